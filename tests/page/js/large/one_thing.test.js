import assert from "node:assert/strict";
import { test } from "node:test";
import { relationCounts } from "../../../../src/ntgraph/page/js/large/near/relation_counts.js";
import {
  sayLeftOut,
  sayOf,
  saySides,
} from "../../../../src/ntgraph/page/js/large/near/star_drawing.js";
import {
  BOX,
  MOST_ON_A_SIDE,
  placeSpokes,
  spokesOf,
  WIDTH,
} from "../../../../src/ntgraph/page/js/large/near/star_places.js";
import { membersOf, tiesOf } from "../../../../src/ntgraph/page/js/large/overview/group_members.js";
import { sizeWords } from "../../../../src/ntgraph/page/js/large/overview/group_words.js";
import {
  countTies,
  sayTies,
} from "../../../../src/ntgraph/page/js/large/overview/overview_panel.js";
import { wordPaths } from "../../../../src/ntgraph/page/js/large/paths/path_words.js";
import { wayOf } from "../../../../src/ntgraph/page/js/large/paths/paths_panel.js";
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

test("a relation worded in several ways is told as its plain sentence", () => {
  const plain = (/** @type {string} */ template, negated = false) => ({
    ...{ relation: "partOf", template, count: 1, negated },
    identity: ["", "", "partOf", negated ? "true" : ""],
  });
  const hedged = { ...plain("{subject} may be part of {object}"), hedged: true };
  const inMice = {
    ...plain("{subject} is part of {object} in mice"),
    identity: ["", "", "partOf", "", "in=mice"],
  };
  const kinds = [
    hedged,
    inMice,
    plain("{subject} is part of {object}"),
    plain("no {object}", true),
  ];
  /** @param {number[]} of @param {typeof kinds} known */
  const words = (of, known) =>
    relationCounts(
      { ...HEADER, kinds: known },
      of.map((kind) => ({ kind, direction: /** @type {const} */ ("out"), count: 1 })),
      "dog",
    ).map((each) => each.words);
  assert.deepEqual(words([0, 1], kinds), ["is part of …"]);
  assert.deepEqual(words([0], kinds), ["may be part of …"]);
  assert.deepEqual(words([0, 1], kinds.slice(0, 2)), ["partOf …"]);
});

test("a drawing has each neighbor once for each direction, and says what is left out", () => {
  const twice = { other: 1, direction: /** @type {const} */ ("out") };
  assert.equal(spokesOf([twice, twice])[0]?.many, 2);
  const many = Array.from({ length: 50 }, (_, other) => ({ ...twice, other }));
  const { placed } = placeSpokes(spokesOf(many));
  assert.equal(placed.length, MOST_ON_A_SIDE);
  assert.equal(sayLeftOut(placed, many, 0, 0), " Not drawn: 38 more things.");
  assert.equal(
    sayLeftOut([], [], 2, 1),
    " Not drawn: 2 denials and 1 statement of the thing about itself.",
  );
  assert.equal(sayLeftOut([], [], 0, 0), "");
  assert.equal(sayOf({ out: 3, in: 2 }, 5), "its 5 statements");
  assert.equal(sayOf({ out: 4000, in: 2 }, 1002), "1,002 of its 4,002 statements");
});

test("an arrow of a path stands only in the direction of all that is said", () => {
  const signs = ["+", "0", "-"];
  let kinds = HEADER.kinds.map((kind, at) => ({ ...kind, sign: signs[at] ?? "0" }));
  const way = (/** @type {number[]} */ links, /** @type {number} */ here) =>
    wayOf({ graph: GRAPH, header: { ...HEADER, kinds } }, links, here)[0];
  assert.equal(way([0], 0), "→");
  assert.equal(way([0], 2), "←");
  assert.equal(way([0, 2], 0), "–");
  assert.equal(way([3], 4), "→");
  assert.equal(way([0, 1], 0), "–");
  kinds = kinds.map((kind) => ({ ...kind, symmetric: true }));
  assert.equal(way([0], 0), "–");
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
    "On the left what stands before it in a sentence, on the right what stands after it, on the right without an arrow what it is linked to in no direction.",
  );
  const one = placeSpokes(placed.slice(0, 1));
  assert.ok(one.width < WIDTH && one.from === 0);
  assert.equal(saySides(one.placed), "On the left what stands before it in a sentence.");
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

test("the size of a group is told as a whole and by type", () => {
  const page = /** @type {any} */ ({ header: HEADER, graph: GRAPH });
  const group = { kind: "group", size: 1234, smallest: 1234, largest: 1234 };
  const say = (/** @type {object} */ more) =>
    sizeWords(page, /** @type {any} */ ({ ...group, inside: [[0, 1234]], ...more }));
  assert.equal(say({}), "1,234 things");
  const inside = [
    [0, 1233],
    [1, 1],
  ];
  assert.equal(say({ inside }), "1,234 things: 1,233 nouns and 1 verb");
  const small = { kind: "groups", inside, smallest: 2, largest: 9 };
  assert.equal(say(small), "1,234 things: 1,233 nouns and 1 verb; 2 to 9 in each group");
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
  const say = (/** @type {number} */ group, /** @type {[number, number]} */ tied) => [
    countTies({ tied }),
    sayTies(header, { group, tied }),
  ];
  assert.deepEqual(say(0, [1, 90]), ["90 links to 1 other group", ""]);
  assert.deepEqual(say(1, [45, 1234]), [
    "1,234 links to 45 other groups",
    "; the drawing has lines to 1 of them",
  ]);
  assert.deepEqual(say(4, [2, 3]), [
    "3 links to 2 other groups",
    "; the drawing has no line to any",
  ]);
  assert.deepEqual(say(5, [0, 0]), ["no link to another group", ""]);
});

test("paths are told with what is left out", () => {
  const tell = (/** @type {number[][]} */ paths, more = 0, longer = 0) =>
    wordPaths({ paths, more }, "dog", "Cat", 3, longer);
  assert.equal(tell([]), "Nothing joins “dog” and “Cat”, in however many steps.");
  assert.equal(
    tell([], 0, 7),
    "No path from “dog” to “Cat” has 3 steps or fewer. The shortest way has 7 steps; this is one of that length.",
  );
  assert.equal(tell([[0, 1]]), "1 path from “dog” to “Cat”, with 2 steps.");
  assert.equal(
    tell([[0], [0, 1]], 1244),
    "2 paths from “dog” to “Cat”, the shortest with 1 step. 1,244 more of at most 3 steps are left out, longer or through things with more statements.",
  );
  assert.match(tell([[0]], 1), /1 more of at most 3 steps is left out/);
});
