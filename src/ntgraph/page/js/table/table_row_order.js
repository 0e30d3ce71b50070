/** Which rows the table has, and in which order. Pure functions without elements. */

import { otherEnd } from "../data/facts_index.js";
import { once } from "../data/lazy_value.js";
import { valuesOf } from "../filter/attribute_choice.js";
import { findShown } from "../filter/filtered_facts.js";
import { fold } from "../search/name_search.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/map_types.d.ts").GraphNode} GraphNode */
/** @typedef {import("../data/state_types.d.ts").State} State */
/** @typedef {import("../data/statement_types.d.ts").Statement} Statement */
/** @typedef {{ node: GraphNode, linked: GraphNode[], said: number }} Thing */
/** @typedef {{ key: string, label: string }} Column */
/** @typedef {{ mode: "statements" | "things", key: string, down: boolean }} Sort */

/** @type {Record<Sort["mode"], Column[]>} */
export const COLUMNS = {
  statements: [
    { key: "sentence", label: "Statement" },
    { key: "where", label: "Where it stands" },
    { key: "wording", label: "Wording" },
    { key: "works", label: "Works cited" },
    { key: "state", label: "In the article" },
    { key: "verdict", label: "In science" },
  ],
  things: [
    { key: "thing", label: "Thing" },
    { key: "links", label: "Links" },
    { key: "said", label: "Statements" },
    { key: "linked", label: "Linked things" },
  ],
};
/** So many attributes have a column of their own; more make rows too wide to read. */
export const MOST_COLUMNS = 3;
const ATTRIBUTE = "attribute";

/** Add a column for each of the first attributes, and word one for graph files. @param {Facts} facts */
export function fitColumns({ data }) {
  const added = data.attributes
    .slice(0, MOST_COLUMNS)
    .map(({ name }, at) => ({ key: `${ATTRIBUTE}${at}`, label: name }));
  COLUMNS.statements.push(...added);
  for (const column of COLUMNS.statements)
    if (column.key === "state") column.label = nameSaidIn(data.articles);
}

/** @param {import("../data/work_types.d.ts").Article[]} articles */
export const nameSaidIn = (articles) =>
  articles.length && articles.every((one) => one.is_graph_file) ? "In the graph" : "In the article";

// Made at the first sorting: a browser takes longer for it than for the rest of the script.
const collator = once(() => new Intl.Collator("en", { numeric: true, sensitivity: "base" }));

/**
 * Read a sort such as `verdict-down`. Each column belongs to one of the two tables, so the sort
 * also decides which table it is. @param {string} sort @returns {Sort}
 */
export function parseSort(sort) {
  const [, key = "", way = ""] = /^(\w+)-(up|down)$/.exec(sort) ?? [];
  const isOf = (/** @type {Sort["mode"]} */ mode) => COLUMNS[mode].some((one) => one.key === key);
  if (isOf("things")) return { mode: "things", key, down: way === "down" };
  return { mode: "statements", key: isOf("statements") ? key : "", down: way === "down" };
}

/** Return the sort after a click on a heading. @param {Sort} sort @param {string} key */
export const turnSort = (sort, key) => `${key}-${sort.key === key && !sort.down ? "down" : "up"}`;

/** Return how to tell whether a folded text has all words. @param {string} words @returns {(text: string) => boolean} */
export function matcher(words) {
  const wanted = fold(words).split(" ").filter(Boolean);
  return (text) => wanted.every((word) => text.includes(word));
}

/** Return the folded words by which a statement is found. @param {Facts} facts @param {Statement} said */
export const foldSaid = (facts, { id, sentence }) =>
  fold(`${sentence} ${facts.meetingOf.get(id)?.label ?? ""}`);

/**
 * Return the statements that pass the filters and have all search words, sorted.
 * @param {Facts} facts @param {State} state @returns {Statement[]}
 */
export function findStatements(facts, state) {
  const { statements: shown } = findShown(facts, state);
  const has = matcher(state.words);
  const left = facts.data.statements.filter((s) => shown.has(s.id) && has(foldSaid(facts, s)));
  const sort = parseSort(state.sort);
  const value = statementValue(facts, sort.key);
  return value ? order(left, value, sort.down) : left;
}

/**
 * @param {Facts} facts
 * @param {string} key @returns {((s: Statement) => string | number) | undefined}
 */
function statementValue(facts, key) {
  const { articles, states, verdicts } = facts.data;
  const ranks = (/** @type {{ id: string }[]} */ terms) => {
    const known = new Map(terms.map(({ id }, at) => [id, at]));
    return (/** @type {string} */ id) => known.get(id) ?? terms.length;
  };
  if (key === "sentence") return (s) => s.sentence;
  if (globalThis.HAS_ATTRIBUTES && key.startsWith(ATTRIBUTE))
    return pickValue(facts, Number(key.slice(ATTRIBUTE.length)));
  if (key === "where") {
    const rank = ranks(articles);
    return ({ evidence: [first] }) =>
      first ? rank(first.article) * 1e9 + first.start : Number.MAX_VALUE;
  }
  if (key === "wording") return (s) => s.evidence[0]?.hedge ?? "";
  if (key === "works")
    return (s) => new Set(s.evidence.flatMap((e) => e.cites.map((c) => c.number))).size;
  if (key === "state") {
    const rank = ranks(states);
    return (s) => rank(s.gauges.state);
  }
  if (key === "verdict") {
    const rank = ranks(verdicts);
    return (s) => rank(s.verdict);
  }
  return undefined;
}

/**
 * Return how to sort by an attribute: statements without a value come before all others, so that
 * the largest value comes first when the order is turned.
 * @param {Facts} facts @param {number} at @returns {(s: Statement) => string | number}
 */
function pickValue(facts, at) {
  const none = facts.data.attributes[at]?.is_number ? Number.NEGATIVE_INFINITY : "";
  return (s) => valuesOf(facts, s, at)[0] ?? none;
}

/**
 * Return the nodes that pass, with what their shown statements link them to, sorted.
 * @param {Facts} facts @param {State} state @returns {Thing[]}
 */
export function findThings(facts, state) {
  const shown = findShown(facts, state);
  const has = matcher(state.words);
  const things = facts.data.nodes
    .filter(
      (node) => shown.nodes.has(node.id) && has(fold([node.name, ...node.synonyms].join(" "))),
    )
    .map((node) => describeThing(facts, node, shown.statements));
  const sort = parseSort(state.sort);
  const value = thingValue(sort.key);
  return order(things, value, sort.down);
}

/** @param {Facts} facts @param {GraphNode} node @param {Set<string>} shown @returns {Thing} */
function describeThing(facts, node, shown) {
  const said = (facts.statementsOf.get(node.id) ?? []).filter(({ id }) => shown.has(id));
  const ends = new Set(said.map((statement) => otherEnd(statement, node.id)));
  const linked = [...ends].flatMap((id) => facts.nodes.get(id) ?? []);
  linked.sort((a, b) => collator().compare(a.name, b.name));
  return { node, linked, said: said.length };
}

/** @param {string} key @returns {(thing: Thing) => string | number} */
function thingValue(key) {
  if (key === "thing") return ({ node }) => node.name;
  if (key === "said") return ({ said }) => said;
  if (key === "linked") return ({ linked }) => linked[0]?.name ?? "";
  return ({ linked }) => linked.length;
}

/**
 * Sort by one value; equal items keep their order in both directions.
 * @template T
 * @param {T[]} items @param {(item: T) => string | number} pick @param {boolean} down
 */
function order(items, pick, down) {
  const keyed = items.map((item) => ({ item, value: pick(item) }));
  keyed.sort(({ value: a }, { value: b }) => {
    const way =
      typeof a === "number" && typeof b === "number" ? a - b : collator().compare(`${a}`, `${b}`);
    return down ? -way : way;
  });
  return keyed.map(({ item }) => item);
}
