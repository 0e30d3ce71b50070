/** How many statements of each relation a thing has, in each direction. */

/** @typedef {import("../large_types.d.ts").Direction} Direction */
/** @typedef {import("../large_types.d.ts").Header} Header */
/**
 * Statements of a thing that a reader sees as one list: `kinds` differ only in what stands
 * beside each of them, such as a verdict.
 * @typedef {{ relation: string, direction: Direction, kinds: number[], count: number, words: string }} RelationCount
 */

/** What stands in a sentence for all things at its other end. */
const ANY = "…";
/** The thing itself, whose name stands above. */
const ITSELF = "it";
/** The names in a template, and a brace that is part of the text. */
const IN_TEMPLATE = /\{\{|\{subject\}|\{object\}/g;

/**
 * Return a template with names in it.
 * @param {string} template @param {string} subject @param {string} object
 */
export const fillTemplate = (template, subject, object) =>
  template.replace(IN_TEMPLATE, (found) =>
    found === "{{" ? "{" : found === "{subject}" ? subject : object,
  );

/** Return what is said of the thing, without its name at the beginning. @param {string} template */
const sayOut = (template) => fillTemplate(template.replace(/^\{subject\} /, ""), ITSELF, ANY);

/**
 * Return the counts of kinds as counts of relations, the largest first.
 * @param {Header} header
 * @param {{ kind: number, direction: Direction, count: number }[]} counts
 */
export function relationCounts(header, counts) {
  /** @type {Map<string, RelationCount>} */
  const found = new Map();
  for (const { kind, direction, count } of counts) {
    const { relation, negated, template = "" } = header.kinds[kind] ?? { relation: "" };
    const key = `${direction} ${negated ? "not " : ""}${relation}`;
    const known = found.get(key);
    if (known) {
      known.kinds.push(kind);
      known.count += count;
    } else {
      const words = direction === "out" ? sayOut(template) : fillTemplate(template, ANY, ITSELF);
      found.set(key, { relation: key, direction, kinds: [kind], count, words });
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}
