/** Which statements and accepted facts belong in each cell of the matrix, and their sign. */

import { addTo } from "../shell/dom_elements.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/statement_types.d.ts").Statement} Statement */
/** @typedef {import("../data/statement_types.d.ts").AcceptedFact} AcceptedFact */
/** @typedef {{ statements: Statement[], accepted: AcceptedFact[][] }} Cell */
/** @typedef {{ rows: string[], columns: string[], cells: Map<string, Map<string, Cell>> }} Matrix */

export const ROW_TYPES = ["Drug", "DrugClass", "Toxin"];
export const COLUMN_TYPES = ["Neurotransmitter", "Hormone"];

/**
 * @param {Facts} facts @param {Set<string>} shown ids of statements @param {boolean} accepted
 * @returns {Matrix}
 */
export function makeMatrix(facts, shown, accepted) {
  const isRow = hasType(facts, ROW_TYPES);
  const isColumn = hasType(facts, COLUMN_TYPES);
  /** @type {Matrix["cells"]} */
  const cells = new Map();
  const cellAt = (/** @type {string} */ row, /** @type {string} */ column) => {
    const line = cells.get(row) ?? new Map();
    cells.set(row, line);
    const cell = line.get(column) ?? { statements: [], accepted: [] };
    line.set(column, cell);
    return cell;
  };
  for (const statement of facts.data.statements) {
    const { id, subject, object } = statement;
    if (shown.has(id) && isRow(subject) && isColumn(object))
      cellAt(subject, object).statements.push(statement);
  }
  for (const chain of accepted ? chains(facts, isRow, isColumn) : []) {
    const last = chain[chain.length - 1];
    if (chain[0] && last) cellAt(chain[0].subject, last.object).accepted.push(chain);
  }
  const byName = (/** @type {string} */ a, /** @type {string} */ b) =>
    nameOf(facts, a) < nameOf(facts, b) ? -1 : 1;
  const columns = new Set([...cells.values()].flatMap((line) => [...line.keys()]));
  return { rows: [...cells.keys()].sort(byName), columns: [...columns].sort(byName), cells };
}

/** @param {Facts} facts @param {string[]} types */
function hasType(facts, types) {
  return (/** @type {string} */ id) => types.includes(facts.nodes.get(id)?.type ?? "");
}

/** @param {Facts} facts @param {string} id */
const nameOf = (facts, id) => (facts.nodes.get(id)?.name ?? id).toLowerCase();

/**
 * Return the accepted facts that lead from a row to a column, in one or two steps, of which none
 * is denied.
 * @param {Facts} facts @param {(id: string) => boolean} isRow @param {(id: string) => boolean} isColumn
 * @returns {AcceptedFact[][]}
 */
function chains(facts, isRow, isColumn) {
  /** @type {Map<string, AcceptedFact[]>} */
  const onward = new Map();
  const affirmed = facts.data.accepted.filter(({ negated }) => !negated);
  for (const fact of affirmed) {
    if (!isRow(fact.subject) && isColumn(fact.object)) addTo(onward, fact.subject, fact);
  }
  return affirmed
    .filter((fact) => isRow(fact.subject))
    .flatMap((fact) =>
      isColumn(fact.object)
        ? [[fact]]
        : (onward.get(fact.object) ?? []).map((further) => [fact, further]),
    );
}

/**
 * Return the sign that all have, `mixed` where they differ.
 * @param {Iterable<string>} signs
 */
export function shareSign(signs) {
  const found = new Set(signs);
  const directed = [...found].filter((sign) => sign !== "0");
  if (directed.length > 1) return "mixed";
  return directed[0] ?? (found.size ? "0" : "");
}

/** @param {AcceptedFact[]} chain */
export function signOfChain(chain) {
  const signs = chain.map((fact) => fact.sign);
  if (signs.includes("0")) return "0";
  return signs.filter((sign) => sign === "-").length % 2 ? "-" : "+";
}

/**
 * Return the sign that accepted chains share, and in words what it rests on: `notes` of the whole,
 * and, where chains differ, `sides` for those signs that were seen in animals only.
 * @param {AcceptedFact[][]} chains
 * @returns {{ sign: string, notes: string[], sides: [string, string][] }}
 */
export function groundsOf(chains) {
  const sign = shareSign(chains.map(signOfChain));
  /** @param {string} wanted */
  const withSign = (wanted) => chains.filter((chain) => signOfChain(chain) === wanted);
  const isMixed = sign === "mixed";
  const carrying = isMixed ? [...withSign("+"), ...withSign("-")] : withSign(sign);
  const notes = [
    isMixed ? "different ways" : "",
    carrying.every((chain) => chain.length > 1) ? "by two accepted facts" : "",
    seenIn(carrying),
  ];
  /** @type {[string, string][]} */
  const sides = ["+", "-"].map((side) => [side, seenIn(withSign(side))]);
  return {
    sign,
    notes: notes.filter(Boolean),
    sides: isMixed && !seenIn(carrying) ? sides.filter(([, words]) => words) : [],
  };
}

/**
 * Return in which animals chains were seen, if none of them does without facts seen in animals.
 * @param {AcceptedFact[][]} chains
 */
function seenIn(chains) {
  if (!chains.every((chain) => chain.some((fact) => fact.seen_in))) return "";
  const facts = chains.flat();
  const animals = unique(facts.map((fact) => fact.seen_in ?? "")).join(", ");
  return facts.every((fact) => fact.seen_in) ? animals : `in part only ${animals}`;
}

/** What a comparison with accepted facts can say of a cell, the worst first. */
export const OUTCOMES = ["disagrees", "different_mechanism", "agrees"];

/**
 * Return the outcomes of the comparisons of statements, each once, the worst first.
 * @param {Statement[]} statements
 */
export function outcomesOf(statements) {
  const found = new Set(statements.map(({ gauges }) => gauges.comparison?.outcome));
  return OUTCOMES.filter((outcome) => found.has(outcome));
}

/**
 * Return the mechanisms that statements name, in words, each once.
 * @param {Statement[]} statements
 */
export const mechanismsOf = (statements) =>
  unique(statements.map(({ gauges }) => gauges.comparison?.mechanism ?? ""));

/**
 * Return the mechanisms of the accepted paths that statements are compared with.
 * @param {Statement[]} statements
 */
export const acceptedMechanisms = (statements) =>
  unique(
    statements.flatMap(({ gauges }) =>
      (gauges.comparison?.paths ?? []).map(({ mechanism }) => mechanism),
    ),
  );

/** @param {string[]} words */
const unique = (words) => [...new Set(words.filter(Boolean))];
