/** A tour for printing: its steps with the sentences they show, its question, and the answer last. */

import { make } from "../shell/dom_elements.js";
import { sheet } from "./printed_quiz.js";
import { mixOptions } from "./quiz_questions.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/page_types.d.ts").Tour} Tour */

/** Return the elements to print. @param {Facts} facts @param {Tour} tour */
export function printedTour(facts, tour) {
  const steps = tour.steps.map((step) =>
    make(
      "li",
      {},
      make("h2", {}, step.heading),
      make("p", {}, step.text),
      ...sentenceOf(facts, step.statement),
    ),
  );
  const asked = tour.questions.map((item) => mixOptions(item, 1));
  return [
    make("h1", {}, tour.title),
    make("p", {}, tour.summary),
    make("ol", {}, ...steps),
    ...(asked.length ? sheet(facts, asked, "1", ["The question", "The answer"]) : []),
  ];
}

/** @param {Facts} facts @param {string} id */
function sentenceOf(facts, id) {
  const statement = facts.statements.get(id);
  return statement ? [make("p", { class: "quiet" }, statement.sentence)] : [];
}
