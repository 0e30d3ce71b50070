import assert from "node:assert/strict";
import { test } from "node:test";
import {
  bubbleAt,
  fitNames,
  fitText,
  placeBubbles,
  tieWidth,
} from "../../../../src/ntgraph/page/js/large/overview/bubble_places.js";

/** @typedef {import("../../../../src/ntgraph/page/js/large/large_types.d.ts").Bubble} Bubble */

/** @param {number} x @param {number} y @param {number} radius */
const bubble = (x, y, radius) => /** @type {Bubble} */ (/** @type {unknown} */ ({ x, y, radius }));
const widthOf = (/** @type {string} */ text) => text.length * 7;

test("bubbles fill the canvas and stay inside it", () => {
  const placed = placeBubbles([bubble(0, 0, 10), bubble(100, 50, 20)], 400, 300);
  for (const { x, y, radius } of placed) {
    assert.ok(x - radius >= 0 && x + radius <= 400 && y - radius >= 0 && y + radius <= 300);
  }
  const [one, other] = placed;
  assert.equal((other?.radius ?? 0) / (one?.radius ?? 1), 2);
});

test("one bubble alone has a place", () => {
  const [only] = placeBubbles([bubble(5, 5, 1)], 200, 100);
  assert.deepEqual([only?.x, only?.y, only?.radius], [100, 50, 42]);
});

test("a point finds the bubble under it", () => {
  const placed = placeBubbles([bubble(0, 0, 10), bubble(100, 0, 10)], 400, 100);
  assert.equal(bubbleAt(placed, placed[1]?.x ?? 0, placed[1]?.y ?? 0), placed[1]);
  assert.equal(bubbleAt(placed, 200, 99), undefined);
});

test("only names that fit whole stand in a circle, or the first of a list of names", () => {
  const names = ["dog, domestic dog", "a very long name indeed", "cat"];
  assert.deepEqual(fitNames(names, 40, widthOf), ["dog …", "cat"]);
  assert.deepEqual(fitNames(["dog"], 6, widthOf), []);
});

test("if no name fits, the first one is cut, but not to a few letters", () => {
  assert.deepEqual(fitNames(["establishment", "constitutional"], 30, widthOf), ["establ…"]);
  assert.equal(fitText("elephant", 10, widthOf), "");
  assert.equal(fitText("fish genus of ponds", 90, widthOf), "fish genus …");
});

test("more links make a wider line", () => {
  assert.ok(tieWidth(100, 100) > tieWidth(25, 100));
  assert.equal(tieWidth(0, 0), 1);
});
