/**
 * Where a passage stands and how it is worded. Evidence from a collection of accepted facts has
 * no passage: its `section` names the work and the place in it, and it has no wording.
 */

/** @typedef {import("../data/statement_types.d.ts").Evidence} Evidence */

/** @param {Evidence} evidence */
export const hasPassage = (evidence) => evidence.end > 0;

/** @param {Evidence} evidence */
export function wordPlace(evidence) {
  const { section, start, end } = evidence;
  return hasPassage(evidence) ? `${section}, ${start}–${end}` : section;
}

/** @param {Evidence} evidence */
export function wordHedge(evidence) {
  if (evidence.hedge) return `“${evidence.hedge}”`;
  return hasPassage(evidence) ? "flat" : "";
}

/**
 * Return how the passages of a statement are worded. Where some of them do without the hedge of
 * the others, the statement as a whole is made flatly.
 * @param {Evidence[]} evidence
 */
export function wordPassages(evidence) {
  const passages = evidence.filter(hasPassage);
  const hedged = passages.filter(({ hedge }) => hedge);
  if (!passages.length) return "";
  if (!hedged.length) return "stated flatly";
  const hedges = [...new Set(hedged.map(wordHedge))].join(", ");
  if (hedged.length === passages.length) return `worded with ${hedges}`;
  return `worded with ${hedges} in ${hedged.length} of ${passages.length} places, flatly elsewhere`;
}
