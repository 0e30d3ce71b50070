import assert from "node:assert/strict";
import { test } from "node:test";
import { findBoxAt } from "../../../../src/ntgraph/page/js/map/boxes_on_canvas.js";

/** @param {string} id @param {number} x @param {number} y a box of 100 by 40 around it */
const box = (id, x, y) => ({
  id,
  x,
  y,
  widthConstraint: { minimum: 80 },
  heightConstraint: { minimum: 30 },
  margin: { left: 10, right: 10, top: 5, bottom: 5 },
});

test("the box at a place is found up to its border, the uppermost first", () => {
  const boxes = /** @type {any[]} */ ([box("n0", 0, 0), box("n1", 80, 0)]);
  const at = (/** @type {number} */ x, /** @type {number} */ y) => findBoxAt(boxes, { x, y })?.id;
  assert.equal(at(-50, 20), "n0");
  assert.equal(at(40, 0), "n1");
  assert.equal(at(0, 21), undefined);
  assert.equal(at(131, 0), undefined);
});
