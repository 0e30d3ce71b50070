import assert from "node:assert/strict";
import { test } from "node:test";
import { groupByPredicate } from "../../../../src/ntgraph/page/js/card/node_card.js";
import { otherEnd } from "../../../../src/ntgraph/page/js/data/facts_index.js";
import { describeSelection } from "../../../../src/ntgraph/page/js/shell/screen_reader_words.js";
import { correctionsOf } from "../../../../src/ntgraph/page/js/statements/safety_warnings.js";
import { countWorks } from "../../../../src/ntgraph/page/js/statements/statement_list.js";
import { makeFacts, makeStatement } from "../world.js";

const facts = makeFacts();

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

test("a work cited in two passages counts once", () => {
  const cite = (/** @type {number} */ number, /** @type {string} */ source) => ({ number, source });
  const passage = { article: "", section: "", block: "", start: 0, end: 0, hedge: "", kind: "" };
  const rest = { note: "", passage: "", mark: /** @type {[number, number]} */ ([0, 0]) };
  const evidence = [
    { ...passage, ...rest, cites: [cite(1, "pmid:1"), cite(2, "pmid:1")] },
    { ...passage, ...rest, cites: [cite(1, "pmid:1"), cite(3, "")] },
  ];
  assert.equal(countWorks({ ...makeStatement("st:1", "a", "b"), evidence }), 2);
});

test("the other end of a loop is the node itself", () => {
  assert.equal(otherEnd(makeStatement("st:1", "a", "b"), "a"), "b");
  assert.equal(otherEnd(makeStatement("st:1", "a", "a"), "a"), "a");
});

test("a selection is told in a few words", () => {
  assert.match(describeSelection(facts, null), /whole map/);
  assert.equal(
    describeSelection(facts, { kind: "node", id: "dopamine" }),
    "dopamine, Messenger, 3 statements",
  );
  assert.equal(describeSelection(facts, { kind: "node", id: "gone" }), "");
  assert.equal(
    describeSelection(facts, { kind: "statement", id: "st:3" }),
    "dopamine raises __proto__.",
  );
});

test("a correction goes wherever its statement goes, and an unknown one nowhere", () => {
  const statement = makeStatement("st:1", "a", "b");
  const careful = { ...statement, gauges: { ...statement.gauges, safety: ["care", "gone"] } };
  assert.deepEqual(correctionsOf(facts, careful), ["Call for help."]);
  assert.deepEqual(correctionsOf(facts, statement), []);
});

test("accepted facts are found from either end", () => {
  assert.equal(facts.acceptedOf.get("dopamine")?.[0]?.id, "st:a");
  assert.deepEqual(facts.acceptedOf.get("__proto__"), []);
});
