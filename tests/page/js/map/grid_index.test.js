import assert from "node:assert/strict";
import { test } from "node:test";
import { indexPlaces } from "../../../../src/ntgraph/page/js/map/grid_index.js";
import { makeRandom } from "../randomness.js";

/** @typedef {import("../../../../src/ntgraph/page/js/map/visible_part.js").Bounds} Bounds */

/** @param {number} left @param {number} top @param {number} width @param {number} height @returns {Bounds} */
const at = (left, top, width, height) => ({ left, top, right: left + width, bottom: top + height });

/** @param {Bounds} one @param {Bounds} other */
const meet = (one, other) =>
  one.left <= other.right &&
  other.left <= one.right &&
  one.top <= other.bottom &&
  other.top <= one.bottom;

test("everything in the bounds is found, in its order, and little else", () => {
  const random = makeRandom(7);
  const between = (/** @type {number} */ least, /** @type {number} */ most) =>
    least + random() * (most - least);
  const boxes = Array.from({ length: 2000 }, () =>
    at(between(-9000, 9000), between(-9000, 9000), between(1, 400), between(1, 90)),
  );
  const find = indexPlaces(boxes, (box) => [box]);
  for (let round = 0; round < 50; round += 1) {
    const sight = at(between(-9500, 9500), between(-9500, 9500), between(0, 3000), between(0, 900));
    const found = find(sight);
    assert.deepEqual(
      found.filter((box) => meet(box, sight)),
      boxes.filter((box) => meet(box, sight)),
    );
    const near = at(sight.left - 256, sight.top - 256, 3512, 1412);
    assert.ok(found.every((box) => meet(box, near)));
  }
});

test("an item of several parts is found once, by each of them", () => {
  const line = { id: "e0", parts: [at(0, 0, 300, 1), at(300, 0, 1, 900)] };
  const find = indexPlaces([line], ({ parts }) => parts);
  assert.deepEqual(find(at(-1000, -1000, 5000, 5000)), [line]);
  assert.deepEqual(find(at(290, 850, 20, 20)), [line]);
  assert.deepEqual(find(at(10, 800, 20, 20)), []);
});

test("nothing is found where nothing is", () => {
  assert.deepEqual(indexPlaces([], () => [])(at(0, 0, 10, 10)), []);
});
