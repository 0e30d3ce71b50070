import "../has_attributes.js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { attributeFilters } from "../../../../src/ntgraph/page/js/filter/attribute_filters.js";
import { AT_REST } from "../../../../src/ntgraph/page/js/shell/address_hash.js";
import { makeWithAttributes } from "../with_attributes.js";

/** As much of an element as the filters use. */
class FakeElement extends EventTarget {
  /** @param {string} tag */
  constructor(tag) {
    super();
    this.tag = tag;
    /** @type {Record<string, string>} */
    this.attributes = {};
    /** @type {(FakeElement | string)[]} */
    this.children = [];
    this.value = "";
    this.checked = false;
  }
  /** @param {string} name @param {string} value */
  setAttribute(name, value) {
    this.attributes[name] = value;
    if (name === "value") this.value = value;
  }
  /** @param {FakeElement | string} child */
  append(child) {
    this.children.push(child);
  }
  /** @returns {string} */
  get textContent() {
    return this.children.map((one) => (typeof one === "string" ? one : one.textContent)).join("");
  }
  /** @param {string} tag @returns {FakeElement[]} */
  all(tag) {
    const inside = this.children.flatMap((one) => (typeof one === "string" ? [] : one.all(tag)));
    return this.tag === tag ? [this, ...inside] : inside;
  }
}
Object.assign(globalThis, {
  document: { createElement: (/** @type {string} */ tag) => new FakeElement(tag) },
});

/** Return the sets of controls and the store that they change. */
function open(change = {}) {
  const facts = makeWithAttributes();
  Object.assign(facts.data, change);
  let state = { ...AT_REST };
  /** @type {((state: any) => void)[]} */
  const listeners = [];
  const store = {
    get: () => state,
    go: (/** @type {object} */ next) => {
      state = { ...state, ...next };
      for (const tell of listeners) tell(state);
    },
    on: (/** @type {(state: any) => void} */ listener) => {
      listeners.push(listener);
      listener(state);
    },
  };
  const sets = /** @type {any} */ (attributeFilters)(facts, store);
  return { sets: /** @type {FakeElement[]} */ (sets), store };
}

const change = (/** @type {FakeElement | undefined} */ set) =>
  set?.dispatchEvent(new Event("change"));

test("there is a set for each attribute to choose by, and a count of the others", () => {
  const { sets } = open({ attributes_left_out: 5 });
  assert.deepEqual(
    sets.map((set) => set.all("legend")[0]?.textContent ?? set.textContent),
    ["weight", "place", "constructor", "6 more attributes: see the cards"],
  );
});

test("without any set, attributes are counted all the same", () => {
  const { sets } = open({ attributes: [], attributes_left_out: 1 });
  assert.deepEqual(
    sets.map((set) => set.textContent),
    ["1 attribute: see the cards"],
  );
});

test("a range shows its ends, names its fields, and says what is always shown", () => {
  const [weight] = open().sets;
  const inputs = weight?.all("input") ?? [];
  assert.deepEqual(
    inputs.map(({ attributes }) => [attributes["aria-label"], attributes.placeholder]),
    [
      ["weight, from", "0.5"],
      ["weight, to", "10"],
    ],
  );
  assert.ok(weight?.textContent.endsWith("1 statement without a value: always shown"));
});

test("a range is written, read again, and emptied", () => {
  const { sets, store } = open();
  const [from, to] = sets[0]?.all("input") ?? [];
  assert.ok(from && to);
  from.value = "1.5";
  change(sets[0]);
  assert.equal(store.get().attributes, '{"weight":[1.5,null]}');
  store.go({ attributes: '{"weight":[null,3]}' });
  assert.deepEqual([from.value, to.value], ["", "3"]);
  to.value = "";
  change(sets[0]);
  assert.equal(store.get().attributes, "");
});

test("texts are ticked off one by one, beside other choices", () => {
  const { sets, store } = open();
  store.go({ attributes: '{"weight":[1,null]}' });
  const boxes = sets[1]?.all("input") ?? [];
  assert.ok(boxes.every(({ checked }) => checked));
  assert.ok(boxes[1]);
  boxes[1].checked = false;
  change(sets[1]);
  assert.equal(store.get().attributes, '{"weight":[1,null],"place":["Rome"]}');
  store.go({ attributes: "" });
  assert.ok(boxes.every(({ checked }) => checked));
});

test("a range of an attribute called like a member of objects starts empty", () => {
  const { sets } = open();
  assert.deepEqual(
    sets[2]?.all("input").map(({ value }) => value),
    ["", ""],
  );
});
