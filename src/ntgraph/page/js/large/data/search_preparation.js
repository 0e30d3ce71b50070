/** Prepare the search before somebody types. */

import { NameFinder } from "./name_finder.js";
import { giveWay, pause } from "./pauses.js";

/** How long the search may work on its index without a pause, in ms. */
const SLICE = 5;
/** The same while somebody waits for it: keys are answered in between. */
const LONG_SLICE = 30;
/** Of so many names a small search is made, and with so many of them it is tried. */
const FEW_NAMES = 2000;
const TRIALS = 60;

/**
 * Work on a search's index in pauses of the browser, until names with typing errors are found.
 * @param {NameFinder} finder
 * @param {() => boolean} isAwaited whether somebody waits, so that only keys and drawing come first
 * @param {(isAll: boolean) => void} tell called when names without typing errors are found, and
 *   when all are
 */
export async function prepareFinder(finder, isAwaited, tell) {
  let isTold = false;
  while (!finder.work(isAwaited() ? LONG_SLICE : SLICE)) {
    if (finder.names && !isTold) tell(false);
    isTold = finder.names !== undefined;
    await (isAwaited() ? giveWay() : pause());
  }
  tell(true);
  if (!isAwaited()) await warmUp(finder);
}

/**
 * Search among a few names, so that the browser has translated the search's code before somebody
 * waits for it.
 * @param {NameFinder} finder
 */
async function warmUp({ nodeCount, namesOf, lengthOf, countLinks }) {
  const few = new NameFinder(Math.min(nodeCount, FEW_NAMES), namesOf, lengthOf, countLinks);
  while (!few.work(SLICE)) await pause();
  for (let node = 0; node < Math.min(few.nodeCount, TRIALS); node++) {
    const [name = ""] = namesOf(node);
    for (const query of [name.slice(0, 1), name.slice(0, 3) + name.slice(4, 12)]) {
      few.search(query, 10);
    }
    if (node % 10 === 0) await pause();
  }
}
