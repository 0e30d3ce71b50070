import assert from "node:assert/strict";
import { test } from "node:test";
import { indexFacts } from "../../../../src/ntgraph/page/js/data/facts_index.js";
import {
  countBy,
  findShown,
  isFiltered,
  sayShown,
  UNFILTERED,
} from "../../../../src/ntgraph/page/js/filter/filtered_facts.js";
import { AT_REST, joinList } from "../../../../src/ntgraph/page/js/shell/address_hash.js";
import { makeFacts, makeStatement } from "../world.js";

const { data } = makeFacts();
const passage = {
  ...{ article: "", section: "", block: "", start: 0, end: 0, hedge: "", kind: "" },
  ...{ note: "", passage: "", mark: /** @type {[number, number]} */ ([0, 0]) },
};
const facts = indexFacts({
  ...data,
  statements: [
    { ...makeStatement("st:1", "cocaine", "dopamine"), verdict: "supported" },
    { ...makeStatement("st:2", "cocaine", "dopamine"), predicate: "leads to, at last" },
    {
      ...makeStatement("st:3", "dopamine", "__proto__"),
      evidence: [{ ...passage, cites: [{ number: 1, source: "pmid:1" }] }],
    },
  ],
});
const shown = (
  /** @type {Partial<import("../../../../src/ntgraph/page/js/data/state_types.d.ts").State>} */ change,
) => [...findShown(facts, { ...AT_REST, ...change }).statements];

test("each filter takes away what it names", () => {
  assert.deepEqual(shown({}), ["st:1", "st:2", "st:3"]);
  assert.deepEqual(shown({ hide: "Effect" }), ["st:1", "st:2"]);
  assert.deepEqual(shown({ predicates: joinList(["leads to, at last"]) }), ["st:1", "st:3"]);
  assert.deepEqual(shown({ verdicts: "not_assessed" }), ["st:1"]);
  assert.deepEqual(shown({ cited: "yes" }), ["st:3"]);
  assert.deepEqual(shown({ cited: "no" }), ["st:1", "st:2"]);
  assert.deepEqual(shown({ cited: "no", verdicts: "supported" }), ["st:2"]);
});

test("a sentence says what is left, and a reset leaves it all", () => {
  const state = { ...AT_REST, cited: "yes" };
  assert.equal(sayShown(facts, state), "1 of 3 statements shown");
  assert.ok(isFiltered(state));
  assert.ok(!isFiltered({ ...state, ...UNFILTERED }));
  assert.equal(sayShown(facts, { ...AT_REST }), "All 3 statements shown");
});

test("values are counted, the most frequent first", () => {
  assert.deepEqual(
    countBy(facts.data.statements, (s) => s.verdict),
    [
      ["not_assessed", 2],
      ["supported", 1],
    ],
  );
});

const world = makeFacts();
/** @param {Partial<import("../../../../src/ntgraph/page/js/data/state_types.d.ts").State>} change */
const leftOf = (change) => findShown(world, { ...AT_REST, ...change });

test("hidden kinds are not shown, nor what is said of them", () => {
  const left = leftOf({ hide: "Drug,Effect" });
  assert.deepEqual(left.nodes, new Set(["dopamine"]));
  assert.deepEqual(left.statements, new Set());
});

test("relations, verdicts and citations filter statements, not things", () => {
  assert.equal(leftOf({}).statements.size, 3);
  for (const change of [{ predicates: "raises" }, { verdicts: "not_assessed" }, { cited: "yes" }]) {
    assert.equal(leftOf(change).statements.size, 0);
    assert.equal(leftOf(change).nodes.size, 3);
  }
  assert.equal(leftOf({ cited: "no" }).statements.size, 3);
});
