/**
 * Which neighbors are shown around a node, on which side, and how many steps away;
 * `display/neighborhood.py` computes the same in Python.
 */

import { orderNodes } from "../data/facts_index.js";
import { placeAround } from "./neighborhood_layout.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {{ x: number, y: number }} Point */
/** @typedef {{ id: string, step: number, side: number, near: string, evidence: number }} Found */
/**
 * `places` has all boxes and ports, `steps` the number of steps from the center to each node.
 * @typedef {{ places: Map<string, Point>, steps: Map<string, number>, leftOut: number }} Around
 */
/**
 * @typedef {{
 *   steps: number, most: number, statements: Set<string>, first?: Set<string> | undefined,
 *   narrow?: boolean | undefined,
 * }} Wish how many steps, how many nodes at most, by which statements, which nodes first, and
 *   whether the map is narrow
 */

/** @param {Facts} facts @param {string} center @param {Wish} wish @returns {Around} */
export function findAround(facts, center, wish) {
  const reached = reach(facts, center, wish);
  const ranks = new Map(facts.data.nodes.map(({ id }, at) => [id, at]));
  const rank = (/** @type {string} */ id) => ranks.get(id) ?? 0;
  const inOrder = orderNodes(facts);
  const isFirst = (/** @type {Found} */ { id }) => Number(wish.first?.has(id) ?? false);
  const kept = [...reached.values()]
    .sort(
      (a, b) =>
        a.step - b.step ||
        isFirst(b) - isFirst(a) ||
        b.evidence - a.evidence ||
        rank(a.id) - rank(b.id),
    )
    .slice(0, wish.most);
  kept.sort((a, b) => inOrder(a.id, b.id));
  return {
    places: placeAround(facts, center, kept, wish.narrow, wish.first),
    steps: new Map([[center, 0], ...kept.map(({ id, step }) => /** @type {const} */ ([id, step]))]),
    leftOut: reached.size - kept.length,
  };
}

/**
 * Return every node within reach, with its step, its side and the amount of evidence.
 * @param {Facts} facts @param {string} center @param {Wish} wish @returns {Map<string, Found>}
 */
function reach(facts, center, { steps, statements }) {
  /** @type {Map<string, Found>} */
  const found = new Map();
  let border = [{ id: center, side: 0 }];
  for (let step = 1; step <= steps; step++) {
    /** @type {Map<string, Found & { acts: boolean, actedOn: boolean }>} */
    const next = new Map();
    for (const from of border) {
      for (const edge of facts.edgesOf.get(from.id) ?? []) {
        const id = edge.source === from.id ? edge.target : edge.source;
        const said = edge.statements.filter((each) => statements.has(each));
        const isOff = facts.nodes.get(id)?.off_map ?? false;
        if (id === center || found.has(id) || isOff || !said.length) continue;
        const known = next.get(id) ?? {
          ...{ id, step, near: from.id, side: from.side, evidence: 0 },
          ...{ acts: false, actedOn: false },
        };
        known.evidence += said.reduce((sum, each) => sum + countEvidence(facts, each), 0);
        if ("+-".includes(edge.sign)) known[edge.target === from.id ? "acts" : "actedOn"] = true;
        next.set(id, known);
      }
    }
    for (const { acts, actedOn, ...each } of next.values()) {
      found.set(each.id, { ...each, side: each.side || sideOf(facts, each.id, acts, actedOn) });
    }
    border = [...next.keys()].flatMap((id) => found.get(id) ?? []);
  }
  return found;
}

/** @param {Facts} facts @param {string} id */
const countEvidence = (facts, id) => Math.max(facts.statements.get(id)?.evidence.length ?? 0, 1);

/**
 * Return -1 for the left, 1 for the right; without a direction, the side of its node type on the
 * whole map.
 * @param {Facts} facts @param {string} id @param {boolean} acts @param {boolean} actedOn
 */
function sideOf(facts, id, acts, actedOn) {
  if (acts !== actedOn) return acts ? -1 : 1;
  return facts.types.get(facts.nodes.get(id)?.type ?? "")?.column === "left" ? -1 : 1;
}
