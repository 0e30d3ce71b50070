/** Links within the page: a click changes only the keys of the state that the link names. */

import { choose, parseAddress, selectionOf } from "./address_hash.js";
import { listen } from "./dom_elements.js";

/**
 * Return the change that a link asks for: only the keys that it spells out. A new selection
 * replaces the old one.
 * @param {string} hash @returns {Partial<import("../data/state_types.d.ts").State> | undefined}
 */
export function changeOf(hash) {
  const state = parseAddress(hash);
  if (!state || hash.length < 2) return undefined;
  const keys = hash
    .slice(1)
    .split("&")
    .map((part) => part.split("=")[0] ?? "");
  const named = Object.fromEntries(Object.entries(state).filter(([key]) => keys.includes(key)));
  const selection = selectionOf(state);
  return selection ? { ...named, ...choose(selection) } : named;
}

/**
 * @template {{ view: string }} [S=import("../data/state_types.d.ts").State]
 * @param {{ go: (change: Partial<S>) => void }} store
 * @param {(hash: string) => any} changeFor returns the change of state that a link asks for
 */
export function wireLinks(store, changeFor = changeOf) {
  listen(document, "click", (event) => {
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const change = plain && link ? changeFor(link.getAttribute("href") ?? "") : undefined;
    if (!change || event.button !== 0) return;
    event.preventDefault();
    store.go(change);
  });
}
