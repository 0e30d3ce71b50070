import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { bend, distanceTo, pointAt } from "../../../../src/ntgraph/page/js/map/line_curves.js";
import { LOOK } from "../world.js";

const cases = JSON.parse(
  await readFile(new URL("../../line_curves.json", import.meta.url), "utf8"),
);

test("lines run where the picture made without a browser has them", () => {
  for (const { start, end, curve, half } of cases) {
    assert.deepEqual(bend(start, end, LOOK.line), curve);
    assert.deepEqual(pointAt(curve, 0.5), half);
  }
});

test("lines run from side to side, and a bow joins what stands above each other", () => {
  const frame = { left: 0, top: 0, right: 100, bottom: 30 };
  const far = { left: 300, top: 50, right: 400, bottom: 80 };
  const below = { left: 10, top: 90, right: 90, bottom: 120 };
  assert.equal(bend(frame, far, LOOK.line)[3][0], 300);
  assert.equal(bend(far, frame, LOOK.line)[3][0], 100);
  assert.ok(bend(frame, below, LOOK.line)[1][0] > 100);
  const [start, , , end] = bend(frame, frame, LOOK.line);
  assert.notDeepEqual(start, end);
  const straight =
    /** @type {import("../../../../src/ntgraph/page/js/map/line_curves.js").Curve} */ ([
      [0, 0],
      [60, 0],
      [40, 20],
      [100, 20],
    ]);
  assert.deepEqual(pointAt(straight, 0.5), [50, 10]);
  assert.ok(distanceTo(straight, [50, 12]) < 3);
  assert.ok(distanceTo(straight, [50, 40]) > 20);
});
