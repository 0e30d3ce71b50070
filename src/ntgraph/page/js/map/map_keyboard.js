/**
 * Keys on the map: arrows move from box to box, N and P from line to line, Enter opens the card,
 * + and - zoom.
 */

/** @typedef {import("./canvas_map.js").GraphMap} GraphMap */
/** @typedef {{ id: string, x: number, y: number }} Place */

/** @type {Record<string, [number, number]>} */
export const DIRECTIONS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Return the nearest box in a direction; distance to the side counts double.
 * @param {Place[]} places @param {Place} from @param {[number, number]} direction
 */
export function findNext(places, from, [dx, dy]) {
  let best;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const ahead = (place.x - from.x) * dx + (place.y - from.y) * dy;
    const aside = Math.abs((place.x - from.x) * dy) + Math.abs((place.y - from.y) * dx);
    const cost = ahead + 2 * aside;
    if (place.id !== from.id && ahead > 1 && cost < least) {
      best = place;
      least = cost;
    }
  }
  return best;
}

/** @param {Place[]} places @param {{ x: number, y: number }} point */
export function findNearest(places, point) {
  const far = (/** @type {Place} */ { x, y }) => Math.hypot(x - point.x, y - point.y);
  return [...places].sort((a, b) => far(a) - far(b))[0];
}

/**
 * @param {HTMLElement} frame @param {GraphMap} map
 * @param {{
 *   current: () => string | undefined, choose: (id: string) => void, read: () => void,
 *   turn: (step: 1 | -1) => void, drop: () => boolean,
 * }} on
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
      on.drop();
      const places = map.places();
      const from = places.find(({ id }) => id === on.current());
      const next = from ? findNext(places, from, direction) : findNearest(places, map.center());
      if (next) on.choose(next.id);
    } else if (event.key === "n") on.turn(1);
    else if (event.key === "p") on.turn(-1);
    else if (event.key === "Escape" && on.drop()) event.stopPropagation();
    else if (event.key === "Enter") on.read();
    else if (event.key === "+") map.zoom(1);
    else if (event.key === "-") map.zoom(-1);
  });
  // The wheel scrolls the page over the map, too; with Ctrl it zooms.
  frame.parentElement?.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    },
    { capture: true, passive: true },
  );
}
