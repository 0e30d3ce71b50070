/** The columns of the table, and what stands in their cells. */

import { make } from "../../shell/dom_elements.js";
import { wordNumber } from "../shell/count_words.js";
import { linkTo } from "../shell/large_address.js";
import { kindMarks, nodeLink } from "../shell/node_links.js";
import { relationOf } from "./chosen_links.js";

/** @typedef {import("../large_types.d.ts").Page} Page */
/** @typedef {import("./statement_grid.js").Column} Column */
/** @typedef {import("./value_columns.js").ValueColumn} ValueColumn */

/** More values of one statement than this are counted only. */
const MOST_TOLD = 3;

/**
 * Return the columns that every table has, and those that are chosen besides.
 * @param {Page} page @param {(row: number) => number} linkAt @param {boolean} hasLines
 * @param {ValueColumn[]} chosen @returns {Column[]}
 */
export function tableColumns(page, linkAt, hasLines, chosen) {
  const { graph, header } = page;
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
    label: nameUnit(header.source.unit),
    cell: (/** @type {number} */ row) => {
      const link = linkAt(row);
      const more = graph.moreLines.get(link)?.length ?? 0;
      return [wordNumber(graph.lineOf(link)), more ? ` and ${wordNumber(more)} more` : ""];
    },
  };
  const others = chosen.map((column) => ({
    id: column.id,
    label: column.label,
    cell: (/** @type {number} */ row) => valueCell(column, linkAt(row)),
  }));
  return [...told, ...(hasLines ? [line] : []), ...others];
}

/** Return what the places of a file count, as a heading. @param {string} unit */
export const nameUnit = (unit) => `${unit[0]?.toUpperCase() ?? ""}${unit.slice(1)}`;

/** @param {ValueColumn} column @param {number} link */
function valueCell({ codesOf, wordOf }, link) {
  const codes = codesOf(link);
  const words = codes.slice(0, MOST_TOLD).map(wordOf).join(" | ");
  const left = codes.length - MOST_TOLD;
  return [make("bdi", {}, words), left > 0 ? ` and ${wordNumber(left)} more` : ""];
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
    // Without blanks, a screen reader joins the words.
    ...[care, ...kindMarks(page, at)].flatMap((mark) => (mark ? [" ", mark] : [])),
  ];
}
