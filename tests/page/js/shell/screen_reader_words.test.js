import assert from "node:assert/strict";
import { test } from "node:test";
import { describeSelection } from "../../../../src/ntgraph/page/js/shell/screen_reader_words.js";
import { makeFacts } from "../world.js";

const facts = makeFacts();

test("a selection is told in a few words", () => {
  assert.match(describeSelection(facts, null), /whole map/);
  assert.equal(
    describeSelection(facts, { kind: "node", id: "dopamine" }),
    "dopamine, Messenger, 3 statements",
  );
  assert.equal(
    describeSelection(facts, { kind: "node", id: "gone" }),
    "No thing here has the id “gone”",
  );
  assert.equal(
    describeSelection(facts, { kind: "statement", id: "st:3" }),
    "dopamine raises __proto__.",
  );
});
