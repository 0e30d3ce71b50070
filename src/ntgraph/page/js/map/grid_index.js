/** An index of what lies where on the map, so that only what is near is drawn or searched. */

/** @typedef {import("./visible_part.js").Bounds} Bounds */

const CELL = 256;

/** @param {number} length */
const cellOf = (length) => Math.floor(length / CELL);

/** @param {Bounds} bounds */
const cellsOf = ({ left, top, right, bottom }) => ({
  left: cellOf(left),
  top: cellOf(top),
  right: cellOf(right),
  bottom: cellOf(bottom),
});

/**
 * Return how to find items by their place: those of cells that the bounds touch, in their order.
 * @template T @param {T[]} items @param {(item: T) => Bounds[]} boundsOf the parts of an item
 * @returns {(bounds: Bounds) => T[]}
 */
export function indexPlaces(items, boundsOf) {
  /** Ranks of items by column, then by row. @type {Map<number, Map<number, number[]>>} */
  const columns = new Map();
  for (const [rank, item] of items.entries()) {
    for (const bounds of boundsOf(item)) {
      const { left, top, right, bottom } = cellsOf(bounds);
      for (let x = left; x <= right; x += 1) {
        const column = columns.get(x) ?? new Map();
        columns.set(x, column);
        for (let y = top; y <= bottom; y += 1) {
          const ranks = column.get(y);
          if (!ranks) column.set(y, [rank]);
          else if (ranks.at(-1) !== rank) ranks.push(rank);
        }
      }
    }
  }

  return (bounds) => {
    const { left, top, right, bottom } = cellsOf(bounds);
    /** @type {Set<number>} */
    const found = new Set();
    for (const [x, column] of columns) {
      if (x < left || x > right) continue;
      for (const [y, ranks] of column) {
        if (y >= top && y <= bottom) for (const rank of ranks) found.add(rank);
      }
    }
    return [...found].sort((a, b) => a - b).map((rank) => /** @type {T} */ (items[rank]));
  };
}
