/** Views wait for the parts of the graph that they need; each part is unpacked once. */

import { make } from "../../shell/dom_elements.js";

/** @typedef {import("../large_types.d.ts").LargeGraph} LargeGraph */
/** @typedef {import("../large_types.d.ts").LargeState} LargeState */
/** @typedef {import("../large_types.d.ts").Page} Page */
/** @typedef {import("../data/large_graph.js").Part} Part */

/** @param {LargeGraph} graph @returns {Pick<Page, "has" | "load">} */
export function followParts(graph) {
  /** @type {Set<Part>} */
  const loaded = new Set();
  return {
    has: (...parts) => parts.every((part) => loaded.has(part)),
    load: async (...parts) => {
      for (const part of parts) {
        await graph.ready(part);
        loaded.add(part);
      }
    },
  };
}

/**
 * Return a listener that shows a view once the parts of the graph that it needs are there.
 * @param {Page} page @param {HTMLElement} place what says meanwhile that it waits
 * @param {string} view @param {Part[]} parts
 * @param {(state: LargeState, before: LargeState | undefined) => void} show `before` is the
 *   state that is shown already, if any
 */
export function showWhenLoaded(page, place, view, parts, show) {
  /** @type {LargeState | undefined} */
  let shown;
  let isEntered = false;
  page.store.on((state, last) => {
    if (state.view !== view) return;
    isEntered ||= state.view !== last.view;
    if (page.has(...parts)) showNow();
    else {
      if (!shown) place.replaceChildren(make("p", { role: "status" }, "Reading the graph …"));
      page.load(...parts).then(showNow);
    }
  });

  function showNow() {
    const state = page.store.get();
    if (state.view !== view || state === shown) return;
    const before = shown;
    shown = state;
    show(state, before);
    if (isEntered) keepFocus(place);
    isEntered = false;
  }
}

/**
 * Move the focus to the heading if the view that was left had it: what is hidden loses the focus.
 * @param {HTMLElement} place
 */
function keepFocus(place) {
  const { activeElement } = document;
  if (activeElement !== document.body && activeElement?.checkVisibility()) return;
  for (const heading of place.querySelectorAll("h2")) {
    if (heading.checkVisibility()) return heading.focus({ preventScroll: true });
  }
}

/**
 * Return whether a view must be made anew.
 * @param {LargeState} state @param {LargeState | undefined} before
 * @param {(keyof LargeState)[]} keys what the view is made from
 */
export const differs = (state, before, ...keys) =>
  !before || keys.some((key) => state[key] !== before[key]);
