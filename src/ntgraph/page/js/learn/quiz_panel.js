/** A quiz, one question at a time: answers, replies and buttons. Answers are not stored. */

import { printOnly } from "../print/single_sheet.js";
import { get, make } from "../shell/dom_elements.js";
import { correctionParts } from "../statements/safety_warnings.js";
import { statementLink } from "../statements/statement_list.js";
import { sheet } from "./printed_quiz.js";
import { drawSet, parseQuiz } from "./quiz_questions.js";
import { tellScore } from "./quiz_score.js";
import { newSeed } from "./seeded_random.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../shell/page_state.js").Store} Store */
/** @typedef {import("./quiz_questions.js").Question} Question */
/** @typedef {import("../data/page_types.d.ts").QuizItem} QuizItem */

/** @param {Facts} facts @param {QuizItem[]} items @param {Store} store */
export function wireQuiz(facts, items, store) {
  const box = get("quiz");
  /** @type {Map<string, boolean>} */
  const answers = new Map();
  let shown = "";

  store.on(({ view, quiz }) => {
    box.hidden = view !== "learn" || !quiz;
    if (box.hidden || quiz === shown) {
      if (box.hidden) shown = "";
      return;
    }
    shown = quiz;
    const { kind, seed, at } = parseQuiz(quiz);
    const questions = drawSet(items, kind, seed);
    const go = (/** @type {number} */ to) => store.go({ quiz: `${kind}:${seed}:${to}` });
    const question = questions[at - 1];
    const set = `${kind}:${seed}`;
    box.replaceChildren(
      ...(question
        ? ask(facts, question, {
            at,
            of: questions.length,
            answered: (right) => answers.set(`${set}:${at}`, right),
            next: () => go(at + 1),
          })
        : tellScore(questions, set, answers)),
      tools(facts, store, questions, set, () => {
        for (const key of [...answers.keys()]) if (key.startsWith(`${set}:`)) answers.delete(key);
        go(1);
      }),
    );
    box.querySelector("h3")?.focus();
  });
}

/**
 * @param {Facts} facts @param {Question} question
 * @param {{ at: number, of: number, answered: (right: boolean) => void, next: () => void }} on
 */
function ask(facts, { item, options, why, right }, { at, of, answered, next }) {
  const reply = make("div", { class: "reply", role: "status" });
  const buttons = options.map((words) =>
    make("button", { type: "button", class: "answer" }, words),
  );
  for (const [place, button] of buttons.entries()) {
    button.addEventListener("click", () => {
      const isRight = place === right;
      answered(isRight);
      for (const [other, each] of buttons.entries()) {
        each.disabled = true;
        if (other === right) each.append(" ✓ right answer");
        else if (other === place) each.append(" ✗ your answer");
      }
      const on = make("button", { type: "button" }, at < of ? "Next question" : "See the score");
      on.addEventListener("click", next);
      const statements = item.statements.flatMap((id) => facts.statements.get(id) ?? []);
      reply.replaceChildren(
        make(
          "p",
          {},
          make("strong", {}, isRight ? "Right. " : `Not quite: it is “${options[right]}”. `),
          item.explanation,
        ),
        ...(isRight || !why[place]
          ? []
          : [make("p", {}, `Why “${options[place]}” is wrong: ${why[place]}`)]),
        ...statements.flatMap((statement) => correctionParts(facts, statement)),
        make("p", {}, "The evidence: ", ...evidenceOf(facts, item)),
        on,
      );
      on.focus();
    });
  }
  return [
    make("p", { class: "kicker" }, `Question ${at} of ${of}`),
    make("h3", { tabindex: "-1" }, item.question),
    make("div", { class: "answers" }, ...buttons),
    reply,
  ];
}

/**
 * Return what an answer rests on: links to statements, sentences of accepted facts.
 * @param {Facts} facts @param {QuizItem} item
 */
function evidenceOf(facts, item) {
  return item.statements.flatMap((id) => {
    const statement = facts.statements.get(id);
    const accepted = facts.accepted.get(id);
    return [statement ? statementLink(statement) : (accepted?.sentence ?? "an accepted fact"), " "];
  });
}

/**
 * @param {Facts} facts @param {Store} store
 * @param {Question[]} questions @param {string} set @param {() => void} again
 */
function tools(facts, store, questions, set, again) {
  const button = (/** @type {string} */ words, /** @type {() => void} */ act) => {
    const made = make("button", { type: "button" }, words);
    made.addEventListener("click", act);
    return made;
  };
  const [kind = "all", seed = "1"] = set.split(":");
  return make(
    "p",
    { class: "actions" },
    button("Same set again", again),
    button("New set", () => store.go({ quiz: `${kind}:${newSeed()}:1` })),
    button("Print with key", () => printOnly(sheet(facts, questions, seed))),
    button("Leave the quiz", () => store.go({ quiz: "" })),
    make(
      "span",
      { class: "quiet" },
      `Set ${seed}. The address of this page gives others the same set.`,
    ),
  );
}
