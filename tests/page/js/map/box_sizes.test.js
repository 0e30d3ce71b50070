import assert from "node:assert/strict";
import { test } from "node:test";
import { frameOf, placeWords, sizeOf } from "../../../../src/ntgraph/page/js/map/box_sizes.js";
import { drawWords } from "../../../../src/ntgraph/page/js/map/words_glyphs_bands.js";
import { makeBox } from "../world.js";

const box = makeBox("n0", 100, 50, "Drug");
const port = makeBox("n0p0", 100, 50, "Drug");

test("a box has room for its glyph, a port only for its words", () => {
  assert.ok(sizeOf(box).width > sizeOf(port).width);
  assert.deepEqual(frameOf(port, port), { left: 63, top: 39, right: 137, bottom: 61 });
});

test("words stay inside their box", () => {
  for (const drawn of [box, port]) {
    const frame = frameOf(drawn, drawn);
    const { left, width } = placeWords(drawn, drawn);
    assert.ok(left > frame.left);
    assert.ok(left + width < frame.right);
  }
});

/** @param {Record<string, unknown>[]} boxes @param {number} scale */
function draw(boxes, scale) {
  /** @type {unknown[][]} */
  const drawn = [];
  const ctx = { fillText: (/** @type {unknown[]} */ ...put) => drawn.push(put) };
  drawWords(/** @type {any} */ (ctx), /** @type {any} */ (boxes), "serif", scale);
  return { ctx, drawn };
}

const painted = {
  ...{ ...box, label: "one\ntwo", hidden: false },
  font: { size: 14, color: "rgb(1, 2, 3)" },
};

test("each line of a label is put around the middle of its box", () => {
  const { ctx, drawn } = draw([painted], 1);
  const { left, width } = placeWords(box, box);
  assert.deepEqual(drawn, [
    ["one", left, 43, width],
    ["two", left, 57, width],
  ]);
  assert.equal(/** @type {any} */ (ctx).font, "14px serif");
  assert.equal(/** @type {any} */ (ctx).fillStyle, "rgb(1, 2, 3)");
});

test("nothing is written in a hidden box, nor what is too small to read", () => {
  assert.deepEqual(draw([{ ...painted, hidden: true }], 1).drawn, []);
  assert.deepEqual(draw([painted], 0.2).drawn, []);
});
