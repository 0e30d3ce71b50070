import assert from "node:assert/strict";
import { test } from "node:test";
import {
  isRight,
  makePuzzle,
  wordAt,
} from "../../../../src/ntgraph/page/js/learn/map_puzzle_rules.js";

/** @param {number} at @param {number} right */
const place = (at, right) => ({
  node: `n${at}`,
  name: `n${at}`,
  start: right ? "too much hub" : "too little hub",
  options: ["can come with too little hub", "can come with too much hub"],
  right,
  sign: "0",
  asked: `Hub … n${at}.`,
  statement: `st:${at}`,
  sentence: `Hub does it to n${at}.`,
});

const places = [0, 0, 0, 0, 0, 0, 0, 1, 1, 1].map((right, at) => place(at, right));
const map = {
  center: "hub",
  question: "What belongs where?",
  incoming: false,
  ways: [],
  places,
};

test("a map has places of both relations as evenly as there are, in an order of its seed", () => {
  const puzzle = makePuzzle([map], 1);
  assert.equal(puzzle?.places.length, 6);
  assert.equal(puzzle?.places.filter(({ right }) => right === 1).length, 3);
  assert.deepEqual(makePuzzle([map], 1), puzzle);
  assert.notDeepEqual(makePuzzle([map], 2), puzzle);
});

test("places at one box stand together", () => {
  const starts = makePuzzle([map], 5)?.places.map(({ start }) => start) ?? [];
  assert.deepEqual(starts, [...starts].sort());
});

test("every place has a label that fits, and two labels are left over", () => {
  for (const seed of [1, 2, 3]) {
    const puzzle = makePuzzle([map], seed);
    assert.ok(puzzle);
    assert.equal(puzzle.labels.length, puzzle.places.length + 2);
    for (const each of puzzle.places) assert.ok(puzzle.labels.includes(each));
  }
});

test("four places are asked with four labels, five with one to spare", () => {
  for (const [all, spare] of /** @type {const} */ ([
    [4, 0],
    [5, 1],
  ])) {
    const puzzle = makePuzzle([{ ...map, places: places.slice(10 - all) }], 1);
    assert.equal(puzzle?.places.length, 4);
    assert.equal(puzzle?.labels.length, 4 + spare);
  }
});

test("a label fits every place of its relation, and none of the other", () => {
  const [low, other, high] = [place(1, 0), place(2, 0), place(3, 1)];
  assert.ok(isRight(low, low) && isRight(low, other));
  assert.equal(isRight(low, high), false);
  assert.equal(isRight(low, undefined), false);
});

test("where lines are to be found, both ways are labels that can be used again", () => {
  const puzzle = makePuzzle([{ ...map, ways: ["raises it", "lowers it"] }], 1);
  assert.deepEqual(
    puzzle?.labels.map(({ right }) => right),
    [0, 1],
  );
  const [first] = puzzle?.places ?? [];
  assert.ok(first && puzzle);
  assert.equal(wordAt(puzzle.map, first, undefined), "empty");
  assert.equal(wordAt(puzzle.map, first, puzzle.labels[1]), first.options[1]);
});

test("a place says its label", () => {
  assert.equal(wordAt(map, place(1, 0), undefined), "empty");
  assert.equal(wordAt(map, place(1, 0), place(2, 1)), "n2");
});

test("each seed has its map, and without maps there is none", () => {
  const second = { ...map, center: "rim" };
  assert.equal(makePuzzle([map, second], 3)?.map.center, "rim");
  assert.equal(makePuzzle([map, second], 4)?.map.center, "hub");
  assert.equal(makePuzzle([], 1), undefined);
});
