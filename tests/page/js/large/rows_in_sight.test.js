import assert from "node:assert/strict";
import { test } from "node:test";
import {
  cellAfter,
  MOST_SCROLLED,
  partOf,
  rowsInSight,
} from "../../../../src/ntgraph/page/js/large/table/rows_in_sight.js";

test("few rows are in the document, however many there are", () => {
  const part = partOf(0, 2_250_000);
  const { first, last } = rowsInSight(part, 36 * 5000, 600, 36);
  assert.ok(first <= 5000 && last >= 5017 && last - first < 50);
});

test("no row stands before the first or after the last", () => {
  assert.deepEqual(rowsInSight(partOf(0, 3), 0, 600, 36), { first: 0, last: 3 });
  assert.deepEqual(rowsInSight(partOf(0, 0), 0, 600, 36), { first: 0, last: 0 });
});

test("a long table is scrolled in parts that together have every row", () => {
  const count = 2 * MOST_SCROLLED + 5;
  assert.deepEqual(partOf(MOST_SCROLLED - 1, count), { start: 0, end: MOST_SCROLLED });
  assert.deepEqual(partOf(MOST_SCROLLED, count).start, MOST_SCROLLED);
  assert.deepEqual(partOf(count - 1, count), { start: 2 * MOST_SCROLLED, end: count });
});

test("keys lead from cell to cell and stop at the edges", () => {
  const at = { row: 1, column: 1 };
  const go = (/** @type {string} */ key, control = false) =>
    cellAfter(key, control, at, 100, 3, 10);
  assert.deepEqual(go("ArrowDown"), { row: 2, column: 1 });
  assert.deepEqual(go("PageUp"), { row: 0, column: 1 });
  assert.deepEqual(go("PageDown"), { row: 11, column: 1 });
  assert.deepEqual(go("End"), { row: 1, column: 2 });
  assert.deepEqual(go("End", true), { row: 99, column: 2 });
  assert.deepEqual(go("Home", true), { row: 0, column: 0 });
  assert.equal(go("a"), undefined);
});
