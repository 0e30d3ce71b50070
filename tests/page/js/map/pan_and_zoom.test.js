import assert from "node:assert/strict";
import { test } from "node:test";
import { between, ease } from "../../../../src/ntgraph/page/js/map/pan_and_zoom.js";

test("a glide starts and ends slowly and is in its middle at half its time", () => {
  assert.deepEqual([0, 0.5, 1].map(ease), [0, 0.5, 1]);
  assert.ok(ease(0.1) < 0.1 && ease(0.9) > 0.9);
});

test("a glide goes from one frame to the other", () => {
  const from = { position: { x: 0, y: 10 }, scale: 1 };
  const to = { position: { x: 100, y: 30 }, scale: 2 };
  assert.deepEqual(between(from, to, 0), from);
  assert.deepEqual(between(from, to, 0.5), { position: { x: 50, y: 20 }, scale: 1.5 });
  assert.deepEqual(between(from, to, 1), to);
});
