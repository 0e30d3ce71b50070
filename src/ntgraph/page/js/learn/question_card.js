/** One question on the page: its answers as buttons, and what is told after one was chosen. */

import { pickStatements } from "../data/facts_index.js";
import { listen, make, makeButton } from "../shell/dom_elements.js";
import { correctionParts } from "../statements/safety_warnings.js";
import { statementLink } from "../statements/statement_list.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/lesson_types.d.ts").QuizItem} QuizItem */
/** @typedef {import("./quiz_questions.js").Question} Question */

/**
 * Return the elements of a question: `onward` is what the button says that appears with the answer.
 * @param {Facts} facts @param {Question} question
 * @param {{
 *   kicker: string, answered: (right: boolean, place: number) => void, onward: string,
 *   next: () => void, given?: number | undefined, heading?: "h2" | "h3",
 * }} on `given` is the place of an answer that was chosen before
 */
export function askQuestion(
  facts,
  { item, options, why, right },
  { kicker, answered, onward, next, given, heading = "h3" },
) {
  const reply = make("div", { class: "reply", role: "status" });
  const buttons = options.map((words) =>
    make("button", { type: "button", class: "answer" }, words),
  );
  for (const [place, button] of buttons.entries()) {
    const reveal = () => {
      const isRight = place === right;
      for (const [other, each] of buttons.entries()) {
        each.disabled = true;
        if (other === right) each.append(" ✓ right answer");
        else if (other === place) each.append(" ✗ your answer");
      }
      const on = makeButton(onward, next);
      const statements = pickStatements(facts, item.statements);
      reply.replaceChildren(
        make(
          "p",
          {},
          make(
            "strong",
            {},
            isRight ? "Right. " : `Not quite: it is ${quoteLast(options[right] ?? "")} `,
          ),
          item.explanation,
        ),
        ...(isRight || !why[place]
          ? []
          : [make("p", {}, `Why “${options[place]}” is wrong: ${why[place]}`)]),
        ...statements.flatMap((statement) => correctionParts(facts, statement)),
        make("p", {}, "What it is about: ", ...evidenceOf(facts, item)),
        on,
      );
      return on;
    };
    listen(button, "click", () => {
      answered(place === right, place);
      reveal().focus();
    });
    if (place === given) reveal();
  }
  return [
    make("p", { class: "kicker" }, kicker),
    make(heading, { tabindex: "-1" }, item.question),
    make("div", { class: "answers" }, ...buttons),
    reply,
  ];
}

/** Return words with the full stop that they may have already. @param {string} words */
export const endSentence = (words) => (/[.?!]$/.test(words) ? words : `${words}.`);

/** Return words in quotes as the end of a sentence. @param {string} words */
const quoteLast = (words) => `“${words}”${endSentence(words) === words ? "" : "."}`;

/**
 * Return what an answer rests on: links to statements, sentences of accepted facts.
 * @param {Facts} facts @param {QuizItem} item
 */
export function evidenceOf(facts, item) {
  return item.statements.flatMap((id) => {
    const statement = facts.statements.get(id);
    const accepted = facts.accepted.get(id);
    return [statement ? statementLink(statement) : (accepted?.sentence ?? "an accepted fact"), " "];
  });
}
