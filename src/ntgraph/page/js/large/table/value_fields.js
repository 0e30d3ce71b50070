/** The fields that choose which columns are shown, and rows by their values. */

import { listen, make } from "../../shell/dom_elements.js";
import { choiceField } from "../search/choice_field.js";
import { countOf, joinWords, wordNumber } from "../shell/count_words.js";
import { IN_ORDER } from "./chosen_links.js";
import { readChoice, readShown, writeChoice, writeShown } from "./value_choice.js";
import { countValues, listColumns, numbersOf } from "./value_columns.js";

/** @typedef {import("../large_types.d.ts").LargeState} LargeState */
/** @typedef {import("../large_types.d.ts").Page} Page */
/** @typedef {import("./value_choice.js").Chosen} Chosen */
/** @typedef {import("./value_columns.js").ValueColumn} ValueColumn */

/** More names of columns than this are counted only. */
const MOST_NAMED = 4;

/**
 * Return a part that opens, with a box for each column and a field for each that rows can be
 * chosen by; the values are read and counted when it is first opened.
 * @param {Page} page @param {() => Promise<Map<string, ValueColumn>>} read
 */
export function valueFields({ header, graph, store }, read) {
  const named = listColumns(header);
  const boxes = named.map(([id]) => make("input", { type: "checkbox", value: id }));
  const ticks = named.map(([, label], at) =>
    make("label", { class: "tick" }, boxes[at] ?? "", make("bdi", {}, label)),
  );
  const columns = make("fieldset", {}, make("legend", {}, "Columns"), ...ticks);
  const filters = make("div", { class: "value-filters" });
  const element = make(
    "details",
    { class: "value-fields" },
    make("summary", {}, `Columns and filters: ${nameSome(named.map(([, label]) => label))}`),
    columns,
    filters,
  );
  element.hidden = !named.length;
  /** @type {((choice: Map<string, Chosen>) => void)[]} */
  let shows = [];
  let isFilled = false;

  listen(columns, "change", () => {
    const shown = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    store.go({ columns: writeShown(shown) });
  });
  listen(element, "toggle", async () => {
    if (!element.open || isFilled) return;
    isFilled = true;
    filters.textContent = "Reading the values …";
    const all = [...(await read()).values()];
    const made = all.filter(({ isFree }) => !isFree).map((column) => valueField(column));
    const free = all.filter(({ isFree }) => isFree).map(({ label }) => label);
    shows = made.map(({ show }) => show);
    filters.replaceChildren(...made.map((field) => field.element));
    const words = `Rows are not chosen by ${joinWords(free)}: nearly each has its own.`;
    if (free.length) filters.append(make("p", { class: "quiet" }, words));
    follow(store.get());
  });

  /** @param {string} id @param {Chosen} chosen */
  function choose(id, chosen) {
    const choice = readChoice(store.get().where);
    store.go({ where: writeChoice(choice.set(id, chosen)), row: "" });
  }

  /** @param {ValueColumn} column */
  function valueField(column) {
    const { id, label, size } = column;
    const counts = countValues(column, graph.linkCount);
    const without = counts[0] ?? 0;
    const told = without
      ? [`${countOf(without, "statement")} without it, never among the chosen`]
      : [];
    const numbers = numbersOf(column);
    if (numbers) return rangeField(id, label, numbers, told);
    const places = Array.from({ length: size }, (_, at) => at + 1);
    const words = places.map((code) => [column.wordOf(code), counts[code] ?? 0]);
    const choices = /** @type {[string, number][]} */ (words)
      .filter(([, count]) => count)
      .sort(([a], [b]) => IN_ORDER.compare(a, b))
      .map(([word, count]) => /** @type {[string, string, number]} */ ([word, word, count]));
    const field = choiceField(`value-${id}`, "only", "all", choices, (value) =>
      choose(id, value ? [value] : []),
    );
    return {
      element: fieldset(label, told, field.element),
      show: (/** @type {Map<string, Chosen>} */ choice) =>
        field.show(`${choice.get(id)?.[0] ?? ""}`),
    };
  }

  /** @param {string} id @param {string} label @param {Float64Array} numbers @param {string[]} told */
  function rangeField(id, label, numbers, told) {
    const ends = [Math.min, Math.max].map((end) => numbers.reduce((a, b) => end(a, b)));
    const inputs = ["from", "to"].map((word, at) =>
      make("input", {
        type: "number",
        step: "any",
        "aria-label": `${label}, ${word}`,
        placeholder: `${ends[at]}`,
      }),
    );
    const labels = ["from", "to"].map((word, at) =>
      make("label", {}, `${word} `, inputs[at] ?? ""),
    );
    const set = fieldset(label, told, make("p", { class: "range" }, ...labels));
    listen(set, "change", () =>
      choose(
        id,
        inputs.map(({ value }) => (value === "" ? null : Number(value))),
      ),
    );
    return {
      element: set,
      show: (/** @type {Map<string, Chosen>} */ choice) => {
        const now = choice.get(id) ?? [];
        for (const [at, input] of inputs.entries()) {
          const shown = `${now[at] ?? ""}`;
          if (input.value !== shown) input.value = shown;
        }
      },
    };
  }

  /** @param {LargeState} state */
  function follow(state) {
    const shown = readShown(state.columns);
    for (const box of boxes) box.checked = shown.includes(box.value);
    for (const show of shows) show(readChoice(state.where));
  }
  return { element, follow };
}

/** @param {string} label @param {string[]} told @param {HTMLElement} controls */
const fieldset = (label, told, controls) =>
  make(
    "fieldset",
    {},
    make("legend", {}, make("bdi", {}, label)),
    controls,
    ...told.map((words) => make("p", { class: "quiet" }, words)),
  );

/** @param {string[]} names */
function nameSome(names) {
  const left = names.length - MOST_NAMED;
  return joinWords([
    ...names.slice(0, MOST_NAMED),
    ...(left > 0 ? [`${wordNumber(left)} more`] : []),
  ]);
}
