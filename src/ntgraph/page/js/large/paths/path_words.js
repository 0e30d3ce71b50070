/** What is said of the paths that were found, and of those that were not looked for. */

import { countOf, joinWords } from "../shell/count_words.js";

/** @typedef {import("../large_types.d.ts").Paths} Paths */

const MOST_NAMES = 5;

/**
 * @param {Paths} found @param {string} from @param {string} to @param {number} steps
 * @param {(node: number) => string} nameOf
 */
export function wordPaths({ paths, stopped, more, notWalked = [] }, from, to, steps, nameOf) {
  const within = `in at most ${countOf(steps, "step")}`;
  const [shortest] = paths;
  const first = shortest
    ? `${countOf(paths.length, "path")} from “${from}” to “${to}”, the shortest with ${countOf(shortest.length, "step")}; a step may go along a statement or back.`
    : `No path from “${from}” to “${to}” was found ${within}.`;
  const further = more ? " More paths are left out; these come first." : "";
  return `${first}${further}${sayNotWalked(stopped, notWalked, nameOf)}`;
}

/**
 * @param {boolean} stopped @param {number[]} notWalked @param {(node: number) => string} nameOf
 */
function sayNotWalked(stopped, notWalked, nameOf) {
  if (!notWalked.length) {
    return stopped ? " The search ended early: not every way was walked." : "";
  }
  const names = notWalked.slice(0, MOST_NAMES).map((node) => `“${nameOf(node)}”`);
  const others = notWalked.length - names.length;
  const told = joinWords(others ? [...names, countOf(others, "other")] : names);
  return ` Not every way was walked: paths through ${told} may be missing, because so much is linked there.`;
}
