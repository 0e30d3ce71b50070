/** Which statements are chosen by their values: a range of numbers, or one of the words. */

import { numbersOf } from "./value_columns.js";

export { readChoice, writeChoice } from "../../filter/choice_in_address.js";

/** @typedef {import("./value_columns.js").ValueColumn} ValueColumn */
/**
 * The two ends of a range, of which one may be open, or one value.
 * @typedef {(string | number | null)[]} Chosen
 */

/**
 * Read the ids of columns in an address. @param {string} text @returns {string[]}
 */
export function readShown(text) {
  try {
    const read = JSON.parse(text || "[]");
    return Array.isArray(read) ? [...new Set(read.map(String))] : [];
  } catch {
    return [];
  }
}

/** @param {string[]} ids */
export const writeShown = (ids) => (ids.length ? JSON.stringify(ids) : "");

/**
 * Return tests that all chosen rows pass; a statement without a value passes none.
 * @param {Map<string, Chosen>} choice @param {Map<string, ValueColumn>} columns
 * @returns {((link: number) => boolean)[]}
 */
export function testsOf(choice, columns) {
  return [...choice].map(([id, chosen]) => {
    const column = columns.get(id);
    if (!column) return () => false;
    const marked = markValues(column, chosen);
    return (/** @type {number} */ link) => column.some(link, marked);
  });
}

/** @param {Chosen} chosen */
const isRange = (chosen) => chosen.slice(0, 2).some((end) => typeof end === "number");

/** @param {ValueColumn} column @param {Chosen} chosen */
function markValues(column, chosen) {
  const marked = new Uint8Array(column.size + 1);
  const numbers = numbersOf(column);
  const [from, to] = chosen;
  if (numbers && !isRange(chosen)) return marked;
  const least = typeof from === "number" ? from : Number.NEGATIVE_INFINITY;
  const most = typeof to === "number" ? to : Number.POSITIVE_INFINITY;
  for (let code = 1; code <= column.size; code++) {
    const fits = numbers
      ? (numbers[code - 1] ?? 0) >= least && (numbers[code - 1] ?? 0) <= most
      : chosen.includes(column.wordOf(code));
    if (fits) marked[code] = 1;
  }
  return marked;
}

/**
 * Return what is chosen in words, such as “weight from 0.5 to 2”, or why nothing can be.
 * @param {string} label @param {ValueColumn | undefined} column @param {Chosen} chosen
 */
export function sayChosen(label, column, chosen) {
  if (!column) return `Nothing here has the column “${label}”`;
  if (numbersOf(column)) {
    const [from, to] = chosen;
    const ends = [
      typeof from === "number" ? ` from ${from}` : "",
      typeof to === "number" ? ` to ${to}` : "",
    ];
    return isRange(chosen) ? `Only ${label}${ends.join("")}` : `${label} has numbers only`;
  }
  const [word] = chosen;
  for (let code = 1; code <= column.size; code++) {
    if (column.wordOf(code) === word) return `Only ${label}: ${word}`;
  }
  return `No ${label} here is “${word}”`;
}
