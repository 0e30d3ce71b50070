/** The table of all statements: filtered by words and by the legend, marked by selection. */

import { count } from "./dom.js";
import { fold } from "./search.js";

/** @typedef {import("./facts.js").Facts} Facts */

/** @param {Facts} facts @param {Set<string>} shown node ids @param {string} words */
export function findRows(facts, shown, words) {
  const wanted = fold(words).split(" ").filter(Boolean);
  return facts.data.statements.map((statement) => {
    const text = fold(statement.sentence);
    const ends = shown.has(statement.subject) && shown.has(statement.object);
    return ends && wanted.every((word) => text.includes(word));
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

/**
 * @param {HTMLElement} section @param {HTMLInputElement} input @param {HTMLElement} counter
 * @param {Facts} facts
 */
export function wireTable(section, input, counter, facts) {
  const rows = [...section.querySelectorAll("tbody tr")];
  let shown = new Set(facts.nodes.keys());
  for (const row of rows) keepRoles(row);

  function render() {
    const keep = findRows(facts, shown, input.value);
    for (const [at, row] of rows.entries()) row.toggleAttribute("hidden", !keep[at]);
    const left = keep.filter(Boolean).length;
    counter.textContent =
      left === rows.length
        ? `${count(left, "sentence")}`
        : `${left} of ${count(rows.length, "sentence")}`;
  }

  input.addEventListener("input", render);
  render();
  return (/** @type {Set<string>} */ ids) => {
    shown = ids;
    render();
  };
}
