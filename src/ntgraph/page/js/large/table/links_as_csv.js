/** The rows of the table as CSV, as many as a spreadsheet takes well. */

import { formatCsv } from "../../table/table_as_csv.js";
import { relationOf } from "./chosen_links.js";

/** @typedef {import("../large_types.d.ts").Page} Page */

export const MOST_SAVED = 100_000;

/**
 * Return the first rows as CSV.
 * @param {Page} page @param {Int32Array} links @param {boolean} hasLines
 */
export function linksCsv({ header, graph }, links, hasLines) {
  const { unit } = header.source;
  const judged = header.kinds.some(({ verdict = -1 }) => verdict >= 0);
  const head = ["Statement", "From", "Relation", "To"];
  if (hasLines) head.push(unit[0]?.toUpperCase() + unit.slice(1));
  if (judged) head.push("In science", "Safety correction");
  const rows = Array.from(links.subarray(0, MOST_SAVED), (link) => {
    const kind = header.kinds[graph.kindOf(link)];
    const cells = [
      graph.sentenceOf(link),
      graph.nameOf(graph.subjectOf(link)),
      kind ? relationOf(kind) : "",
      graph.nameOf(graph.objectOf(link)),
    ];
    if (hasLines) cells.push(`${graph.lineOf(link)}`);
    if (judged) {
      cells.push(header.verdicts[kind?.verdict ?? -1]?.label ?? "");
      cells.push((kind?.safety ?? []).map((at) => header.safety_notes[at] ?? "").join(" | "));
    }
    return cells;
  });
  return formatCsv([head, ...rows]);
}
