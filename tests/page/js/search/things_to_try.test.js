import assert from "node:assert/strict";
import { test } from "node:test";
import { indexFacts } from "../../../../src/ntgraph/page/js/data/facts_index.js";
import { suggestNodes } from "../../../../src/ntgraph/page/js/search/things_to_try.js";
import { makeFacts } from "../world.js";

const facts = makeFacts();

test("what is said most about comes first", () => {
  assert.deepEqual(
    suggestNodes(facts, ["Messenger", "Planet"]).map(({ id }) => id),
    ["dopamine"],
  );
});

test("a thing that stands for its whole kind is not suggested", () => {
  const looks = { label: "", definition: "", count: 1, path: "" };
  const types = [{ ...looks, id: "Messenger", plural: "dopamine" }];
  const named = indexFacts({ ...facts.data, types });
  assert.deepEqual(suggestNodes(named, ["Messenger"]), []);
});
