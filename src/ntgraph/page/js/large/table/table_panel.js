/** The table of all statements, or of those of a relation, of types, of a thing, of a group. */

import { get, listen, make, makeButton } from "../../shell/dom_elements.js";
import { download } from "../../shell/file_download.js";
import { groupNames } from "../overview/group_words.js";
import { countOf, wordNumber } from "../shell/count_words.js";
import { linkTo, tableAddress } from "../shell/large_address.js";
import { differs, showWhenLoaded } from "../shell/loaded_parts.js";
import { kindMarks, nodeLink } from "../shell/node_links.js";
import {
  chooseLinks,
  listRelations,
  ranksOf,
  relationOf,
  sortLinks,
  wantedRows,
} from "./chosen_links.js";
import { linksCsv, MOST_SAVED } from "./links_as_csv.js";
import { MOST_SCROLLED } from "./rows_in_sight.js";
import { makeGrid } from "./statement_grid.js";

/** @typedef {import("../large_types.d.ts").LargeState} LargeState */
/** @typedef {import("../large_types.d.ts").Page} Page */

const FILTERS = /** @type {const} */ (["relation", "type", "other", "about", "within"]);

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
  const status = make("p", { id: "table-count", role: "status" });
  const only = make("p", { class: "actions" });
  const grid = makeGrid(
    "Statements",
    columns(page, (row) => links[row] ?? 0, hasLines),
    {
      sort: (id) => {
        const { sort } = store.get();
        store.go({ sort: sort === id ? `-${id}` : sort === `-${id}` ? "" : id, row: "" });
      },
      scrolled: (row) => store.tweak({ row: row ? `${row + 1}` : "" }),
      part: () => buttons.follow(),
    },
  );
  const buttons = partButtons(() => grid);
  const tools = filterTools(page);
  const jump = jumpField(grid);
  const save = makeButton("Save as CSV", () => saveRows(page, links, hasLines, status));

  showWhenLoaded(page, place, "table", parts, (state, before) => {
    if (!before) {
      const bar = make("div", { class: "table-tools" }, ...tools.elements, jump, save);
      const heading = make("h2", { tabindex: "-1" }, "Statements");
      place.replaceChildren(heading, bar, only, status, grid.element, buttons.element);
    }
    tools.follow(state);
    only.replaceChildren(...onlyParts(page, state));
    const row = Math.max((Number.parseInt(state.row, 10) || 1) - 1, 0);
    if (differs(state, before, ...FILTERS, "sort")) {
      const chosen = chooseLinks(graph, wantedRows(header, graph, state));
      links = sorted(chosen, state.sort);
      status.textContent = sayCount(links.length, graph.linkCount);
      grid.element.hidden = !links.length;
      showFrom(row, state.sort);
    } else if (differs(state, before, "row") && row !== grid.firstInSight()) {
      showFrom(row, state.sort);
    }
  });

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
    if (column !== "subject" && column !== "object") return chosen;
    nameRanks ??= ranksOf(graph.nodeCount, (node) => graph.nameOf(node));
    const ranks = nameRanks;
    const endOf = (/** @type {number} */ link) =>
      column === "subject" ? graph.subjectOf(link) : graph.objectOf(link);
    return sortLinks(chosen, (link) => ranks[endOf(link)] ?? 0, down);
  }
}

/** Read the order of rows; a minus stands for the largest first. @param {string} sort */
const readSort = (sort) => ({ column: sort.replace(/^-/, ""), down: sort.startsWith("-") });

/** @param {number} count @param {number} all */
function sayCount(count, all) {
  if (!count) return "No statement is like that.";
  return count === all
    ? `All ${countOf(all, "statement")}.`
    : `${wordNumber(count)} of ${countOf(all, "statement")}.`;
}

/**
 * @param {Page} page @param {(row: number) => number} linkAt @param {boolean} hasLines
 * @returns {import("./statement_grid.js").Column[]}
 */
function columns(page, linkAt, hasLines) {
  const { graph, header } = page;
  const { unit } = header.source;
  const told = [
    {
      id: "subject",
      label: "From",
      cell: (/** @type {number} */ row) => [nodeLink(page, graph.subjectOf(linkAt(row)))],
    },
    {
      id: "relation",
      label: "Relation",
      cell: (/** @type {number} */ row) => relationCell(page, linkAt(row)),
    },
    {
      id: "object",
      label: "To",
      cell: (/** @type {number} */ row) => [nodeLink(page, graph.objectOf(linkAt(row)))],
    },
  ];
  const line = {
    id: "line",
    label: `${unit[0]?.toUpperCase() ?? ""}${unit.slice(1)}`,
    cell: (/** @type {number} */ row) => [wordNumber(graph.lineOf(linkAt(row)))],
  };
  return hasLines ? [...told, line] : told;
}

/** @param {Page} page @param {number} link */
function relationCell(page, link) {
  const { graph, header } = page;
  const at = graph.kindOf(link);
  const kind = header.kinds[at] ?? { relation: "" };
  const hedge = "hedged" in kind && kind.hedged ? " (hedged)" : "";
  const care =
    "safety" in kind && kind.safety?.length ? make("span", { class: "flag" }, "take care") : "";
  return [
    make(
      "a",
      { href: linkTo({ statement: graph.keyOf(link) }), "data-link": `${link}` },
      make("bdi", {}, relationOf(kind) + hedge),
    ),
    care,
    ...kindMarks(page, at).filter((mark) => mark !== null),
  ];
}

/** Return the fields that choose rows. @param {Page} page */
function filterTools({ header, store }) {
  const types = header.types
    .filter(({ count }) => count)
    .map(
      ({ id, label, count }) =>
        /** @type {[string, string]} */ ([id, `${label} (${wordNumber(count)})`]),
    );
  const fields = [
    select(
      "relation",
      "Relation",
      listRelations(header.kinds).map(([words, count]) => [
        words,
        `${words} (${wordNumber(count)})`,
      ]),
    ),
    select("type", "From type", types),
    select("other", "To type", types),
  ];

  /** @param {"relation" | "type" | "other"} key @param {string} label @param {[string, string][]} options */
  function select(key, label, options) {
    const field = make(
      "select",
      { id: `table-${key}` },
      make("option", { value: "" }, key === "relation" ? "all relations" : "all types"),
      ...options.map(([value, words]) => make("option", { value }, words)),
    );
    listen(field, "change", () => store.go({ [key]: field.value, row: "" }));
    return { key, field, label: make("label", {}, `${label} `, field) };
  }
  return {
    elements: fields.map(({ label }) => label),
    /** @param {LargeState} state */
    follow: (state) => {
      for (const { key, field } of fields) field.value = state[key];
    },
  };
}

/** @param {ReturnType<typeof makeGrid>} grid */
function jumpField(grid) {
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
    if (row >= 1 && grid.size()) grid.goTo(Math.min(row, grid.size()) - 1);
  });
  return form;
}

/** Return links that take off what narrows the rows, or that narrow them to the chosen thing. */
function onlyParts(/** @type {Page} */ { graph, header }, /** @type {LargeState} */ state) {
  const parts = [];
  const { about, within, node, relation, type, other } = state;
  const kept = { relation, type, other, about, within };
  if (about) {
    const at = graph.nodeOf(about);
    const name = at < 0 ? about : graph.nameOf(at);
    const only = at < 0 ? "No thing here has the id " : "Only statements of ";
    parts.push(make("span", {}, only, make("bdi", {}, name), "."));
    parts.push(make("a", { href: tableAddress({ ...kept, about: "" }) }, "Those of all things"));
  } else if (node && graph.nodeOf(node) >= 0) {
    const name = make("bdi", {}, graph.nameOf(graph.nodeOf(node)));
    parts.push(make("a", { href: tableAddress({ ...kept, about: node }) }, "Only those of ", name));
  }
  if (within) {
    const bubble = header.groups.bubbles.find(({ group }) => `${group}` === within);
    const name = bubble ? groupNames(/** @type {Page} */ ({ graph, header }), bubble) : within;
    parts.push(make("span", {}, "Only statements within the group ", make("bdi", {}, name), "."));
    parts.push(make("a", { href: tableAddress({ ...kept, within: "" }) }, "Those of all groups"));
  }
  if (relation || type || other) {
    parts.push(make("a", { href: tableAddress({ about, within }) }, "Of all relations and types"));
  }
  return parts;
}

/**
 * Return buttons to the other parts of a table that is too long to be scrolled as one.
 * @param {() => ReturnType<typeof makeGrid>} grid
 */
function partButtons(grid) {
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

/**
 * @param {Page} page @param {Int32Array} links @param {boolean} hasLines
 * @param {HTMLElement} status
 */
function saveRows(page, links, hasLines, status) {
  const text = linksCsv(page, links, hasLines);
  download(new Blob([text], { type: "text/csv" }), "statements.csv");
  const left = links.length - MOST_SAVED;
  status.textContent =
    left > 0
      ? `The first ${wordNumber(MOST_SAVED)} rows are saved; ${wordNumber(left)} are left out. Fewer rows, such as those of one relation, fit in one file.`
      : `${countOf(links.length, "row")} saved.`;
}
