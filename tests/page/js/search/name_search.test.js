import assert from "node:assert/strict";
import { test } from "node:test";
import {
  countSlips,
  fold,
  nearestNames,
  rankName,
  searchNodes,
} from "../../../../src/ntgraph/page/js/search/name_search.js";
import { describeHits } from "../../../../src/ntgraph/page/js/search/search_field.js";
import { makeFacts, makeNode } from "../world.js";

test("accents, case, hyphens and blanks do not matter", () => {
  assert.equal(fold("  Blood-Brain\u00a0 Barrière "), "blood brain barriere");
});

test("the name itself comes before its beginning, a later word and a part", () => {
  const ranks = ["dopamine", "dopamine release", "too much dopamine", "xdopaminex"].map((name) =>
    rankName(name, "dopamine"),
  );
  assert.deepEqual(ranks, [0, 1, 2, 3]);
});

for (const [slip, name] of [
  ["dopamin", "dopamine"],
  ["dopmaine", "dopamine"],
  ["seratonin", "serotonin"],
  ["noradrenalin", "noradrenaline"],
  ["amfetamine", "amphetamine"],
  ["acetycholine", "acetylcholine"],
]) {
  test(`${slip} finds ${name}`, () => {
    const nodes = [makeNode(name ?? "", name ?? "")];
    assert.equal(searchNodes(nodes, slip ?? "").length, 1);
  });
}

test("a plural finds the singular before names that only resemble it", () => {
  const nodes = ["the acetylcholine receptor M2", "the nicotinic acetylcholine receptor"].map(
    (name) => makeNode(name, "Receptor"),
  );
  assert.deepEqual(
    searchNodes(nodes, "acetylcholine receptors").map(({ name, rank }) => [name, rank]),
    [
      ["the nicotinic acetylcholine receptor", 2],
      ["the acetylcholine receptor M2", 4],
    ],
  );
  assert.equal(rankName("cocaine", "cocaines"), 1);
});

test("several words in the middle of a name may differ by a few letters", () => {
  const receptor = makeNode("the nicotinic acetylcholine receptor", "Receptor");
  for (const query of ["acetycholine receptor", "acetylcholin receptors"]) {
    assert.equal(searchNodes([receptor], query).length, 1);
  }
  assert.deepEqual(searchNodes([receptor], "acetylcholine release"), []);
});

test("names that only resemble a query are left out where asked", () => {
  const nodes = [makeNode("dopamine", "Messenger"), makeNode("dopamnie factory", "Place")];
  assert.deepEqual(
    searchNodes(nodes, "dopamine", 12, true).map(({ name }) => name),
    ["dopamine"],
  );
  assert.equal(searchNodes(nodes, "dopamine").length, 2);
});

test("short words must be right", () => {
  assert.deepEqual(searchNodes([makeNode("a", "gaba")], "abc"), []);
  assert.deepEqual(searchNodes([makeNode("a", "sleep")], "sarin"), []);
});

test("a swap is one slip, and counting stops early", () => {
  assert.equal(countSlips("abdc", "abcd", 2), 1);
  assert.equal(countSlips("", "abc", 1), 3);
  assert.ok(countSlips("x".repeat(10_000), "abcdefgh", 1) > 1);
});

test("other names answer, best first, each node once", () => {
  const nodes = [...makeFacts().nodes.values(), makeNode("coke factory", "Place")];
  const hits = searchNodes(nodes, "COKE");
  assert.deepEqual(
    hits.map(({ node, name }) => [node.id, name]),
    [
      ["cocaine", "coke"],
      ["coke factory", "coke factory"],
    ],
  );
});

test("nothing asked, nothing found; and no more than the limit", () => {
  const nodes = Array.from({ length: 30 }, (_, at) => makeNode(`drug ${at}`, "Drug"));
  assert.deepEqual(searchNodes(nodes, "  "), []);
  assert.equal(searchNodes(nodes, "drug").length, 12);
});

test("of many names the best are kept, in the order in which all would stand", () => {
  const nodes = Array.from({ length: 500 }, (_, at) =>
    makeNode(`${at % 7 ? "old " : ""}drug${"s".repeat((at * 31) % 11)} ${at}`, "Drug"),
  );
  const all = searchNodes(nodes, "drug", nodes.length, true);
  assert.equal(all.length, 500);
  assert.deepEqual(searchNodes(nodes, "drug", 12, true), all.slice(0, 12));
  const [best] = all;
  assert.ok(all.every(({ rank }) => rank >= (best?.rank ?? 9)));
});

test("a name may lack as many letters of the query as there may be slips, not more", () => {
  const names = ["serotonin", "serotanin", "sertonin", "sarotonum", "saratanum"];
  const nodes = names.map((name) => makeNode(name, "Messenger"));
  assert.deepEqual(
    searchNodes(nodes, "serotonin").map(({ name }) => name),
    ["serotonin", "sertonin", "serotanin"],
  );
});

test("hits are counted aloud, and no hit names the nearest words", () => {
  const facts = makeFacts();
  const hits = searchNodes(facts.data.nodes, "coke");
  assert.equal(describeHits(facts, hits, "coke"), "1 hit: cocaine is the first.");
  assert.equal(describeHits(facts, [], "cocoa"), "Nothing in this graph. Nearest words: cocaine.");
  assert.equal(describeHits(facts, [], "xyz"), "Nothing in this graph.");
  assert.deepEqual(nearestNames(facts.data.nodes, ""), []);
});
