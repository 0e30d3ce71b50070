/** The controls that filter by attributes of a graph file: ranges of numbers, texts to tick. */

import { count, listen, make } from "../shell/dom_elements.js";
import { readChoice, writeChoice } from "./attribute_choice.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/graph_types.d.ts").Attribute} Attribute */
/** @typedef {import("../shell/page_state.js").Store} Store */

/** Return a set of controls for each attribute that can be chosen by. @param {Facts} facts @param {Store} store */
export function attributeFilters(facts, store) {
  return facts.data.attributes
    .filter(({ is_number, choices }) => is_number || choices.length > 1)
    .map((attribute) => (attribute.is_number ? range(attribute, store) : texts(attribute, store)));
}

/** @param {Store} store @param {string} name */
const chosen = (store, name) => readChoice(store.get().attributes)[name] ?? [];

/** @param {Store} store @param {string} name @param {(string | number | null)[]} values */
function write(store, name, values) {
  const choice = readChoice(store.get().attributes);
  store.go({ attributes: writeChoice({ ...choice, [name]: values }) });
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
  const set = fieldset(
    name,
    values,
    make("p", { class: "range" }, "from ", inputs[0], " to ", inputs[1]),
  );
  listen(set, "change", () =>
    write(
      store,
      name,
      inputs.map(({ value }) => (value === "" ? null : Number(value))),
    ),
  );
  store.on(() => {
    const now = chosen(store, name);
    for (const [at, input] of inputs.entries()) {
      if (document.activeElement !== input) input.value = `${now[at] ?? ""}`;
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
      make("span", { class: "count" }, `${total}`),
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
    const hidden = chosen(store, name);
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
