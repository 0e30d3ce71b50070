/** The filters by relation and citation, the reset button, and the number of statements shown. */

import { joinList, splitList } from "../shell/address_hash.js";
import { get, listen, make, makeSpan } from "../shell/dom_elements.js";
import { attributeFilters } from "./attribute_filters.js";
import { countBy, isFiltered, sayShown, UNFILTERED } from "./filtered_facts.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../shell/page_state.js").Store} Store */
/** @typedef {{ value: string, label: string, count: number }} Option */

/** Where the filters would take the room of the picture. */
const SMALL = "(max-width: 45rem), (max-height: 30rem)";

/** Make the filters behind "More filters". @param {Facts} facts @param {Store} store */
export function wireFilterSets(facts, store) {
  const { statements } = facts.data;
  get("filter-sets").append(
    ticks(
      "predicates",
      "Relation",
      store,
      countBy(statements, (s) => s.predicate).map(([value, count]) => ({
        value,
        label: value,
        count,
      })),
    ),
  );
  if (globalThis.HAS_ATTRIBUTES) get("filter-sets").append(...attributeFilters(facts, store));
}

/** @param {HTMLElement} legend @param {Facts} facts @param {Store} store */
export function wireFilterBar(legend, facts, store) {
  foldWhenSmall(/** @type {HTMLDetailsElement} */ (get("filters")));
  const said = get("shown-count");
  const reset = get("reset");
  listen(reset, "click", () => {
    store.go(UNFILTERED);
    legend.querySelector("input")?.focus();
  });
  store.on((state) => {
    const words = sayShown(facts, state);
    // The table announces its own number of rows; hearing both would only disturb.
    said.setAttribute("aria-live", state.view === "table" ? "off" : "polite");
    if (said.textContent !== words) said.textContent = words;
    get("filter-state").classList.toggle("unseen", !isFiltered(state));
    reset.hidden = !isFiltered(state);
    const inUse = state.predicates || (globalThis.HAS_ATTRIBUTES && state.attributes);
    get("more-count").textContent = inUse ? " (in use)" : "";
  });
}

/**
 * Return check boxes; what is not ticked is hidden.
 * @param {"predicates"} key @param {string} title @param {Store} store
 * @param {Option[]} options
 */
function ticks(key, title, store, options) {
  const boxes = options.map(({ value }) => make("input", { type: "checkbox", value }));
  const write = () =>
    store.go({ [key]: joinList(boxes.filter((box) => !box.checked).map(({ value }) => value)) });
  const every = (/** @type {boolean} */ on) => () => {
    for (const box of boxes) box.checked = on;
    write();
  };
  const set = fieldset(title, options, boxes);
  listen(set, "change", write);
  if (options.length > 2) {
    set.append(
      make(
        "p",
        { class: "set-tools" },
        button("All", `All: ${title}`, every(true)),
        button("None", `None: ${title}`, every(false)),
      ),
    );
  }
  store.on((state) => {
    const hidden = splitList(state[key]);
    for (const box of boxes) box.checked = !hidden.has(box.value);
  });
  return set;
}

/** @param {string} title @param {Option[]} options @param {HTMLInputElement[]} boxes */
function fieldset(title, options, boxes) {
  const labels = options.map(({ label, count }, at) =>
    make(
      "label",
      { class: "tick" },
      boxes[at],
      make("bdi", {}, label),
      makeSpan("count", `${count}`),
    ),
  );
  const list = make("div", { class: "ticks" }, ...labels);
  return make("fieldset", {}, make("legend", {}, title), list);
}

/** @param {string} text @param {string} name @param {() => void} press */
function button(text, name, press) {
  const made = make("button", { type: "button", "aria-label": name }, text);
  listen(made, "click", press);
  return made;
}

/** Fold the filters on a small screen. @param {HTMLDetailsElement} filters */
function foldWhenSmall(filters) {
  const small = matchMedia(SMALL);
  const fold = () => {
    filters.open = !small.matches;
  };
  listen(small, "change", fold);
  fold();
}
