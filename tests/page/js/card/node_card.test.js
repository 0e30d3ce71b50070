import assert from "node:assert/strict";
import { test } from "node:test";
import { groupByPredicate } from "../../../../src/ntgraph/page/js/card/node_card.js";
import { makeStatement } from "../world.js";

test("statements are grouped by predicate, in order", () => {
  const statements = ["raises", "lowers", "raises"].map((predicate, at) => ({
    ...makeStatement(`st:${at}`, "a", "b"),
    predicate,
  }));
  const groups = [...groupByPredicate(statements)].map(([name, group]) => [name, group.length]);
  assert.deepEqual(groups, [
    ["lowers", 1],
    ["raises", 2],
  ]);
});
