/**
 * Read the page's data and look records up by id. The look-ups are Maps, not objects, because
 * an id may be `__proto__`.
 */

import { once } from "./lazy_value.js";
import { unpack } from "./unpacked_data.js";

/** @typedef {import("./graph_types.d.ts").GraphData} GraphData */
/** @typedef {import("./lesson_types.d.ts").Lessons} Lessons */

/** @template {{ id: string }} T @param {T[]} items @returns {Map<string, T>} */
const byId = (items) => new Map(items.map((item) => [item.id, item]));

/**
 * Return look-ups into the data. Each is built at its first use: the map needs few of them.
 * @param {GraphData} data
 */
export function indexFacts(data) {
  // A box without margins of its own has those of all boxes.
  for (const box of data.drawing.nodes) box.margin ??= data.drawing.options.nodes.margin;
  const made = {
    boxes: once(() => byId(data.drawing.nodes)),
    boxesOf: once(() => indexBoxes(data)),
    edgesOf: once(() => groupByEnds(data, data.edges, (edge) => [edge.source, edge.target])),
    nodes: once(() => byId(data.nodes)),
    types: once(() => byId(data.types)),
    placesByType: once(() => sortByType(data)),
    edges: once(() => byId(data.edges)),
    statements: once(() => byId(data.statements)),
    statementsOf: once(() => groupByEnds(data, data.statements, endsOf)),
    sources: once(() => byId(data.sources)),
    articles: once(() => byId(data.articles)),
    kinds: once(() => byId(data.kinds)),
    findingKinds: once(() => byId(data.finding_kinds)),
    verdicts: once(() => byId(data.verdicts)),
    states: once(() => byId(data.states)),
    comparisons: once(() => byId(data.comparisons)),
    accepted: once(() => byId(data.accepted)),
    acceptedOf: once(() => groupByEnds(data, data.accepted, endsOf)),
    outside: once(() => byId(data.outside)),
    safetyNotes: once(() => byId(data.safety_notes)),
    meetingOf: once(
      () => new Map(data.meetings.flatMap((each) => each.statements.map((id) => [id, each]))),
    ),
    passages: once(() => new Map(Object.entries(data.passages))),
  };
  return /** @type {Lookups<typeof made> & { data: GraphData }} */ (
    Object.defineProperties(
      { data },
      Object.fromEntries(Object.entries(made).map(([name, get]) => [name, { get }])),
    )
  );
}

/** @template M @typedef {{ [K in keyof M]: M[K] extends () => infer T ? T : never }} Lookups */

/** @typedef {ReturnType<typeof indexFacts>} Facts */

/** @param {{ subject: string, object: string }} said */
const endsOf = ({ subject, object }) => [subject, object];

/**
 * Return for every node the items that have it as an end.
 * @template T @param {GraphData} data @param {T[]} items @param {(item: T) => string[]} ends
 * @returns {Map<string, T[]>}
 */
function groupByEnds(data, items, ends) {
  const known = [...data.nodes, ...data.outside];
  const groups = new Map(known.map(({ id }) => [id, /** @type {T[]} */ ([])]));
  for (const item of items) for (const end of new Set(ends(item))) groups.get(end)?.push(item);
  return groups;
}

/** Return the place of every node among all, sorted by type. @param {GraphData} data */
function sortByType(data) {
  const types = new Map(data.types.map(({ id }, at) => [id, at]));
  const rank = (/** @type {{ type: string }} */ { type }) => types.get(type) ?? 0;
  const sorted = [...data.nodes].sort((a, b) => rank(a) - rank(b));
  return new Map(sorted.map(({ id }, at) => [id, at]));
}

/** Return for every node its box and its ports. @param {GraphData} data */
function indexBoxes(data) {
  /** @type {Map<string, import("./map_types.d.ts").DrawnNode[]>} */
  const boxesOf = new Map(data.nodes.map((node) => [node.id, []]));
  for (const box of data.drawing.nodes) {
    boxesOf.get(data.nodes[rankOf(box.id)]?.id ?? "")?.push(box);
  }
  return boxesOf;
}

/**
 * Read the data of map and cards; `readLessons` reads those of the learning view later.
 * @returns {Promise<{ facts: Facts, readLessons: () => Promise<Lessons> }>}
 */
export async function readFacts() {
  const { value, texts } = await unpack(parseElement("ntgraph-data"));
  const readLessons = async () => (await unpack(parseElement("ntgraph-lessons"), texts)).value;
  return { facts: indexFacts(value), readLessons };
}

/** @param {string} id */
const parseElement = (id) => JSON.parse(document.getElementById(id)?.textContent ?? "{}");

/** `n3` and its port `n3p0` both stand for the fourth node. @param {string} drawn */
const rankOf = (drawn) => Number.parseInt(drawn.slice(1), 10);

/**
 * Return the id of the node that a box or port belongs to.
 * @param {Facts} facts @param {string} drawn
 */
export const nodeOfDrawn = (facts, drawn) => facts.data.nodes[rankOf(drawn)]?.id;

/**
 * Return how to sort ids of nodes: in the order of types, then of nodes, of the data.
 * @param {Facts} facts @returns {(one: string, other: string) => number}
 */
export const orderNodes = (facts) => (one, other) =>
  (facts.placesByType.get(one) ?? 0) - (facts.placesByType.get(other) ?? 0);

/** Return whether anything shown was held against science. @param {Facts} facts */
export const isJudged = ({ data }) => data.accepted.length > 0 || hasVerdict({ data });

/** Return whether a statement has a verdict. @param {Pick<Facts, "data">} facts */
export const hasVerdict = ({ data }) =>
  data.verdicts.some(({ id, count }) => count > 0 && id !== "not_assessed");

/** Return whether a work is cited for anything shown. @param {Facts} facts */
export const isCiting = ({ data }) =>
  data.citing.some(({ id, count }) => id === "yes" && count > 0);

/** Return what is read here: of a graph file, nobody knows a publisher. @param {Facts} facts */
export const nameReading = ({ data }) =>
  data.articles.some(({ publisher }) => publisher !== "not known") ? "article" : "graph";

/** Return the statements with these ids. @param {Facts} facts @param {string[]} ids */
export const pickStatements = (facts, ids) => ids.flatMap((id) => facts.statements.get(id) ?? []);

/** @param {import("./statement_types.d.ts").Statement} statement @param {string} end */
export function otherEnd(statement, end) {
  return statement.subject === end ? statement.object : statement.subject;
}

/**
 * Return the places of all boxes on the whole map.
 * @param {Facts} facts @returns {Map<string, { x: number, y: number }>}
 */
export function placeHome(facts) {
  const drawn = facts.data.nodes.filter((node) => node.drawn);
  const boxes = drawn.flatMap(({ id }) => facts.boxesOf.get(id) ?? []);
  return new Map(boxes.map(({ id, x, y }) => [id, { x, y }]));
}
