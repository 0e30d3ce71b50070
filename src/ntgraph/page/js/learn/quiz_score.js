/** The score at the end of a quiz. */

import { make } from "../shell/dom_elements.js";

/** @typedef {import("./quiz_questions.js").Question} Question */

/** @param {Question[]} questions @param {string} set @param {Map<string, boolean>} answers */
export function tellScore(questions, set, answers) {
  const given = questions.map((_, at) => answers.get(`${set}:${at + 1}`));
  const right = given.filter(Boolean).length;
  const open = given.filter((answer) => answer === undefined).length;
  return [
    make("p", { class: "kicker" }, "The end of the set"),
    make("h3", { tabindex: "-1" }, `${right} of ${questions.length} right`),
    open ? make("p", {}, `${open} not answered.`) : null,
  ].filter((part) => part !== null);
}
