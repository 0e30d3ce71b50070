/** The panel of a tour above the views: a step to read, or the question at its end. */

import { printOnly } from "../print/single_sheet.js";
import { AT_REST, selectionOf } from "../shell/address_hash.js";
import { get, make, makeButton, makeSpan } from "../shell/dom_elements.js";
import { printedTour } from "./printed_tour.js";
import { askQuestion } from "./question_card.js";
import { kindOfTour, mixOptions } from "./quiz_questions.js";
import { newSeed } from "./seeded_random.js";
import { parseTour, stateOfStep } from "./tour_state.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../shell/page_state.js").Store} Store */
/** @typedef {import("../data/lesson_types.d.ts").QuizItem} QuizItem */
/** @typedef {import("../data/state_types.d.ts").State} State */
/** @typedef {import("../data/lesson_types.d.ts").Tour} Tour */

/** @type {Record<string, string>} */
const NAMES = {
  map: "the map",
  matrix: "the matrix",
  table: "the table",
  sources: "the works",
  paths: "the ways",
};

/** @param {Facts} facts @param {Store} store */
export function wireTour(facts, store) {
  const panel = get("tour");
  store.on((state, before) => {
    const found = parseTour(facts, state.tour);
    panel.hidden = !found || Boolean(state.quiz);
    if (!found || (state.tour === before.tour && panel.childElementCount)) return;
    const { tour, at } = found;
    const [question] = at > tour.steps.length ? tour.questions : [];
    panel.classList.toggle("at-question", Boolean(question));
    panel.replaceChildren(
      ...(question ? showQuestion(facts, store, tour, question) : showStep(store, tour, at)),
    );
    panel.querySelector("h2")?.focus();
  });
}

/** @param {Store} store @param {Tour} tour @param {number} at */
function showStep(store, tour, at) {
  const step = tour.steps[at - 1];
  const state = stateOfStep(tour, at);
  return [
    make(
      "p",
      { class: "kicker" },
      `${tour.title} · step ${at} of ${tour.steps.length}`,
      ...(state ? tellWide(state) : []),
    ),
    make("h2", { tabindex: "-1" }, step?.heading ?? ""),
    make("p", { role: "status" }, step?.text ?? "", ...(state ? [" ", tellNarrow(state)] : [])),
    make(
      "p",
      { class: "actions" },
      move(store, tour, "Back", at - 1),
      move(store, tour, at < tour.steps.length ? "Next" : "To the question", at + 1),
      leave(store),
    ),
  ];
}

/** Return what stands where in a wide window. @param {State} state */
function tellWide(state) {
  if (selectionOf(state) === null) return [];
  return [makeSpan("where-wide", ` · ${nameOf(state)} and the card side by side`)];
}

/** Return what comes after the text in a narrow window. @param {State} state */
function tellNarrow(state) {
  const name = nameOf(state);
  const come = name.endsWith("s") ? "come" : "comes";
  const words = selectionOf(state)
    ? `Scroll on: first ${come} ${name}, then the card.`
    : `Scroll on: ${name} ${come} after this text.`;
  return makeSpan("where-narrow quiet", words);
}

/** Return what the view of a state is called. @param {State} state */
const nameOf = ({ view }) => NAMES[view] ?? "the page";

/** @param {string} words */
const capital = (words) => words.slice(0, 1).toUpperCase() + words.slice(1);

/** @param {Facts} facts @param {Store} store @param {Tour} tour @param {QuizItem} item */
function showQuestion(facts, store, tour, item) {
  const goOn = () => store.go({ ...AT_REST, ...quizState(tour) });
  const [kicker, ...asked] = askQuestion(facts, mixOptions(item, 1), {
    kicker: `${tour.title} · the question at its end`,
    heading: "h2",
    answered: () => {},
    onward: tour.quiz.length ? "Go on with more questions" : "Leave the tour",
    next: tour.quiz.length ? goOn : () => leaveTour(store),
  });
  const more = makeButton("Questions about this", goOn);
  const print = makeButton("Print the tour", () => printOnly(printedTour(facts, tour)));
  return [
    kicker ?? "",
    ...asked,
    make("p", { class: "quiet" }, tellSet(tour)),
    make(
      "p",
      { class: "actions" },
      move(store, tour, "Back", tour.steps.length),
      ...(tour.quiz.length ? [more] : []),
      print,
      leave(store),
    ),
  ];
}

/**
 * Return how many questions the tour leads into, and how many of these are only near it.
 * @param {Tour} tour
 */
export function tellSet({ quiz, near }) {
  const about = quiz.length - near;
  const those = about === 1 ? "1 question is about this" : `${about} questions are about this`;
  if (!near) return about ? `${capital(those)}.` : "No other question here is about this.";
  const follow = near === 1 ? "1 near it follows" : `${near} near it follow`;
  return `${about ? `Only ${those}` : "No other question is about this"}; ${follow}.`;
}

/** @param {Tour} tour */
const quizState = (tour) => ({ view: "learn", quiz: `${kindOfTour(tour.id)}:${newSeed()}:1` });

/** @param {Store} store @param {Tour} tour @param {string} words @param {number} to */
function move(store, tour, words, to) {
  const next = stateOfStep(tour, to);
  const button = makeButton(words, () => store.go(next ?? {}));
  button.disabled = !next;
  return button;
}

/** @param {Store} store */
function leave(store) {
  return makeButton("Leave the tour", () => leaveTour(store));
}

/** @param {Store} store */
function leaveTour(store) {
  store.go({ ...AT_REST, view: "learn" });
  get("learn-heading").focus();
}
