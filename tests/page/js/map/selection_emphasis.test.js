import assert from "node:assert/strict";
import { test } from "node:test";
import { findShown } from "../../../../src/ntgraph/page/js/filter/filtered_facts.js";
import {
  findCenter,
  findEmphasis,
} from "../../../../src/ntgraph/page/js/map/selection_emphasis.js";
import { AT_REST } from "../../../../src/ntgraph/page/js/shell/address_hash.js";
import { makeFacts } from "../world.js";

const facts = makeFacts();

test("nothing chosen, nothing stands out", () => {
  assert.equal(findEmphasis(facts, null), null);
  assert.equal(findEmphasis(facts, { kind: "node", id: "gone" }), null);
  assert.equal(findEmphasis(facts, { kind: "statement", id: "gone" }), null);
});

test("a node stands out with its neighbors and the lines between", () => {
  assert.deepEqual(findEmphasis(facts, { kind: "node", id: "dopamine" }), {
    chosen: new Set(["dopamine"]),
    near: new Set(["cocaine", "dopamine", "__proto__"]),
    edges: new Set(["e0", "e1"]),
  });
});

test("a statement stands out with both its ends and its own line", () => {
  const emphasis = findEmphasis(facts, { kind: "statement", id: "st:2" });
  assert.deepEqual(emphasis?.chosen, new Set(["cocaine", "dopamine"]));
  assert.deepEqual(emphasis?.edges, new Set(["e0"]));
});

test("a work brings forward what it is cited for", () => {
  const emphasis = findEmphasis(facts, { kind: "source", id: "pmid:1" });
  assert.deepEqual(emphasis?.near, new Set(["dopamine", "__proto__"]));
  assert.equal(emphasis?.chosen.size, 0);
});

test("a node and a statement's subject are looked at alone", () => {
  assert.equal(findCenter(facts, { kind: "node", id: "__proto__" }), "__proto__");
  assert.equal(findCenter(facts, { kind: "statement", id: "st:3" }), "dopamine");
  assert.equal(findCenter(facts, { kind: "source", id: "pmid:1" }), null);
  assert.equal(findCenter(facts, { kind: "node", id: "gone" }), null);
});

/** @param {Partial<import("../../../../src/ntgraph/page/js/data/page_types.d.ts").State>} change */
const shown = (change) => findShown(facts, { ...AT_REST, ...change });

test("hidden kinds are not shown, nor what is said of them", () => {
  const left = shown({ hide: "Drug,Effect" });
  assert.deepEqual(left.nodes, new Set(["dopamine"]));
  assert.deepEqual(left.statements, new Set());
});

test("relations, verdicts and citations filter statements, not things", () => {
  assert.equal(shown({}).statements.size, 3);
  for (const change of [{ predicates: "raises" }, { verdicts: "not_assessed" }, { cited: "yes" }]) {
    assert.equal(shown(change).statements.size, 0);
    assert.equal(shown(change).nodes.size, 3);
  }
  assert.equal(shown({ cited: "no" }).statements.size, 3);
});
