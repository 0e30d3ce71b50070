import assert from "node:assert/strict";
import { test } from "node:test";
import { relationCounts } from "../../../../src/ntgraph/page/js/large/near/relation_counts.js";
import { sayLeftOut, saySides } from "../../../../src/ntgraph/page/js/large/near/star_drawing.js";
import {
  BOX,
  MOST_ON_A_SIDE,
  placeSpokes,
  spokesOf,
  WIDTH,
} from "../../../../src/ntgraph/page/js/large/near/star_places.js";
import { membersOf, tiesOf } from "../../../../src/ntgraph/page/js/large/overview/group_members.js";
import { sayTies } from "../../../../src/ntgraph/page/js/large/overview/overview_panel.js";
import { wordPaths } from "../../../../src/ntgraph/page/js/large/paths/path_words.js";
import { GRAPH, HEADER } from "./small_graph.js";

test("kinds of one relation are one count in each direction, the largest first", () => {
  const counts = relationCounts(
    HEADER,
    [
      { kind: 0, direction: "out", count: 1 },
      { kind: 0, direction: "in", count: 9 },
      { kind: 2, direction: "in", count: 2 },
    ],
    "horse",
  );
  assert.deepEqual(
    counts.map(({ words, count }) => [words, count]),
    [
      ["… is a kind of horse", 9],
      ["… is not a {kind} of horse", 2],
      ["is a kind of …", 1],
    ],
  );
});

test("a drawing has each neighbor once for each direction, and says what is left out", () => {
  const twice = { other: 1, direction: /** @type {const} */ ("out") };
  assert.equal(spokesOf([twice, twice])[0]?.many, 2);
  const many = Array.from({ length: 50 }, (_, other) => ({ ...twice, other }));
  const { placed } = placeSpokes(spokesOf(many));
  assert.equal(placed.length, MOST_ON_A_SIDE);
  assert.equal(sayLeftOut(placed, many, 0, 0), " Not drawn: 38 more things of the list.");
  assert.equal(
    sayLeftOut([], [], 2, 1),
    " Not drawn: 2 denials and 1 statement of the thing about itself.",
  );
  assert.equal(sayLeftOut([], [], 0, 0), "");
});

test("what acts on a thing is on its left, and a side without things takes no room", () => {
  /** @type {("in" | "out" | "both")[]} */
  const ways = ["both", "in", "out", "in"];
  const { placed, width } = placeSpokes(
    spokesOf(ways.map((direction, other) => ({ other, direction }))),
  );
  assert.deepEqual(
    placed.map(({ node, left }) => [node, left]),
    [
      [1, true],
      [3, true],
      [2, false],
      [0, false],
    ],
  );
  assert.equal(width, WIDTH);
  assert.equal(
    saySides(placed),
    "On the left what acts on it or leads to it, on the right what it acts on or leads to, on the right without an arrow what it is linked to in no direction.",
  );
  const one = placeSpokes(placed.slice(0, 1));
  assert.ok(one.width < WIDTH && one.from === 0);
  assert.equal(saySides(one.placed), "On the left what acts on it or leads to it.");
});

test("boxes of a drawing do not overlap, whatever the directions", () => {
  for (const into of [0, 1, 7, 20]) {
    const listed = Array.from({ length: 20 }, (_, other) => ({
      other,
      direction: /** @type {"in" | "out"} */ (other < into ? "in" : "out"),
    }));
    const { placed, height, from, width } = placeSpokes(spokesOf(listed));
    assert.equal(
      placed.length,
      Math.min(into, MOST_ON_A_SIDE) + Math.min(20 - into, MOST_ON_A_SIDE),
    );
    for (const one of placed) {
      assert.ok(one.y >= 0 && one.y + BOX.height <= height);
      assert.ok(one.x >= from && one.x + BOX.width <= from + width);
      for (const other of placed) {
        const apart = one.x !== other.x || Math.abs(one.y - other.y) >= BOX.height;
        assert.ok(one === other || apart);
      }
    }
  }
});

test("members of a group stand by type, the best connected first", () => {
  assert.deepEqual(membersOf(GRAPH, 0), [
    { type: 0, nodes: [2, 0, 1] },
    { type: 1, nodes: [3] },
  ]);
  assert.deepEqual(membersOf(GRAPH, 9), []);
});

test("every group that a group is linked to counts, drawn or not", () => {
  assert.deepEqual(tiesOf(GRAPH, 0), [{ group: 1, count: 1 }]);
  assert.deepEqual(tiesOf(GRAPH, 1), [{ group: 0, count: 1 }]);
  /** @type {[number, number, number][]} */
  const ties = [
    [0, 1, 90],
    [2, 3, 70],
  ];
  const header = { ...HEADER, groups: { method: "", bubbles: [], ties } };
  const say = (/** @type {number} */ group, /** @type {[number, number]} */ tied) =>
    sayTies(header, { group, tied });
  assert.equal(say(0, [1, 90]), "90 links to 1 other group");
  assert.equal(
    say(1, [45, 1234]),
    "1,234 links to 45 other groups; the drawing has lines to 1 of them",
  );
  assert.equal(say(4, [2, 3]), "3 links to 2 other groups; the drawing has no line to any");
  assert.equal(say(5, [0, 0]), "no link to another group");
});

test("paths are told with what is left out", () => {
  const tell = (/** @type {number[][]} */ paths, /** @type {boolean} */ more, longer = 0) =>
    wordPaths({ paths, more }, "dog", "Cat", 3, longer);
  assert.equal(tell([], false), "Nothing joins “dog” and “Cat”, in however many steps.");
  assert.equal(
    tell([], false, 7),
    "No path from “dog” to “Cat” has 3 steps or fewer. The shortest way has 7 steps; this is one of that length.",
  );
  assert.equal(tell([[0, 1]], false), "1 path from “dog” to “Cat”, with 2 steps.");
  assert.match(tell([[0], [0, 1]], true), /^2 paths .* the shortest with 1 step.* left out.$/);
});
