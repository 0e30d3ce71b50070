/** The words of the summary of paths. */

import { count } from "../shell/dom_elements.js";

/**
 * Return how many ways there are, and in how many of them what is said leads on.
 * @param {{ ways: number, forward: number, stopped: boolean }} found
 * @param {string} from @param {string} to @param {number} most
 */
export function wordWays({ ways, forward, stopped }, from, to, most) {
  const steps = count(most, "step");
  if (!ways) return `No way from ${from} to ${to} in at most ${steps}.`;
  const least = stopped ? "At least " : "";
  const all = `${least}${count(ways, "way")} from ${from} to ${to} in at most ${steps}.`;
  return `${all} ${wordForward(ways, forward, stopped)}`;
}

/** @param {number} ways @param {number} forward @param {boolean} stopped */
function wordForward(ways, forward, stopped) {
  if (ways === 1)
    return `What is said in it ${forward ? "leads" : "does not lead"} on from step to step.`;
  const them = stopped ? "those found" : "them";
  const share = forward === ways ? "all" : forward || "none";
  return `In ${share} of ${them}, what is said leads on from step to step.`;
}
