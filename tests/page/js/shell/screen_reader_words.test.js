import assert from "node:assert/strict";
import { test } from "node:test";
import { AT_REST } from "../../../../src/ntgraph/page/js/shell/address_hash.js";
import { describeSelection } from "../../../../src/ntgraph/page/js/shell/screen_reader_words.js";
import { describeView, titleOf } from "../../../../src/ntgraph/page/js/shell/view_announcements.js";
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

test("the title names what is chosen and the view, and a new view is announced", () => {
  const table = { ...AT_REST, view: "table" };
  assert.equal(titleOf(facts, table, "A page"), "Table – A page");
  const chosen = { ...table, node: "dopamine" };
  assert.equal(titleOf(facts, chosen, "A page"), "dopamine – Table – A page");
  assert.equal(describeView(facts, chosen, false), "Table is shown.");
  assert.equal(
    describeView(facts, chosen, true),
    "Table is shown. dopamine, Messenger, 3 statements",
  );
});
