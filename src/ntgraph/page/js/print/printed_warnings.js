/** Safety corrections on paper: each text once a sheet, and a mark wherever it is due. */

import { make } from "../shell/dom_elements.js";

/** Return marks and the block that explains them; both grow as texts come. */
export function createCautions() {
  /** @type {string[]} */
  const texts = [];
  return {
    /** Return the mark of some corrections, or nothing. @param {string[]} due */
    mark(due) {
      for (const text of due) if (!texts.includes(text)) texts.push(text);
      const numbers = due.map((text) => texts.indexOf(text) + 1);
      return numbers.length
        ? [make("strong", { class: "care-mark" }, ` ⚠ take care: ${numbers.join(", ")}`)]
        : [];
    },
    /** Return the block of all texts, for the head of the sheet; nothing if there are none. */
    block: () =>
      texts.length
        ? [
            make(
              "div",
              { class: "warning care" },
              make("strong", {}, "Take care where a mark ⚠ with the number stands:"),
              make("ol", {}, ...texts.map((text) => make("li", {}, text))),
            ),
          ]
        : [],
  };
}
