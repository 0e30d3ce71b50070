/** Which statements and works a printed page contains. */

import { listen } from "../shell/dom_elements.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/state_types.d.ts").State} State */

// Measured on the shipped page, A4, 2026-11-28.
const ROWS_A_PAGE = 8;
const WORKS_A_PAGE = 11;

/** Return about how many pages rows and works take. @param {number} rows @param {number} works */
export const countPages = (rows, works) => 1 + Math.ceil(rows / ROWS_A_PAGE + works / WORKS_A_PAGE);

/** @param {() => void} before @param {() => void} after */
export function whenPrinting(before, after) {
  listen(window, "beforeprint", before);
  listen(window, "afterprint", after);
}

/**
 * Return the statements of the node whose card is open; `null` means all statements.
 * @param {Facts} facts @param {State} state
 */
export function statementsOnPaper(facts, { node }) {
  return facts.nodes.has(node) ? (facts.statementsOf.get(node) ?? []) : null;
}

/**
 * Return the works that those statements cite or are judged by.
 * @param {Facts} facts @param {State} state
 */
export function worksOnPaper(facts, state) {
  const statements = statementsOnPaper(facts, state);
  if (!statements) return null;
  const cited = statements.flatMap((s) => s.evidence.flatMap((e) => e.cites.map((c) => c.source)));
  return new Set([...cited, ...statements.flatMap((s) => s.gauges.grounds)]);
}
