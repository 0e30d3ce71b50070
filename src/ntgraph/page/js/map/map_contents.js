/** What the map shows of a state: all of it, or one node with its neighborhood. */

import { findShown } from "../filter/filtered_facts.js";
import { selectionOf } from "../shell/address_hash.js";
import { findAround } from "./neighborhood_members.js";
import { findCenter, findEmphasis, findTrail } from "./selection_emphasis.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */

const MOST_STEPS = 3;
/** More than this and vis-network is too slow to pan. */
export const MOST_DRAWN = 300;

/**
 * What the map shows of a state: a node alone with what lies around it, or all of it.
 * @param {Facts} facts @param {import("../data/page_types.d.ts").State} state
 */
export function lookAt(facts, state) {
  const selection = selectionOf(state);
  const shown = findShown(facts, state);
  const emphasis = findTrail(facts, state.trail) ?? findEmphasis(facts, selection);
  const chosen = findCenter(facts, selection);
  // A node that the whole map does not show can only be looked at alone.
  const center = state.whole && facts.nodes.get(chosen ?? "")?.drawn ? null : chosen;
  const wish = {
    steps: keepWithin(state.hops, 1, MOST_STEPS),
    most: keepWithin(state.most, 1, MOST_DRAWN - 1),
    statements: shown.statements,
    first: emphasis?.chosen,
  };
  const around = center === null ? null : findAround(facts, center, wish);
  return { shown, emphasis, center, around };
}

/** @param {string} value @param {number} least @param {number} most */
function keepWithin(value, least, most) {
  const number = Number.parseInt(value, 10);
  return Number.isNaN(number) ? least : Math.min(Math.max(number, least), most);
}
