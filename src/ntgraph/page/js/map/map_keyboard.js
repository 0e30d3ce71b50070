/** Keys on the map: arrows go from box to box, Enter reads, Escape lets go. */

import { DIRECTIONS, findNearest, findNext } from "./arrow_key_steps.js";

/** @typedef {import("./canvas_map.js").GraphMap} GraphMap */

/**
 * @param {HTMLElement} frame @param {GraphMap} map
 * @param {{ current: () => string | undefined, choose: (id: string) => void, read: () => void }} on
 */
export function wireKeyboard(frame, map, on) {
  frame.setAttribute("role", "application");
  frame.setAttribute("aria-label", "Map of what is said to act on what");
  frame.setAttribute("aria-describedby", "keys");
  frame.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    if (direction) {
      event.preventDefault();
      const places = map.places();
      const from = places.find(({ id }) => id === on.current());
      const next = from ? findNext(places, from, direction) : findNearest(places, map.center());
      if (next) on.choose(next.id);
    } else if (event.key === "Enter") on.read();
    else if (event.key === "+") map.zoom(1);
    else if (event.key === "-") map.zoom(-1);
  });
  // A wheel over the map scrolls the page as anywhere else; with Ctrl it zooms.
  frame.parentElement?.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    },
    { capture: true, passive: true },
  );
}
