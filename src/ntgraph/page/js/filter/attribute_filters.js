/** The controls that filter by attributes of a graph file: ranges of numbers, texts to tick. */

import { count, listen, make, makeSpan } from "../shell/dom_elements.js";
import { readChoice, writeChoice } from "./attribute_choice.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/graph_types.d.ts").Attribute} Attribute */
/** @typedef {import("../shell/page_state.js").Store} Store */
/** @typedef {import("./attribute_choice.js").Chosen} Chosen */

/**
 * Return a set of controls for each attribute that can be chosen by, and how many have none.
 * @param {Facts} facts @param {Store} store @returns {HTMLElement[]}
 */
export function attributeFilters({ data }, store) {
  const chosen = data.attributes.filter(
    ({ is_number, choices }) => is_number || choices.length > 1,
  );
  const sets = chosen.map((one) => (one.is_number ? range(one, store) : texts(one, store)));
  const left = data.attributes.length - chosen.length + data.attributes_left_out;
  const note = `${count(left, chosen.length ? "more attribute" : "attribute")}: see the cards`;
  return left ? [...sets, make("p", { class: "quiet" }, note)] : sets;
}

/** @param {Store} store @param {string} name */
const chosenOf = (store, name) => readChoice(store.get().attributes).get(name) ?? [];

/** @param {Store} store @param {string} name @param {Chosen} values */
function write(store, name, values) {
  const choice = readChoice(store.get().attributes);
  store.go({ attributes: writeChoice(choice.set(name, values)) });
}

/** @param {Attribute} attribute @param {Store} store */
function range({ name, values }, store) {
  const numbers = /** @type {number[]} */ (values.flat());
  const ends = [Math.min, Math.max].map((end) =>
    numbers.reduce((a, b) => end(a, b), numbers[0] ?? 0),
  );
  const inputs = ["from", "to"].map((word, at) =>
    make("input", {
      type: "number",
      step: "any",
      "aria-label": `${name}, ${word}`,
      placeholder: `${ends[at]}`,
    }),
  );
  const labels = ["from", "to"].map((word, at) => make("label", {}, word, inputs[at]));
  const set = fieldset(name, values, make("p", { class: "range" }, ...labels));
  listen(set, "change", () =>
    write(
      store,
      name,
      inputs.map(({ value }) => (value === "" ? null : Number(value))),
    ),
  );
  store.on(() => {
    const now = chosenOf(store, name);
    for (const [at, input] of inputs.entries()) {
      const shown = `${now[at] ?? ""}`;
      if (input.value !== shown) input.value = shown;
    }
  });
  return set;
}

/** @param {Attribute} attribute @param {Store} store */
function texts({ name, values, choices }, store) {
  const boxes = choices.map(([value]) => make("input", { type: "checkbox", value }));
  const labels = choices.map(([value, total], at) =>
    make(
      "label",
      { class: "tick" },
      boxes[at],
      make("bdi", {}, value),
      makeSpan("count", `${total}`),
    ),
  );
  const set = fieldset(name, values, make("div", { class: "ticks" }, ...labels));
  listen(set, "change", () =>
    write(
      store,
      name,
      boxes.filter(({ checked }) => !checked).map(({ value }) => value),
    ),
  );
  store.on(() => {
    const hidden = chosenOf(store, name);
    for (const box of boxes) box.checked = !hidden.includes(box.value);
  });
  return set;
}

/** Return a set with its name; it says how many statements have no value, and stay. */
function fieldset(
  /** @type {string} */ name,
  /** @type {(string | number)[][]} */ values,
  /** @type {HTMLElement} */ controls,
) {
  const without = values.filter((own) => !own.length).length;
  return make(
    "fieldset",
    {},
    make("legend", {}, make("bdi", {}, name)),
    controls,
    without > 0 &&
      make("p", { class: "quiet" }, `${count(without, "statement")} without a value: always shown`),
  );
}
