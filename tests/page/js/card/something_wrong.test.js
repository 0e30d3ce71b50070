import assert from "node:assert/strict";
import { test } from "node:test";
import { mailAddress, writeReport } from "../../../../src/ntgraph/page/js/card/something_wrong.js";
import { indexFacts } from "../../../../src/ntgraph/page/js/data/facts_index.js";
import { makeFacts, makeStatement } from "../world.js";

const statement = {
  ...makeStatement("st:1", "cocaine", "dopamine"),
  verdict: "overstated",
  evidence: [
    {
      article: "a",
      section: "Drugs",
      block: "b1",
      start: 10,
      end: 20,
      hedge: "",
      kind: "",
      cites: [],
      note: "",
      passage: "",
      mark: /** @type {[number, number]} */ ([0, 0]),
    },
  ],
};
const facts = indexFacts({
  ...makeFacts().data,
  title: "A page",
  statements: [statement],
  articles: [
    {
      id: "a",
      title: "An article",
      publisher: "",
      interest: "",
      source: "",
      findings: [],
      is_graph_file: false,
    },
  ],
});

test("a report says what, where, which judgment, and of which version", () => {
  const text = writeReport(facts, statement, "science");
  for (const part of [
    "Statement: cocaine raises dopamine.",
    "Id: st:1",
    "- An article: Drugs, 10–20",
    "In the article: no work cited",
    "In science: overstated",
    "Page: A page, data version 1.0 of 2026-11-23",
    "What is disputed: In science:",
  ]) {
    assert.ok(text.includes(part), part);
  }
});

test("a mail has the text and no address", () => {
  const address = new URL(mailAddress("st:1", "a & b\n#c?"));
  assert.equal(address.pathname, "");
  assert.equal(address.searchParams.get("subject"), "ntgraph: st:1");
  assert.equal(address.searchParams.get("body"), "a & b\r\n#c?");
});

test("a page without a version names none", () => {
  const { data } = facts;
  const without = indexFacts({ ...data, version: "", released_on: "" });
  assert.ok(writeReport(without, statement, "said").includes("\nPage: A page\n"));
  const undated = indexFacts({ ...data, released_on: "" });
  assert.ok(writeReport(undated, statement, "said").includes("\nPage: A page, data version 1.0\n"));
});
