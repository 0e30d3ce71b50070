/** Which rows of a long table are in the document: those in sight and a few beside them. */

/** Browsers know no element higher than some million px, so more rows are shown in parts. */
export const MOST_SCROLLED = 100_000;
/** Rows above and below those in sight, so that scrolling shows no gap. */
const BESIDE = 8;

/**
 * Return the part of the rows that holds a row: its first row, and the row after its last.
 * @param {number} row @param {number} count
 */
export function partOf(row, count) {
  const start = Math.floor(Math.max(row, 0) / MOST_SCROLLED) * MOST_SCROLLED;
  return { start, end: Math.min(start + MOST_SCROLLED, count) };
}

/**
 * Return the rows to make: the first, and the one after the last.
 * @param {{ start: number, end: number }} part @param {number} scrolled px @param {number} height
 *   px of what is seen @param {number} rowHeight px
 */
export function rowsInSight({ start, end }, scrolled, height, rowHeight) {
  const first = start + Math.floor(scrolled / rowHeight) - BESIDE;
  const last = start + Math.ceil((scrolled + height) / rowHeight) + BESIDE;
  return { first: Math.max(first, start), last: Math.max(Math.min(last, end), start) };
}

/**
 * Return the cell to which a key leads, or `undefined` if the key does not move.
 * @param {string} key @param {boolean} control whether Control is held
 * @param {{ row: number, column: number }} at @param {number} rows @param {number} columns
 * @param {number} page rows in sight
 */
export function cellAfter(key, control, { row, column }, rows, columns, page) {
  const to = {
    ArrowDown: [row + 1, column],
    ArrowUp: [row - 1, column],
    PageDown: [row + page, column],
    PageUp: [row - page, column],
    ArrowRight: [row, column + 1],
    ArrowLeft: [row, column - 1],
    Home: control ? [0, 0] : [row, 0],
    End: control ? [rows - 1, columns - 1] : [row, columns - 1],
  }[key];
  if (!to) return undefined;
  const [toRow = 0, toColumn = 0] = to;
  return {
    row: Math.min(Math.max(toRow, 0), rows - 1),
    column: Math.min(Math.max(toColumn, 0), columns - 1),
  };
}
