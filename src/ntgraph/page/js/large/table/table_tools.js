/** What stands above and below the table: fields that choose rows, and ways to other rows. */

import { listen, make, makeButton } from "../../shell/dom_elements.js";
import { choiceField } from "../search/choice_field.js";
import { wordNumber } from "../shell/count_words.js";
import { listRelations } from "./chosen_links.js";
import { MOST_SCROLLED } from "./rows_in_sight.js";

/** @typedef {import("../large_types.d.ts").LargeState} LargeState */
/** @typedef {import("../large_types.d.ts").Page} Page */
/** @typedef {ReturnType<typeof import("./statement_grid.js").makeGrid>} Grid */

/** Return the fields that choose rows by relation and types. @param {Page} page */
export function filterTools({ header, store }) {
  const types = header.types
    .filter(({ count }) => count)
    .map(({ id, label, count }) => /** @type {[string, string, number]} */ ([id, label, count]));
  const relations = listRelations(header.kinds).map(
    ([words, count]) => /** @type {[string, string, number]} */ ([words, words, count]),
  );
  const fields = [
    field("relation", "Relation", "all relations", relations),
    field("type", "From type", "all types", types),
    field("other", "To type", "all types", types),
  ];

  /** @param {"relation" | "type" | "other"} key @param {string} label @param {string} all @param {[string, string, number][]} choices */
  function field(key, label, all, choices) {
    const take = (/** @type {string} */ value) => store.go({ [key]: value, row: "" });
    return { key, ...choiceField(`table-${key}`, label, all, choices, take) };
  }
  return {
    elements: fields.map(({ element }) => element),
    /** @param {LargeState} state */
    follow: (state) => {
      for (const { key, show } of fields) show(state[key]);
    },
  };
}

/** @param {() => Grid} grid */
export function jumpField(grid) {
  const field = make("input", { type: "number", min: "1", step: "1", class: "row-number" });
  const form = make(
    "form",
    { class: "jump" },
    make("label", {}, "Row ", field),
    make("button", { type: "submit" }, "Go"),
  );
  listen(form, "submit", (event) => {
    event.preventDefault();
    const row = Number.parseInt(field.value, 10);
    if (row >= 1 && grid().size()) grid().goTo(Math.min(row, grid().size()) - 1);
  });
  return form;
}

/**
 * Return buttons to the other parts of a table that is too long to be scrolled as one.
 * @param {() => Grid} grid
 */
export function partButtons(grid) {
  const back = makeButton("", () => grid().goTo(Math.max(grid().part().start - MOST_SCROLLED, 0)));
  const on = makeButton("", () => grid().goTo(grid().part().end));
  const element = make("p", { class: "actions parts" }, back, on);
  /** @param {number} from @param {number} to */
  const sayRows = (from, to) => `Show rows ${wordNumber(from + 1)} to ${wordNumber(to)}`;
  const follow = () => {
    const { start, end } = grid().part();
    const size = grid().size();
    back.hidden = start === 0;
    on.hidden = end >= size;
    element.hidden = back.hidden && on.hidden;
    back.textContent = sayRows(Math.max(start - MOST_SCROLLED, 0), start);
    on.textContent = sayRows(end, Math.min(end + MOST_SCROLLED, size));
  };
  return { element, follow };
}
