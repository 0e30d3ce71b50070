/** Which nodes and statements pass the filters by node type, relation, verdict, citation, article. */

import { splitList } from "../shell/address_hash.js";
import { count } from "../shell/dom_elements.js";
import { keepByAttributes } from "./attribute_choice.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/state_types.d.ts").State} State */
/** @typedef {import("../data/statement_types.d.ts").Statement} Statement */
/** @typedef {{ nodes: Set<string>, statements: Set<string> }} Shown */

/** The change of state that removes every filter. */
export const UNFILTERED = {
  ...{ hide: "", predicates: "", verdicts: "", cited: "", articles: "" },
  ...(globalThis.HAS_ATTRIBUTES ? { attributes: "" } : {}),
};

/** @param {Statement} statement */
export const isCited = (statement) => statement.evidence.some((e) => e.cites.length > 0);

/**
 * Return the nodes and statements that pass.
 * @param {Facts} facts @param {State} state @returns {Shown}
 */
export function findShown(facts, state) {
  if (!isFiltered(state)) return showEverything(facts);
  const types = splitList(state.hide);
  const nodes = new Set(
    facts.data.nodes.filter((node) => !types.has(node.type)).map((node) => node.id),
  );
  const keep = keepStatement(facts, state);
  const statements = new Set(
    facts.data.statements
      .filter((s) => nodes.has(s.subject) && nodes.has(s.object) && keep(s))
      .map((s) => s.id),
  );
  return { nodes, statements };
}

/** What passes if there is no filter. @type {WeakMap<Facts, Shown>} */
const everything = new WeakMap();

/**
 * Return all nodes and statements. The ids come from the lines, so that no statement is unpacked.
 * @param {Facts} facts @returns {Shown}
 */
function showEverything(facts) {
  const known = everything.get(facts);
  if (known) return known;
  const statements = new Set(facts.data.edges.flatMap((edge) => edge.statements));
  const shown = { nodes: new Set(facts.nodes.keys()), statements };
  everything.set(facts, shown);
  return shown;
}

/** @param {Facts} facts @param {State} state @returns {(statement: Statement) => boolean} */
function keepStatement(facts, state) {
  const predicates = splitList(state.predicates);
  const verdicts = splitList(state.verdicts);
  const articles = splitList(state.articles);
  const fits = globalThis.HAS_ATTRIBUTES && keepByAttributes(facts, state.attributes);
  return (statement) =>
    (!fits || fits(statement)) &&
    !predicates.has(statement.predicate) &&
    !verdicts.has(statement.verdict) &&
    (!articles.size || statement.evidence.some(({ article }) => !articles.has(article))) &&
    (state.cited === "" || isCited(statement) === (state.cited === "yes"));
}

/**
 * Return whether any filter is set; the search words of the table do not count.
 * @param {State} state
 */
export const isFiltered = (state) =>
  Boolean(
    state.hide ||
      state.predicates ||
      state.verdicts ||
      state.cited ||
      state.articles ||
      (globalThis.HAS_ATTRIBUTES && state.attributes),
  );

/**
 * Return each value with the number of statements that have it, the most frequent first.
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
 * Return a sentence with the number of statements that pass.
 * @param {Facts} facts @param {State} state
 */
export function sayShown(facts, state) {
  const all = showEverything(facts).statements.size;
  const said = `${count(all, "statement")} shown`;
  if (!isFiltered(state)) return all === 1 ? said : `All ${said}`;
  return `${findShown(facts, state).statements.size} of ${said}`;
}
