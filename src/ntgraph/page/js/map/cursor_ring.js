/** The ring around the box on which the keyboard's cursor stands. */

import { make } from "../shell/dom_elements.js";

/** @typedef {import("./canvas_map.js").GraphMap} GraphMap */
/** @typedef {import("../data/facts_index.js").Facts} Facts */

const GAP = 5;

/** @param {HTMLElement} frame @param {GraphMap} map @param {Facts} facts */
export function makeCursorRing(frame, map, facts) {
  const ring = make("div", { class: "cursor-ring", "aria-hidden": "true" });
  ring.hidden = true;
  frame.append(ring);
  let shown = "";

  function measure() {
    const drawn = facts.boxesOf.get(shown)?.[0]?.id;
    if (drawn === undefined) return undefined;
    const { left, top, right, bottom } = map.network.getBoundingBox(drawn);
    const from = map.network.canvasToDOM({ x: left, y: top });
    const to = map.network.canvasToDOM({ x: right, y: bottom });
    return { left: from.x, top: from.y, right: to.x, bottom: to.y };
  }

  function place() {
    const box = shown ? measure() : undefined;
    ring.hidden = !box;
    if (!box) return;
    ring.style.left = `${box.left - GAP}px`;
    ring.style.top = `${box.top - GAP}px`;
    ring.style.width = `${box.right - box.left + 2 * GAP}px`;
    ring.style.height = `${box.bottom - box.top + 2 * GAP}px`;
  }

  /** Move the view if the box is not wholly in sight. @param {string} id */
  function reveal(id) {
    const box = measure();
    const spot = map.places().find((each) => each.id === id);
    const inside =
      box &&
      Math.min(box.left, box.top) > 0 &&
      box.right < frame.clientWidth &&
      box.bottom < frame.clientHeight;
    if (!inside && spot) map.network.moveTo({ position: { x: spot.x, y: spot.y } });
  }

  map.network.on("afterDrawing", place);
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
