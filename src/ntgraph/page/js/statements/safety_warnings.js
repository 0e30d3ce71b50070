/** Safety corrections, shown with every statement that could harm a reader who believes it. */

import { make } from "../shell/dom_elements.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/statement_types.d.ts").Statement} Statement */

/** @param {Facts} facts @param {Statement} statement @returns {string[]} */
export function correctionsOf(facts, statement) {
  return statement.gauges.safety.flatMap((id) => facts.safetyNotes.get(id)?.text ?? []);
}

/** @param {Facts} facts @param {Statement} statement @returns {HTMLElement[]} */
export function correctionParts(facts, statement) {
  return correctionsOf(facts, statement).map((text) =>
    make("p", { class: "warning" }, make("strong", {}, "Take care: "), text),
  );
}
