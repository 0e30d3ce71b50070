import assert from "node:assert/strict";
import { test } from "node:test";
import { AT_REST } from "../../../../src/ntgraph/page/js/shell/address_hash.js";
import {
  findStatements,
  findThings,
  parseSort,
  turnSort,
} from "../../../../src/ntgraph/page/js/table/table_row_order.js";
import { makeFacts } from "../world.js";

const facts = makeFacts();
const ids = (
  /** @type {Partial<import("../../../../src/ntgraph/page/js/data/state_types.d.ts").State>} */ change,
) => findStatements(facts, { ...AT_REST, ...change }).map(({ id }) => id);
const things = (
  /** @type {Partial<import("../../../../src/ntgraph/page/js/data/state_types.d.ts").State>} */ change,
) =>
  findThings(facts, { ...AT_REST, ...change }).map(({ node, linked }) => [node.id, linked.length]);

test("rows need every word and a statement that is shown", () => {
  assert.deepEqual(ids({}), ["st:1", "st:2", "st:3"]);
  assert.deepEqual(ids({ words: "RAISES  proto" }), ["st:3"]);
  assert.deepEqual(ids({ hide: "Effect" }), ["st:1", "st:2"]);
});

test("sorting turns around, and what is alike keeps its order", () => {
  assert.deepEqual(ids({ sort: "sentence-up" }), ["st:1", "st:2", "st:3"]);
  assert.deepEqual(ids({ sort: "sentence-down" }), ["st:3", "st:1", "st:2"]);
  for (const key of ["where", "wording", "works", "state", "verdict"]) {
    assert.deepEqual(ids({ sort: `${key}-down` }), ["st:1", "st:2", "st:3"], key);
  }
});

test("a sort that is unknown sorts nothing", () => {
  for (const sort of ["", "gone-up", "verdict", "verdict-sideways", "__proto__-up"]) {
    assert.deepEqual(parseSort(sort), { mode: "statements", key: "", down: false }, sort);
    assert.deepEqual(ids({ sort }), ["st:1", "st:2", "st:3"]);
  }
});

test("the sort tells which table it is, and a heading pressed twice turns it", () => {
  assert.equal(parseSort("links-down").mode, "things");
  assert.equal(parseSort("verdict-up").mode, "statements");
  assert.equal(turnSort(parseSort(""), "verdict"), "verdict-up");
  assert.equal(turnSort(parseSort("verdict-up"), "verdict"), "verdict-down");
  assert.equal(turnSort(parseSort("verdict-down"), "verdict"), "verdict-up");
});

test("things are counted by what the shown statements link them to", () => {
  const all = [
    ["dopamine", 2],
    ["cocaine", 1],
    ["__proto__", 1],
  ];
  assert.deepEqual(things({ sort: "links-down" }), all);
  assert.deepEqual(things({ sort: "links-down", words: "theine" }), [["cocaine", 1]]);
  assert.deepEqual(things({ sort: "thing-up", hide: "Effect" }), [
    ["cocaine", 1],
    ["dopamine", 1],
  ]);
});
