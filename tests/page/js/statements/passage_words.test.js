import assert from "node:assert/strict";
import { test } from "node:test";
import {
  hasPassage,
  wordHedge,
  wordPassages,
  wordPlace,
} from "../../../../src/ntgraph/page/js/statements/passage_words.js";

/** @typedef {import("../../../../src/ntgraph/page/js/data/statement_types.d.ts").Evidence} Evidence */

/** @param {Partial<Evidence>} [more] @returns {Evidence} */
const passage = (more) => ({
  ...{ article: "a", section: "Sleep", block: "p1", start: 3, end: 9, hedge: "", kind: "" },
  ...{ cites: [], note: "", passage: "", mark: /** @type {[number, number]} */ ([0, 0]) },
  ...more,
});
const record = passage({ article: "", section: "A database, row 7", block: "", start: 0, end: 0 });

test("a passage is told by its section and characters, a record by its work", () => {
  assert.equal(wordPlace(passage()), "Sleep, 3–9");
  assert.equal(wordPlace(record), "A database, row 7");
  assert.deepEqual([hasPassage(passage()), hasPassage(record)], [true, false]);
});

test("only a passage is worded in some way", () => {
  assert.equal(wordHedge(passage({ hedge: "may" })), "“may”");
  assert.equal(wordHedge(passage()), "flat");
  assert.equal(wordHedge(record), "");
});

for (const [hedges, words] of /** @type {[string[], string][]} */ ([
  [[""], "stated flatly"],
  [["can"], "worded with “can”"],
  [["can", "can"], "worded with “can”"],
  [["can", "often"], "worded with “can”, “often”"],
  [["can", ""], "worded with “can” in 1 of 2 places, flatly elsewhere"],
  [["", "can", "may"], "worded with “can”, “may” in 2 of 3 places, flatly elsewhere"],
])) {
  test(`passages with the hedges ${JSON.stringify(hedges)} are ${words}`, () => {
    assert.equal(wordPassages(hedges.map((hedge) => passage({ hedge }))), words);
  });
}

test("an accepted fact has no wording", () => {
  assert.equal(wordPassages([record]), "");
  assert.equal(wordPassages([record, passage({ hedge: "can" })]), "worded with “can”");
});
