/** What the map shows in a state: the whole map, or one node with its neighborhood. */

import { findShown } from "../filter/filtered_facts.js";
import { selectionOf } from "../shell/address_hash.js";
import { readColoring } from "./line_colors.js";
import { findAround } from "./neighborhood_members.js";
import { findCenter, findEmphasis, findTrail } from "./selection_emphasis.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */

/**
 * Return what the map shows; `center` and `around` are `null` when it shows the whole map.
 * @param {Facts} facts @param {import("../data/state_types.d.ts").State} state
 * @param {boolean} [narrow] whether the map is narrow, as on a phone
 */
export function lookAt(facts, state, narrow = false) {
  const { look } = facts.data;
  const selection = selectionOf(state);
  const shown = findShown(facts, state);
  const emphasis = findTrail(facts, state.trail) ?? findEmphasis(facts, selection);
  const chosen = findCenter(facts, selection);
  // For a node that is not on the whole map, the neighborhood is shown in any case.
  const center = state.whole && facts.nodes.get(chosen ?? "")?.drawn ? null : chosen;
  const wish = {
    steps: keepWithin(state.hops, 1, look.most_steps),
    most: keepWithin(state.most, 1, look.most_boxes - 1),
    statements: shown.statements,
    first: emphasis?.chosen,
    narrow,
  };
  const around = center === null ? null : findAround(facts, center, wish);
  return { shown, emphasis, center, around, by: readColoring(state.color) };
}

/** @param {string} value @param {number} least @param {number} most */
function keepWithin(value, least, most) {
  const number = Number.parseInt(value, 10);
  return Number.isNaN(number) ? least : Math.min(Math.max(number, least), most);
}
