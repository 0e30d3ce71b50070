import assert from "node:assert/strict";
import { test } from "node:test";
import { findStart } from "../../../../src/ntgraph/page/js/map/map_keyboard.js";
import {
  describeRelation,
  findNeighbors,
  moveCursor,
  thingAt,
} from "../../../../src/ntgraph/page/js/map/relation_walk.js";
import { makeFacts } from "../world.js";

const facts = makeFacts();
const seen = {
  drawn: new Set(facts.nodes.keys()),
  statements: new Set(facts.statements.keys()),
};
const at = (/** @type {string} */ home, side = 0, place = 0) => ({ home, side, at: place });

test("causes are to the left and effects to the right, wherever their boxes stand", () => {
  const left = moveCursor(facts, at("dopamine"), "ArrowLeft", seen);
  const right = moveCursor(facts, at("dopamine"), "ArrowRight", seen);
  assert.equal(left && thingAt(facts, left, seen), "cocaine");
  assert.equal(right && thingAt(facts, right, seen), "__proto__");
});

test("the key of the other direction goes back, and the same key goes on", () => {
  const onDopamine = moveCursor(facts, at("cocaine"), "ArrowRight", seen) ?? at("");
  assert.deepEqual(moveCursor(facts, onDopamine, "ArrowLeft", seen), at("cocaine"));
  assert.deepEqual(moveCursor(facts, onDopamine, "ArrowRight", seen), at("dopamine", 1));
});

test("where nothing is said in a direction, the cursor does not move", () => {
  assert.equal(moveCursor(facts, at("cocaine"), "ArrowLeft", seen), undefined);
});

test("the relation is heard, with its works, verdict and place among all", () => {
  assert.equal(
    describeRelation(facts, at("dopamine", 1), seen),
    "dopamine raises __proto__, no work cited, not assessed, 1 of 1",
  );
  assert.equal(
    describeRelation(facts, at("cocaine", 1), seen),
    "cocaine raises dopamine, 1 more statement, no work cited, not assessed, 1 of 1",
  );
});

test("filtered statements and boxes that are not drawn are not walked to", () => {
  const none = { ...seen, statements: new Set(["st:3"]) };
  assert.deepEqual(findNeighbors(facts, "cocaine", 1, none), []);
  const few = { ...seen, drawn: new Set(["cocaine"]) };
  assert.deepEqual(findNeighbors(facts, "cocaine", 1, few), []);
});

test("a walk begins at the thing with the most lines", () => {
  assert.equal(findStart(facts, seen.drawn), "dopamine");
  assert.equal(findStart(facts, new Set()), undefined);
});
