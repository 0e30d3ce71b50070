/** A field that finds a thing by any of its names, kept in step with one key of the state. */

import { wireSearch } from "./search_box.js";

/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {import("./state.js").Store} Store */

/**
 * @param {HTMLInputElement} input @param {HTMLElement} list @param {Facts} facts
 * @param {Store} store @param {"from" | "to" | "with"} key
 */
export function wirePicker(input, list, facts, store, key) {
  wireSearch(input, list, facts, (id) => store.go({ [key]: id }));
  input.addEventListener("change", () => {
    if (!input.value.trim()) store.go({ [key]: "" });
  });
  store.on((state) => {
    if (document.activeElement !== input) input.value = facts.nodes.get(state[key])?.name ?? "";
  });
}
