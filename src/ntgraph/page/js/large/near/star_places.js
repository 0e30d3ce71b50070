/** Where the things around another one stand in its drawing. */

/** @typedef {import("../large_types.d.ts").Direction} Direction */
/** @typedef {{ node: number, direction: Direction, many: number }} Spoke `both` has no arrow */
/** @typedef {Spoke & { x: number, y: number, left: boolean }} PlacedSpoke */

export const BOX = { width: 168, height: 22, gap: 6 };
export const WIDTH = 660;
/** More boxes on a side than this make the drawing higher than it is useful. */
export const MOST_ON_A_SIDE = 12;

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
  return [...spokes.values()];
}

/**
 * Return the places of boxes, in two columns beside the one in the middle: what acts on it on the
 * left, what it acts on on the right, and there, below, what has no direction. A side without
 * boxes takes no room: the drawing begins at `from`. `middle` is the left edge of the middle box.
 * @param {Spoke[]} spokes
 */
export function placeSpokes(spokes) {
  const [into = [], out = [], both = []] = ["in", "out", "both"].map((way) =>
    spokes.filter(({ direction }) => direction === way),
  );
  const left = into.slice(0, MOST_ON_A_SIDE);
  const right = [...out, ...both].slice(0, MOST_ON_A_SIDE);
  const middle = (WIDTH - BOX.width) / 2;
  const from = left.length ? 0 : middle - 2;
  const width = (right.length ? WIDTH : middle + BOX.width + 2) - from;
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
  return { height, from, width, middle, placed: [...column(left, true), ...column(right, false)] };
}
