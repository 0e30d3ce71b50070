import "../has_attributes.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  keepByAttributes,
  readChoice,
  valuesOf,
  writeChoice,
} from "../../../../src/ntgraph/page/js/filter/attribute_choice.js";
import {
  findShown,
  isFiltered,
  UNFILTERED,
} from "../../../../src/ntgraph/page/js/filter/filtered_facts.js";
import {
  AT_REST,
  formatAddress,
  parseAddress,
} from "../../../../src/ntgraph/page/js/shell/address_hash.js";
import { makeWithAttributes } from "../with_attributes.js";

const facts = makeWithAttributes();
const kept = (/** @type {Record<string, any[]>} */ choice) => {
  const attributes = writeChoice(new Map(Object.entries(choice)));
  return [...findShown(facts, { ...AT_REST, attributes }).statements];
};

test("a range keeps what has a value in it, and what has none", () => {
  assert.deepEqual(kept({ weight: [1, null] }), ["st:2", "st:3"]);
  assert.deepEqual(kept({ weight: [null, 1] }), ["st:1", "st:3"]);
  assert.deepEqual(kept({ weight: [0.5, 0.5] }), ["st:1", "st:3"]);
  assert.deepEqual(kept({ weight: [3, 9] }), ["st:3"]);
  assert.deepEqual(kept({ weight: [null, null] }), ["st:1", "st:2", "st:3"]);
  assert.deepEqual(kept({ weight: [0, 0] }), ["st:3"]);
});

test("a hidden text hides what has no other one", () => {
  assert.deepEqual(kept({ place: ["Rome"] }), ["st:2", "st:3"]);
  assert.deepEqual(kept({ place: ["Rome", "=Oslo"] }), []);
  assert.deepEqual(kept({ place: ["Rome"], weight: [null, 1] }), ["st:3"]);
});

test("an attribute may be called like a member of objects", () => {
  assert.deepEqual(kept({ weight: [null, null] }), ["st:1", "st:2", "st:3"]);
  assert.deepEqual(kept({ constructor: [2, null] }), ["st:3"]);
  const attributes = writeChoice(new Map([["__proto__", ["a", "b"]]]));
  assert.deepEqual([...findShown(facts, { ...AT_REST, attributes }).statements], ["st:3"]);
});

test("an address keeps the choice", () => {
  const attributes = writeChoice(
    new Map([
      ["weight", [0.5, null]],
      ["place", ["=Oslo", 'a "b" & c=d#e']],
    ]),
  );
  const state = { ...AT_REST, view: "map", attributes };
  assert.equal(
    parseAddress(`#${formatAddress(state).replace(/^.*#/, "")}`)?.attributes,
    attributes,
  );
  assert.deepEqual(
    [...readChoice(attributes)],
    [
      ["weight", [0.5, null]],
      ["place", ["=Oslo", 'a "b" & c=d#e']],
    ],
  );
});

for (const text of ["", "{", "null", "7", '"x"', "[]", '{"weight": "5"}', '{"weight": {"0": 1}}']) {
  test(`nothing is chosen by ${JSON.stringify(text)}`, () => {
    assert.equal(readChoice(text).size, 0);
    assert.equal(keepByAttributes(facts, text), undefined);
  });
}

test("an end that is no number leaves the range open", () => {
  assert.deepEqual(kept({ weight: ["5", {}] }), ["st:1", "st:2", "st:3"]);
  assert.deepEqual(kept({ "no such": [1, 2] }), ["st:1", "st:2", "st:3"]);
});

test("empty choices leave the address", () => {
  assert.equal(writeChoice(new Map([["weight", [null, null]]])), "");
  assert.equal(writeChoice(new Map([["place", []]])), "");
});

test("a choice counts as a filter, and a reset takes it away", () => {
  const state = { ...AT_REST, attributes: '{"weight":[1,null]}' };
  assert.ok(isFiltered(state));
  assert.ok(!isFiltered({ ...state, ...UNFILTERED }));
});

test("values are those of the statement, whatever the order of a list", () => {
  const [first, , third] = facts.data.statements;
  assert.ok(first && third);
  assert.deepEqual(valuesOf(facts, third, 1), ["=Oslo"]);
  assert.deepEqual(valuesOf(facts, first, 0), [0.5]);
  assert.deepEqual(valuesOf(facts, { ...first, id: "st:unknown" }, 0), []);
  assert.deepEqual(valuesOf(facts, first, 99), []);
});
