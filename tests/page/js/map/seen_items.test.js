import assert from "node:assert/strict";
import { test } from "node:test";
import { boundsOf } from "../../../../src/ntgraph/page/js/map/line_curves.js";
import { findSeen } from "../../../../src/ntgraph/page/js/map/seen_items.js";

/** @param {string} id @param {number} left @param {number} top */
const box = (id, left, top, hidden = false) => ({ id, left, top, hidden });
const frame = ({ left = 0, top = 0 }) => [{ left, top, right: left + 100, bottom: top + 40 }];

test("what touches the bounds is found, in its order; what is hidden is not", () => {
  const boxes = [box("a", 0, 0), box("b", 300, 0), box("c", 50, 20), box("d", 0, 0, true)];
  const seen = findSeen(boxes, frame);
  const ids = (/** @type {{ id: string }[]} */ found) => found.map(({ id }) => id).join("");
  assert.equal(ids(seen.all), "abc");
  assert.equal(ids(seen.in({ left: 90, top: 30, right: 95, bottom: 35 })), "ac");
  assert.equal(ids(seen.in({ left: 100, top: 0, right: 300, bottom: 0 })), "ab");
  assert.equal(ids(seen.in({ left: 200, top: 41, right: 250, bottom: 900 })), "");
});

test("a bent line is not found in the empty corner of its bounds", () => {
  const line = { id: "e0", hidden: false };
  const parts = [
    { left: 0, top: 0, right: 300, bottom: 1 },
    { left: 300, top: 0, right: 301, bottom: 900 },
  ];
  const seen = findSeen([line], () => parts);
  assert.deepEqual(seen.in({ left: 290, top: 850, right: 310, bottom: 860 }), [line]);
  assert.deepEqual(seen.in({ left: 10, top: 800, right: 30, bottom: 820 }), []);
});

test("a curve does not leave the bounds of its points", () => {
  const [left, top, right, bottom] = [-5, 0, 90, 12];
  const curve = [
    [0, 12],
    [90, 3],
    [-5, 0],
    [7, 7],
  ];
  assert.deepEqual(boundsOf(/** @type {any} */ (curve)), { left, top, right, bottom });
});
