/** The matrix of types: each cell tells the number of statements and opens them as a table. */

import { get, listen, make } from "../../shell/dom_elements.js";
import { choiceField } from "../search/choice_field.js";
import { countOf, cutText, wordNumber } from "../shell/count_words.js";
import { tableAddress } from "../shell/large_address.js";
import { differs, showWhenLoaded } from "../shell/loaded_parts.js";
import { typeGlyph } from "../shell/node_links.js";
import { listRelations, relationOf } from "../table/chosen_links.js";
import { countTypes } from "./type_matrix.js";

/** @typedef {import("../large_types.d.ts").Page} Page */
/** @typedef {import("./type_matrix.js").TypeMatrix} TypeMatrix */

/** A longer name of a type would make a column too wide. */
const MOST_LETTERS = 40;
/** Above more columns, their heads are turned. */
const MOST_ACROSS = 6;
const MOVES = new Map([
  ["ArrowLeft", [0, -1]],
  ["ArrowRight", [0, 1]],
  ["ArrowUp", [-1, 0]],
  ["ArrowDown", [1, 0]],
]);

/** @param {Page} page */
export function wireMatrix(page) {
  const { header, graph, store } = page;
  const place = get("view-matrix");
  const relations = listRelations(header.kinds).map(
    ([words, count]) => /** @type {[string, string, number]} */ ([words, words, count]),
  );
  const choice = choiceField("matrix-by", "Count statements of", "all relations", relations, (by) =>
    store.go({ by }),
  );
  const summary = make("p", { role: "status" });
  const frame = make("div", { class: "scroller" });
  listen(frame, "keydown", (event) => moveInGrid(frame, event));
  showWhenLoaded(page, place, "matrix", ["names", "links"], (state, before) => {
    if (!before) {
      place.replaceChildren(
        make("h2", { tabindex: "-1" }, "Types by types"),
        make(
          "p",
          {},
          "How many statements lead from things of one type (rows) to things of another (columns). Types without any are left out; cells of the same type twice are framed. A number opens its statements as a table.",
        ),
        make("div", { class: "table-tools" }, choice.element),
        summary,
        frame,
      );
    }
    if (!differs(state, before, "by")) return;
    choice.show(state.by);
    const kinds = state.by
      ? Uint8Array.from(header.kinds, (kind) => (relationOf(kind) === state.by ? 1 : 0))
      : undefined;
    const matrix = countTypes(graph, header.types.length, kinds);
    summary.textContent = matrix.left
      ? `${countOf(matrix.left, "statement")} of smaller types are left out.`
      : "";
    frame.replaceChildren(
      matrix.rows.length
        ? table(page, matrix, state.by)
        : make("p", {}, "No statement of this relation is here."),
    );
  });
}

/** @param {Page} page @param {TypeMatrix} matrix @param {string} relation */
function table(page, matrix, relation) {
  const { rows, columns } = matrix;
  const heads = columns.map((type) => make("th", { scope: "col" }, ...typeHead(page, type)));
  const lines = rows.map((row) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, ...typeHead(page, row)),
      ...columns.map((column) => cell(page, matrix, row, column, relation)),
    ),
  );
  const made = make(
    "table",
    { class: columns.length > MOST_ACROSS ? "matrix counts many" : "matrix counts" },
    make("caption", { class: "unseen" }, "Numbers of statements by the types of both ends"),
    make("thead", {}, make("tr", {}, make("td", {}), ...heads)),
    make("tbody", {}, ...lines),
  );
  made.querySelector("td a")?.setAttribute("tabindex", "0");
  return made;
}

/** @param {Page} page @param {number} type */
function typeHead(page, type) {
  return [
    typeGlyph(page, type),
    make("bdi", {}, cutText(page.header.types[type]?.label ?? "", MOST_LETTERS)),
  ];
}

/**
 * @param {Page} page @param {TypeMatrix} matrix @param {number} row @param {number} column
 * @param {string} relation
 */
function cell({ header }, { counts, size }, row, column, relation) {
  const count = counts[row * size + column] ?? 0;
  const [type, other] = [header.types[row], header.types[column]];
  const label = { "data-column": other?.label ?? "" };
  const same = row === column ? "same" : "";
  if (!count || !type || !other) {
    return make(
      "td",
      { class: `empty ${same}`, ...label },
      make("span", { class: "quiet" }, "no statement"),
    );
  }
  const href = tableAddress({ relation, type: type.id, other: other.id });
  const words = `${countOf(count, "statement")} from ${type.label} to ${other.label}`;
  const link = make("a", { href, tabindex: "-1", "aria-label": words }, wordNumber(count));
  return make("td", { class: same, ...label }, link);
}

/** @param {HTMLElement} frame @param {KeyboardEvent} event */
function moveInGrid(frame, event) {
  const move = MOVES.get(event.key);
  const link = event.target instanceof Element ? event.target.closest("td a") : null;
  if (!move || !link) return;
  event.preventDefault();
  const rows = [...frame.querySelectorAll("tbody tr")].map((tr) => [...tr.querySelectorAll("td")]);
  let y = rows.findIndex((cells) => cells.some((each) => each.contains(link)));
  let x = rows[y]?.findIndex((each) => each.contains(link)) ?? -1;
  for (;;) {
    y += move[0] ?? 0;
    x += move[1] ?? 0;
    const to = rows[y]?.[x];
    if (!to) return;
    const next = to.querySelector("a");
    if (!next) continue;
    link.setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
    return;
  }
}
