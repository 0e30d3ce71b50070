import assert from "node:assert/strict";
import { test } from "node:test";
import { findOffers } from "../../../../src/ntgraph/page/js/search/verdict_search.js";
import { makeFacts } from "../world.js";

const facts = makeFacts();
const seen = (/** @type {string} */ query) =>
  findOffers(facts, query).map(({ words, count }) => `${count}: ${words}`);

test("a verdict's word offers its statements in the table", () => {
  assert.deepEqual(seen("Overst"), ["1: overstated"]);
  const [offer] = findOffers(facts, "overstated");
  assert.equal(offer?.change.view, "table");
  assert.equal(offer?.change.verdicts, "not_assessed,supported");
  assert.equal(offer?.change.hide, "");
});

test("uncited statements are found, too", () => {
  assert.deepEqual(seen("uncited"), ["3: cites no work"]);
  assert.equal(findOffers(facts, "no source")[0]?.change.cited, "no");
});

test("nothing is offered for few letters, for other words, or for what no statement is", () => {
  for (const query of ["", "ove", "dopamine", "cited"]) assert.deepEqual(seen(query), []);
});
