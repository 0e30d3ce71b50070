/** A quiz for printing: the questions, and the right answers on a second sheet. */

import { pickStatements } from "../data/facts_index.js";
import { createCautions } from "../print/printed_warnings.js";
import { make } from "../shell/dom_elements.js";
import { correctionsOf } from "../statements/safety_warnings.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/lesson_types.d.ts").QuizItem} QuizItem */
/** @typedef {import("./quiz_questions.js").Question} Question */

/**
 * Return the elements to print; corrections for safety stand with the question and in the key.
 * @param {Facts} facts @param {Question[]} questions @param {string} seed
 * @param {[string, string]} [headings] of the questions and of the key
 */
export function sheet(
  facts,
  questions,
  seed,
  headings = [`Quiz, set ${seed}`, `Key to set ${seed}`],
) {
  const letter = (/** @type {number} */ at) => String.fromCharCode(97 + at);
  const [inQuestions, inKey] = [createCautions(), createCautions()];
  const asked = questions.map(({ item, options }) =>
    make(
      "li",
      {},
      make("p", {}, item.question, ...inQuestions.mark(cautionsOf(facts, item))),
      make("ul", {}, ...options.map((words, at) => make("li", {}, `${letter(at)}) ${words}`))),
    ),
  );
  const key = questions.map(({ item, right }) =>
    make(
      "li",
      {},
      `${letter(right)} – ${item.explanation}`,
      ...inKey.mark(cautionsOf(facts, item)),
    ),
  );
  return [
    make("h1", {}, headings[0]),
    ...inQuestions.block(),
    make("ol", {}, ...asked),
    make("h1", { class: "new-sheet" }, headings[1]),
    ...inKey.block(),
    make("ol", {}, ...key),
  ];
}

/** Return the corrections due beside a question. @param {Facts} facts @param {QuizItem} item */
function cautionsOf(facts, item) {
  const statements = pickStatements(facts, item.statements);
  return [...new Set(statements.flatMap((statement) => correctionsOf(facts, statement)))];
}
