/** The map to complete: which places it has, which labels are offered, and what fits where. */

import { draw } from "./seeded_random.js";

/** @typedef {import("../data/lesson_types.d.ts").PuzzleMap} PuzzleMap */
/** @typedef {import("../data/lesson_types.d.ts").PuzzlePlace} PuzzlePlace */
/** @typedef {Pick<PuzzlePlace, "name" | "right"> & Partial<PuzzlePlace>} Label */
/** @typedef {{ map: PuzzleMap, places: PuzzlePlace[], labels: Label[] }} Puzzle */

const FEWEST = 4;
const MOST = 6;
const SPARE = 2;
/**
 * Pick a map by the seed, and some of its places, of both relations as evenly as there are.
 * A label that no place is left for fits one relation, and is wrong at the other.
 * @param {PuzzleMap[]} maps @param {number} seed @returns {Puzzle | undefined}
 */
export function makePuzzle(maps, seed) {
  const map = maps[seed % maps.length];
  if (!map) return undefined;
  const groups = [0, 1].map((right) =>
    draw(
      map.places.filter((place) => place.right === right),
      seed,
    ),
  );
  const mixed = map.places.flatMap((_, at) => groups.flatMap((group) => group.slice(at, at + 1)));
  const most = map.ways[0] ? MOST : Math.min(Math.max(mixed.length - SPARE, FEWEST), MOST);
  const places = draw(mixed.slice(0, most), seed + 1);
  places.sort((one, other) => (one.start === other.start ? 0 : one.right - other.right));
  const labels = map.ways[0]
    ? map.ways.map((name, right) => ({ name, right }))
    : draw(mixed.slice(0, most + SPARE), seed + 2);
  return { map, places, labels };
}

/** Return whether a label fits a place. @param {PuzzlePlace} place @param {Label} [label] */
export const isRight = (place, label) => label?.right === place.right;

/**
 * Return what stands at a place.
 * @param {PuzzleMap} map @param {PuzzlePlace} place @param {Label} [label]
 */
export const wordAt = ({ ways }, place, label) =>
  !label ? "empty" : ways[0] ? place.options[label.right] : label.name;
