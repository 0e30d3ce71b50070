import assert from "node:assert/strict";
import { test } from "node:test";
import { AT_REST } from "../../../../src/ntgraph/page/js/large/shell/large_address.js";
import {
  chooseLinks,
  listRelations,
  ranksOf,
  sortLinks,
  wantedRows,
} from "../../../../src/ntgraph/page/js/large/table/chosen_links.js";
import { GRAPH, HEADER } from "./small_graph.js";

/** @param {Partial<typeof AT_REST>} state */
const choose = (state) => [
  ...chooseLinks(GRAPH, wantedRows(HEADER, GRAPH, { ...AT_REST, ...state })),
];

test("nothing chosen is everything", () => {
  assert.deepEqual(choose({}), [0, 1, 2, 3]);
});

test("a relation has all its kinds, but not those that deny it", () => {
  assert.deepEqual(choose({ relation: "is a" }), [0, 1]);
  assert.deepEqual(choose({ relation: "not: is a" }), [3]);
  assert.deepEqual(choose({ relation: "unheard of" }), []);
});

test("what is not there has no rows", () => {
  for (const state of [{ about: "nowhere" }, { type: "nothing" }, { other: "nothing" }]) {
    assert.deepEqual(choose(state), []);
  }
});

test("relations are listed with their counts, numbers in them in their own order", () => {
  const kinds = ["r10", "r2", "r1", "r2"].map((relation) => ({ relation, template: "", count: 5 }));
  assert.deepEqual(listRelations(kinds), [
    ["r1", 5],
    ["r2", 10],
    ["r10", 5],
  ]);
  assert.deepEqual(listRelations(HEADER.kinds), [
    ["does", 1],
    ["is a", 2],
    ["not: is a", 1],
  ]);
});

test("types of both ends, a thing at either end, and a group narrow the rows together", () => {
  assert.deepEqual(choose({ type: "noun", other: "verb" }), [2]);
  assert.deepEqual(choose({ about: "dog" }), [0, 2]);
  assert.deepEqual(choose({ about: "animal", relation: "is a" }), [0, 1]);
  assert.deepEqual(choose({ within: "0" }), [0, 1, 2]);
});

test("what the graph has not is in no row", () => {
  const unknown = [{ about: "nobody" }, { within: "xx" }, { type: "x" }, { other: "x" }];
  for (const state of unknown) assert.deepEqual(choose(state), []);
});

test("rows are sorted by large numbers, both ways, and equal ones stay as they are", () => {
  const links = Int32Array.of(0, 1, 2, 3);
  const byLine = (/** @type {number} */ link) => GRAPH.lineOf(link);
  assert.deepEqual([...sortLinks(links, byLine, false)], [1, 3, 2, 0]);
  assert.deepEqual([...sortLinks(links, byLine, true)], [0, 2, 3, 1]);
  assert.deepEqual([...sortLinks(links, () => 5, true)], [0, 1, 2, 3]);
  const wide = [2 ** 32 - 1, 0, 2 ** 16, 2 ** 16 - 1];
  assert.deepEqual([...sortLinks(links, (link) => wide[link] ?? 0, false)], [1, 3, 2, 0]);
});

test("names are ranked without regard to capitals", () => {
  assert.deepEqual([...ranksOf(4, (at) => ["b", "A", "c", "a"][at] ?? "")], [2, 0, 3, 1]);
});
