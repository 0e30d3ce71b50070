/** A tour for printing: its steps with the sentences they show, its question, and the answer last. */

import { make } from "../shell/dom_elements.js";
import { correctionsOf } from "../statements/safety_warnings.js";
import { sheet } from "./printed_quiz.js";
import { mixOptions } from "./quiz_questions.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/lesson_types.d.ts").Tour} Tour */

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

/** Return a statement and its corrections as paragraphs. @param {Facts} facts @param {string} id */
function sentenceOf(facts, id) {
  const statement = facts.statements.get(id);
  if (!statement) return [];
  return [
    make("p", { class: "quiet" }, statement.sentence),
    ...correctionsOf(facts, statement).map((text) =>
      make("p", { class: "warning" }, `Take care: ${text}`),
    ),
  ];
}
