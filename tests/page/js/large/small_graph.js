/** A graph of a few words for tests of the page about large graphs. */

/** @typedef {import("../../../../src/ntgraph/page/js/large/large_types.d.ts").Header} Header */
/** @typedef {import("../../../../src/ntgraph/page/js/large/large_types.d.ts").LargeGraph} LargeGraph */

const NAMES = ["dog", "Cat", "animal", "to bark", "stone"];
const TYPES = [0, 0, 0, 1, 0];
const GROUPS = [0, 0, 0, 0, 1];
/** Kind, subject, object, line; sorted as a page has them. */
const LINKS = /** @type {const} */ ([
  [0, 0, 2, 70_000],
  [0, 1, 2, 3],
  [1, 0, 3, 12],
  [2, 4, 2, 5],
]);

/** @type {Header} */
export const HEADER = {
  title: "Words",
  source: { name: "words.tsv", sha256: "", unit: "line" },
  counts: { nodes: 5, statements: 4, works: 0, left_out: 0 },
  types: [
    { id: "noun", label: "noun", plural: "nouns", path: "", count: 4 },
    { id: "verb", label: "verb", plural: "verbs", path: "", count: 1 },
  ],
  kinds: [
    { relation: "is a", template: "{subject} is a kind of {object}", count: 2 },
    { relation: "does", template: "{subject} is able {object}", count: 1, verdict: 0, safety: [0] },
    {
      relation: "is a",
      template: "{subject} is not a {{kind} of {object}",
      negated: true,
      count: 1,
    },
  ],
  verdicts: [{ id: "supported", label: "supported", path: "", count: 1 }],
  layers: [],
  safety_notes: ["It may bite."],
  groups: { method: "links", bubbles: [], ties: [] },
};

/** @param {number} link */
const linkOf = (link) => LINKS[link] ?? [0, 0, 0, 0];

/** Of the graph, what functions without a page ask for. */
export const GRAPH = /** @type {LargeGraph} */ (
  /** @type {Partial<LargeGraph>} */ ({
    nodeCount: NAMES.length,
    linkCount: LINKS.length,
    nameOf: (node) => NAMES[node] ?? "",
    idOf: (node) => NAMES[node] ?? "",
    nodeOf: (id) => NAMES.indexOf(id),
    typeOf: (node) => TYPES[node] ?? 0,
    groupOf: (node) => GROUPS[node] ?? 0,
    kindOf: (link) => linkOf(link)[0],
    subjectOf: (link) => linkOf(link)[1],
    objectOf: (link) => linkOf(link)[2],
    lineOf: (link) => linkOf(link)[3],
    sentenceOf: (link) => `=Sentence ${link}.`,
    degree: (node) => ({
      out: LINKS.filter(([, subject]) => subject === node).length,
      in: LINKS.filter(([, , object]) => object === node).length,
    }),
  })
);
