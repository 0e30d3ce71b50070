/** All names of all nodes as one folded text, and the places of its words in alphabetical order. */

import { fold } from "../../search/name_search.js";

/** So many names or words are dealt with between two looks at the clock. */
const NAMES_AT_ONCE = 500;
const WORDS_AT_ONCE = 4000;
/** By so many letters words are sorted; what follows is compared when it is asked for. */
export const SORTED_LETTERS = 12;
export const GROUP_LETTERS = 4;
export const NEW_LINE = 10;

/**
 * Names in the order of their nodes, each with an `s` for its plural behind it. Name `i` is
 * `text.slice(starts[i], starts[i + 1] - 2)`. `listed` are the places where a name begins, or one
 * of those that a label lists.
 * @typedef {{ text: string, starts: Uint32Array, nodes: Uint32Array, listed: Uint32Array }} NameText
 */
/**
 * Places in the text at which words start, sorted by the letters from there on; `shared` says how
 * many of the first letters each has in common with the one before it, and `groups` has the
 * places among the words where these are fewer than `GROUP_LETTERS`.
 * @typedef {{ words: Uint32Array, shared: Uint8Array, groups: Uint32Array }} SortedWords
 */

/**
 * Fold all names, with pauses, and return them as one text.
 * @param {number} nodeCount @param {(node: number) => string[]} namesOf
 * @returns {Generator<void, NameText>}
 */
export function* foldNames(nodeCount, namesOf) {
  const parts = [""];
  /** @type {number[]} */
  const nodes = [];
  for (let start = 0; start < nodeCount; start += NAMES_AT_ONCE) {
    /** @type {string[]} */
    const names = [];
    for (let node = start; node < Math.min(start + NAMES_AT_ONCE, nodeCount); node++) {
      for (const name of namesOf(node)) {
        names.push(`${fold(name)}s`);
        nodes.push(node);
      }
    }
    parts.push(names.join("\n"));
    yield;
  }
  const text = `${parts.join("\n")}\n`;
  const starts = new Uint32Array(nodes.length + 1);
  for (let name = 0, at = 1; name <= nodes.length; name++) {
    starts[name] = at;
    at = text.indexOf("\n", at) + 1;
    if (name % WORDS_AT_ONCE === 0) yield;
  }
  const listed = yield* findListed(text, starts);
  return { text, starts, nodes: Uint32Array.from(nodes), listed };
}

/**
 * Return the places where names begin, also those that follow others in one label.
 * @param {string} text @param {Uint32Array} starts @returns {Generator<void, Uint32Array>}
 */
function* findListed(text, starts) {
  /** @type {number[]} */
  const places = [];
  let space = 0;
  for (let name = 0; name + 1 < starts.length; name++) {
    const [start = 0, end = 0] = [starts[name], starts[name + 1]];
    places.push(start);
    for (space = spaceFrom(text, start, space); space < end; space = spaceFrom(text, space + 1)) {
      const mark = text[space - 1];
      if (mark === "," || mark === ";") places.push(space + 1);
    }
    if (name % NAMES_AT_ONCE === 0) yield;
  }
  return Uint32Array.from(places);
}

/**
 * Return the place of the next blank, or infinity.
 * @param {string} text @param {number} from
 * @param {number} [known] a blank that may be the next: many names in a row can have none
 */
function spaceFrom(text, from, known = 0) {
  if (known >= from) return known;
  const at = text.indexOf(" ", from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/**
 * Sort the words of all names, with pauses: by their last letter, then by the one before it, and
 * so on, which keeps the order of equals.
 * @param {NameText} names @returns {Generator<void, SortedWords>}
 */
export function* sortWords({ text, starts }) {
  /** @type {Uint32Array} */
  let words = yield* findWords(text, starts);
  /** @type {Uint32Array} */
  let other = new Uint32Array(words.length);
  const { ranks, count } = yield* rankLetters(text);
  const keys = new Uint16Array(words.length);
  for (let letter = SORTED_LETTERS - 1; letter >= 0; letter--) {
    const ends = new Uint32Array(count + 1);
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0;
      const code = word % 16 > letter ? text.charCodeAt((word >>> 4) + letter) : NEW_LINE;
      const key = ranks[code] ?? 0;
      keys[at] = key;
      ends[key + 1] = (ends[key + 1] ?? 0) + 1;
      if (at % WORDS_AT_ONCE === 0) yield;
    }
    for (let key = 1; key < count; key++) ends[key] = (ends[key] ?? 0) + (ends[key - 1] ?? 0);
    for (let at = 0; at < words.length; at++) {
      const key = keys[at] ?? 0;
      const to = ends[key] ?? 0;
      other[to] = words[at] ?? 0;
      ends[key] = to + 1;
      if (at % WORDS_AT_ONCE === 0) yield;
    }
    [words, other] = [other, words];
  }
  return yield* countShared(text, words);
}

/**
 * Return the places of all words, each with the number of its letters up to the end of the name
 * in the last four bits.
 * @param {string} text @param {Uint32Array} starts @returns {Generator<void, Uint32Array>}
 */
function* findWords(text, starts) {
  let words = new Uint32Array(2 * starts.length);
  let count = 0;
  let space = 0;
  for (let name = 0; name + 1 < starts.length; name++) {
    const end = (starts[name + 1] ?? 0) - 2;
    for (let at = starts[name] ?? 0; at < end; at = space + 1) {
      space = spaceFrom(text, at, space);
      if (count === words.length) {
        const longer = new Uint32Array(2 * count);
        longer.set(words);
        words = longer;
      }
      words[count++] = at * 16 + Math.min(end - at, 15);
    }
    if (name % NAMES_AT_ONCE === 0) yield;
  }
  return words.slice(0, count);
}

/**
 * Return for each letter its place among those that occur; the line break comes first.
 * @param {string} text @returns {Generator<void, { ranks: Uint16Array, count: number }>}
 */
function* rankLetters(text) {
  const ranks = new Uint16Array(0x10000);
  for (let at = 0; at < text.length; at++) {
    ranks[text.charCodeAt(at)] = 1;
    if (at % (8 * WORDS_AT_ONCE) === 0) yield;
  }
  let count = 0;
  for (let code = 0; code < ranks.length; code++) if (ranks[code]) ranks[code] = count++;
  return { ranks, count };
}

/**
 * Return sorted words with the number of letters that each shares with the one before it.
 * @param {string} text @param {Uint32Array} words @returns {Generator<void, SortedWords>}
 */
function* countShared(text, words) {
  const shared = new Uint8Array(words.length);
  /** @type {number[]} */
  const groups = [];
  let before = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0;
    const most = at ? Math.min(before % 16, word % 16, SORTED_LETTERS) : 0;
    const [one, other] = [before >>> 4, word >>> 4];
    let same = 0;
    while (same < most && text.charCodeAt(one + same) === text.charCodeAt(other + same)) same++;
    shared[at] = same;
    if (same < GROUP_LETTERS) groups.push(at);
    before = word;
    words[at] = other;
    if (at % WORDS_AT_ONCE === 0) yield;
  }
  return { words, shared, groups: Uint32Array.from(groups) };
}

/**
 * Return a letter that is still in the name, or the line break at its end; the `s` is left out.
 * @param {string} text @param {number} at
 */
export const letterAt = (text, at) =>
  text.charCodeAt(at + 1) === NEW_LINE ? NEW_LINE : text.charCodeAt(at);
