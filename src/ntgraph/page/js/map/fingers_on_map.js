/**
 * Fingers on the map: one scrolls the page, so that nobody gets stuck on a phone; two move and
 * zoom the map, and so does one after a tap on the map, until something else is touched.
 */

import { listen } from "../shell/dom_elements.js";

const HELD = "held";

/** @param {HTMLElement} map */
export function wireFingers(map) {
  /** @type {Set<number>} */
  const fingers = new Set();

  listen(
    window,
    "pointerdown",
    ({ pointerType, pointerId, target }) => {
      if (pointerType !== "touch") return;
      if (map.contains(/** @type {Node} */ (target))) fingers.add(pointerId);
      else map.classList.remove(HELD);
    },
    { capture: true },
  );
  for (const end of /** @type {const} */ (["pointerup", "pointercancel"])) {
    listen(window, end, ({ pointerId }) => fingers.delete(pointerId), { capture: true });
  }
  listen(map, "click", (event) => {
    if (/** @type {PointerEvent} */ (event).pointerType === "touch") map.classList.add(HELD);
  });
  // Otherwise the map would move along with the page.
  listen(
    map,
    "pointermove",
    (event) => {
      const alone = event.pointerType === "touch" && fingers.size < 2;
      if (alone && !map.classList.contains(HELD)) event.stopPropagation();
    },
    { capture: true },
  );
  for (const touch of /** @type {const} */ (["touchstart", "touchmove"])) {
    listen(
      map,
      touch,
      (event) => {
        if (event.touches.length > 1 && event.cancelable) event.preventDefault();
      },
      { passive: false },
    );
  }
}
