/** Which questions a quiz asks, in which order, and in which order each offers its answers. */

import { draw } from "./seeded_random.js";

/** @typedef {import("../data/lesson_types.d.ts").QuizItem} QuizItem */
/** @typedef {import("../data/lesson_types.d.ts").Tour} Tour */
/** @typedef {{ item: QuizItem, options: string[], why: string[], right: number }} Question */

export const SET_SIZE = 10;
export const CHECKED = "checked";
export const ALL = "all";
const ABOUT = "about.";

/** @type {[string, string, string][]} */
export const QUIZ_KINDS = [
  [CHECKED, "Checked by hand", "Ten questions, chosen, worded and checked one by one."],
  [ALL, "A bit of everything", "Ten questions of all kinds."],
  ["direction", "Raises or lowers?", "Which way does it go? Too little or too much?"],
  ["mechanism", "By which way?", "Blocks, switches on, runs backward: what does it do there?"],
  ["says", "Is this what it says?", "The sentence, or the same sentence with something changed."],
  ["carries", "Does the work carry it?", "A work that was read is cited. Does it say so?"],
  ["verdict", "Does it hold?", "How does it stand against science?"],
  ["order", "Put in order", "What leads to what?"],
  ["passage", "From the passage", "Which statement does the passage make?"],
];

/**
 * Return the questions that a kind draws from.
 * @param {QuizItem[]} items @param {string} kind
 */
export function poolOf(items, kind) {
  return items.filter(
    (item) => item.checked === (kind === CHECKED) && [CHECKED, ALL, item.kind].includes(kind),
  );
}

/**
 * Draw a set of questions; the same seed always gives the same set. Kinds and answers that keep
 * coming back are spread evenly, and no question answers another of the set.
 * Questions about a tour keep their order, the nearest first.
 * @param {QuizItem[]} items @param {string} kind @param {number} seed @param {Tour[]} [tours]
 * @returns {Question[]}
 */
export function drawSet(items, kind, seed, tours = []) {
  const tour = tours.find(({ id }) => kindOfTour(id) === kind);
  const chosen = tour
    ? tour.quiz.flatMap((id) => items.find((item) => item.id === id) ?? [])
    : draw(choose(draw(poolOf(items, kind), seed), SET_SIZE), seed);
  return chosen.map((item, at) => mixOptions(item, seed + at + 1));
}

/** Return the kind of the set of questions about a tour. @param {string} id */
export const kindOfTour = (id) => `${ABOUT}${id}`;

/**
 * Return a question with its answers mixed, unless their order is fixed.
 * @param {QuizItem} item @param {number} seed @returns {Question}
 */
export function mixOptions(item, seed) {
  const order = item.options.map((_, place) => place);
  const places = item.ordered ? order : draw(order, seed);
  return {
    item,
    options: places.map((place) => item.options[place] ?? ""),
    why: places.map((place) => item.why[place] ?? ""),
    right: places.indexOf(item.right),
  };
}

/**
 * Choose questions, each time the first of the kind, then of the answer, that came least so far.
 * @param {QuizItem[]} items in mixed order @param {number} most @returns {QuizItem[]}
 */
export function choose(items, most) {
  /** @type {QuizItem[]} */
  const chosen = [];
  const used = new Set();
  /** @type {Map<string, number>} */
  const counts = new Map();
  const count = (/** @type {string} */ key) => counts.get(key) ?? 0;
  const answer = (/** @type {QuizItem} */ item) => `${item.kind}|${item.options[item.right]}`;
  while (chosen.length < most) {
    const open = items.filter(
      (item) => !chosen.includes(item) && !item.about.some((key) => used.has(key)),
    );
    const [first, ...others] = open;
    if (!first) break;
    const next = others.reduce(
      (best, item) =>
        count(item.kind) - count(best.kind) < 0 ||
        (count(item.kind) === count(best.kind) && count(answer(item)) < count(answer(best)))
          ? item
          : best,
      first,
    );
    chosen.push(next);
    for (const key of next.about) used.add(key);
    for (const key of [next.kind, answer(next)]) counts.set(key, count(key) + 1);
  }
  return chosen;
}

/**
 * Read the quiz in an address: `verdict:42:3` is the third question of set 42.
 * @param {string} text
 */
export function parseQuiz(text) {
  const [kind = ALL, seed = "1", at = "1"] = text.split(":");
  const known = kind.startsWith(ABOUT) || QUIZ_KINDS.some(([id]) => id === kind);
  const number = Number.parseInt(at, 10) || 1;
  return {
    kind: known ? kind : ALL,
    seed: Number.parseInt(seed, 10) || 1,
    at: Math.min(Math.max(number, 1), SET_SIZE + 1),
  };
}
