/**
 * The page's data, read once and looked up by id. Maps, not objects: an id such as
 * `__proto__` is only a name here.
 */

/** @typedef {import("./types.d.ts").GraphData} GraphData */

/** @template {{ id: string }} T @param {T[]} items @returns {Map<string, T>} */
const byId = (items) => new Map(items.map((item) => [item.id, item]));

const EMPTY = {
  node: {
    name: "",
    label: "",
    subtype: "",
    definition: "",
    synonyms: [],
    identifiers: [],
    near_identifiers: [],
    note: "",
    ports: [],
  },
  edge: { level: "", negated: false, hedged: false },
  statement: {
    level: "",
    negated: false,
    hedged: false,
    predicate: "",
    sentence: "",
    layer: "",
    flags: [],
    verdict: "not_assessed",
    evidence: [],
  },
  gauges: {
    stances: [],
    reason: "",
    basis: "",
    grounds: [],
    assessed_on: "",
    contested: [],
    safety: [],
  },
  accepted: { sources: [], species: "", basis: "" },
  evidence: {
    article: "",
    section: "",
    block: "",
    start: 0,
    end: 0,
    hedge: "",
    kind: "",
    cites: [],
    note: "",
    passage: "",
  },
  source: {
    citation: "",
    kind: "",
    species: "",
    reading: "",
    license: "",
    interest: "",
    note: "",
    links: [],
    numbers: [],
    statements: [],
  },
};

/**
 * Put back what Python left out because it was empty.
 * @param {GraphData} sparse @returns {GraphData}
 */
export function fillEmpty(sparse) {
  return {
    ...sparse,
    nodes: sparse.nodes.map((node) => ({ ...EMPTY.node, ...node })),
    edges: sparse.edges.map((edge) => ({ ...EMPTY.edge, ...edge })),
    sources: sparse.sources.map((source) => ({ ...EMPTY.source, ...source })),
    statements: sparse.statements.map((statement) => {
      const filled = { ...EMPTY.statement, ...statement };
      const evidence = filled.evidence.map((each) => ({ ...EMPTY.evidence, ...each }));
      return { ...filled, evidence, gauges: { ...EMPTY.gauges, ...filled.gauges } };
    }),
    accepted: sparse.accepted.map((fact) => ({ ...EMPTY.accepted, ...fact })),
  };
}

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
  return {
    data,
    nodes: byId(data.nodes),
    types: byId(data.types),
    edges: byId(data.edges),
    statements: byId(data.statements),
    sources: byId(data.sources),
    articles: byId(data.articles),
    kinds: byId(data.kinds),
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

/** @returns {Facts} */
export function readFacts() {
  const element = document.getElementById("ntgraph-data");
  return indexFacts(fillEmpty(JSON.parse(element?.textContent ?? "{}")));
}

/**
 * Which node each drawn box stands for: `n3` and its port `n3p0` both stand for the fourth.
 * @param {Facts} facts @param {string} drawn @returns {string | undefined}
 */
export function nodeOfDrawn(facts, drawn) {
  return facts.data.nodes[Number.parseInt(drawn.slice(1), 10)]?.id;
}

/** @param {import("./types.d.ts").Statement} statement @param {string} end */
export function otherEnd(statement, end) {
  return statement.subject === end ? statement.object : statement.subject;
}

/**
 * Where the boxes stand: all of them in their places or, around one node, it and its
 * neighbors in theirs. Ports move along with their node.
 * @param {Facts} facts @param {string | null} center @returns {Map<string, { x: number, y: number }>}
 */
export function placeBoxes(facts, center) {
  const { nodes: boxes } = facts.data.drawing;
  const home = new Map(boxes.map(({ id, x, y }) => [id, { x, y }]));
  const around = center === null ? undefined : facts.nodes.get(center)?.around;
  if (!around) return home;
  const moves = new Map(
    around.map(([rank, x, y]) => {
      const from = home.get(`n${rank}`) ?? { x, y };
      return [rank, { x: x - from.x, y: y - from.y }];
    }),
  );
  const moved = boxes.flatMap(({ id, x, y }) => {
    const move = moves.get(Number.parseInt(id.slice(1), 10));
    return move ? [/** @type {const} */ ([id, { x: x + move.x, y: y + move.y }])] : [];
  });
  return new Map(moved);
}
