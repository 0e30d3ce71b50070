import assert from "node:assert/strict";
import { test } from "node:test";
import { AT_REST } from "../../../../src/ntgraph/page/js/large/shell/large_address.js";
import {
  chooseLinks,
  sortLinks,
  wantedRows,
} from "../../../../src/ntgraph/page/js/large/table/chosen_links.js";
import { saySort } from "../../../../src/ntgraph/page/js/large/table/chosen_words.js";
import {
  readChoice,
  readShown,
  sayChosen,
  testsOf,
  writeChoice,
  writeShown,
} from "../../../../src/ntgraph/page/js/large/table/value_choice.js";
import {
  countValues,
  listColumns,
  makeValueColumns,
  numbersOf,
  ranksOfValues,
} from "../../../../src/ntgraph/page/js/large/table/value_columns.js";
import { GRAPH, HEADER } from "./small_graph.js";

const columns = makeValueColumns(HEADER, GRAPH);
/** @param {string} id */
const column = (id) => {
  const found = columns.get(id);
  if (!found) throw new Error(id);
  return found;
};
/** @param {Record<string, any[]>} where */
const choose = (where) => [
  ...chooseLinks(
    GRAPH,
    wantedRows(HEADER, GRAPH, AT_REST),
    testsOf(readChoice(JSON.stringify(where)), columns),
  ),
];
/** @param {string} id @param {boolean} down */
const sortBy = (id, down) => {
  const ranks = ranksOfValues(column(id), down);
  const keyOf = (/** @type {number} */ link) => ranks[column(id).first(link)] ?? 0;
  return [...sortLinks(Int32Array.of(0, 1, 2, 3), keyOf, down)];
};

test("columns are named by the header, attributes by a sign before their names", () => {
  assert.deepEqual(listColumns(HEADER), [
    ["verdict", "In science"],
    ["cited", "Cited works"],
    ["works", "Works"],
    ["passage", "Passage"],
    ["@weight", "weight"],
    ["@journal", "journal"],
  ]);
  assert.deepEqual(
    [...columns.keys()],
    listColumns(HEADER).map(([id]) => id),
  );
  assert.deepEqual(listColumns({ ...HEADER, kinds: [], states: [], sections: {} }), []);
});

test("numbers are known by all values being numbers", () => {
  assert.deepEqual([...(numbersOf(column("@weight")) ?? [])], [2, -0.5, 10]);
  assert.equal(numbersOf(column("@journal")), null);
});

test("a statement that stands on several lines has all their values", () => {
  assert.deepEqual(column("@weight").codesOf(0), [1, 2]);
  assert.deepEqual(column("works").codesOf(0).map(column("works").wordOf), ["Work 2 | @Work 1."]);
});

test("a range, one value, judgements and citations choose rows, and no value is never chosen", () => {
  assert.deepEqual(choose({ "@weight": [2, null] }), [0, 2, 3]);
  assert.deepEqual(choose({ "@weight": [null, 1] }), [0]);
  assert.deepEqual(choose({ "@weight": [null, null] }), []);
  assert.deepEqual(choose({ "@weight": ["x"] }), []);
  assert.deepEqual(choose({ "@journal": ["Brain 2"] }), [1]);
  assert.deepEqual(choose({ verdict: ["supported"] }), [2]);
  assert.deepEqual(choose({ cited: ["cites a work"] }), [0, 2]);
  assert.deepEqual(choose({ cited: ["cites none"], "@weight": [0, 5] }), [3]);
  assert.deepEqual(choose({ unheard: ["x"] }), []);
});

test("rows are sorted by numbers and by texts as in a dictionary, those without a value last", () => {
  assert.deepEqual(sortBy("@weight", false), [0, 3, 2, 1]);
  assert.deepEqual(sortBy("@weight", true), [2, 0, 3, 1]);
  assert.deepEqual(sortBy("@journal", false), [1, 0, 2, 3]);
  assert.deepEqual(sortBy("@journal", true), [0, 1, 2, 3]);
});

test("each statement is counted once for each of its values", () => {
  assert.deepEqual([...countValues(column("@weight"), 4)], [1, 2, 1, 1]);
  assert.deepEqual([...countValues(column("verdict"), 4)], [3, 1]);
});

test("an address keeps what is chosen; what cannot be read chooses nothing", () => {
  const choice = new Map([
    ["constructor", ["a"]],
    ["@w", [1, null]],
    ["none", [null, null]],
  ]);
  assert.equal(writeChoice(choice), '{"constructor":["a"],"@w":[1,null]}');
  assert.deepEqual([...readChoice(writeChoice(choice))], [...choice].slice(0, 2));
  for (const text of ["", "{", "null", "[]", '{"a":1}']) assert.equal(readChoice(text).size, 0);
  assert.deepEqual(readShown(writeShown(["@a,b", "works"])), ["@a,b", "works"]);
  for (const text of ["", "[", "null", "{}"]) assert.deepEqual(readShown(text), []);
});

test("what is chosen is told, and what is not there", () => {
  assert.equal(sayChosen("weight", column("@weight"), [0.5, null]), "Only weight from 0.5");
  assert.equal(sayChosen("weight", column("@weight"), [0.5, 2]), "Only weight from 0.5 to 2");
  assert.equal(sayChosen("weight", column("@weight"), ["x"]), "weight has numbers only");
  assert.equal(sayChosen("journal", column("@journal"), ["Brain 2"]), "Only journal: Brain 2");
  assert.equal(sayChosen("journal", column("@journal"), ["Cell"]), "No journal here is “Cell”");
  assert.equal(sayChosen("x", undefined, ["Cell"]), "Nothing here has the column “x”");
});

test("by what rows are sorted is told", () => {
  assert.equal(saySort("", [], columns), "");
  assert.equal(
    saySort("-@weight", [], columns),
    " Sorted by weight, largest first. Of several lines the first one counts. Those without it stand last.",
  );
  assert.equal(
    saySort("subject", [{ id: "subject", label: "From" }], columns),
    " Sorted by From, A first.",
  );
  assert.equal(saySort("@x", [], columns), " Nothing here is sorted by “x”.");
});
