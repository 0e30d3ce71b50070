import assert from "node:assert/strict";
import { test } from "node:test";
import {
  distanceTo,
  pointAt,
  stopBeforeTip,
  wayOf,
} from "../../../../src/ntgraph/page/js/map/line_curves.js";

/** @type {import("../../../../src/ntgraph/page/js/map/line_curves.js").Curve} */
const CURVE = [
  [0, 0],
  [60, 0],
  [40, 20],
  [100, 20],
];

test("a point of a curve is found by its share of the way, over all pieces", () => {
  assert.deepEqual(pointAt(CURVE, 0.5), [50, 10]);
  /** @type {[number, number][]} */
  const on = [
    [160, 20],
    [240, 20],
    [300, 20],
  ];
  const [x, y] = pointAt([...CURVE, ...on], 0.9);
  assert.ok(x > 100 && x < 300);
  assert.equal(y, 20);
});

test("the distance to a curve is that to its nearest point", () => {
  assert.ok(distanceTo(CURVE, [50, 12]) < 3);
  assert.ok(distanceTo(CURVE, [50, 40]) > 20);
});

test("a line stops before its tip in the direction of its end", () => {
  assert.deepEqual(wayOf(CURVE), [1, 0]);
  assert.deepEqual(stopBeforeTip(CURVE, 3).at(-1), [97, 20]);
  assert.deepEqual(
    stopBeforeTip(
      [
        [0, 0],
        [5, 0],
        [9, 3],
        [9, 9],
      ],
      3,
    ).at(-1),
    [9, 6],
  );
});
