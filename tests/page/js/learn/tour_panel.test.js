import assert from "node:assert/strict";
import { test } from "node:test";
import { indexFacts } from "../../../../src/ntgraph/page/js/data/facts_index.js";
import { parseTour, stateOfStep } from "../../../../src/ntgraph/page/js/learn/tour_panel.js";
import { makeFacts } from "../world.js";

test("a step of a tour sets the whole state", () => {
  const step = { heading: "", text: "", view: "paths", node: "", statement: "", source: "" };
  const tour = {
    id: "walk",
    title: "",
    summary: "",
    minutes: 1,
    steps: [{ ...step, start: "a", end: "b", accepted: true }],
  };
  const state = stateOfStep(tour, 1);
  assert.deepEqual(
    [state?.view, state?.from, state?.to, state?.layer, state?.tour],
    ["paths", "a", "b", "accepted", "walk:1"],
  );
  assert.equal(stateOfStep(tour, 2), undefined);
  const world = indexFacts({ ...makeFacts().data, tours: [tour] });
  assert.equal(parseTour(world, "walk:9")?.at, 1);
  assert.equal(parseTour(world, "gone:1"), undefined);
});
