/** Find the words that differ from a query by a few letters, among all words of many names. */

import { GROUP_LETTERS, letterAt, NEW_LINE } from "./name_index.js";

/** @typedef {import("./name_index.js").SortedWords} SortedWords */

/** Two slips are allowed in so long a query. */
const LONG = 7;

/** Return how many letters may differ from a query. @param {string} query */
export const slipsIn = ({ length }) => (length >= LONG ? 2 : length >= 4 ? 1 : 0);

/**
 * Return the places in a text from which on it is like the query: letters may be changed, added,
 * dropped or swapped, one, in long queries two; what follows in the name does not matter.
 *
 * The words are sorted, so that a word starts as the one before it does. Rows of the table of
 * differences are kept for these letters; and where they settle the answer, they settle it for
 * all words with this start.
 * @param {string} text @param {SortedWords} sorted @param {string} query folded
 */
export function findLike(text, { words, shared, groups }, query) {
  /** @type {number[]} */
  const found = [];
  if (!slipsIn(query)) return found;
  const table = new Table(text, query);
  for (let group = 0; group < groups.length; group++) {
    const end = groups[group + 1] ?? words.length;
    for (let at = groups[group] ?? end; at < end; at++) {
      const word = words[at] ?? 0;
      const same = shared[at] ?? 0;
      if (same < table.settled) table.compare(word, same);
      if (table.isLike) found.push(word);
      else if (table.settled <= GROUP_LETTERS) break;
    }
  }
  return found;
}

/**
 * Row `i` says how many letters differ between the first `i` letters of a word and each beginning
 * of the query. Only the part near the diagonal is filled in: farther away, more would differ.
 */
class Table {
  /** @param {string} text @param {string} query */
  constructor(text, query) {
    this.text = text;
    this.query = Uint16Array.from(query, (_, at) => query.charCodeAt(at));
    this.slips = slipsIn(query);
    this.width = query.length + 2;
    this.cells = new Uint8Array(this.width * (query.length + 2));
    for (let j = 0; j <= this.slips + 1; j++) this.cells[j] = j;
    this.filled = 0;
    this.isLike = false;
    /** So many letters have settled the answer; no word has as many as infinity. */
    this.settled = Number.POSITIVE_INFINITY;
  }

  /**
   * Find out whether a word is like the query.
   * @param {number} word
   * @param {number} same how many letters it shares with the word before
   */
  compare(word, same) {
    const size = this.query.length;
    this.isLike = false;
    this.settled = Number.POSITIVE_INFINITY;
    this.filled = Math.min(this.filled, same);
    while (this.filled <= size) {
      const at = word + this.filled;
      const letter = letterAt(this.text, at);
      if (letter === NEW_LINE) return;
      this.filled += 1;
      const least = this.#fill(
        this.filled,
        letter,
        this.filled > 1 ? letterAt(this.text, at - 1) : 0,
      );
      const last = this.cells[this.filled * this.width + size] ?? 0;
      this.isLike = this.filled + this.slips >= size && last <= this.slips;
      if (this.isLike || least > this.slips) break;
    }
    this.settled = this.filled;
  }

  /**
   * Fill in a row, and return the least of it.
   * @param {number} i @param {number} letter @param {number} before the letter before it
   */
  #fill(i, letter, before) {
    const { cells, query, slips, width } = this;
    const size = query.length;
    const row = i * width;
    const above = row - width;
    const [from, to] = [Math.max(1, i - slips), Math.min(size, i + slips)];
    let least = from === 1 ? i : slips + 1;
    cells[row + from - 1] = least;
    for (let j = from; j <= to; j++) {
      const own = query[j - 1];
      let cost = (cells[above + j - 1] ?? 0) + (letter === own ? 0 : 1);
      cost = Math.min(cost, (cells[above + j] ?? 0) + 1, (cells[row + j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && letter === query[j - 2] && before === own) {
        cost = Math.min(cost, (cells[above - width + j - 2] ?? 0) + 1);
      }
      cells[row + j] = cost;
      if (cost < least) least = cost;
    }
    cells[row + to + 1] = slips + 1;
    return least;
  }
}
