import assert from "node:assert/strict";
import { test } from "node:test";
import {
  AT_REST,
  choose,
  formatAddress,
  joinList,
  parseAddress,
  selectionOf,
  splitList,
} from "../../../../src/ntgraph/page/js/shell/address_hash.js";
import { changeOf } from "../../../../src/ntgraph/page/js/shell/links_in_page.js";

const HOSTILE = [
  "CHEBI:18243",
  "doi:10.1000/a#b?c=d&e",
  "__proto__",
  "é 🐝",
  "</script>",
  "a,b=c%",
];

for (const kind of /** @type {const} */ (["node", "statement", "source"])) {
  for (const id of HOSTILE) {
    test(`an address keeps the ${kind} ${JSON.stringify(id)}`, () => {
      const state = { ...AT_REST, view: "table", [kind]: id };
      assert.deepEqual(parseAddress(formatAddress(state)), state);
      assert.deepEqual(selectionOf(state), { kind, id });
    });
  }
}

test("every key comes back, whatever it holds", () => {
  const state = Object.fromEntries(Object.keys(AT_REST).map((key, at) => [key, `${at}é&=#`]));
  assert.deepEqual(parseAddress(formatAddress({ ...state, view: "learn" })), {
    ...state,
    view: "learn",
  });
});

test("lists survive commas and signs in their items", () => {
  assert.deepEqual(splitList(joinList(HOSTILE)), new Set(HOSTILE));
  assert.deepEqual(splitList(""), new Set());
  assert.deepEqual(splitList("%E0%A4%A"), new Set(["%E0%A4%A"]));
});

test("at rest there is nothing to write", () => {
  assert.equal(formatAddress(AT_REST), "#");
  assert.deepEqual(parseAddress(""), AT_REST);
  assert.deepEqual(parseAddress("#"), AT_REST);
  assert.equal(AT_REST.view, "overview");
  assert.equal(selectionOf({ ...AT_REST }), null);
});

test("an address that names something but no view means the map", () => {
  assert.equal(parseAddress("#node=CHEBI%3A18243")?.view, "map");
  assert.equal(formatAddress({ ...AT_REST, view: "map", node: "a" }), "#node=a");
  assert.equal(formatAddress({ ...AT_REST, view: "overview", node: "a" }), "#view=overview&node=a");
  assert.equal(formatAddress({ ...AT_REST, view: "map" }), "#view=map");
  assert.equal(formatAddress({ node: "a" }), "#node=a");
});

test("a view that does not exist is the map", () => {
  assert.equal(parseAddress("#view=planet")?.view, "map");
});

for (const hash of ["#statements", "#source-3", "#planet=earth", "#node", "#node=%E0%A4%A"]) {
  test(`${hash} is about something else`, () => {
    assert.equal(parseAddress(hash), undefined);
    assert.equal(changeOf(hash), undefined);
  });
}

test("a link changes what it names and nothing else", () => {
  assert.deepEqual(changeOf("#view=table"), { view: "table" });
  assert.deepEqual(changeOf("#node=x"), choose({ kind: "node", id: "x" }));
  assert.equal(changeOf("https://example.org/"), undefined);
  assert.equal(changeOf("#"), undefined);
});
