/**
 * Where the boxes of a neighborhood stand: what acts on the center to its left, what it acts on
 * to its right, in columns for each step. On a narrow map all of them are in one column to the
 * right of the center, what acts on it above. `display/layout/neighborhood_layout.py` computes the
 * same in Python; tests/page/neighborhoods.json holds cases for both.
 */

import { sizeOf, tidy } from "./box_sizes.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("./neighborhood_members.js").Found} Found */
/** @typedef {{ x: number, y: number }} Point */
/** @typedef {Map<string, Point>} Places */

const GAP = { row: 14, column: 30, step: 100, narrow: 48 };
/** The heights of columns that are tried; that with the most readable result is taken. */
const HEIGHTS = [400, 500, 600, 750, 900, 1100, 1400, 1800];
const ASPECT = 1.6;

/**
 * Return the places of all boxes and ports, in the shape that can be shown largest.
 * @param {Facts} facts @param {string} center @param {Found[]} kept in order from top to bottom
 * @param {boolean} [narrow] @param {Set<string>} [first] what to keep beside the center
 */
export function placeAround(facts, center, kept, narrow = false, first = new Set()) {
  if (narrow) return placeBoxes(facts, placeNarrow(facts, center, kept, first));
  const drafts = HEIGHTS.map((tall) => placeMiddles(facts, center, kept, tall));
  const sizes = drafts.map((middles) => measure(facts, middles));
  const best = drafts[sizes.indexOf(Math.min(...sizes))];
  return placeBoxes(facts, best ?? new Map());
}

/**
 * Return how high a map of the wanted shape must be to hold all boxes.
 * @param {Facts} facts @param {Places} middles
 */
function measure(facts, middles) {
  let [left, right, top, bottom] = [0, 0, 0, 0];
  for (const [id, { x, y }] of middles) {
    const { width, height } = roomOf(facts, id);
    left = Math.min(left, x - width / 2);
    right = Math.max(right, x + width / 2);
    top = Math.min(top, y - height / 2);
    bottom = Math.max(bottom, y + height / 2);
  }
  return Math.max((right - left) / ASPECT, bottom - top);
}

/**
 * @param {Facts} facts @param {string} center @param {Found[]} kept
 * @param {number} tall how high a column may be @returns {Places}
 */
function placeMiddles(facts, center, kept, tall) {
  /** @type {Places} */
  const middles = new Map([[center, { x: 0, y: 0 }]]);
  const half = roomOf(facts, center).width / 2;
  for (const side of [-1, 1]) {
    let edge = half;
    for (const step of [1, 2, 3]) {
      const column = kept.filter((each) => each.side === side && each.step === step);
      const height = (/** @type {Found} */ { near }) => middles.get(near)?.y ?? 0;
      // The sort is stable: neighbors of the same box keep their order by node type.
      if (step > 1) column.sort((a, b) => height(a) - height(b));
      const room = { side, start: edge + GAP.step, tall };
      edge = column.length ? stack(facts, column, room, middles) : edge;
    }
  }
  return middles;
}

/**
 * @param {Facts} facts @param {string} center @param {Found[]} kept @param {Set<string>} first
 * @returns {Places}
 */
function placeNarrow(facts, center, kept, first) {
  /** @type {Places} */
  const middles = new Map([[center, { x: 0, y: 0 }]]);
  let edge = roomOf(facts, center).width / 2;
  for (const step of [1, 2, 3]) {
    const sorted = kept.filter((each) => each.step === step).sort((a, b) => a.side - b.side);
    const column = sorted.filter(({ id }) => !first.has(id));
    // A small map shows a part of the column only: the middle, beside the center.
    const chosen = sorted.filter(({ id }) => first.has(id));
    column.splice(Math.ceil(column.length / 2), 0, ...chosen);
    const room = { side: 1, start: edge + GAP.narrow, tall: Number.POSITIVE_INFINITY };
    edge = column.length ? stack(facts, column, room, middles) : edge;
  }
  return middles;
}

/**
 * Place boxes in columns, the first nearest to the center; return where the last column ends.
 * @param {Facts} facts @param {Found[]} boxes
 * @param {{ side: number, start: number, tall: number }} room @param {Places} middles
 */
function stack(facts, boxes, { side, start, tall }, middles) {
  const rooms = boxes.map(({ id }) => roomOf(facts, id));
  const all = rooms.reduce((sum, { height }) => sum + height + GAP.row, 0);
  const rows = Math.ceil(boxes.length / Math.max(Math.ceil(all / tall), 1));
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

/** Return the room that a node takes with its ports. @param {Facts} facts @param {string} id */
function roomOf(facts, id) {
  const [box, ...ports] = facts.boxesOf.get(id) ?? [];
  if (!box) return { width: 0, height: 0, shift: 0 };
  const { width, height } = sizeOf(box);
  const last = ports[0];
  const more = last ? last.x + sizeOf(last).width / 2 - (box.x + width / 2) : 0;
  const tall = ports.length * facts.data.look.port_step;
  return { width: tidy(width + more), height: tidy(Math.max(height, tall)), shift: more / 2 };
}

/**
 * Return the places of boxes and ports; a port keeps its place beside its node.
 * @param {Facts} facts @param {Places} middles
 */
function placeBoxes(facts, middles) {
  /** @type {Places} */
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
