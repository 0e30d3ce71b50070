/** What is said of the paths that were found. */

import { countOf, wordNumber } from "../shell/count_words.js";

/** @typedef {import("../data/large_types.d.ts").FoundPaths} FoundPaths */

/**
 * @param {FoundPaths} found @param {string} from @param {string} to the names of both ends
 * @param {number} steps the most that a path has
 * @param {number} longer the steps of the shortest path if all have more, 0 if there is none
 */
export function wordPaths({ paths, more }, from, to, steps, longer = 0) {
  const [shortest] = paths;
  if (!shortest && !longer) return `Nothing joins “${from}” and “${to}”, in however many steps.`;
  if (!shortest) {
    return `No path from “${from}” to “${to}” has ${steps} steps or fewer. The shortest way has ${countOf(longer, "step")}; this is one of that length.`;
  }
  const length = countOf(shortest.length, "step");
  const first = paths.length > 1 ? `the shortest with ${length}` : `with ${length}`;
  const found = `${countOf(paths.length, "path")} from “${from}” to “${to}”, ${first}.`;
  return more
    ? `${found} ${wordNumber(more)} more of at most ${countOf(steps, "step")} ${more === 1 ? "is" : "are"} left out, longer or through things with more statements.`
    : found;
}
