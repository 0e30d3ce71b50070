/** Which questions a quiz asks, in which order, and in which order each offers its answers. */

import { draw } from "./seeded_random.js";

/** @typedef {import("../data/page_types.d.ts").QuizItem} QuizItem */
/** @typedef {{ item: QuizItem, options: string[], right: number }} Question */

export const SET_SIZE = 10;

/** @type {[string, string, string][]} */
export const QUIZ_KINDS = [
  ["all", "A bit of everything", "Ten questions of all kinds."],
  ["direction", "Raises or lowers?", "Which way does it go?"],
  ["which", "What belongs in the blank?", "Complete the sentence."],
  ["odd", "Odd one out", "Three belong together, one does not."],
  ["carries", "Does the reference carry it?", "A work is cited. Does it say so?"],
  ["verdict", "Supported or overstated?", "How does it stand against science?"],
];
// Kinds whose answers keep their order, such as verdicts from good to bad.
const FIXED = ["direction", "carries", "verdict"];

/**
 * Draw a set of questions; the same seed always gives the same set.
 * @param {QuizItem[]} items @param {string} kind @param {number} seed @returns {Question[]}
 */
export function drawSet(items, kind, seed) {
  const pool = kind === "all" ? balance(items, seed) : items.filter((item) => item.kind === kind);
  return draw(pool, seed, SET_SIZE).map((item, at) => {
    const order = item.options.map((_, place) => place);
    const places = FIXED.includes(item.kind) ? order : draw(order, seed + at + 1);
    return {
      item,
      options: places.map((place) => item.options[place] ?? ""),
      right: places.indexOf(item.right),
    };
  });
}

/**
 * Draw equally many of each kind, so that the most frequent kind does not fill a mixed set.
 * @param {QuizItem[]} items @param {number} seed
 */
function balance(items, seed) {
  const kinds = [...new Set(items.map((item) => item.kind))];
  const each = Math.ceil(SET_SIZE / Math.max(kinds.length, 1));
  return kinds.flatMap((kind) =>
    draw(
      items.filter((item) => item.kind === kind),
      seed,
      each,
    ),
  );
}

/**
 * Read the quiz in an address: `verdict:42:3` is the third question of set 42.
 * @param {string} text
 */
export function parseQuiz(text) {
  const [kind = "all", seed = "1", at = "1"] = text.split(":");
  const known = QUIZ_KINDS.some(([id]) => id === kind);
  const number = Number.parseInt(at, 10) || 1;
  return {
    kind: known ? kind : "all",
    seed: Number.parseInt(seed, 10) || 1,
    at: Math.min(Math.max(number, 1), SET_SIZE + 1),
  };
}
