import assert from "node:assert/strict";
import { test } from "node:test";
import { countTypes } from "../../../../src/ntgraph/page/js/large/matrix/type_matrix.js";
import { GRAPH } from "./small_graph.js";

test("statements are counted by the types of both ends", () => {
  const { rows, columns, counts, left } = countTypes(GRAPH, 2, undefined);
  assert.deepEqual([rows, columns, [...counts], left], [[0], [0, 1], [3, 1, 0, 0], 0]);
});

test("only the kinds that are asked for count", () => {
  const { counts, rows, columns } = countTypes(GRAPH, 2, Uint8Array.of(0, 1, 0));
  assert.deepEqual([[...counts], rows, columns], [[0, 1, 0, 0], [0], [1]]);
  assert.deepEqual(countTypes(GRAPH, 2, Uint8Array.of(0, 0, 0)).rows, []);
});

test("rows and columns have one order, and empty ones are left out", () => {
  /** @type {[number, number][]} */
  const links = [
    [2, 1],
    [2, 1],
    [1, 2],
    [0, 2],
  ];
  const graph = /** @type {any} */ ({
    linkCount: links.length,
    kindOf: () => 0,
    subjectOf: (/** @type {number} */ link) => links[link]?.[0],
    objectOf: (/** @type {number} */ link) => links[link]?.[1],
    typeOf: (/** @type {number} */ node) => node,
  });
  const { rows, columns } = countTypes(graph, 4, undefined);
  assert.deepEqual(
    [rows, columns],
    [
      [2, 1, 0],
      [2, 1],
    ],
  );
});
