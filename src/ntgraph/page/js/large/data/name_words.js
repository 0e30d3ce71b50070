/** Find the names in which words start with those of a query, among sorted words. */

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

/** In a word of fewer letters none may differ. */
const LEAST_LETTERS = 3;

/**
 * Return places in the names that have a word for each word of the query, in any order: one that
 * starts with it or, if `findLike` is given, differs from it by one letter.
 * @param {string} text @param {SortedWords} sorted @param {string} query folded
 * @param {(word: string) => number[]} [findLike] finds words that resemble one
 * @returns {Uint32Array} in the order of the text
 */
export function findAllWords(text, sorted, query, findLike) {
  const wanted = query.split(" ");
  const none = new Uint32Array();
  if (wanted.length < 2) return none;
  const exact = wanted.map((word) => findWords(text, sorted, word));
  if (!findLike && exact.some((places) => places?.length === 0)) return none;
  const { at, places = none } = findRarest(wanted, exact, findLike);
  const others = wanted.filter((_, other) => other !== at);
  return places.filter((place) => {
    const name = text.slice(text.lastIndexOf("\n", place), text.indexOf("\n", place) + 1);
    return others.every((word) => hasWord(name, word, findLike !== undefined));
  });
}

/**
 * Return the word that stands at fewest places, and these; if none is known, the longest one and
 * where it stands with slips.
 * @param {string[]} wanted @param {(Uint32Array | undefined)[]} exact where each word stands
 * @param {((word: string) => number[]) | undefined} findLike
 */
function findRarest(wanted, exact, findLike) {
  let at = -1;
  exact.forEach((places, other) => {
    const least = exact[at]?.length ?? Number.POSITIVE_INFINITY;
    if (places?.length && places.length < least) at = other;
  });
  if (at >= 0 || !findLike) return { at, places: exact[at] };
  const longest = Math.max(...wanted.map(({ length }) => length));
  at = wanted.findIndex(({ length }) => length === longest);
  return { at, places: Uint32Array.from(findLike(wanted[at] ?? "")).sort() };
}

/**
 * Return whether a word of a name starts with the one that is looked for.
 * @param {string} name between line breaks @param {string} word
 * @param {boolean} hasSlips whether one letter may differ
 */
function hasWord(name, word, hasSlips) {
  for (let at = 1; at > 0; at = name.indexOf(" ", at) + 1) {
    if (name.startsWith(word, at) || (hasSlips && isOneSlip(name, at, word))) return true;
  }
  return false;
}

/**
 * Return whether a word starts with another one but for a letter that is wrong, too much, missing,
 * or swapped with the next.
 * @param {string} name @param {number} start of the word @param {string} word
 */
function isOneSlip(name, start, word) {
  if (word.length < LEAST_LETTERS) return false;
  let same = 0;
  while (same < word.length && name[start + same] === word[same]) same++;
  const at = start + same;
  const rest = word.slice(same + 1);
  if (name.startsWith(rest, at)) return true;
  if (name[at] === "\n") return false;
  if (name.startsWith(rest, at + 1) || name.startsWith(word.slice(same), at + 1)) return true;
  return name[at] === word[same + 1] && name.startsWith(word[same] + rest.slice(1), at + 1);
}
