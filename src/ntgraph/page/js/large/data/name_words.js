/** Find the names in which a word starts with a query, among sorted words. */

import { letterAt, NEW_LINE, SORTED_LETTERS } from "./name_index.js";

/** @typedef {import("./name_index.js").SortedWords} SortedWords */

/** Of more words, it is faster to look through the whole text. */
const MOST_WORDS = 20_000;

/**
 * Return the places in the text where a word starts with the query, in their order; undefined if
 * there are many. The `s` behind a name counts.
 * @param {string} text @param {SortedWords} sorted @param {string} query folded
 */
export function findWords(text, { words }, query) {
  // The `s` of a plural is not among the letters by which words are sorted.
  const start = (query.endsWith("s") ? query.slice(0, -1) : query).slice(0, SORTED_LETTERS);
  const from = findPlace(words, (word) => compareStart(text, word, start) >= 0);
  const to = findPlace(words, (word) => compareStart(text, word, start) > 0);
  if (to - from > MOST_WORDS) return undefined;
  return words
    .slice(from, to)
    .filter((word) => text.startsWith(query, word))
    .sort();
}

/**
 * Return the place of the first word that is far enough in their order.
 * @param {Uint32Array} words @param {(word: number) => boolean} isFar
 */
function findPlace(words, isFar) {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isFar(words[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Return how the first letters of a word and a text are in order: -1, 0 or 1.
 * @param {string} text @param {number} word @param {string} start
 */
function compareStart(text, word, start) {
  for (let at = 0; at < start.length; at++) {
    const letter = letterAt(text, word + at);
    const other = start.charCodeAt(at);
    if (letter !== other) return letter < other ? -1 : 1;
    if (letter === NEW_LINE) return 1;
  }
  return 0;
}
