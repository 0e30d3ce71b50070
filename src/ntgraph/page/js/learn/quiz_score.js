/** The review at the end of a quiz: score by kind, wrong answers with their evidence, what next. */

import { count, make, makeButton } from "../shell/dom_elements.js";
import { endSentence, evidenceOf } from "./question_card.js";
import { QUIZ_KINDS } from "./quiz_questions.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("./quiz_questions.js").Question} Question */

/**
 * Return right answers and questions of each kind, in the order in which kinds are offered.
 * @param {Question[]} questions @param {(number | undefined)[]} given the chosen places
 */
export function scoreByKind(questions, given) {
  const scores = new Map(
    QUIZ_KINDS.map(([kind, title]) => [kind, { kind, title, right: 0, all: 0 }]),
  );
  for (const [at, { item, right }] of questions.entries()) {
    const score = scores.get(item.kind) ?? { kind: item.kind, title: item.kind, right: 0, all: 0 };
    score.all += 1;
    score.right += Number(given[at] === right);
    scores.set(item.kind, score);
  }
  return [...scores.values()].filter(({ all }) => all);
}

/**
 * @param {Facts} facts @param {Question[]} questions @param {(number | undefined)[]} given
 * @param {(places: number[]) => void} practice
 */
export function tellScore(facts, questions, given, practice) {
  const right = questions.filter((question, at) => given[at] === question.right).length;
  const open = given.filter((answer) => answer === undefined).length;
  const missed = questions.flatMap((question, at) => (given[at] === question.right ? [] : [at]));
  const wrong = missed.filter((at) => given[at] !== undefined);
  const again = makeButton("Practice these", () => practice(missed));
  return [
    make("p", { class: "kicker" }, "The end of the set"),
    make("h3", { tabindex: "-1" }, `${right} of ${questions.length} right`),
    open ? make("p", {}, `${open} not answered.`) : null,
    make(
      "ul",
      { class: "score-by-kind" },
      ...scoreByKind(questions, given).map((score) =>
        make("li", {}, `${score.right} of ${score.all} right – ${score.title}`),
      ),
    ),
    wrong.length ? make("h4", {}, `${count(wrong.length, "wrong answer")}`) : null,
    wrong.length
      ? make(
          "ol",
          { class: "review" },
          ...wrong.map((at) => review(facts, questions[at], given[at])),
        )
      : null,
    missed.length ? make("p", { class: "actions" }, again) : null,
  ].filter((part) => part !== null);
}

/** @param {Facts} facts @param {Question | undefined} question @param {number | undefined} place */
function review(facts, question, place) {
  if (!question || place === undefined) return null;
  const { item, options, why, right } = question;
  return make(
    "li",
    {},
    make("strong", {}, item.question),
    make("p", {}, `✗ your answer: ${endSentence(options[place] ?? "")} ${why[place] ?? ""}`),
    make("p", {}, `✓ right answer: ${endSentence(options[right] ?? "")} ${item.explanation}`),
    make("p", {}, "What it is about: ", ...evidenceOf(facts, item)),
  );
}
