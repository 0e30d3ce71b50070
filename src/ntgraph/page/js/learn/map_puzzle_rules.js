/** The map puzzle: around which thing it asks, about which lines, and which way each goes. */

import { draw } from "./seeded_random.js";

/** @typedef {import("../data/lesson_types.d.ts").PuzzleLine} PuzzleLine */
/** @typedef {{ center: string, rows: PuzzleLine[] }} Puzzle */

const FEWEST = 4;
const MOST = 6;

/**
 * Draw a thing with lines of both directions, and some of these, as even as they can be.
 *
 * Lines come with their two answers; the wrong one contradicts what is stated, so that nothing
 * is called wrong only because no line is known.
 * @param {PuzzleLine[]} lines @param {number} seed @returns {Puzzle | undefined}
 */
export function makePuzzle(lines, seed) {
  const centers = [...new Set(lines.flatMap(({ subject, object }) => [subject, object]))].sort();
  const open = centers
    .map((center) => ({ center, rows: rowsOf(lines, center) }))
    .filter(({ rows }) => rows.length >= FEWEST && hasBoth(rows));
  const [picked] = draw(open, seed, 1);
  if (!picked) return undefined;
  return { ...picked, rows: draw(spread(draw(picked.rows, seed + 1)).slice(0, MOST), seed + 2) };
}

/**
 * Return one line for each thing that the center is joined to.
 * @param {PuzzleLine[]} lines @param {string} center
 */
function rowsOf(lines, center) {
  const rows = new Map();
  for (const line of lines) {
    const other = line.subject === center ? line.object : line.subject;
    const fits = line.subject === center || line.object === center;
    if (fits && !rows.has(other)) rows.set(other, line);
  }
  return [...rows.values()];
}

/** Return whether both directions are there. @param {PuzzleLine[]} rows */
const hasBoth = (rows) => new Set(rows.map(({ right }) => right)).size > 1;

/** Return lines with both directions by turns. @param {PuzzleLine[]} rows */
function spread(rows) {
  const groups = [0, 1].map((right) => rows.filter((row) => row.right === right));
  return rows.flatMap((_, at) => groups.flatMap((group) => group.slice(at, at + 1)));
}

/** Return whether an answer is right. @param {PuzzleLine} row @param {string} answer */
export const isRight = (row, answer) => answer === row.options[row.right];
