/** A quiz for printing: the questions, and the right answers on a second sheet. */

import { make } from "../shell/dom_elements.js";

/** @typedef {import("./quiz_questions.js").Question} Question */

/** Return the elements to print. @param {Question[]} questions @param {string} seed */
export function sheet(questions, seed) {
  const letter = (/** @type {number} */ at) => String.fromCharCode(97 + at);
  const asked = questions.map(({ item, options }) =>
    make(
      "li",
      {},
      make("p", {}, item.question),
      make("ul", {}, ...options.map((words, at) => make("li", {}, `${letter(at)}) ${words}`))),
    ),
  );
  const key = questions.map(({ item, right }) =>
    make("li", {}, `${letter(right)} – ${item.explanation}`),
  );
  return [
    make("h1", {}, `Quiz, set ${seed}`),
    make("ol", {}, ...asked),
    make("h1", { class: "new-sheet" }, `Key to set ${seed}`),
    make("ol", {}, ...key),
  ];
}
