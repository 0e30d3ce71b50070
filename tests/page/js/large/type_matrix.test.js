import assert from "node:assert/strict";
import { test } from "node:test";
import { countTypes } from "../../../../src/ntgraph/page/js/large/matrix/type_matrix.js";
import { GRAPH } from "./small_graph.js";

test("statements are counted by the types of both ends", () => {
  const { types, counts, left } = countTypes(GRAPH, 2, undefined);
  assert.deepEqual([types, [...counts], left], [[0, 1], [3, 1, 0, 0], 0]);
});

test("only the kinds that are asked for count", () => {
  const { counts, types } = countTypes(GRAPH, 2, Uint8Array.of(0, 1, 0));
  assert.deepEqual(
    [[...counts], types],
    [
      [0, 1, 0, 0],
      [0, 1],
    ],
  );
  assert.deepEqual(countTypes(GRAPH, 2, Uint8Array.of(0, 0, 0)).types, []);
});
