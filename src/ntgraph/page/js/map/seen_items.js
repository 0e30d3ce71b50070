/** Which boxes and lines are in a part of the map, so that only these are drawn or searched. */

import { meet } from "./visible_part.js";

/** @typedef {import("./visible_part.js").Bounds} Bounds */

/**
 * Return the items that are not hidden: all of them, and how to find those in some bounds.
 * @template {{ hidden: boolean }} T @param {T[]} items
 * @param {(item: T) => Bounds[]} partsOf the bounds of each part of an item
 */
export function findSeen(items, partsOf) {
  const all = items.filter(({ hidden }) => !hidden);
  const places = all.map(partsOf);
  return {
    all,
    in: (/** @type {Bounds} */ sight) =>
      all.filter((_, at) => places[at]?.some((part) => meet(part, sight))),
  };
}
