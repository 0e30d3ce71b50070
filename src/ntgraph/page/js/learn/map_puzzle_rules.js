/** The map puzzle: which lines of the map it asks about, and which answers are right. */

import { draw } from "./seeded_random.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/page_types.d.ts").Statement} Statement */
/** @typedef {{ center: string, rows: Statement[], names: string[] }} Puzzle */

const FEWEST = 4;
const MOST = 6;
const GOOD = ["supported", "partly_supported"];

/** Return whether a statement may be taught as true. @param {Statement} statement */
export const mayTeach = (statement) =>
  GOOD.includes(statement.verdict) &&
  !statement.negated &&
  statement.level === "" &&
  statement.flags.length === 0 &&
  statement.gauges.contested.length === 0;

/**
 * Draw a node with enough statements, some of these, and their objects in mixed order.
 * @param {Facts} facts @param {number} seed @returns {Puzzle | undefined}
 */
export function makePuzzle(facts, seed) {
  const open = facts.data.nodes
    .map((node) => ({ center: node.id, rows: rowsOf(facts, node.id) }))
    .filter(({ rows }) => rows.length >= FEWEST && byRelation(rows).length > 1);
  const [picked] = draw(open, seed, 1);
  if (!picked) return undefined;
  const rows = spread(draw(picked.rows, seed + 1)).slice(0, MOST);
  return {
    ...picked,
    rows,
    names: draw(
      rows.map((row) => row.object),
      seed + 2,
    ),
  };
}

/**
 * Group statements by relation. With a single relation every order of the answers would be
 * right, so such nodes are left out.
 * @param {Statement[]} rows @returns {Statement[][]}
 */
function byRelation(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(row.predicate, [...(groups.get(row.predicate) ?? []), row]);
  return [...groups.values()];
}

/**
 * Return the statements with one of each relation first, then a second of each.
 * @param {Statement[]} rows
 */
function spread(rows) {
  const groups = byRelation(rows);
  return rows.flatMap((_, at) => groups.flatMap((group) => group.slice(at, at + 1)));
}

/**
 * Return one statement for each object on the map that the center leads to.
 * @param {Facts} facts @param {string} center
 */
function rowsOf(facts, center) {
  const rows = new Map();
  for (const statement of facts.statementsOf.get(center) ?? []) {
    const isOff = facts.nodes.get(statement.object)?.off_map ?? false;
    const fits = statement.subject === center && !isOff && mayTeach(statement);
    if (fits && !rows.has(statement.object)) rows.set(statement.object, statement);
  }
  return [...rows.values()];
}

/**
 * Return whether an answer is right: the object itself, or one that another statement with the
 * same relation has.
 * @param {Facts} facts @param {Statement} row @param {string} answer
 */
export function isRight(facts, row, answer) {
  if (answer === row.object) return true;
  return (facts.statementsOf.get(row.subject) ?? []).some(
    (s) =>
      s.subject === row.subject &&
      s.object === answer &&
      s.predicate === row.predicate &&
      mayTeach(s),
  );
}
