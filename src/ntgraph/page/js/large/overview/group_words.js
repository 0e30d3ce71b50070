/** How a group is named: it has no name of its own, but well-known things in it. */

import { countOf, joinWords, wordNumber } from "../shell/count_words.js";

/** @typedef {import("../large_types.d.ts").Bubble} Bubble */
/** @typedef {import("../large_types.d.ts").Page} Page */

const MOST_NAMES = 3;
const MOST_TYPES = 4;

/**
 * Return the name of a group, such as "dog · cat · horse".
 * @param {Page} page @param {Pick<Bubble, "kind" | "groups" | "named">} group
 */
export function groupNames({ graph }, { kind, groups, named }) {
  if (kind === "without links") return "Things that no statement ties to another";
  const names = named.slice(0, MOST_NAMES).map((node) => graph.nameOf(node));
  const words = names.join(" · ");
  return kind === "groups" ? `${countOf(groups, "small group")}, such as ${words}` : words;
}

/**
 * Return what is written into the circle of a group, a line each, the most important first.
 * @param {Page} page @param {Bubble} group
 */
export function shortNames({ graph }, { kind, groups, named }) {
  if (kind === "groups") return [countOf(groups, "group")];
  if (kind === "without links") return ["without links"];
  return named.slice(0, MOST_NAMES).map((node) => graph.nameOf(node));
}

/**
 * Return what is in a group: things of each type, and how large the groups in it are.
 * @param {Page} page @param {Bubble} bubble
 */
export function sizeWords(page, bubble) {
  const { kind, size, smallest, largest, inside } = bubble;
  const all = countOf(size, "thing");
  const things = inside.length > 1 ? `${all}: ${insideWords(page, inside)}` : all;
  if (kind !== "groups") return things;
  const each = smallest === largest ? `${smallest}` : `${smallest} to ${largest}`;
  return `${things}; ${each} in each group`;
}

/**
 * Return a number of things of a type; most files do not tell the plural of a type's name.
 * @param {import("../large_types.d.ts").Header} header @param {number} type @param {number} count
 */
export function countType(header, type, count) {
  const { label = "thing", plural = "things" } = header.types[type] ?? {};
  return plural === label ? `${label} (${wordNumber(count)})` : countOf(count, label, plural);
}

/**
 * Return the numbers of things by type, the most first.
 * @param {Page} page @param {[number, number][]} inside
 */
function insideWords({ header }, inside) {
  const told = inside.slice(0, MOST_TYPES).map(([type, count]) => countType(header, type, count));
  const others = inside.slice(MOST_TYPES).reduce((sum, [, count]) => sum + count, 0);
  return joinWords(others ? [...told, countOf(others, "other")] : told);
}
