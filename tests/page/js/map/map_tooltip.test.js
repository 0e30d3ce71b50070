import assert from "node:assert/strict";
import { test } from "node:test";
import { indexFacts } from "../../../../src/ntgraph/page/js/data/facts_index.js";
import { sayParts, tellTarget } from "../../../../src/ntgraph/page/js/map/map_tooltip.js";
import { makeFacts, makeNode, makeStatement } from "../world.js";

const { data } = makeFacts();
const [first, ...others] = data.statements;
const facts = indexFacts({
  ...data,
  statements: [{ .../** @type {any} */ (first), verdict: "overstated" }, ...others],
});
const all = new Set(facts.statements.keys());
const none = () => null;

/** @param {"node" | "edge"} kind @param {string} id @param {Set<string>} [shown] */
const tell = (kind, id, shown = all) => sayParts(tellTarget(facts, shown, { kind, id }, none));

test("a line tells its sentences with their verdicts", () => {
  assert.equal(
    tell("edge", "e0"),
    "cocaine raises dopamine. (overstated); cocaine raises dopamine. (not assessed)",
  );
});

test("what a filter hides is not told", () => {
  assert.equal(tell("edge", "e0", new Set(["st:1"])), "cocaine raises dopamine. (overstated)");
});

test("a box tells its name and how its statements are judged", () => {
  assert.equal(
    tell("node", "cocaine"),
    "cocaine, Drug, 2 statements; 1 overstated; 1 not assessed",
  );
});

test("a line of many statements tells how many more there are", () => {
  const ids = ["a", "b", "c", "d", "e", "f"];
  const many = indexFacts({
    ...data,
    nodes: [makeNode("x", "Drug"), makeNode("y", "Drug")],
    statements: ids.map((id) => makeStatement(id, "x", "y")),
    edges: data.edges.slice(0, 1).map((edge) => ({ ...edge, statements: ids })),
  });
  const parts = tellTarget(many, new Set(ids), { kind: "edge", id: "e0" }, none);
  assert.equal(parts.length, 5);
  assert.equal(parts.at(-1)?.words, "and 2 more");
});
