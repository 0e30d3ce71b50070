/** Mouse, pen and fingers on the map: drag and pinch, the wheel, and a click that is no drag. */

import { listen } from "../shell/dom_elements.js";

/** @typedef {import("./camera.js").Point} Point */

/** How far a pointer moves before it drags, in px. */
const SLOP = 4;
/** The wheel zooms by this share each px, and at most so many px at once. */
const WHEEL = 0.01;
const MOST_WHEEL = 10;

/**
 * @param {HTMLElement} pane
 * @param {{
 *   start: () => void, pan: (right: number, down: number) => void,
 *   zoom: (factor: number, point: Point) => void, click: (point: Point) => void,
 * }} on
 */
export function wireGestures(pane, on) {
  /** Where each pointer that is down was last. @type {Map<number, Point>} */
  const down = new Map();
  let dragged = false;

  /** @param {MouseEvent} event @returns {Point} */
  function pointOf({ clientX, clientY }) {
    const { left, top } = pane.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  /** @param {Point} from @param {Point} to @param {Point | undefined} other the second finger */
  function move(from, to, other) {
    if (!other) return on.pan(to.x - from.x, to.y - from.y);
    on.pan((to.x - from.x) / 2, (to.y - from.y) / 2);
    const apart = distance(from, other);
    if (apart) on.zoom(distance(to, other) / apart, middle(to, other));
  }

  listen(pane, "pointerdown", (event) => {
    if (event.button) return;
    if (!down.size) dragged = false;
    down.set(event.pointerId, pointOf(event));
  });
  listen(pane, "pointermove", (event) => {
    const { pointerId, buttons } = event;
    // A button let go outside the window is not told.
    if (!buttons) down.delete(pointerId);
    const [from, to] = [down.get(pointerId), pointOf(event)];
    if (!from || (!dragged && distance(from, to) < SLOP)) return;
    if (!dragged) {
      dragged = true;
      on.start();
    }
    pane.setPointerCapture(pointerId);
    move(from, to, [...down].find(([id]) => id !== pointerId)?.[1]);
    down.set(pointerId, to);
  });
  for (const end of /** @type {const} */ (["pointerup", "pointercancel"])) {
    listen(pane, end, ({ pointerId }) => down.delete(pointerId));
  }
  listen(pane, "click", (event) => {
    if (!dragged) on.click(pointOf(event));
    dragged = false;
  });
  listen(
    pane,
    "wheel",
    (event) => {
      event.preventDefault();
      const turned = Math.min(Math.max(-event.deltaY, -MOST_WHEEL), MOST_WHEEL);
      on.zoom(Math.exp(turned * WHEEL), pointOf(event));
    },
    { passive: false },
  );
}

/** @param {Point} one @param {Point} other */
const distance = (one, other) => Math.hypot(one.x - other.x, one.y - other.y);

/** @param {Point} one @param {Point} other @returns {Point} */
const middle = (one, other) => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
