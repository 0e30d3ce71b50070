import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { keepOrder } from "../../../../src/ntgraph/page/js/map/columns_and_gaps.js";
import { pointAt } from "../../../../src/ntgraph/page/js/map/line_curves.js";
import { routeLines } from "../../../../src/ntgraph/page/js/map/line_routes.js";
import { LOOK } from "../world.js";

/** @typedef {import("../../../../src/ntgraph/page/js/map/line_curves.js").Frame} Frame */
/** @typedef {import("../../../../src/ntgraph/page/js/map/line_routes.js").Line} Line */
/**
 * @typedef {{
 *   blocks: { id: string, box: Frame, whole: Frame }[], lines: Line[],
 *   curves: Record<string, [number, number][]>, halves: Record<string, [number, number]>,
 * }} Case
 */

/** @type {Case[]} */
const cases = JSON.parse(
  await readFile(new URL("../../line_routes.json", import.meta.url), "utf8"),
);

/** @param {[number, number][]} points @param {[number, number][]} wanted */
function assertNear(points, wanted) {
  assert.equal(points.length, wanted.length);
  for (const [at, [x, y]] of wanted.entries()) {
    assert.ok(Math.abs((points[at]?.[0] ?? Number.NaN) - x) < 1e-6);
    assert.ok(Math.abs((points[at]?.[1] ?? Number.NaN) - y) < 1e-6);
  }
}

test("lines run where the picture made without a browser has them", () => {
  assert.ok(cases.length > 5);
  for (const { blocks, lines, curves, halves } of cases) {
    const routed = routeLines(
      new Map(blocks.map(({ id, ...block }) => [id, block])),
      lines,
      LOOK.line,
    );
    assert.deepEqual([...routed.keys()], Object.keys(curves));
    for (const [id, curve] of routed) {
      assertNear(curve, curves[id] ?? []);
      assertNear([pointAt(curve, 0.5)], [halves[id] ?? [0, 0]]);
    }
  }
});

test("numbers in order are kept, others are moved as little as can be", () => {
  assert.deepEqual(keepOrder([1, 5, 3, 9]), [1, 4, 4, 9]);
});
