/** The map with its tools, kept in step with the state. */

import { choose, selectionOf } from "./address.js";
import { get } from "./dom.js";
import { findCenter, findEmphasis } from "./emphasis.js";
import { findShown } from "./filters.js";
import { wireKeyboard } from "./keyboard.js";
import { createMap } from "./map.js";

/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {import("./state.js").Store} Store */
/** @typedef {import("./types.d.ts").State} State */

/**
 * @param {Facts} facts @param {Store} store @param {() => void} readCard
 */
export function wireMap(facts, store, readCard) {
  const map = createMap(get("map"), facts, findShown(facts, store.get()), (target) => {
    if (!target) store.go(choose(null));
    else if (target.kind === "node") store.go(choose({ kind: "node", id: target.id }));
    else chooseEdge(target.id);
  });
  const frame = /** @type {HTMLElement} */ (get("map").querySelector(".vis-network"));

  /** @param {string} id */
  function chooseEdge(id) {
    const first = facts.edges.get(id)?.statements[0];
    if (first !== undefined) store.go(choose({ kind: "statement", id: first }));
  }

  /** Show the selection: alone with what it is linked to, or standing out on the whole map. */
  function showOnMap(/** @type {State} */ state) {
    const selection = selectionOf(state);
    const center = state.whole ? null : findCenter(facts, selection);
    const emphasis = findEmphasis(facts, selection);
    map.repaint({ shown: findShown(facts, state), emphasis, center });
    map.showFirst(selection?.kind === "source" ? undefined : emphasis?.chosen);
    const toggle = get("whole");
    toggle.hidden = findCenter(facts, selection) === null;
    toggle.textContent = state.whole ? "Only what is linked" : "On the whole map";
  }

  wireKeyboard(frame, map, {
    current: () => store.get().node || undefined,
    choose: (id) => store.go(choose({ kind: "node", id })),
    read: readCard,
  });
  get("zoom-in").addEventListener("click", () => map.zoom(1));
  get("zoom-out").addEventListener("click", () => map.zoom(-1));
  get("zoom-all").addEventListener("click", () => map.showAll());
  get("whole").addEventListener("click", () => store.go({ whole: store.get().whole ? "" : "1" }));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", map.retheme);
  matchMedia("(forced-colors: active)").addEventListener("change", map.retheme);
  store.on((state, before) => {
    if (state.view !== "map") return;
    map.resize();
    const same = ["hide", "predicates", "verdicts", "cited"].some(
      (key) => state[/** @type {keyof State} */ (key)] !== before[/** @type {keyof State} */ (key)],
    );
    if (same) map.repaint({ shown: findShown(facts, state) });
    else showOnMap(state);
  });
  return { map, frame };
}
