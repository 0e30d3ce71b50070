/** Which boxes and lines are in a part of the map, so that only these are drawn or searched. */

import { meet } from "./visible_part.js";

/** @typedef {import("./visible_part.js").Bounds} Bounds */

/**
 * Return the items that are not hidden: all of them, and how to find those in some bounds.
 * @template {{ hidden: boolean }} T @param {T[]} items @param {(item: T) => Bounds} boundsOf
 */
export function findSeen(items, boundsOf) {
  const all = items.filter(({ hidden }) => !hidden);
  const places = all.map(boundsOf);
  return {
    all,
    in: (/** @type {Bounds} */ sight) =>
      all.filter((_, at) => meet(/** @type {Bounds} */ (places[at]), sight)),
  };
}
