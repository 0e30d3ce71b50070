/** A graph of three nodes for the tests of pure functions. */

import { indexFacts } from "../../../src/ntgraph/page/js/data/facts_index.js";

/** @param {string} id @param {string} type @param {Partial<import("../../../src/ntgraph/page/js/data/map_types.d.ts").GraphNode>} [more] */
export const makeNode = (id, type, more = {}) => ({
  id,
  name: id,
  label: id,
  type,
  subtype: "",
  definition: "",
  synonyms: [],
  identifiers: [],
  near_identifiers: [],
  note: "",
  ports: [],
  drawn: true,
  off_map: false,
  ...more,
});

/** @param {string} id @param {string} subject @param {string} object */
export const makeStatement = (id, subject, object) => ({
  id,
  subject,
  object,
  level: "",
  predicate: "raises",
  sign: "+",
  negated: false,
  sentence: `${subject} raises ${object}.`,
  layer: "",
  hedged: false,
  flags: [],
  verdict: "not_assessed",
  gauges: {
    state: "uncited",
    stances: [],
    reason: "",
    basis: "",
    grounds: [],
    assessed_on: "",
    comparison: null,
    contested: [],
    safety: [],
  },
  evidence: [],
});

/** @param {string} id @param {string} source @param {string} target @param {string[]} statements */
const makeEdge = (id, source, target, statements) => ({
  id,
  source,
  target,
  level: "",
  sign: "+",
  negated: false,
  hedged: false,
  statements,
  faint: false,
});

const LOOK_MARGIN = {
  box: { top: 6, bottom: 6, left: 25, right: 7 },
  port: { top: 4, bottom: 4, left: 7, right: 7 },
};

/** How the map is drawn, as `display/style/map_measures.py` has it. */
export const LOOK = {
  most_boxes: 300,
  most_steps: 3,
  font: 14,
  glyph: 14,
  glyph_left: 7,
  port_step: 24,
  box: { radius: 6, left: 25 },
  port: { radius: 11, left: 7 },
  band: { margin: 18, heading: 40, radius: 14, font: 15 },
  line: {
    width: 1.2,
    chosen: 1,
    rest: 0.85,
    back: 0.14,
    dim: 0.06,
    roundness: 0.6,
    bow: 16,
    bow_share: 0.06,
    widest_bow: 44,
    margin: 60,
    clear: 4,
    lane: 4,
    crowd: 1,
    corner: 12,
    tip: 3,
    font: 13,
    shape: 15,
    shape_room: 24,
  },
};

/** @param {string} id @param {number} x @param {number} y @param {string} group */
export const makeBox = (id, x, y, group) => ({
  ...{ id, label: id, group, x, y, font: { size: 14 } },
  widthConstraint: { minimum: 60 },
  heightConstraint: { minimum: 14 },
  margin: id.includes("p") ? LOOK_MARGIN.port : LOOK_MARGIN.box,
});

export function makeFacts() {
  return indexFacts({
    title: "",
    version: "1.0",
    released_on: "2026-11-23",
    license: { text: "CC BY 4.0", address: "" },
    types: [],
    lines: [],
    manners: [
      { id: "hedged", label: "worded with care", dash: [6, 5], is_back: false },
      { id: "faint", label: "past the messengers", dash: [], is_back: true },
    ],
    marks: [{ id: "negated", label: "said not to be so", words: "not", path: "", at: 0.5 }],
    look: LOOK,
    verdicts: [
      { id: "supported", label: "supported", definition: "", path: "M0 0H9Z", count: 1 },
      { id: "overstated", label: "overstated", definition: "", path: "M1 1H9Z", count: 1 },
      { id: "not_assessed", label: "not assessed", definition: "", path: "M2 2H9Z", count: 3 },
    ],
    citing: [
      { id: "yes", label: "cites a work", path: "M3 3H9Z", count: 0 },
      { id: "no", label: "cites no work", path: "M4 4H9Z", count: 3 },
    ],
    article_marks: [],
    meetings: [],
    states: [{ id: "uncited", label: "no work cited", definition: "" }],
    comparisons: [],
    accepted: [
      {
        id: "st:a",
        subject: "cocaine",
        object: "dopamine",
        sign: "-",
        sentence: "",
        sources: [],
        species: "",
        basis: "",
      },
    ],
    outside: [],
    mechanisms: [],
    safety_notes: [{ id: "care", text: "Call for help.", sources: ["pmid:1"] }],
    kinds: [],
    tours: [],
    severities: [],
    finding_kinds: [],
    articles: [],
    regions: [],
    nodes: [
      makeNode("cocaine", "Drug", {
        synonyms: ["coke", "Théine"],
      }),
      makeNode("dopamine", "Messenger", { ports: [{ level: "excess", label: "too much" }] }),
      makeNode("__proto__", "Effect"),
    ],
    edges: [
      makeEdge("e0", "cocaine", "dopamine", ["st:1", "st:2"]),
      makeEdge("e1", "dopamine", "__proto__", ["st:3"]),
    ],
    statements: [
      makeStatement("st:1", "cocaine", "dopamine"),
      makeStatement("st:2", "cocaine", "dopamine"),
      makeStatement("st:3", "dopamine", "__proto__"),
    ],
    sources: [
      {
        id: "pmid:1",
        citation: "",
        kind: "",
        species: "",
        reading: "",
        license: "",
        interest: "",
        note: "",
        links: [],
        numbers: [],
        printed_in: [],
        statements: ["st:3"],
        retraction_checked: "",
        findings: [],
      },
    ],
    passages: {},
    attributes: [],
    attributes_left_out: 0,
    caption: "This is what an article says, not advice. Some of it is wrong or unproven.",
    drawing: {
      nodes: [
        makeBox("n0", 10, 10, "Drug"),
        makeBox("n1", 200, 20, "Messenger"),
        makeBox("n1p0", 260, 20, "Messenger"),
        makeBox("n2", 400, 30, "Effect"),
      ],
      edges: [
        {
          id: "e0",
          from: "n0",
          to: "n1",
          width: 2,
          curve: [600, 100, 1000, 100, 1200, 200, 1500, 200],
        },
        {
          id: "e1",
          from: "n1p0",
          to: "n2",
          width: 1,
          curve: [2900, 200, 3200, 200, 3200, 300, 3500, 300],
        },
      ],
      options: { nodes: { font: { face: "sans-serif" }, margin: LOOK_MARGIN.box } },
    },
  });
}
