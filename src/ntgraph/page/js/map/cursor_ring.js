/** The ring around the box on which the keyboard's cursor stands. */

import { make } from "../shell/dom_elements.js";

/** @typedef {import("./canvas_map.js").GraphMap} GraphMap */

const GAP = 5;

/** @param {HTMLElement} frame @param {GraphMap} map */
export function makeCursorRing(frame, map) {
  const ring = make("div", { class: "cursor-ring", "aria-hidden": "true" });
  ring.hidden = true;
  frame.append(ring);
  let shown = "";

  function place() {
    const box = shown ? map.boxOf(shown) : undefined;
    ring.hidden = !box;
    if (!box) return;
    ring.style.left = `${box.left - GAP}px`;
    ring.style.top = `${box.top - GAP}px`;
    ring.style.width = `${box.right - box.left + 2 * GAP}px`;
    ring.style.height = `${box.bottom - box.top + 2 * GAP}px`;
  }

  /** Move the view if the box is not wholly in sight. @param {string} id */
  function reveal(id) {
    const box = map.boxOf(id);
    const spot = map.places().find((each) => each.id === id);
    const inside =
      box &&
      Math.min(box.left, box.top) > 0 &&
      box.right < frame.clientWidth &&
      box.bottom < frame.clientHeight;
    if (!inside && spot) map.center({ x: spot.x, y: spot.y });
  }

  map.onDrawn(place);
  return {
    show: (/** @type {string} */ id) => {
      shown = id;
      reveal(id);
      place();
    },
    hide: () => {
      shown = "";
      place();
    },
  };
}
