import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { drawMechanism } from "../../../../src/ntgraph/page/js/card/synapse_drawing.js";

const { look, cases } = JSON.parse(
  await readFile(new URL("../../synapses.json", import.meta.url), "utf8"),
);

test("a synapse is drawn as the picture made without a browser has it", () => {
  assert.ok(cases.length > 2);
  for (const { acts, of, verdicts, parts } of cases) {
    const judged = { verdictOf: (/** @type {string} */ id) => of[id], verdicts };
    assert.deepEqual(drawMechanism(acts, look, judged), parts);
  }
});
