/** Going from box to box with the arrow keys. */

/** @typedef {{ id: string, x: number, y: number }} Place */

/** @type {Record<string, [number, number]>} */
export const DIRECTIONS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The nearest box in a direction: what lies aside counts double what lies ahead.
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
