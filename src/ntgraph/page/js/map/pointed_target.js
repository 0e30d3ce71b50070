/** What the mouse or the keyboard points at on the map: it is highlighted and told. */

import { listen } from "../shell/dom_elements.js";
import { createTooltip } from "./map_tooltip.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("./canvas_map.js").GraphMap} GraphMap */
/** @typedef {import("./map_tooltip.js").Target} Target */

/**
 * Return the keys of the map that go from line to line. The tooltip stays while the mouse is on
 * it, and Escape takes it away, wherever the focus is.
 * @param {Facts} facts @param {GraphMap} map @param {HTMLElement} frame the canvas's frame
 * @param {HTMLElement} container @param {() => Set<string>} shown ids of statements
 */
export function wirePointing(facts, map, frame, container, shown) {
  const tip = createTooltip(facts, container, shown);
  /** @type {Target | null} */
  let pointed = null;

  /** @param {Target | null} target */
  function point(target) {
    if (target?.id === pointed?.id && target?.kind === pointed?.kind) return false;
    pointed = target;
    map.highlight(target);
    if (!target) tip.hide();
    return true;
  }

  listen(frame, "pointermove", (event) => {
    if (event.pointerType === "touch" || event.buttons) return;
    const { left, top } = frame.getBoundingClientRect();
    const place = { x: event.clientX - left, y: event.clientY - top };
    const target = map.targetAt(place);
    if (point(target) && target) tip.show(target, place);
  });
  listen(frame, "pointerleave", ({ relatedTarget }) => {
    if (!tip.box.contains(/** @type {Node | null} */ (relatedTarget))) point(null);
  });
  listen(frame, "pointerdown", () => point(null));
  listen(frame, "wheel", () => point(null), { passive: true });
  listen(tip.box, "pointerleave", () => point(null));
  listen(frame, "blur", () => point(null));
  // Before everybody else: the same key closes the card, but not while a tooltip lies over it.
  listen(
    window,
    "keydown",
    (event) => {
      if (event.key === "Escape" && tip.box.offsetParent && point(null)) event.stopPropagation();
    },
    { capture: true },
  );

  return {
    /** Return the line that is told; `undefined` if it is none. */
    line: () => (pointed?.kind === "edge" ? pointed.id : undefined),
    /** Go to the next line in the picture, or to the one before. @param {1 | -1} step */
    turn(step) {
      const lines = map.lines();
      if (!lines.length) return;
      const at = lines.findIndex(({ id }) => pointed?.kind === "edge" && pointed.id === id);
      const from = at < 0 && step < 0 ? 0 : at;
      const next = lines[(from + step + lines.length) % lines.length];
      if (!next) return;
      point({ kind: "edge", id: next.id });
      tip.say({ kind: "edge", id: next.id }, map.placeOf(next.id));
    },
    /** Take the tooltip away. */
    drop: () => void point(null),
  };
}
