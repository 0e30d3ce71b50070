/** What is said of the paths that were found. */

import { countOf } from "../shell/count_words.js";

/** @typedef {import("../data/large_types.d.ts").FoundPaths} FoundPaths */

/**
 * @param {FoundPaths} found @param {string} from @param {string} to the names of both ends
 * @param {number} steps the most that a path has
 */
export function wordPaths({ paths, more }, from, to, steps) {
  const [shortest] = paths;
  if (!shortest) return `No path from “${from}” to “${to}” has ${steps} steps or fewer.`;
  const length = countOf(shortest.length, "step");
  const first = paths.length > 1 ? `the shortest with ${length}` : `with ${length}`;
  const found = `${countOf(paths.length, "path")} from “${from}” to “${to}”, ${first}.`;
  return more ? `${found} Longer ones and those through busier things are left out.` : found;
}
