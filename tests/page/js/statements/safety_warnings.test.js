import assert from "node:assert/strict";
import { test } from "node:test";
import { correctionsOf } from "../../../../src/ntgraph/page/js/statements/safety_warnings.js";
import { makeFacts, makeStatement } from "../world.js";

const facts = makeFacts();

test("a correction goes wherever its statement goes, and an unknown one nowhere", () => {
  const statement = makeStatement("st:1", "a", "b");
  const careful = { ...statement, gauges: { ...statement.gauges, safety: ["care", "gone"] } };
  assert.deepEqual(correctionsOf(facts, careful), ["Call for help."]);
  assert.deepEqual(correctionsOf(facts, statement), []);
});
