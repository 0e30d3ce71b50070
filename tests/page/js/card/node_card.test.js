import assert from "node:assert/strict";
import { test } from "node:test";
import { groupByPredicate, orderAccepted } from "../../../../src/ntgraph/page/js/card/node_card.js";
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

test("accepted facts come main targets first, off-targets apart, parts under the whole", () => {
  const fact = (/** @type {string} */ id, role = "unknown", folded_under = "") => ({
    id,
    subject: "a",
    object: "b",
    sign: "+",
    sentence: id,
    sources: [],
    species: "",
    basis: "",
    role,
    folded_under,
  });
  const ordered = orderAccepted([
    fact("plain", ""),
    fact("off", "other"),
    fact("part", "main", "whole"),
    fact("whole", "main"),
    fact("lost part", "unknown", "elsewhere"),
  ]);
  const ids = (/** @type {{ id: string }[]} */ some) => some.map(({ id }) => id);
  assert.deepEqual(ids(ordered.first), ["whole", "plain", "lost part"]);
  assert.deepEqual(ids(ordered.others), ["off"]);
  assert.deepEqual(ids(ordered.partsOf.get("whole") ?? []), ["part"]);
});
