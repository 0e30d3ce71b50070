/** What the filters leave: nodes by kind, statements by relation, verdict and citation. */

import { splitList } from "../shell/address_hash.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/page_types.d.ts").State} State */
/** @typedef {import("../data/page_types.d.ts").Statement} Statement */
/** @typedef {{ nodes: Set<string>, statements: Set<string> }} Shown */

/** The change of state that takes every filter away. */
export const UNFILTERED = { hide: "", predicates: "", verdicts: "", cited: "" };

/** @param {Statement} statement */
export const isCited = (statement) => statement.evidence.some((e) => e.cites.length > 0);

/**
 * @param {Facts} facts @param {State} state @returns {Shown}
 */
export function findShown(facts, state) {
  if (!isFiltered(state)) return showEverything(facts);
  const types = splitList(state.hide);
  const nodes = new Set(
    facts.data.nodes.filter((node) => !types.has(node.type)).map((node) => node.id),
  );
  const keep = keepStatement(state);
  const statements = new Set(
    facts.data.statements
      .filter((s) => nodes.has(s.subject) && nodes.has(s.object) && keep(s))
      .map((s) => s.id),
  );
  return { nodes, statements };
}

/**
 * Every statement belongs to one line, so that none has to be read for this.
 * @param {Facts} facts @returns {Shown}
 */
function showEverything({ nodes, data }) {
  const statements = new Set(data.edges.flatMap((edge) => edge.statements));
  return { nodes: new Set(nodes.keys()), statements };
}

/** @param {State} state @returns {(statement: Statement) => boolean} */
function keepStatement(state) {
  const predicates = splitList(state.predicates);
  const verdicts = splitList(state.verdicts);
  return (statement) =>
    !predicates.has(statement.predicate) &&
    !verdicts.has(statement.verdict) &&
    (state.cited === "" || isCited(statement) === (state.cited === "yes"));
}

/** Whether anything but the words of the table is filtered. @param {State} state */
export const isFiltered = (state) =>
  Boolean(state.hide || state.predicates || state.verdicts || state.cited);

/**
 * How many statements have each value, the most frequent first.
 * @param {Statement[]} statements @param {(statement: Statement) => string} pick
 * @returns {[string, number][]}
 */
export function countBy(statements, pick) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const statement of statements) {
    const value = pick(statement);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}

/**
 * What the filters leave, in a sentence. @param {Facts} facts @param {State} state
 */
export function sayShown(facts, state) {
  const all = showEverything(facts).statements.size;
  if (!isFiltered(state)) return `All ${all} statements shown`;
  return `${findShown(facts, state).statements.size} of ${all} statements shown`;
}
