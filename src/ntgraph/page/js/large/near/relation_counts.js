/** How many statements of each relation a thing has, in each direction. */

import { fillTemplate, readTemplate } from "../data/sentences.js";

/** @typedef {import("../data/large_types.d.ts").Template} Template */
/** @typedef {import("../large_types.d.ts").Direction} Direction */
/** @typedef {import("../large_types.d.ts").Header} Header */
/**
 * Statements of a thing that a reader sees as one list: `kinds` differ only in what stands
 * beside each of them, such as a verdict.
 * @typedef {{ relation: string, direction: Direction, kinds: number[], count: number, words: string }} RelationCount
 */

/** What stands in a sentence for all things at its other end. */
const ANY = "…";
/** Layer, level, predicate and denial; more cells of an identity are qualifiers. */
const PLAIN = 4;

/**
 * Return what is said of the thing in one direction, without its name at the beginning.
 * @param {Template} template @param {Direction} direction @param {string} name of the thing
 */
function sayRelation(template, direction, name) {
  const parts = readTemplate(template);
  if (direction === "in") return fillTemplate(parts, ANY, name);
  const rest = parts.filter((part, at) => part !== "" || at > 0);
  return fillTemplate(rest[0] === 0 ? rest.slice(1) : rest, name, ANY).trim();
}

/**
 * Return the words of a relation that is worded in several ways: those of its plain statements,
 * without hedges, levels and qualifiers.
 * @param {Header} header @param {number} kind one of the kinds @param {Direction} direction
 * @param {string} name
 */
function sayShort({ kinds }, kind, direction, name) {
  const { relation, negated } = kinds[kind] ?? { relation: "" };
  const plain = kinds.find(
    (each) =>
      each.relation === relation &&
      !each.negated === !negated &&
      !each.hedged &&
      each.identity?.length === PLAIN &&
      !each.identity[1],
  );
  if (plain) return sayRelation(plain.template, direction, name);
  const short = `${negated ? "not: " : ""}${relation}`;
  return direction === "in" ? `${ANY} ${short} ${name}` : `${short} ${ANY}`;
}

/**
 * Return the counts of kinds as counts of relations, the largest first.
 * @param {Header} header
 * @param {{ kind: number, direction: Direction, count: number }[]} counts
 * @param {string} name of the thing, as it stands in a sentence
 */
export function relationCounts(header, counts, name) {
  /** @type {Map<string, RelationCount>} */
  const found = new Map();
  for (const { kind, direction, count } of counts) {
    const { relation, negated, template = "" } = header.kinds[kind] ?? { relation: "" };
    const key = `${direction} ${negated ? "not: " : ""}${relation}`;
    const known = found.get(key);
    if (known) {
      known.kinds.push(kind);
      known.count += count;
      // Kinds that are worded in different ways have only their relation in common.
      if (known.words !== sayRelation(template, direction, name)) {
        known.words = sayShort(header, kind, direction, name);
      }
    } else {
      const words = sayRelation(template, direction, name);
      found.set(key, { relation: key, direction, kinds: [kind], count, words });
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

/**
 * Return some of the statements of a thing: all, or those of one relation.
 * @param {import("../large_types.d.ts").LargeGraph} graph @param {number} node
 * @param {RelationCount | undefined} relation @param {number} from @param {number} count
 */
export function listRelation(graph, node, relation, from, count) {
  if (!relation) {
    const { links, total } = graph.neighbors(node, { from, count });
    return { links: [...links], total };
  }
  const { kinds, direction } = relation;
  /** @type {number[]} */
  const links = [];
  let total = 0;
  for (const kind of kinds) {
    const asked = { kind, direction, from: Math.max(from - total, 0), count: count - links.length };
    const found = graph.neighbors(node, asked);
    links.push(...found.links);
    total += found.total;
  }
  return { links, total };
}
