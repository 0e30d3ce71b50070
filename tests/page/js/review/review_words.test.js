import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  formatDecisions,
  parseDecisions,
} from "../../../../src/ntgraph/page/js/review/decision_rows.js";
import { completes } from "../../../../src/ntgraph/page/js/review/fact_form.js";
import { wordScore } from "../../../../src/ntgraph/page/js/review/fact_panel.js";
import { knowWords } from "../../../../src/ntgraph/page/js/review/known_words.js";
import {
  compare,
  OPPOSITE,
  RELATED,
  RelatedFacts,
  SAME,
} from "../../../../src/ntgraph/page/js/review/related_facts.js";
import { VERDICTS } from "../../../../src/ntgraph/page/js/review/review_state.js";
import { isPlural, say } from "../../../../src/ntgraph/page/js/review/said_facts.js";
import { cutPieces, findLast } from "../../../../src/ntgraph/page/js/review/text_pieces.js";
import { propose, smallReview } from "./small_review.js";

const CASES = JSON.parse(
  readFileSync(new URL("../../review_sentences.json", import.meta.url), "utf8"),
);

test("facts are said in the words in which Python says them", () => {
  const { predicates, hedges, levels, said, plurals } = CASES;
  for (const [predicate, hedge, level, plural, negated, sentence] of said) {
    const fact = {
      subject: "",
      subject_level: "",
      predicate: "",
      object: "",
      negated: Boolean(negated),
    };
    const words = { predicate: predicates[predicate], hedge: hedges[hedge], level: levels[level] };
    assert.equal(
      say(fact, words, { subject: ["one {object}", Boolean(plural)], object: "$& other" }),
      sentence,
    );
  }
  assert.ok(said.length > 300);
  for (const [name, plural] of plurals) assert.equal(isPlural(name), plural, name);
});

test("marks that overlap cut a text into pieces that know all their marks", () => {
  const marks = [
    { start: 2, end: 8, mark: "a" },
    { start: 5, end: 12, mark: "b" },
    { start: 5, end: 6, mark: "c" },
    { start: 20, end: 30, mark: "outside" },
    { start: 4, end: 4, mark: "empty" },
  ];
  assert.deepEqual(cutPieces(0, 10, marks), [
    { start: 0, end: 2, marks: [] },
    { start: 2, end: 5, marks: ["a"] },
    { start: 5, end: 6, marks: ["a", "b", "c"] },
    { start: 6, end: 8, marks: ["a", "b"] },
    { start: 8, end: 10, marks: ["b"] },
  ]);
  assert.deepEqual(cutPieces(0, 3, []), [{ start: 0, end: 3, marks: [] }]);
  assert.equal(findLast([{ start: 1 }, { start: 5 }], 4), 0);
  assert.equal(findLast([{ start: 1 }], 0), -1);
});

test("what is said of the same two things is compared with care", () => {
  const words = knowWords(smallReview());
  const fact = {
    subject: "tea",
    subject_level: "",
    predicate: "raises",
    object: "mood",
    negated: false,
  };
  assert.equal(compare(fact, { ...fact, subject: "Green  Tea" }, words), SAME);
  assert.equal(compare(fact, { ...fact, predicate: "lowers" }, words), OPPOSITE);
  assert.equal(compare(fact, { ...fact, negated: true }, words), OPPOSITE);
  assert.equal(compare(fact, { ...fact, predicate: "calms" }, words), RELATED);
  assert.equal(compare(fact, { ...fact, predicate: "lowers", negated: true }, words), RELATED);
  assert.equal(
    compare(fact, { ...fact, predicate: "lowers", subject_level: "excess" }, words),
    RELATED,
  );
  assert.equal(compare(fact, { ...fact, subject: "mood", object: "tea" }, words), RELATED);
  assert.equal(compare(fact, { ...fact, object: "stress" }, words), "");
});

test("what contradicts stands first", () => {
  const words = knowWords(smallReview());
  const related = new RelatedFacts(words);
  const fact = {
    subject: "tea",
    subject_level: "",
    predicate: "raises",
    object: "mood",
    negated: false,
    says: "1",
  };
  related.add({ ...fact }, "Recorded");
  related.add({ ...fact, predicate: "lowers", says: "2" }, "Accepted knowledge");
  assert.deepEqual(
    related.find(fact).map(({ says, how }) => [says, how]),
    [
      ["2", OPPOSITE],
      ["1", SAME],
    ],
  );
});

test("names and relations are completed, the best first, and a new name stays what it is", () => {
  const words = knowWords(smallReview());
  assert.deepEqual(
    words.findThings("ser").map(([label]) => label),
    ["serotonin"],
  );
  assert.deepEqual(
    words.findThings("5-h").map(([label]) => label),
    ["serotonin"],
  );
  assert.deepEqual(
    words.findThings("str").map(([label, , , type]) => [label, type]),
    [["stress", "new, also proposed"]],
  );
  assert.equal(words.find("the tea")?.[0], "tea");
  assert.equal(words.find("coffee"), undefined);
  assert.deepEqual(
    words.findPredicates("low").map(({ id }) => id),
    ["lowers"],
  );
  const fact = {
    subject: "teas",
    subject_level: "",
    predicate: "raises",
    object: "mood",
    negated: false,
  };
  assert.equal(words.say(fact), "Teas raise mood.");
  assert.equal(words.say({ ...fact, object: " " }), "");
});

/** @param {Record<string, string>} cells */
function row(cells) {
  const { columns } = smallReview();
  return /** @type {any} */ ({
    ...Object.fromEntries(columns.map((name) => [name, ""])),
    ...cells,
  });
}

test("decisions are read back as they were written, whatever stands in them", () => {
  const { columns } = smallReview();
  const values = [
    "=1+1",
    '"quoted"',
    '"',
    "a; =1",
    "'s mood",
    "</script>",
    "@x",
    "-3",
    "naïve 😀",
    "x y",
  ];
  const rows = values.map((value, at) =>
    row({
      key: `${at}`.padStart(16, "0"),
      verdict: "accepted",
      quote: value,
      subject: value,
      note: value,
    }),
  );
  const text = formatDecisions(rows, columns);
  assert.deepEqual(parseDecisions(text, columns, VERDICTS), { decisions: rows, problem: "" });
  assert.deepEqual(
    parseDecisions(`\ufeff${text.replaceAll("\n", "\r\n")}`, columns, VERDICTS).decisions,
    rows,
  );
  assert.doesNotMatch(text, /\t[=@+-]/);
});

test("lines and characters that nobody sees do not get into the file", () => {
  const { columns } = smallReview();
  const hostile = row({
    key: "1".repeat(16),
    verdict: "added",
    quote: "one\ttwo\nthree\u202e\u200b",
  });
  assert.equal(formatDecisions([hostile], columns).split("\n")[1]?.split("\t")[3], "one two three");
});

test("a file that holds no decisions says what was expected", () => {
  const { columns } = smallReview();
  const problem = (/** @type {string} */ text) => parseDecisions(text, columns, VERDICTS).problem;
  assert.match(problem("subject\tobject\n"), /line 1: expected the columns key, verdict/);
  assert.match(problem(`key\tverdict\nx\tperhaps\n`), /line 2: an unknown verdict “perhaps”/);
  assert.match(problem(`key\tverdict\n\taccepted\n`), /line 2: no key/);
  assert.equal(problem("key\tverdict\n"), "");
});

test("a score is told only where it was measured", () => {
  const proposal = propose("a1", "Tea calms people.", { score: 0.33, isMeasured: true });
  assert.match(wordScore(proposal), /of 100 such proposals about 33 were right/);
  assert.match(wordScore({ ...proposal, isMeasured: false }), /was not measured/);
});

test("Enter takes a name only where it ends the word that was typed", () => {
  assert.equal(completes("serotonin", "Seroto"), true);
  for (const [name, typed] of [
    ["inability to calm down", "calm"],
    ["relapse", "use"],
    ["muscle tension", "tension"],
    ["sleep quality", "sleep"],
    ["", "calm"],
  ])
    assert.equal(completes(name ?? "", typed ?? ""), false);
});
