/** What narrows the rows of the table and how they are sorted, in words. */

import { make } from "../../shell/dom_elements.js";
import { groupNames } from "../overview/group_words.js";
import { countOf, wordNumber } from "../shell/count_words.js";
import { tableAddress } from "../shell/large_address.js";
import { relationOf } from "./chosen_links.js";
import { readChoice, sayChosen, writeChoice } from "./value_choice.js";
import { ATTRIBUTE, listColumns, numbersOf } from "./value_columns.js";

/** @typedef {import("../large_types.d.ts").LargeState} LargeState */
/** @typedef {import("../large_types.d.ts").Page} Page */
/** @typedef {import("./value_columns.js").ValueColumn} ValueColumn */

/** Read the order of rows; a minus stands for the largest first. @param {string} sort */
export const readSort = (sort) => ({
  column: sort.replace(/^-/, ""),
  down: sort.startsWith("-"),
});

/** @param {number} count @param {number} all */
export function sayCount(count, all) {
  if (!count) return "No statement is like that.";
  return count === all
    ? `All ${countOf(all, "statement")}.`
    : `${wordNumber(count)} of ${countOf(all, "statement")}.`;
}

/**
 * Return by what rows are sorted; nothing if they are in the order of the graph.
 * @param {string} sort @param {{ id: string, label: string }[]} shown columns of the table
 * @param {Map<string, ValueColumn>} columns
 */
export function saySort(sort, shown, columns) {
  const { column, down } = readSort(sort);
  if (!column) return "";
  const value = columns.get(column);
  const name = value?.label ?? shown.find(({ id }) => id === column)?.label;
  if (name === undefined) return ` Nothing here is sorted by “${column.replace(ATTRIBUTE, "")}”.`;
  const isNumber = value ? numbersOf(value) !== null : column === "line";
  const way = isNumber ? ["smallest", "largest"] : ["A", "Z"];
  const told = ` Sorted by ${name}, ${way[Number(down)]} first.`;
  const more = value && !value.isSingle ? " Of several lines the first one counts." : "";
  return value ? `${told}${more} Those without it stand last.` : told;
}

/**
 * Return what narrows the rows with links that take it off, or that narrow them to the chosen thing.
 * @param {Page} page @param {LargeState} state @param {Map<string, ValueColumn>} columns
 */
export function onlyParts({ graph, header }, state, columns) {
  /** @type {Node[]} */
  const parts = [];
  const { about, within, node, relation, type, other, where } = state;
  const kept = { relation, type, other, about, within, where };
  /** @param {string} words @param {string} name @param {Partial<LargeState>} change @param {string} off */
  const tell = (words, name, change, off) => {
    if (words) parts.push(make("span", {}, words, make("bdi", {}, name), "."));
    parts.push(make("a", { href: tableAddress({ ...kept, ...change }) }, off));
  };
  if (about) {
    const at = graph.nodeOf(about);
    const only = at < 0 ? "No thing here has the id " : "Only statements of ";
    tell(only, at < 0 ? about : graph.nameOf(at), { about: "" }, "Those of all things");
  } else if (node && graph.nodeOf(node) >= 0) {
    const name = make("bdi", {}, graph.nameOf(graph.nodeOf(node)));
    parts.push(make("a", { href: tableAddress({ ...kept, about: node }) }, "Only those of ", name));
  }
  if (within) {
    const bubble = header.groups.bubbles.find(({ group }) => `${group}` === within);
    const name = bubble ? groupNames(/** @type {Page} */ ({ graph, header }), bubble) : within;
    tell("Only statements within the group ", name, { within: "" }, "Those of all groups");
  }
  if (relation && !header.kinds.some((kind) => relationOf(kind) === relation)) {
    parts.push(make("span", {}, "No relation here is called ", make("bdi", {}, relation), "."));
  }
  for (const id of new Set([type, other].filter(Boolean))) {
    if (header.types.some((each) => each.id === id)) continue;
    parts.push(make("span", {}, "No type here is called ", make("bdi", {}, id), "."));
  }
  if (relation || type || other) {
    tell("", "", { relation: "", type: "", other: "" }, "Of all relations and types");
  }
  const labels = new Map(listColumns(header));
  const choice = readChoice(where);
  for (const [id, chosen] of choice) {
    const left = new Map(choice);
    left.delete(id);
    const label = labels.get(id) ?? id.replace(ATTRIBUTE, "");
    const words = sayChosen(label, columns.get(id), chosen);
    tell("", "", { where: writeChoice(left) }, `Any ${label}`);
    parts.splice(-1, 0, make("span", {}, make("bdi", {}, words), "."));
  }
  return parts;
}
