import assert from "node:assert/strict";
import { test } from "node:test";
import {
  findCenter,
  findEmphasis,
  findTrail,
} from "../../../../src/ntgraph/page/js/map/selection_emphasis.js";
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

test("a way stands out with what it passes and the lines between", () => {
  const world = makeFacts();
  const trail = ["cocaine", "dopamine", "__proto__"].map(encodeURIComponent).join(",");
  assert.deepEqual(findTrail(world, trail)?.edges, new Set(["e0", "e1"]));
  assert.equal(findTrail(world, "gone,cocaine"), null);
});
