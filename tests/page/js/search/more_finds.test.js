import assert from "node:assert/strict";
import { test } from "node:test";
import { indexFacts } from "../../../../src/ntgraph/page/js/data/facts_index.js";
import { findMore } from "../../../../src/ntgraph/page/js/search/more_finds.js";
import { describeHits } from "../../../../src/ntgraph/page/js/search/search_field.js";
import { makeFacts, makeStatement } from "../world.js";

const WORK = {
  ...{ kind: "", species: "", reading: "", license: "", interest: "", note: "" },
  ...{
    links: [],
    numbers: [],
    printed_in: [],
    statements: [],
    retraction_checked: "",
    findings: [],
  },
};
const { data } = makeFacts();
const facts = indexFacts({
  ...data,
  statements: ["rest", "sleep", "calm", "mood"].map((to, at) => ({
    ...makeStatement(`st:${at}`, "cocaine", to),
    sentence: `Cocaine disturbs ${to}${at ? " and balance" : ""}.`,
  })),
  sources: [
    {
      ...WORK,
      id: "pmid:1",
      citation: "Müller RP, Ames BN. Vitamin D and serotonin. FASEB J. 2014.",
    },
    { ...WORK, id: "pmid:2", citation: "Jones A. Games people play. Mind. 2001." },
  ],
  outside: [{ id: "n:1", name: "naloxone", kind: "drug", definition: "", synonyms: ["Narcan"] }],
});
const seen = (/** @type {string} */ query) =>
  findMore(facts, query).map(({ words, kind, count }) => [words, kind ?? count]);

test("a work is found by the start of its authors' names, without accents", () => {
  for (const query of ["ames", "muller", "Ames BN", "ames vitamin"]) {
    assert.deepEqual(
      findMore(facts, query).map(({ change }) => change.source),
      ["pmid:1"],
    );
  }
});

test("a sentence is found by its words in any order, and few are listed themselves", () => {
  assert.deepEqual(seen("disturbs rest"), [["Cocaine disturbs rest.", "statement"]]);
  assert.equal(findMore(facts, "rest disturbs")[0]?.change.statement, "st:0");
});

test("many sentences are one table, with the words as its filter and no other filter", () => {
  const [offer, ...others] = findMore(facts, "disturbs");
  assert.deepEqual(others, []);
  assert.equal(offer?.count, 4);
  assert.deepEqual([offer?.change.view, offer?.change.words], ["table", "disturbs"]);
  assert.equal(offer?.change.hide, "");
});

test("what only accepted facts speak of is found, and said to be so", () => {
  for (const query of ["nalox", "narcan", "nalxone"]) {
    const [offer] = findMore(facts, query);
    assert.equal(offer?.change.node, "n:1");
    assert.match(offer?.kind ?? "", /^not in the \w+; accepted knowledge$/);
  }
});

test("few letters find nothing, nor do words that stand nowhere", () => {
  for (const query of ["", "am", "zebra"]) assert.deepEqual(seen(query), []);
});

test("hits are told by their number and the first of them", () => {
  assert.equal(
    describeHits(facts, findMore(facts, "disturbs"), "disturbs"),
    "1 hit: 4 statements: with the words “disturbs” is the first.",
  );
});

test("searching ten thousand sentences again takes a moment only", () => {
  const many = indexFacts({
    ...data,
    sources: [],
    statements: Array.from({ length: 10_000 }, (_, at) => ({
      ...makeStatement(`st:${at}`, "cocaine", "dopamine"),
      sentence: `Cocaine raises dopamine in the part of the brain with number ${at}.`,
    })),
  });
  findMore(many, "brain");
  const start = performance.now();
  assert.equal(findMore(many, "number 9999").length, 1);
  assert.ok(performance.now() - start < 100);
});
