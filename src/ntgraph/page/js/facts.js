/**
 * The page's data, read once and looked up by id. Maps, not objects: an id such as
 * `__proto__` is only a name here.
 */

import { unpack } from "./unpack.js";

/** @typedef {import("./types.d.ts").GraphData} GraphData */
/** @typedef {import("./types.d.ts").Lessons} Lessons */

/** @template {{ id: string }} T @param {T[]} items @returns {Map<string, T>} */
const byId = (items) => new Map(items.map((item) => [item.id, item]));

/** @param {GraphData} data */
export function indexFacts(data) {
  /** @type {Map<string, import("./types.d.ts").Statement[]>} */
  const statementsOf = new Map(data.nodes.map((node) => [node.id, []]));
  for (const statement of data.statements) {
    for (const end of new Set([statement.subject, statement.object])) {
      statementsOf.get(end)?.push(statement);
    }
  }
  /** @type {Map<string, import("./types.d.ts").AcceptedFact[]>} */
  const acceptedOf = new Map(data.nodes.map((node) => [node.id, []]));
  for (const fact of data.accepted) {
    for (const end of new Set([fact.subject, fact.object])) acceptedOf.get(end)?.push(fact);
  }
  const { boxesOf, edgesOf } = indexDrawing(data);
  return {
    data,
    boxes: byId(data.drawing.nodes),
    boxesOf,
    edgesOf,
    nodes: byId(data.nodes),
    types: byId(data.types),
    edges: byId(data.edges),
    statements: byId(data.statements),
    sources: byId(data.sources),
    articles: byId(data.articles),
    kinds: byId(data.kinds),
    findingKinds: byId(data.finding_kinds),
    verdicts: byId(data.verdicts),
    states: byId(data.states),
    comparisons: byId(data.comparisons),
    accepted: byId(data.accepted),
    safetyNotes: byId(data.safety_notes),
    passages: new Map(Object.entries(data.passages)),
    statementsOf,
    acceptedOf,
  };
}

/** @typedef {ReturnType<typeof indexFacts>} Facts */

/** Each node's box with its ports, and the lines that end at it. @param {GraphData} data */
function indexDrawing(data) {
  /** @type {Map<string, import("./types.d.ts").DrawnNode[]>} */
  const boxesOf = new Map(data.nodes.map((node) => [node.id, []]));
  for (const box of data.drawing.nodes) {
    boxesOf.get(data.nodes[rankOf(box.id)]?.id ?? "")?.push(box);
  }
  /** @type {Map<string, import("./types.d.ts").Edge[]>} */
  const edgesOf = new Map(data.nodes.map((node) => [node.id, []]));
  for (const edge of data.edges) {
    for (const end of new Set([edge.source, edge.target])) edgesOf.get(end)?.push(edge);
  }
  return { boxesOf, edgesOf };
}

/**
 * What the map and the cards tell, and how to read what is only there to learn with.
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

/** The node that a drawn box stands for. @param {Facts} facts @param {string} drawn */
export const nodeOfDrawn = (facts, drawn) => facts.data.nodes[rankOf(drawn)]?.id;

/** @param {import("./types.d.ts").Statement} statement @param {string} end */
export function otherEnd(statement, end) {
  return statement.subject === end ? statement.object : statement.subject;
}

/**
 * Where the boxes stand on the whole map: those that the map starts with.
 * @param {Facts} facts @returns {Map<string, { x: number, y: number }>}
 */
export function placeHome(facts) {
  const drawn = facts.data.nodes.filter((node) => node.drawn);
  const boxes = drawn.flatMap(({ id }) => facts.boxesOf.get(id) ?? []);
  return new Map(boxes.map(({ id, x, y }) => [id, { x, y }]));
}
