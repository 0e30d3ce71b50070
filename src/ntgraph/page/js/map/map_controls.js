/** Connect the map with the state: clicks, keys, zoom buttons, the button for the whole map. */

import { findShown, UNFILTERED } from "../filter/filtered_facts.js";
import { choose, selectionOf } from "../shell/address_hash.js";
import { get, listen } from "../shell/dom_elements.js";
import { createMap } from "./canvas_map.js";
import { wireColoring } from "./color_control.js";
import { wireFingers } from "./fingers_on_map.js";
import { lookAt } from "./map_contents.js";
import { wireKeyboard } from "./map_keyboard.js";
import { wireAround } from "./neighborhood_buttons.js";
import { wirePointing } from "./pointed_target.js";
import { findCenter } from "./selection_emphasis.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../shell/page_state.js").Store} Store */
/** @typedef {import("../data/state_types.d.ts").State} State */

/** After a change of nothing but these, the map stays where a reader has moved it. */
const KEPT = { ...UNFILTERED, color: "" };

/**
 * @param {Facts} facts @param {Store} store @param {() => void} readCard
 */
export function wireMap(facts, store, readCard) {
  const map = createMap(get("map"), facts, findShown(facts, store.get()), (target) => {
    if (!target) store.go(choose(null));
    else if (target.kind === "node") store.go(choose({ kind: "node", id: target.id }));
    else chooseEdge(target.id);
  });
  const tellAround = wireAround(store, facts.data.look);
  const frame = map.pane;

  /** @param {string} id */
  function chooseEdge(id) {
    const first = facts.edges.get(id)?.statements[0];
    if (first !== undefined) store.go(choose({ kind: "statement", id: first }));
  }

  /** Show the selection: its neighborhood, or its emphasis on the whole map. */
  function showOnMap(/** @type {State} */ state) {
    wasNarrow = map.isNarrow();
    const look = lookAt(facts, state, wasNarrow);
    map.repaint(look);
    map.showFirst(selectionOf(state)?.kind === "source" ? undefined : look.emphasis?.chosen);
    const chosen = findCenter(facts, selectionOf(state));
    const toggle = get("whole");
    toggle.hidden = !facts.nodes.get(chosen ?? "")?.drawn;
    toggle.textContent = state.whole ? "Only what is linked" : "On the whole map";
    tellAround(state, look.around);
  }

  wireColoring(store);
  wireFingers(get("map"));
  const shown = () => findShown(facts, store.get()).statements;
  const pointing = wirePointing(facts, map, frame, get("map"), shown);
  const keyboard = wireKeyboard(frame, map, facts, {
    current: () => store.get().node || undefined,
    statements: shown,
    choose: (id) => store.go(choose({ kind: "node", id })),
    read: () => {
      const line = pointing.line();
      if (line === undefined) readCard();
      else {
        pointing.drop();
        chooseEdge(line);
      }
    },
    turn: pointing.turn,
    drop: pointing.drop,
  });
  listen(get("zoom-in"), "click", () => map.zoom(1));
  listen(get("zoom-out"), "click", () => map.zoom(-1));
  listen(get("zoom-all"), "click", () => map.showAll());
  listen(get("whole"), "click", () => store.go({ whole: store.get().whole ? "" : "1" }));
  listen(matchMedia("(prefers-color-scheme: dark)"), "change", map.retheme);
  listen(matchMedia("(forced-colors: active)"), "change", map.retheme);
  let wasNarrow = map.isNarrow();
  listen(window, "resize", () => {
    // Another view hides the map; it is laid out when it is shown again.
    if (store.get().view !== "map" || map.isNarrow() === wasNarrow) return;
    showOnMap(store.get());
  });
  store.on((state, before) => {
    if (state.view !== "map") return;
    keyboard.forget();
    map.resize();
    const keys = /** @type {(keyof State)[]} */ (Object.keys(state));
    const changed = keys.filter((key) => state[key] !== before[key]);
    if (!changed.length || changed.some((key) => !(key in KEPT))) showOnMap(state);
    else {
      const look = lookAt(facts, state, map.isNarrow());
      map.repaint(look);
      tellAround(state, look.around);
    }
  });
  return { map, frame };
}
