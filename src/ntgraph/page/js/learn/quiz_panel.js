/** A quiz, one question at a time: answers, replies and buttons. Answers are not stored. */

import { printOnly } from "../print/single_sheet.js";
import { get, make, makeButton, makeSpan } from "../shell/dom_elements.js";
import { sheet } from "./printed_quiz.js";
import { askQuestion } from "./question_card.js";
import { drawSet, parseQuiz } from "./quiz_questions.js";
import { tellScore } from "./quiz_score.js";
import { newSeed } from "./seeded_random.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../shell/page_state.js").Store} Store */
/** @typedef {import("./quiz_questions.js").Question} Question */
/** @typedef {import("../data/lesson_types.d.ts").QuizItem} QuizItem */

/** @param {Facts} facts @param {QuizItem[]} items @param {Store} store */
export function wireQuiz(facts, items, store) {
  const box = get("quiz");
  /** @type {Map<string, number>} the place of the answer chosen, until the page is left */
  const answers = new Map();
  let shown = "";

  store.on(show);

  /** @param {import("../data/state_types.d.ts").State} state */
  function show({ view, quiz }) {
    box.hidden = view !== "learn" || !quiz;
    if (box.hidden || quiz === shown) {
      if (box.hidden) shown = "";
      return;
    }
    shown = quiz;
    const { kind, seed, at } = parseQuiz(quiz);
    const questions = drawSet(items, kind, seed, facts.data.tours);
    const go = (/** @type {number} */ to) => store.go({ quiz: `${kind}:${seed}:${to}` });
    const question = questions[at - 1];
    const set = `${kind}:${seed}`;
    box.replaceChildren(
      ...(question
        ? askQuestion(facts, question, {
            kicker: `Question ${at} of ${questions.length}`,
            answered: (_, place) => answers.set(`${set}:${at}`, place),
            given: answers.get(`${set}:${at}`),
            onward: at < questions.length ? "Next question" : "See the score",
            next: () => go(at + 1),
          })
        : tellScore(
            facts,
            questions,
            questions.map((_, place) => answers.get(`${set}:${place + 1}`)),
            (places) => practice(questions, places),
          )),
      tools(facts, store, questions, set, () => {
        for (const key of [...answers.keys()]) if (key.startsWith(`${set}:`)) answers.delete(key);
        go(1);
      }),
    );
    box.querySelector("h3")?.focus();
  }

  /**
   * Ask the missed questions again, one after the other; the score of the set stays as it is.
   * @param {Question[]} questions @param {number[]} places
   */
  function practice(questions, places) {
    const [first, ...rest] = places;
    const question = first === undefined ? undefined : questions[first];
    if (!question) return finish();
    const left = places.length;
    box.replaceChildren(
      ...askQuestion(facts, question, {
        kicker: `Practice: ${left} to go`,
        answered: () => {},
        onward: rest.length ? "Next question" : "Back to the score",
        next: () => practice(questions, rest),
      }),
    );
    box.querySelector("h3")?.focus();
  }

  function finish() {
    shown = "";
    show(store.get());
  }
}

/**
 * @param {Facts} facts @param {Store} store
 * @param {Question[]} questions @param {string} set @param {() => void} again
 */
function tools(facts, store, questions, set, again) {
  const [kind = "all", seed = "1"] = set.split(":");
  return make(
    "p",
    { class: "actions" },
    makeButton("Same set again", again),
    makeButton("New set", () => store.go({ quiz: `${kind}:${newSeed()}:1` })),
    makeButton("Print with key", () => printOnly(sheet(facts, questions, seed))),
    makeButton("Leave the quiz", () => store.go({ quiz: "" })),
    makeSpan("quiet", `Set ${seed}. The address of this page gives others the same set.`),
  );
}
