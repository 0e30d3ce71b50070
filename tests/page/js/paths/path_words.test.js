import assert from "node:assert/strict";
import { test } from "node:test";
import { wordWays } from "../../../../src/ntgraph/page/js/paths/path_words.js";

/** @param {number} ways @param {number} forward @param {boolean} stopped */
const word = (ways, forward, stopped = false) =>
  wordWays({ ways, forward, stopped }, "bees", "markup", 2);

const ON = "what is said leads on from step to step.";

test("the summary counts the ways, and those that lead on", () => {
  const start = "3 ways from bees to markup in at most 2 steps.";
  assert.equal(word(3, 0), `${start} In none of them, ${ON}`);
  assert.equal(word(3, 1), `${start} In 1 of them, ${ON}`);
  assert.equal(word(3, 2), `${start} In 2 of them, ${ON}`);
  assert.equal(word(3, 3), `${start} In all of them, ${ON}`);
});

test("of one way nothing is said as of many, and of none nothing else", () => {
  const start = "1 way from bees to markup in at most 2 steps.";
  assert.equal(word(1, 1), `${start} What is said in it leads on from step to step.`);
  assert.equal(word(1, 0), `${start} What is said in it does not lead on from step to step.`);
  assert.equal(word(0, 0), "No way from bees to markup in at most 2 steps.");
});

test("a search that stopped tells of what it found only", () => {
  const start = "At least 3 ways from bees to markup in at most 2 steps.";
  assert.equal(word(3, 3, true), `${start} In all of those found, ${ON}`);
  assert.equal(word(3, 0, true), `${start} In none of those found, ${ON}`);
});
