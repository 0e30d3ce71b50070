/** The table of statements or nodes: headings, search words, more rows, CSV, and printing. */

import {
  countPages,
  statementsOnPaper,
  whenPrinting,
  worksOnPaper,
} from "../print/printed_handout.js";
import { createCautions } from "../print/printed_warnings.js";
import { choose, selectionOf } from "../shell/address_hash.js";
import { announce, count, get, listen, make } from "../shell/dom_elements.js";
import { download } from "../shell/file_download.js";
import { correctionsOf } from "../statements/safety_warnings.js";
import { statementsCsv, thingsCsv } from "./table_as_csv.js";
import { statementRow, thingRow } from "./table_cell_contents.js";
import {
  COLUMNS,
  findStatements,
  findThings,
  fitColumns,
  parseSort,
  turnSort,
} from "./table_row_order.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../shell/page_state.js").Store} Store */
/** @typedef {import("../data/state_types.d.ts").State} State */
/** @typedef {import("../data/statement_types.d.ts").Statement} Statement */
/** @typedef {import("./table_row_order.js").Sort} Sort */

export const PAGE = 50;
// Nobody prints more rows, and a browser would need minutes for them.
const PRINTED = 2000;
const KEYS = /** @type {(keyof State)[]} */ ([
  ...["hide", "predicates", "verdicts", "cited", "words", "sort"],
  ...(globalThis.HAS_ATTRIBUTES ? ["attributes"] : []),
]);

/** @param {State} state */
export const pagesOf = ({ pages }) => Math.max(1, Number.parseInt(pages, 10) || 1);

/** @param {Facts} facts @param {State} state */
function findRows(facts, state) {
  if (parseSort(state.sort).mode === "things") {
    const things = findThings(facts, state);
    return {
      total: facts.data.nodes.length,
      size: things.length,
      make: (/** @type {number} */ at, /** @type {number} */ end) =>
        things.slice(at, end).map((thing) => thingRow(facts, thing)),
      csv: () => thingsCsv(facts, things),
    };
  }
  return rowsOf(facts, findStatements(facts, state));
}

/** @param {Facts} facts @param {Statement[]} statements */
function rowsOf(facts, statements) {
  return {
    total: facts.data.statements.length,
    size: statements.length,
    make: (/** @type {number} */ at, /** @type {number} */ end) =>
      statements.slice(at, end).map((statement) => statementRow(facts, statement)),
    csv: () => statementsCsv(facts, statements),
  };
}

/** @param {Facts} facts @param {Store} store */
export function wireTable(facts, store) {
  if (globalThis.HAS_ATTRIBUTES) fitColumns(facts);
  const { table, body } = makeTable();
  get("rows-place").replaceChildren(table);
  const more = get("more-rows");
  const input = /** @type {HTMLInputElement} */ (get("filter"));
  /** Nothing is looked up before somebody sees the table. @type {ReturnType<typeof rowsOf>} */
  let rows = { total: 0, size: 0, make: () => [], csv: () => "" };
  let [drawn, made] = ["", 0];

  /** Draw so many rows; only missing ones are made. */
  function drawRows(/** @type {number} */ end) {
    if (made > end) body.replaceChildren(...[...body.children].slice(0, end));
    else body.append(...rows.make(made, end));
    made = Math.min(end, rows.size);
    more.hidden = made >= rows.size;
    more.textContent = `Show ${Math.min(PAGE, rows.size - made)} more`;
  }

  /** @param {State} state */
  function draw(state) {
    const now = JSON.stringify(KEYS.map((key) => state[key]));
    if (now !== drawn) {
      [rows, drawn, made] = [findRows(facts, state), now, 0];
      body.replaceChildren();
      drawHead(table, parseSort(state.sort));
    }
    drawRows(pagesOf(state) * PAGE);
    sayRows(parseSort(state.sort), rows, made);
    get("paper-size").textContent = sayPages(facts, state);
  }

  listen(input, "input", () => store.tweak({ words: input.value, pages: "" }));
  listen(table, "click", (event) => onClick(event, store));
  listen(more, "click", () => {
    const at = made;
    store.amend({ pages: `${pagesOf(store.get()) + 1}` });
    body.children[at]?.querySelector("a")?.focus();
  });
  listen(get("table-csv"), "click", () => {
    const { mode } = parseSort(store.get().sort);
    download(new Blob([rows.csv()], { type: "text/csv" }), `${mode}-${facts.data.version}.csv`);
    announce(`${count(rows.size, "row")} saved as CSV`);
  });
  for (const [mode, sort] of [
    ["statements", ""],
    ["things", "links-down"],
  ]) {
    listen(get(`mode-${mode}`), "click", () => store.go({ sort, pages: "" }));
  }
  store.on((state, before) => {
    if (document.activeElement !== input) input.value = state.words;
    if (state.view !== "table") return;
    draw(state);
    markChosen(body, state, before);
  });
  whenPrinting(drawPaper, () => {
    drawn = "";
    if (store.get().view === "table") draw(store.get());
  });

  /** Draw the rows to print: all statements, or those about the node whose card is open. */
  function drawPaper() {
    const state = store.get();
    const sort = parseSort(state.sort).mode === "things" ? "" : state.sort;
    const printed = printedStatements(facts, { ...state, sort });
    rows = rowsOf(facts, printed);
    [drawn, made] = ["", 0];
    body.replaceChildren();
    drawHead(table, parseSort(sort));
    drawRows(PRINTED);
    const name = statementsOnPaper(facts, state)
      ? ` about ${facts.nodes.get(state.node)?.name}`
      : "";
    const all = count(rows.total, "statement");
    markCautions(facts, body, printed);
    get("paper-note").textContent = `On this paper: ${made} of ${all}${name}.`;
  }
}

/**
 * Return the statements that a print shows: all, or those about the node whose card is open.
 * @param {Facts} facts @param {State} state
 */
function printedStatements(facts, state) {
  const about = statementsOnPaper(facts, state);
  const left = findStatements(facts, state);
  const kept = new Set(about);
  return about ? left.filter((one) => kept.has(one)) : left;
}

/**
 * Put on each printed row the marks of its corrections, and the sheet their texts.
 * @param {Facts} facts @param {HTMLElement} body @param {Statement[]} printed
 */
function markCautions(facts, body, printed) {
  const cautions = createCautions();
  for (const [at, row] of [...body.children].entries()) {
    const statement = printed[at];
    const due = statement ? correctionsOf(facts, statement) : [];
    row.querySelector("th")?.append(...cautions.mark(due));
  }
  get("paper-care").replaceChildren(...cautions.block());
}

/** Make the empty table; the one for readers without scripts is not parsed when they run. */
function makeTable() {
  const body = make("tbody", { role: "rowgroup" });
  const head = make("thead", { role: "rowgroup" }, make("tr", { role: "row" }));
  const labelledBy = { "aria-labelledby": "statements-heading" };
  return { body, table: make("table", { id: "rows", role: "table", ...labelledBy }, head, body) };
}

/** @param {HTMLElement} table @param {Sort} sort */
function drawHead(table, sort) {
  const { mode } = sort;
  table.className = `by-${mode}`;
  const cells = COLUMNS[mode].map(({ key, label }) => {
    const arrow = make("span", { class: "arrow", "aria-hidden": "true" });
    const button = make("button", { type: "button", "data-sort": key }, label, arrow);
    const cell = make("th", { role: "columnheader", scope: "col" }, button);
    if (key === sort.key) cell.setAttribute("aria-sort", sort.down ? "descending" : "ascending");
    return cell;
  });
  const row = /** @type {HTMLElement} */ (table.querySelector("thead tr"));
  const focused =
    document.activeElement instanceof HTMLElement && row.contains(document.activeElement)
      ? document.activeElement.dataset.sort
      : undefined;
  row.replaceChildren(...cells);
  cells
    .find((_, at) => COLUMNS[mode][at]?.key === focused)
    ?.querySelector("button")
    ?.focus();
  for (const each of /** @type {const} */ (["statements", "things"])) {
    get(`mode-${each}`).setAttribute("aria-pressed", `${each === mode}`);
  }
  get("filter-label").textContent = mode === "things" ? "Show things with" : "Show sentences with";
}

/** Return how much paper a print of this view takes. @param {Facts} facts @param {State} state */
function sayPages(facts, state) {
  const printed = printedStatements(facts, { ...state, sort: "" });
  const works = worksOnPaper(facts, state)?.size ?? facts.data.sources.length;
  const pages = countPages(Math.min(printed.length, PRINTED), works);
  return `Printed with its works: about ${count(pages, "page")}.`;
}

/** @param {Sort} sort @param {{ total: number, size: number }} rows @param {number} made */
function sayRows({ mode }, { total, size }, made) {
  const one = mode === "things" ? "thing" : "statement";
  const all = size === total ? count(total, one) : `${size} of ${count(total, one)}`;
  const text = made < size ? `${all}; the first ${made} are shown` : all;
  const counter = get("filter-count");
  if (counter.textContent !== text)
    counter.textContent = size ? text : `No ${one} is left. Take words or filters away.`;
}

/** @param {MouseEvent} event @param {Store} store */
function onClick(event, store) {
  const target = event.target instanceof Element ? event.target : null;
  const heading = target?.closest("thead button");
  if (heading instanceof HTMLElement) {
    const sort = turnSort(parseSort(store.get().sort), heading.dataset.sort ?? "");
    store.go({ sort, pages: "" });
  } else if (target && !target.closest("a, button, summary") && getSelection()?.isCollapsed) {
    const key = /** @type {HTMLElement | null} */ (target.closest("[data-key]"))?.dataset.key ?? "";
    const kind = /** @type {"node" | "statement"} */ (key.split(":")[0]);
    if (key) store.go(choose({ kind, id: key.slice(kind.length + 1) }));
  }
}

/**
 * Mark the chosen row; when its card closes, the focus returns to the row.
 * @param {HTMLElement} body @param {State} state @param {State} before
 */
function markChosen(body, state, before) {
  const linkOf = (/** @type {State} */ of) => {
    const selection = selectionOf(of);
    const key = selection && `${selection.kind}:${selection.id}`;
    const row = [...body.children].find(
      (each) => /** @type {HTMLElement} */ (each).dataset.key === key,
    );
    return row?.querySelector("a");
  };
  for (const link of body.querySelectorAll("[aria-current]")) link.removeAttribute("aria-current");
  linkOf(state)?.setAttribute("aria-current", "true");
  const closed = selectionOf(before) && !selectionOf(state);
  if (closed && document.activeElement?.matches("#view-table h2")) linkOf(before)?.focus();
}
