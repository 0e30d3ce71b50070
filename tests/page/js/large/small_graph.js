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

/** The first statement stands on two lines, of which each has a weight of its own. */
const PIECE_STARTS = [0, 2, 3, 4, 5];
/** @param {string} label @param {any[]} values @param {number[]} codes */
const values = (label, values, codes) => ({
  label,
  values,
  codes: Uint32Array.from(codes),
  valueOf: (/** @type {number} */ row) => values[(codes[row] ?? 0) - 1],
});
const WEIGHTS = values("weight", ["2", "-0.5", "10"], [1, 2, 0, 3, 1]);
const JOURNALS = values("journal", ["Brain 10", "Brain 2"], [1, 1, 2, 0, 0]);
const WORKS = values("", [[0], [1, 0]], [2, 0, 0, 1, 0]);
const NOTES = values("", [], []);
const PASSAGES = values("", ["=Dogs are animals."], [1, 0, 0, 0, 0]);

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
  states: ["cites a work", "cites none"],
  sections: {
    lines: {},
    works: {},
    passages: {},
    "attribute-1": { label: "journal" },
    "attribute-0": { label: "weight" },
  },
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
    moreLines: new Map([[0, [70_001]]]),
    pieceOf: (link) => PIECE_STARTS[link] ?? 0,
    countPieces: (link) => (link ? 1 : 2),
    evidencePieces: {
      worksOf: WORKS,
      passageOf: PASSAGES,
      noteOf: NOTES,
      attributes: [WEIGHTS, JOURNALS],
    },
    states: values("", [], []),
    workOf: (at) => ({ text: ["@Work 1.", "Work 2"][at] ?? "", links: [] }),
    programIdOf: (link) => `st:${link}`,
    detailsOf: async (link) => ({
      evidence: [linkOf(link)[3], ...(link ? [] : [70_001])].map((line, at) => {
        const piece = (PIECE_STARTS[link] ?? 0) + at;
        const own = [WEIGHTS, JOURNALS].flatMap((column) => {
          const value = column.valueOf(piece);
          /** @type {[string, unknown][]} */
          const pairs = value === undefined ? [] : [[column.label, value]];
          return pairs;
        });
        const works = (WORKS.valueOf(piece) ?? []).map((/** @type {number} */ work) =>
          GRAPH.workOf(work),
        );
        return { line, works, passage: PASSAGES.valueOf(piece) ?? "", note: "", attributes: own };
      }),
      contested: [],
      details: null,
    }),
    sentenceOf: (link) => `=Sentence ${link}.`,
    degree: (node) => ({
      out: LINKS.filter(([, subject]) => subject === node).length,
      in: LINKS.filter(([, , object]) => object === node).length,
    }),
  })
);
