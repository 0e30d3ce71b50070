/** The start of the learning view: buttons for tours, quizzes, flashcards and the map puzzle. */

import { count, get, make, makeButton } from "../shell/dom_elements.js";
import { wireCards } from "./flashcard_panel.js";
import { wirePuzzle } from "./map_puzzle_panel.js";
import { wireQuiz } from "./quiz_panel.js";
import { CHECKED, poolOf, QUIZ_KINDS } from "./quiz_questions.js";
import { newSeed } from "./seeded_random.js";
import { wireTour } from "./tour_panel.js";
import { isAtQuestion, stateOfStep } from "./tour_state.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/facts_index.js").Lessons} Lessons */
/** @typedef {import("../shell/page_state.js").Store} Store */

/** @type {[string, string, string][]} */
const DECKS = [
  ["things", "Cards: what is it?", "A name in front, what it is behind."],
  ["statements", "Cards: does it hold?", "A sentence in front, its verdict behind."],
];

/** @param {Facts} facts @param {Lessons} lessons @param {Store} store */
export function wireLearn(facts, lessons, store) {
  get("learn-start").append(...groups(facts, lessons, store));
  wireTour(facts, store);
  wireQuiz(facts, lessons.quiz, store);
  wireCards(facts, lessons.cards, store);
  wirePuzzle(facts, lessons.puzzle, store);
  const isBusy = (/** @type {import("../data/state_types.d.ts").State} */ state) =>
    Boolean(state.quiz || state.cards || state.puzzle || isAtQuestion(facts, state.tour));
  store.on((state, before) => {
    get("learn-start").hidden = isBusy(state);
    // The panel that had the focus is hidden now.
    if (state.view === "learn" && isBusy(before) && !isBusy(state)) get("learn-heading").focus();
  });
}

/** @param {Facts} facts @param {Lessons} lessons @param {Store} store */
function groups(facts, { quiz, cards, puzzle }, store) {
  const kinds = QUIZ_KINDS.filter(([id]) => poolOf(quiz, id).length);
  const entries = (/** @type {[string, string, string][]} */ offered) =>
    offered.map(([id, title, words]) =>
      entry(title, words, () => store.go({ quiz: `${id}:${newSeed()}:1` })),
    );
  return [
    group(
      "Take a tour",
      facts.data.tours.map((tour) =>
        entry(tour.title, `${tour.summary} About ${count(tour.minutes, "minute")}.`, () =>
          store.go(stateOfStep(tour, 1) ?? {}),
        ),
      ),
    ),
    group("Test yourself", entries(kinds.filter(([id]) => id === CHECKED))),
    group(
      "Questions made by program from the tables",
      entries(kinds.filter(([id]) => id !== CHECKED)),
    ),
    group("Learn by heart, think by yourself", [
      ...DECKS.filter(([deck]) => cards.some((card) => card.deck === deck)).map(
        ([deck, title, words]) =>
          entry(title, words, () => store.go({ cards: `${deck}:${newSeed()}:1` })),
      ),
      ...(puzzle.length
        ? [
            entry("Complete the map", "Put labels where they belong.", () =>
              store.go({ puzzle: newSeed() }),
            ),
          ]
        : []),
    ]),
  ].filter((part) => part !== null);
}

/** @param {string} heading @param {HTMLElement[]} entries */
function group(heading, entries) {
  if (!entries.length) return null;
  return make(
    "section",
    {},
    make("h3", {}, heading),
    make("ul", { class: "learn-list" }, ...entries),
  );
}

/** @param {string} title @param {string} words @param {() => void} start */
function entry(title, words, start) {
  const button = makeButton("", start, { class: "learn-entry" });
  button.append(make("strong", {}, title), make("span", {}, words));
  return make("li", {}, button);
}
