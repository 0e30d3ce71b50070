/** Where the things around another one stand in its drawing. */

/** @typedef {import("../large_types.d.ts").Direction} Direction */
/** @typedef {{ node: number, direction: Direction, many: number }} Spoke `both` has no arrow */
/** @typedef {Spoke & { x: number, y: number, left: boolean }} PlacedSpoke */

export const BOX = { width: 168, height: 22, gap: 6 };
export const WIDTH = 660;
/** More boxes than this make the drawing higher than it is useful. */
export const MOST_SPOKES = 20;

/**
 * Return what is drawn of some statements: each neighbor once for each direction.
 * @param {{ other: number, direction: Direction }[]} listed
 */
export function spokesOf(listed) {
  /** @type {Map<string, Spoke>} */
  const spokes = new Map();
  for (const { other, direction } of listed) {
    const key = `${direction} ${other}`;
    const known = spokes.get(key);
    if (known) known.many += 1;
    else spokes.set(key, { node: other, direction, many: 1 });
  }
  return [...spokes.values()].slice(0, MOST_SPOKES);
}

/**
 * Return the places of boxes, in two columns beside the one in the middle: what leads to it on
 * the left, where it leads on the right; if all have one direction, half of them on each side.
 * @param {Spoke[]} spokes
 */
export function placeSpokes(spokes) {
  const into = spokes.filter(({ direction }) => direction === "in");
  const out = spokes.filter(({ direction }) => direction !== "in");
  const half = Math.ceil(spokes.length / 2);
  const split =
    into.length && out.length ? [into, out] : [spokes.slice(half), spokes.slice(0, half)];
  const [left = [], right = []] = split;
  const rows = Math.max(left.length, right.length, 1);
  const step = BOX.height + BOX.gap;
  const height = rows * step + BOX.gap;
  /** @param {Spoke[]} side @param {boolean} isLeft @returns {PlacedSpoke[]} */
  const column = (side, isLeft) =>
    side.map((spoke, at) => ({
      ...spoke,
      left: isLeft,
      x: isLeft ? 1 : WIDTH - BOX.width - 1,
      y: height / 2 + (at - side.length / 2) * step + BOX.gap / 2,
    }));
  return { height, placed: [...column(left, true), ...column(right, false)] };
}
