import assert from "node:assert/strict";
import { test } from "node:test";
import { indexFacts } from "../../../../src/ntgraph/page/js/data/facts_index.js";
import {
  isRight,
  makePuzzle,
  mayTeach,
} from "../../../../src/ntgraph/page/js/learn/map_puzzle_rules.js";
import { makeFacts, makeNode, makeStatement } from "../world.js";

const good = (/** @type {number} */ at) => ({
  ...makeStatement(`st:${at}`, "hub", `n${at}`),
  predicate: at % 2 ? "raises" : "lowers",
  verdict: "supported",
});

const facts = indexFacts({
  ...makeFacts().data,
  nodes: [makeNode("hub", "Drug"), ...[1, 2, 3, 4, 5].map((at) => makeNode(`n${at}`, "Effect"))],
  statements: [1, 2, 3, 4].map(good).concat({ ...good(5), verdict: "overstated" }),
});

test("a puzzle is made only of what may be taught", () => {
  const puzzle = makePuzzle(facts, 1);
  assert.equal(puzzle?.center, "hub");
  assert.deepEqual([...(puzzle?.names ?? [])].sort(), ["n1", "n2", "n3", "n4"]);
  assert.equal(mayTeach({ ...good(1), negated: true }), false);
  assert.equal(makePuzzle(makeFacts(), 1), undefined);
});

test("a puzzle has more than one relation, or any order would be right", () => {
  const relations = makePuzzle(facts, 1)?.rows.map((row) => row.predicate);
  assert.deepEqual([...new Set(relations)].sort(), ["lowers", "raises"]);
  const { statements } = facts.data;
  const alike = statements.map((statement) => ({ ...statement, predicate: "raises" }));
  assert.equal(makePuzzle(indexFacts({ ...facts.data, statements: alike }), 1), undefined);
});

test("an answer that another statement says is right, too", () => {
  const row = makePuzzle(facts, 1)?.rows.find(({ predicate }) => predicate === "raises");
  assert.ok(row && isRight(facts, row, row.object));
  assert.ok(row && isRight(facts, row, "n1"));
  assert.equal(row && isRight(facts, row, "n2"), false);
  assert.equal(row && isRight(facts, row, "n5"), false);
});
