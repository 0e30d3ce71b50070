import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { LATER, PAUSE } from "../../../../src/ntgraph/page/js/shell/address_writer.js";
import { createStore } from "../../../../src/ntgraph/page/js/shell/page_state.js";

/** @type {[string, string][]} */
let written = [];
let refused = false;

const write =
  (/** @type {string} */ how) =>
  (/** @type {unknown[]} */ ...[, , address]) => {
    if (refused) throw new Error("SecurityError: too often");
    written.push([how, String(address)]);
  };

beforeEach(() => {
  written = [];
  refused = false;
  mock.timers.enable({ apis: ["setTimeout"] });
  Object.assign(globalThis, {
    location: { hash: "", protocol: "file:", href: "file:///index.html" },
    history: { pushState: write("push"), replaceState: write("replace") },
    window: { addEventListener: () => undefined },
  });
});
afterEach(() => mock.timers.reset());

test("what is typed is written once, after a pause, and seen at once", () => {
  const store = createStore();
  for (const words of ["d", "do", "dop"]) store.tweak({ words });
  assert.equal(store.get().words, "dop");
  assert.deepEqual(written, []);
  mock.timers.tick(PAUSE);
  assert.deepEqual(written, [["replace", "#view=overview&words=dop"]]);
});

test("a step after typing leaves the words in the entry before it", () => {
  const store = createStore();
  store.tweak({ words: "dop" });
  store.go({ view: "table" });
  mock.timers.tick(PAUSE);
  assert.deepEqual(written, [
    ["replace", "#view=overview&words=dop"],
    ["push", "#view=table&words=dop"],
  ]);
});

test("views are told even if the browser refuses the address, which is written later", () => {
  const store = createStore();
  store.start();
  /** @type {string[]} */
  const seen = [];
  store.on(({ node }) => seen.push(node));
  refused = true;
  store.go({ node: "one" });
  assert.deepEqual(seen, ["", "one"]);
  refused = false;
  mock.timers.tick(LATER);
  assert.deepEqual(written, [["replace", "#view=overview&node=one"]]);
});

test("a listener that moves on has the last word in the address", () => {
  const store = createStore();
  store.start();
  store.on(({ node }) => {
    if (node === "one") store.go({ node: "two" });
  });
  store.go({ node: "one" });
  assert.deepEqual(written, [["push", "#view=overview&node=two"]]);
});
