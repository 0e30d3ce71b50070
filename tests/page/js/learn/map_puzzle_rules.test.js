import assert from "node:assert/strict";
import { test } from "node:test";
import { isRight, makePuzzle } from "../../../../src/ntgraph/page/js/learn/map_puzzle_rules.js";

/** @param {number} at @param {number} right */
const line = (at, right) => ({
  statement: `st:${at}`,
  subject: "hub",
  object: `n${at}`,
  subject_name: "hub",
  object_name: `n${at}`,
  question: `Hub … n${at}.`,
  options: ["raises it", "lowers it"],
  right,
  sentence: `Hub does it to n${at}.`,
});

const lines = [0, 0, 0, 0, 0, 1, 1, 1].map((right, at) => line(at, right));

test("a puzzle asks about both directions as evenly as there are lines", () => {
  const puzzle = makePuzzle(lines, 1);
  assert.equal(puzzle?.center, "hub");
  assert.equal(puzzle?.rows.length, 6);
  assert.equal(puzzle?.rows.filter(({ right }) => right === 1).length, 3);
  assert.deepEqual(makePuzzle(lines, 1), puzzle);
});

test("where all lines go one way there is no puzzle, for one answer would always be right", () => {
  assert.equal(makePuzzle(lines.slice(0, 5), 1), undefined);
  assert.equal(makePuzzle([], 1), undefined);
});

test("two lines to one thing are one line of the puzzle", () => {
  const twice = [...lines.slice(4), { ...line(7, 0), statement: "st:other" }];
  assert.equal(makePuzzle(twice, 3)?.rows.length, 4);
});

test("an answer is right where it is the line's own", () => {
  const [row] = lines;
  assert.ok(row && isRight(row, "raises it"));
  assert.equal(row && isRight(row, "lowers it"), false);
  assert.equal(row && isRight(row, ""), false);
});
