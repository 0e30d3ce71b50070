/**
 * What lies around one node, laid out in the browser: what acts on it to its left, what it
 * acts on to its right, one column of boxes or two for each step. The same each time.
 */

import { selectionOf } from "./address.js";
import { PORT_HEIGHT, sizeOf } from "./boxes.js";
import { findCenter, findEmphasis, findTrail } from "./emphasis.js";
import { findShown } from "./filters.js";

/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {{ x: number, y: number }} Point */
/** @typedef {{ id: string, step: number, side: number, near: string, evidence: number }} Found */
/**
 * `places` has every box with its ports, `steps` how far each node is from the center.
 * @typedef {{ places: Map<string, Point>, steps: Map<string, number>, leftOut: number }} Around
 */
/**
 * @typedef {{
 *   steps: number, most: number, statements: Set<string>, first?: Set<string> | undefined,
 * }} Wish how far, how many at most, through which statements, and whom above all
 */

const MOST_STEPS = 3;
/** More than this and vis-network is too slow to pan. */
export const MOST_DRAWN = 300;
const GAP = { row: 9, column: 18, step: 100 };
const TALL = 900;

/**
 * What the map shows of a state: a node alone with what lies around it, or all of it.
 * @param {Facts} facts @param {import("./types.d.ts").State} state
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

/** @param {Facts} facts @param {string} center @param {Wish} wish @returns {Around} */
export function findAround(facts, center, wish) {
  const reached = reach(facts, center, wish);
  const ranks = new Map(facts.data.nodes.map(({ id }, at) => [id, at]));
  const typeRanks = new Map(facts.data.types.map(({ id }, at) => [id, at]));
  const rank = (/** @type {string} */ id) => ranks.get(id) ?? 0;
  const typeRank = (/** @type {string} */ id) =>
    typeRanks.get(facts.nodes.get(id)?.type ?? "") ?? 0;
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
  const order = (/** @type {Found} */ a, /** @type {Found} */ b) =>
    typeRank(a.id) - typeRank(b.id) || rank(a.id) - rank(b.id);
  return {
    places: placeAll(facts, center, kept.sort(order)),
    steps: new Map([[center, 0], ...kept.map(({ id, step }) => /** @type {const} */ ([id, step]))]),
    leftOut: reached.size - kept.length,
  };
}

/**
 * Everything within reach, step by step, with what speaks for showing it.
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
        if (id === center || found.has(id) || !said.length) continue;
        const known = next.get(id) ?? {
          ...{ id, step, near: from.id, side: from.side, evidence: 0 },
          ...{ acts: false, actedOn: false },
        };
        known.evidence += said.reduce((sum, each) => sum + countEvidence(facts, each), 0);
        known.acts ||= edge.sign !== "0" && edge.target === from.id;
        known.actedOn ||= edge.sign !== "0" && edge.source === from.id;
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
 * -1 for the left; where no direction is said, the side of its kind on the whole map.
 * @param {Facts} facts @param {string} id @param {boolean} acts @param {boolean} actedOn
 */
function sideOf(facts, id, acts, actedOn) {
  if (acts !== actedOn) return acts ? -1 : 1;
  return facts.types.get(facts.nodes.get(id)?.type ?? "")?.column === "left" ? -1 : 1;
}

/** @param {Facts} facts @param {string} center @param {Found[]} kept in order from top to bottom */
function placeAll(facts, center, kept) {
  /** @type {Map<string, Point>} */
  const middles = new Map([[center, { x: 0, y: 0 }]]);
  const half = roomOf(facts, center).width / 2;
  for (const side of [-1, 1]) {
    let edge = half;
    for (const step of [1, 2, 3]) {
      const column = kept.filter((each) => each.side === side && each.step === step);
      const height = (/** @type {Found} */ { near }) => middles.get(near)?.y ?? 0;
      // A stable sort: those beside the same box stay in the order of their kinds.
      if (step > 1) column.sort((a, b) => height(a) - height(b));
      edge = column.length ? stack(facts, column, side, edge + GAP.step, middles) : edge;
    }
  }
  return placeBoxes(facts, middles);
}

/**
 * Stand boxes in columns beside each other, the first nearest; gives where the last one ends.
 * @param {Facts} facts @param {Found[]} boxes @param {number} side @param {number} start
 * @param {Map<string, Point>} middles
 */
function stack(facts, boxes, side, start, middles) {
  const rooms = boxes.map(({ id }) => roomOf(facts, id));
  const tall = rooms.reduce((sum, { height }) => sum + height + GAP.row, 0);
  const rows = Math.ceil(boxes.length / Math.ceil(tall / TALL));
  let edge = start;
  for (let from = 0; from < boxes.length; from += rows) {
    const own = rooms.slice(from, from + rows);
    const width = Math.max(...own.map((room) => room.width));
    let y = -own.reduce((sum, { height }) => sum + height + GAP.row, -GAP.row) / 2;
    for (const [at, { height }] of own.entries()) {
      const box = boxes[from + at];
      if (box) middles.set(box.id, { x: side * (edge + width / 2), y: y + height / 2 });
      y += height + GAP.row;
    }
    edge += width + GAP.column;
  }
  return edge - GAP.column;
}

/** The room that a node takes with its ports. @param {Facts} facts @param {string} id */
function roomOf(facts, id) {
  const [box, ...ports] = facts.boxesOf.get(id) ?? [];
  if (!box) return { width: 0, height: 0, shift: 0 };
  const { width, height } = sizeOf(box);
  const last = ports[0];
  const more = last ? last.x + sizeOf(last).width / 2 - (box.x + width / 2) : 0;
  const tall = ports.length * (PORT_HEIGHT + 2);
  return { width: width + more, height: Math.max(height, tall), shift: more / 2 };
}

/** Ports move along with their node. @param {Facts} facts @param {Map<string, Point>} middles */
function placeBoxes(facts, middles) {
  /** @type {Map<string, Point>} */
  const places = new Map();
  for (const [id, { x, y }] of middles) {
    const boxes = facts.boxesOf.get(id) ?? [];
    const home = boxes[0] ?? { x: 0, y: 0 };
    const { shift } = roomOf(facts, id);
    for (const box of boxes) {
      places.set(box.id, { x: x - shift + box.x - home.x, y: y + box.y - home.y });
    }
  }
  return places;
}
