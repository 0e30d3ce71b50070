import "../has_attributes.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { AT_REST } from "../../../../src/ntgraph/page/js/shell/address_hash.js";
import { statementsCsv } from "../../../../src/ntgraph/page/js/table/table_as_csv.js";
import {
  COLUMNS,
  findStatements,
  fitColumns,
  MOST_COLUMNS,
  nameSaidIn,
} from "../../../../src/ntgraph/page/js/table/table_row_order.js";
import { makeWithAttributes } from "../with_attributes.js";

const facts = makeWithAttributes();
fitColumns(facts);
const sorted = (/** @type {string} */ sort) =>
  findStatements(facts, { ...AT_REST, sort }).map(({ id }) => id);

test("the first attributes have a column each", () => {
  const added = COLUMNS.statements.slice(6);
  assert.equal(added.length, MOST_COLUMNS);
  assert.deepEqual(
    added.map(({ label }) => label),
    ["weight", "place", "constructor"],
  );
});

test("numbers sort as numbers, and what has no value is never between them", () => {
  assert.deepEqual(sorted("attribute0-up"), ["st:3", "st:1", "st:2"]);
  assert.deepEqual(sorted("attribute0-down"), ["st:2", "st:1", "st:3"]);
  assert.deepEqual(sorted("attribute2-up"), ["st:2", "st:1", "st:3"]);
});

test("a CSV has every attribute, also those without a column, and runs nothing", () => {
  const [head, , second] = statementsCsv(facts, facts.data.statements).split("\r\n");
  assert.ok(head?.endsWith('"weight","place","constructor","__proto__"'));
  assert.ok(second?.endsWith('"2 | 10","Rome | =Oslo","\'-2","b"'));
});

test("a graph file is not called an article, and neither is an article called a graph", () => {
  const article = {
    ...{ id: "a", title: "", publisher: "", interest: "", source: "", findings: [] },
    is_graph_file: false,
  };
  const file = { ...article, is_graph_file: true };
  assert.equal(nameSaidIn([file, file]), "In the graph");
  assert.equal(nameSaidIn([file, article]), "In the article");
  assert.equal(nameSaidIn([]), "In the article");
});

test("a CSV of a graph file has the same word", () => {
  const { data } = makeWithAttributes();
  const file = {
    ...{ id: "a", title: "", publisher: "", interest: "", source: "", findings: [] },
    is_graph_file: true,
  };
  const csv = statementsCsv({ ...facts, data: { ...data, articles: [file] } }, []);
  assert.ok(csv.includes('"In the graph"'));
  assert.ok(!csv.includes('"In the article"'));
});
