/** How well a name fits a query, from the place where it begins to fit. Lower ranks are better. */

import { letterAt, NEW_LINE } from "./name_index.js";

/** @typedef {import("./name_index.js").NameText} NameText */

/**
 * The query is the whole name or the first of the names that a label lists (“horse, Equus
 * caballus”); a later one of them; the first word of one; its beginning; a later word; the
 * beginning of a later word; all words of the query stand in the name; it is a part of the name.
 */
export const [SAME, LISTED, WORD, STARTS, LATER_WORD, IN_LATER_WORD, ALL_WORDS, PART] =
  /** @type {const} */ ([0, 0.25, 0.5, 1, 1.5, 2, 2.5, 3]);
/** For names that differ from the query by a few letters: one that goes on is worse by this. */
const GOES_ON = 0.5;
const ONE_SLIP = 0.1;
const IN_WORD = /[\p{L}\p{N}]/u;
const LIST_MARK = /[,;]/;

/** Return whether one of the names that a label lists begins here. @param {string} text @param {number} at */
export const isListed = (text, at) =>
  text[at - 1] === "\n" || (text[at - 1] === " " && LIST_MARK.test(text[at - 2] ?? ""));

/**
 * Return whether one of the names that a label lists ends before a place.
 * @param {string} text @param {number} at
 */
const endsAt = (text, at) => letterAt(text, at) === NEW_LINE || LIST_MARK.test(text[at] ?? "");

/**
 * Return the rank of a name in which a word starts with the query.
 * @param {string} text @param {number} start of the name @param {number} place of the word
 * @param {number} size of the query
 */
export function rankWord(text, start, place, size) {
  const end = place + size;
  // A plural is not the name itself, but a word of its own.
  const isWhole = text[end] !== "\n" && endsAt(text, end);
  const isWord = isWhole || !IN_WORD.test(text[end] ?? "");
  if (!isListed(text, place)) return isWord ? LATER_WORD : IN_LATER_WORD;
  if (isWhole) return place === start ? SAME : LISTED;
  return isWord ? WORD : STARTS;
}

/**
 * Return what is added to the rank of a name that sounds like the query: less than for a slip.
 * @param {number} rank in which it has the other spelling
 */
export const addedForSound = (rank) => (rank <= LISTED ? 0 : GOES_ON) + ONE_SLIP / 2;

/**
 * Return what is added to the rank of a name that resembles the query: names that are like all of
 * it come before those that go on, and among them those with fewer slips first.
 * @param {string} text @param {number} place @param {string} query @param {number} most slips
 */
export function addedForSlips(text, place, query, most) {
  let row = Uint8Array.from({ length: query.length + 1 }, (_, at) => at);
  let before = row;
  let least = query.length;
  for (let i = 1; i <= query.length + most; i++) {
    const letter = letterAt(text, place + i - 1);
    if (letter === NEW_LINE) break;
    const next = new Uint8Array(row.length);
    next[0] = i;
    for (let j = 1; j <= query.length; j++) {
      const own = query.charCodeAt(j - 1);
      let cost = (row[j - 1] ?? 0) + (letter === own ? 0 : 1);
      cost = Math.min(cost, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      const isSwap = i > 1 && letter === query.charCodeAt(j - 2);
      if (isSwap && letterAt(text, place + i - 2) === own) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      next[j] = cost;
    }
    [before, row] = [row, next];
    const slips = row[query.length] ?? 0;
    if (slips <= most && isListed(text, place) && endsAt(text, place + i)) return slips * ONE_SLIP;
    least = Math.min(least, slips);
  }
  return GOES_ON + least * ONE_SLIP;
}
