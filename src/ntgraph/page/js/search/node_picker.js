/** A search field that sets one key of the state to a node, such as the start of a path. */

import { listen } from "../shell/dom_elements.js";
import { wireSearch } from "./search_field.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../shell/page_state.js").Store} Store */

/**
 * @param {HTMLInputElement} input @param {HTMLElement} list @param {Facts} facts
 * @param {Store} store @param {"from" | "to" | "with"} key
 */
export function wirePicker(input, list, facts, store, key) {
  wireSearch(input, list, facts, (id) => store.go({ [key]: id }));
  listen(input, "change", () => {
    if (!input.value.trim()) store.go({ [key]: "" });
  });
  store.on((state) => {
    if (document.activeElement !== input) input.value = facts.nodes.get(state[key])?.name ?? "";
  });
}
