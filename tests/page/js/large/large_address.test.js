import assert from "node:assert/strict";
import { test } from "node:test";
import {
  AT_REST,
  addresses,
  changeOf,
  isLost,
  linkTo,
  nodeAddress,
  tableAddress,
} from "../../../../src/ntgraph/page/js/large/shell/large_address.js";

const [format, parse] = addresses;

test("a state survives its address", () => {
  const state = { ...AT_REST, view: "table", relation: "not: is a & b", sort: "-line", row: "7" };
  assert.deepEqual(parse(format(state)), state);
});

test("an address that names a thing but no view shows the thing", () => {
  assert.equal(parse("#node=dog")?.view, "near");
  assert.equal(parse("")?.view, "overview");
  assert.equal(parse("#view=nowhere&node=dog")?.view, "near");
});

test("an address without a view shows what it names", () => {
  assert.equal(parse("#group=7")?.view, "overview");
  assert.equal(parse("#from=dog&to=cat")?.view, "paths");
  assert.equal(parse("#group=7&node=dog")?.view, "near");
  for (const view of ["near", "overview", "paths", "table"]) {
    const state = { ...AT_REST, view, group: "7", from: "dog" };
    assert.deepEqual(parse(format(state)), state);
  }
});

test("an address of nothing is known as such", () => {
  for (const hash of [
    "#view=nonsense",
    "#node=dog&view=x",
    "#node=%E0%A4%A",
    "#nonsense",
    "#a=b",
  ]) {
    assert.ok(isLost(hash), hash);
  }
  for (const hash of ["", "#", "#view=table", "#node=view%3Dx", "#group=9"]) {
    assert.ok(!isLost(hash), hash);
  }
});

test("what is no address of the page is left to the browser", () => {
  assert.equal(parse("#about-heading"), undefined);
  assert.equal(parse("#node=%zz"), undefined);
  assert.equal(changeOf("#about"), undefined);
});

test("a link to a thing puts out what was chosen around the last one", () => {
  assert.deepEqual(changeOf(nodeAddress("dog & cat")), {
    ...{ statement: "", kind: "", way: "", page: "1" },
    ...{ view: "near", node: "dog & cat" },
  });
  const kept = changeOf(nodeAddress("dog", { kind: "is a", way: "in", page: "2" }));
  assert.deepEqual([kept?.kind, kept?.way, kept?.page], ["is a", "in", "2"]);
});

test("a link to a statement leaves everything else", () => {
  assert.deepEqual(changeOf(linkTo({ statement: "dog|0|animal|1" })), {
    statement: "dog|0|animal|1",
  });
});

test("a link to the table says of each filter whether it is on", () => {
  const change = changeOf(tableAddress({ type: "noun" }));
  assert.deepEqual(change, {
    ...{
      view: "table",
      relation: "",
      type: "noun",
      other: "",
      about: "",
      within: "",
      where: "",
      row: "",
    },
  });
});
