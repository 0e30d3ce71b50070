/** The table of all statements, or of those of a relation, of types, of a thing, of a group. */

import { get, make, makeButton } from "../../shell/dom_elements.js";
import { differs, showWhenLoaded } from "../shell/loaded_parts.js";
import {
  chooseLinks,
  listRelations,
  ranksOf,
  relationOf,
  sortLinks,
  wantedRows,
} from "./chosen_links.js";
import { onlyParts, readSort, sayCount, saySort } from "./chosen_words.js";
import { saveRows } from "./save_rows.js";
import { makeGrid } from "./statement_grid.js";
import { tableColumns } from "./table_columns.js";
import { filterTools, jumpField, partButtons } from "./table_tools.js";
import { readChoice, readShown, testsOf } from "./value_choice.js";
import { makeValueColumns, ranksOfValues } from "./value_columns.js";
import { valueFields } from "./value_fields.js";

/** @typedef {import("../large_types.d.ts").LargeState} LargeState */
/** @typedef {import("../large_types.d.ts").Page} Page */
/** @typedef {import("./value_columns.js").ValueColumn} ValueColumn */

const FILTERS = /** @type {const} */ (["relation", "type", "other", "about", "within", "where"]);
const OWN_COLUMNS = ["", "subject", "relation", "object", "line"];

/** @param {Page} page */
export function wireTable(page) {
  const { graph, header, store } = page;
  const hasLines = "lines" in (header.sections ?? {});
  const place = get("view-table");
  /** @type {import("../data/large_graph.js").Part[]} */
  const parts = ["names", "links", "groups", "lines"];
  /** @type {Int32Array} */
  let links = new Int32Array();
  /** @type {Uint32Array | undefined} */
  let nameRanks;
  /** Empty until a column of values is asked for. @type {Map<string, ValueColumn>} */
  let values = new Map();
  /** @type {Promise<Map<string, ValueColumn>> | undefined} */
  let reading;
  const status = make("p", { id: "table-count", role: "status" });
  const only = make("p", { class: "actions" });
  const frame = make("div", { class: "grid-frame" });
  let grid = newGrid([]);
  const buttons = partButtons(() => grid);
  const tools = filterTools(page);
  const fields = valueFields(page, readValues);
  const jump = jumpField(() => grid);
  const save = makeButton("Save as CSV", () => saveRows(page, links, status, save));

  showWhenLoaded(page, place, "table", parts, (state, before) => {
    if (!before) {
      const bar = make("div", { class: "table-tools" }, ...tools.elements, jump, save);
      const heading = make("h2", { tabindex: "-1" }, "Statements");
      place.replaceChildren(heading, bar, fields.element, only, status, frame, buttons.element);
    }
    tools.follow(state);
    fields.follow(state);
    if (values.size || !needsValues(state)) return show(state, before);
    if (!before) status.textContent = "Reading the values …";
    readValues().then(() => {
      const now = store.get();
      if (now.view === "table") show(now, undefined);
    });
  });

  /** Read the columns of values once, also if they are asked for twice. */
  function readValues() {
    reading ??= page.load("evidence").then(() => {
      values = makeValueColumns(header, graph);
      return values;
    });
    return reading;
  }

  /** @param {LargeState} state @param {LargeState | undefined} before */
  function show(state, before) {
    const row = Math.max((Number.parseInt(state.row, 10) || 1) - 1, 0);
    const isOther = differs(state, before, "columns");
    if (isOther) {
      const shown = readShown(state.columns).flatMap((id) => values.get(id) ?? []);
      grid = newGrid(shown);
    }
    if (differs(state, before, ...FILTERS, "sort")) {
      const tests = testsOf(readChoice(state.where), values);
      links = sorted(chooseLinks(graph, wantedRows(header, graph, state), tests), state.sort);
      status.textContent =
        sayCount(links.length, graph.linkCount) + saySort(state.sort, grid.columns, values);
    }
    only.replaceChildren(...onlyParts(page, state, values));
    if (differs(state, before, ...FILTERS, "sort", "columns")) {
      frame.hidden = !links.length;
      if (isOther) frame.replaceChildren(grid.element);
      showFrom(row, state.sort);
    } else if (differs(state, before, "row") && row !== grid.firstInSight()) {
      showFrom(row, state.sort);
    }
  }

  /** @param {ValueColumn[]} shown */
  function newGrid(shown) {
    return makeGrid(
      "Statements",
      tableColumns(page, (row) => links[row] ?? 0, hasLines, shown),
      {
        sort: (id) => {
          const { sort } = store.get();
          store.go({ sort: sort === id ? `-${id}` : sort === `-${id}` ? "" : id, row: "" });
        },
        scrolled: (row) => store.tweak({ row: row ? `${row + 1}` : "" }),
        part: () => buttons.follow(),
      },
    );
  }

  /** @param {number} row @param {string} sort */
  function showFrom(row, sort) {
    grid.show(links.length, Math.min(row, Math.max(links.length - 1, 0)), readSort(sort));
  }

  /** @param {Int32Array} chosen @param {string} sort */
  function sorted(chosen, sort) {
    const { column, down } = readSort(sort);
    if (column === "line") return sortLinks(chosen, (link) => graph.lineOf(link), down);
    if (column === "relation") {
      const places = new Map(listRelations(header.kinds).map(([words], place) => [words, place]));
      const ranks = header.kinds.map((kind) => places.get(relationOf(kind)) ?? 0);
      return sortLinks(chosen, (link) => ranks[graph.kindOf(link)] ?? 0, down);
    }
    const value = values.get(column);
    if (value) {
      const ranks = ranksOfValues(value, down);
      return sortLinks(chosen, (link) => ranks[value.first(link)] ?? 0, down);
    }
    if (column !== "subject" && column !== "object") return chosen;
    nameRanks ??= ranksOf(graph.nodeCount, (node) => graph.nameOf(node));
    const ranks = nameRanks;
    const endOf = (/** @type {number} */ link) =>
      column === "subject" ? graph.subjectOf(link) : graph.objectOf(link);
    return sortLinks(chosen, (link) => ranks[endOf(link)] ?? 0, down);
  }
}

/** @param {LargeState} state */
const needsValues = ({ where, columns, sort }) =>
  where !== "" || columns !== "" || !OWN_COLUMNS.includes(readSort(sort).column);
