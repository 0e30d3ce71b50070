/**
 * Where lines run: a cubic Bézier curve from box to box. `picture/line_curves.py` computes the
 * same in Python; tests/page/line_curves.json holds cases for both.
 */

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Frame */
/** @typedef {[number, number]} Place */
/** @typedef {[Place, Place, Place, Place]} Curve */
/** @typedef {import("../data/page_types.d.ts").LineLook} LineLook */

/** How many straight pieces stand for a curve when the distance to it is measured. */
const PIECES = 24;

/** @param {Frame} frame */
const middle = ({ top, bottom }) => (top + bottom) / 2;

/**
 * @param {number} x1 @param {number} y1 @param {number} x2 @param {number} y2
 * @param {number} roundness @returns {Curve}
 */
function reach(x1, y1, x2, y2, roundness) {
  const run = roundness * (x2 - x1);
  return [
    [x1, y1],
    [x1 + run, y1],
    [x2 - run, y2],
    [x2, y2],
  ];
}

/**
 * The curve from one box to another. Boxes one above the other are joined by a bow to their
 * right.
 * @param {Frame} start @param {Frame} end @param {LineLook} look @returns {Curve}
 */
export function bend(start, end, look) {
  const [from, to] = [middle(start), middle(end)];
  const { near, roundness } = look;
  if (end.left - start.right >= near) return reach(start.right, from, end.left, to, roundness);
  if (start.left - end.right >= near) return reach(start.left, from, end.right, to, roundness);
  // A thing may also act on itself: the line then leaves above and comes back below.
  const apart = from === to ? (start.bottom - start.top) / 4 : 0;
  const bow = Math.min(look.bow + look.bow_share * Math.abs(to - from), look.widest_bow);
  const out = Math.max(start.right, end.right) + bow;
  return [
    [start.right, from - apart],
    [out, from - apart],
    [out, to + apart],
    [end.right, to + apart],
  ];
}

/**
 * The point of a curve at a share of its course: 0 is its start, 1 its end.
 * @param {Curve} curve @param {number} at @returns {Place}
 */
export function pointAt(curve, at) {
  const rest = 1 - at;
  const shares = [rest ** 3, 3 * rest ** 2 * at, 3 * rest * at ** 2, at ** 3];
  const sum = (/** @type {0 | 1} */ axis) =>
    curve.reduce((all, point, rank) => all + point[axis] * (shares[rank] ?? 0), 0);
  return [sum(0), sum(1)];
}

/**
 * A curve that stops some px before its end, where a tip is drawn.
 * @param {Curve} curve @param {number} tip @returns {Curve}
 */
export function stopBeforeTip(curve, tip) {
  const [start, first, second, [x4, y4]] = curve;
  return [start, first, second, [x4 - wayOf(curve) * tip, y4]];
}

/** How far a point is from a curve. @param {Curve} curve @param {Place} point */
export function distanceTo(curve, [x, y]) {
  let least = Number.POSITIVE_INFINITY;
  for (let piece = 0; piece <= PIECES; piece += 1) {
    const [px, py] = pointAt(curve, piece / PIECES);
    least = Math.min(least, Math.hypot(px - x, py - y));
  }
  return least;
}

/** 1 where a line comes in from the left, -1 from the right. @param {Curve} curve */
export const wayOf = ([, , [x3], [x4]]) => (x4 >= x3 ? 1 : -1);
