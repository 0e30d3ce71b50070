/** A quiz for printing: the questions, and the right answers on a second sheet. */

import { make } from "../shell/dom_elements.js";
import { correctionsOf } from "../statements/safety_warnings.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/page_types.d.ts").QuizItem} QuizItem */
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
  const asked = questions.map(({ item, options }) =>
    make(
      "li",
      {},
      make("p", {}, item.question),
      make("ul", {}, ...options.map((words, at) => make("li", {}, `${letter(at)}) ${words}`))),
      ...cautions(facts, item),
    ),
  );
  const key = questions.map(({ item, right }) =>
    make("li", {}, `${letter(right)} – ${item.explanation}`, ...cautions(facts, item)),
  );
  return [
    make("h1", {}, headings[0]),
    make("ol", {}, ...asked),
    make("h1", { class: "new-sheet" }, headings[1]),
    make("ol", {}, ...key),
  ];
}

/** Return the corrections due beside a question. @param {Facts} facts @param {QuizItem} item */
function cautions(facts, item) {
  const statements = item.statements.flatMap((id) => facts.statements.get(id) ?? []);
  const texts = new Set(statements.flatMap((statement) => correctionsOf(facts, statement)));
  return [...texts].map((text) => make("p", { class: "warning" }, `Take care: ${text}`));
}
