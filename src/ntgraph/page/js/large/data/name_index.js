/** All names of all nodes as one folded text, and its words by their first letters. */

import { fold } from "../../search/name_search.js";

/** So many names are folded between two looks at the clock. */
const NAMES_AT_ONCE = 1000;
const WORDS_AT_ONCE = 4000;
/** Words are put together if so many first letters are the same. */
export const KEY_LENGTH = 4;

/**
 * Names in the order of their nodes, each with an `s` for its plural behind it. Name `i` is
 * `text.slice(starts[i], starts[i + 1] - 2)`.
 * @typedef {{ text: string, starts: Uint32Array, nodes: Uint32Array }} NameText
 */
/**
 * Places in the text at which words start, those with the same first letters side by side:
 * group `g` has `words[groupStarts[g]]` to before `words[groupStarts[g + 1]]`.
 * @typedef {{ words: Uint32Array, groupStarts: Uint32Array }} WordGroups
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
  return { text, starts, nodes: Uint32Array.from(nodes) };
}

/**
 * Put the words of all names into groups by their first letters, with pauses.
 * @param {NameText} names @returns {Generator<void, WordGroups>}
 */
export function* groupWords({ text, starts }) {
  const words = new Uint32Array(yield* countWords(text, starts));
  yield* listWords(text, starts, words);
  const groups = new Uint32Array(words.length);
  const groupCount = yield* numberGroups(text, words, groups);
  const groupStarts = new Uint32Array(groupCount + 2);
  for (let at = 0; at < words.length; at++) {
    const group = (groups[at] ?? 0) + 2;
    groupStarts[group] = (groupStarts[group] ?? 0) + 1;
    if (at % WORDS_AT_ONCE === 0) yield;
  }
  for (let group = 2; group < groupStarts.length; group++) {
    groupStarts[group] = (groupStarts[group] ?? 0) + (groupStarts[group - 1] ?? 0);
  }
  const sorted = new Uint32Array(words.length);
  for (let at = 0; at < words.length; at++) {
    const group = (groups[at] ?? 0) + 1;
    const to = groupStarts[group] ?? 0;
    sorted[to] = words[at] ?? 0;
    groupStarts[group] = to + 1;
    if (at % WORDS_AT_ONCE === 0) yield;
  }
  return { words: sorted, groupStarts: groupStarts.subarray(0, groupCount + 1) };
}

/** @param {string} text @param {Uint32Array} starts @returns {Generator<void, number>} */
function* countWords(text, starts) {
  let count = 0;
  for (const _ of eachWord(text, starts)) {
    if (count++ % WORDS_AT_ONCE === 0) yield;
  }
  return count;
}

/** @param {string} text @param {Uint32Array} starts @param {Uint32Array} words */
function* listWords(text, starts, words) {
  let count = 0;
  for (const word of eachWord(text, starts)) {
    words[count] = word;
    if (count++ % WORDS_AT_ONCE === 0) yield;
  }
}

/** @param {string} text @param {Uint32Array} starts */
function* eachWord(text, starts) {
  for (let name = 0; name + 1 < starts.length; name++) {
    const end = starts[name + 1] ?? 0;
    for (let at = starts[name] ?? 0; at && at < end; at = text.indexOf(" ", at) + 1) yield at;
  }
}

/**
 * Number the words by their first letters, and return how many numbers there are. A table of
 * hashes has for each number the first word that got it.
 * @param {string} text @param {Uint32Array} words @param {Uint32Array} groups
 * @returns {Generator<void, number>}
 */
function* numberGroups(text, words, groups) {
  const mask = 2 ** Math.ceil(Math.log2(2 * words.length + 2)) - 1;
  const firsts = new Int32Array(mask + 1).fill(-1);
  let count = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0;
    let slot = hashStart(text, word) & mask;
    for (; ; slot = (slot + 1) & mask) {
      const first = firsts[slot] ?? -1;
      if (first < 0) {
        firsts[slot] = at;
        groups[at] = count++;
      } else if (!haveSameStart(text, words[first] ?? 0, word)) continue;
      else groups[at] = groups[first] ?? 0;
      break;
    }
    if (at % WORDS_AT_ONCE === 0) yield;
  }
  return count;
}

const NEW_LINE = 10;

/** Return a letter of a name; a new line where the name has ended. @param {string} text @param {number} at */
export const letterAt = (text, at) =>
  text.charCodeAt(at + 1) === NEW_LINE ? NEW_LINE : text.charCodeAt(at);

/** @param {string} text @param {number} word */
function hashStart(text, word) {
  let hash = 0;
  for (let at = word; at < word + KEY_LENGTH; at++) {
    const letter = letterAt(text, at);
    if (letter === NEW_LINE) break;
    hash = Math.imul(hash ^ letter, 0x01000193) + 0x9e3779b9;
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** @param {string} text @param {number} one @param {number} other */
function haveSameStart(text, one, other) {
  for (let at = 0; at < KEY_LENGTH; at++) {
    const letter = letterAt(text, one + at);
    if (letter !== letterAt(text, other + at)) return false;
    if (letter === NEW_LINE) return true;
  }
  return true;
}
