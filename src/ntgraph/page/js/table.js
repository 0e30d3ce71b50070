/** The table of all statements: filtered by words and by the legend, marked by selection. */

import { count, get } from "./dom.js";
import { findShown } from "./filters.js";
import { fold } from "./search.js";

/** @typedef {import("./facts.js").Facts} Facts */

/**
 * Which rows of the table stay, in the order of the statements.
 * @param {Facts} facts @param {Set<string>} shown ids of statements @param {string} words
 */
export function findRows(facts, shown, words) {
  const wanted = fold(words).split(" ").filter(Boolean);
  return facts.data.statements.map((statement) => {
    const text = fold(statement.sentence);
    return shown.has(statement.id) && wanted.every((word) => text.includes(word));
  });
}

/**
 * Say what rows and cells are: on small screens they are laid out as blocks, and a browser
 * would then no longer take them for a table.
 * @param {Element} row
 */
function keepRoles(row) {
  row.setAttribute("role", "row");
  for (const cell of row.children) {
    cell.setAttribute("role", cell.tagName === "TH" ? "rowheader" : "cell");
  }
}

/** @param {Facts} facts @param {import("./state.js").Store} store */
export function wireTable(facts, store) {
  const rows = [...get("statements").querySelectorAll("tbody tr")];
  const input = /** @type {HTMLInputElement} */ (get("filter"));
  const counter = get("filter-count");
  for (const row of rows) keepRoles(row);
  input.addEventListener("input", () => store.tweak({ words: input.value }));
  store.on((state) => {
    if (document.activeElement !== input) input.value = state.words;
    const keep = findRows(facts, findShown(facts, state).statements, state.words);
    for (const [at, row] of rows.entries()) row.toggleAttribute("hidden", !keep[at]);
    const left = keep.filter(Boolean).length;
    counter.textContent =
      left === rows.length
        ? `${count(left, "sentence")}`
        : `${left} of ${count(rows.length, "sentence")}`;
  });
}
