/** A review of three sentences, as the page is given it. */

const COLUMNS =
  "key verdict reason quote subject subject_level predicate object negated hedge cites note decided_on";

/** @typedef {import("../../../../src/ntgraph/page/js/review/review_types.d.ts").ReviewData} ReviewData */
/** @typedef {import("../../../../src/ntgraph/page/js/review/review_types.d.ts").Proposal} Proposal */

export const TEXT = "Tea calms people. Tea may raise mood. It does not lower stress. Read on.";

/** @param {string} key @param {string} quote @param {Partial<Proposal>} fact @returns {Proposal} */
export function propose(key, quote, fact) {
  const start = TEXT.indexOf(quote);
  return {
    key,
    isRepeated: false,
    start,
    end: start + quote.length,
    quote,
    subject: "tea",
    subject_level: "",
    predicate: "raises",
    object: "mood",
    negated: false,
    hedge: "none",
    asked: [],
    cites: "none",
    carried: false,
    score: 0.5,
    isMeasured: false,
    rule: "raises",
    reader: "rules",
    note: "",
    says: "Tea raises mood.",
    ...fact,
  };
}

/** @param {string} id @param {string} sign */
function predicate(id, sign) {
  const base = id.replace(/s$/, "");
  return {
    id,
    label: id,
    sign,
    domain: ["drug"],
    range: ["effect"],
    template: `{subject} ${id} {object}`,
    template_plural: `{subject} ${base} {object}`,
    negated: `{subject} does not ${base} {object}`,
    negated_plural: `{subject} do not ${base} {object}`,
    base: `${base} {object}`,
  };
}

/** @param {Partial<ReviewData>} [other] @returns {ReviewData} */
export function smallReview(other = {}) {
  const sentences = [
    "Tea calms people.",
    "Tea may raise mood.",
    "It does not lower stress.",
    "Read on.",
  ];
  return {
    title: "Tea",
    slug: "tea",
    blocks: [{ kind: "paragraph", start: 0, text: TEXT }],
    sentences: sentences.map((words) => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length]),
    hedged: [[TEXT.indexOf("Tea may"), ["may"]]],
    proposals: [
      propose("a1", "Tea calms people.", { predicate: "calms", object: "people", score: 0.2 }),
      propose("b2", "Tea may raise mood.", { hedge: "may", score: 0.9 }),
      propose("b3", "Tea may raise mood.", { predicate: "lowers", score: 0.4 }),
      propose("c4", "It does not lower stress.", {
        predicate: "lowers",
        object: "stress",
        negated: true,
      }),
    ],
    recorded: [],
    leftOut: [],
    outdated: 0,
    accepted: [],
    nodes: [
      ["tea", "tea", 0, "drug", ["green tea"]],
      ["mood", "mood", 0, "effect", []],
      ["serotonin", "serotonin", 0, "messenger", ["5-HT"]],
    ],
    predicates: [predicate("raises", "+"), predicate("lowers", "-"), predicate("calms", "0")],
    levels: [{ id: "excess", phrase: "too much {label}", phrase_plural: "an excess of {label}" }],
    hedges: [{ id: "may", label: "may", modal: "may", modal_negated: "may not" }],
    reasons: [["not_said", "it is not said"]],
    omissions: [["navigation", "navigation"]],
    works: [],
    columns: COLUMNS.split(" "),
    decisions: [],
    saveTo: "",
    seen: "",
    ...other,
  };
}
