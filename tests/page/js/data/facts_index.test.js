import assert from "node:assert/strict";
import { test } from "node:test";
import {
  indexFacts,
  nodeOfDrawn,
  orderNodes,
  otherEnd,
} from "../../../../src/ntgraph/page/js/data/facts_index.js";
import { makeFacts, makeNode, makeStatement } from "../world.js";

const facts = makeFacts();

test("the other end of a loop is the node itself", () => {
  assert.equal(otherEnd(makeStatement("st:1", "a", "b"), "a"), "b");
  assert.equal(otherEnd(makeStatement("st:1", "a", "a"), "a"), "a");
});

test("accepted facts are found from either end", () => {
  assert.equal(facts.acceptedOf.get("dopamine")?.[0]?.id, "st:a");
  assert.deepEqual(facts.acceptedOf.get("__proto__"), []);
});

test("a port stands for its node", () => {
  assert.equal(nodeOfDrawn(facts, "n1p0"), "dopamine");
  assert.equal(nodeOfDrawn(facts, "n9"), undefined);
});

test("nodes are sorted by type first, then as in the data", () => {
  const look = { label: "", plural: "", definition: "", path: "", column: "", count: 1 };
  const types = ["Effect", "Drug"].map((id) => ({ ...look, id }));
  const nodes = ["Drug", "Effect", "Drug"].map((type, at) => makeNode(`n:${at}`, type));
  const order = orderNodes(indexFacts({ ...facts.data, types, nodes }));
  assert.deepEqual(["n:2", "n:0", "n:1"].sort(order), ["n:1", "n:0", "n:2"]);
});
