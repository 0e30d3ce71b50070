import assert from "node:assert/strict";
import { test } from "node:test";
import { compareNodes } from "../../../../src/ntgraph/page/js/compare/comparison_panel.js";
import { makeFacts } from "../world.js";

test("what two things share comes first", () => {
  const { facts: world } = { facts: makeFacts() };
  const shown = new Set(world.statements.keys());
  const rows = compareNodes(world, shown, "cocaine", "__proto__");
  assert.deepEqual(
    rows.map(({ node, left, right }) => [node, left.length, right.length]),
    [["dopamine", 2, 1]],
  );
  assert.deepEqual(compareNodes(world, new Set(), "cocaine", "dopamine"), []);
});
