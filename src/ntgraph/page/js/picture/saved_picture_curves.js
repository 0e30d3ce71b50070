/** The curves of lines in a saved picture; `picture/line_curves.py` computes the same in Python. */

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Frame */
/** @typedef {[number, number]} Place */
/** @typedef {[Place, Place, Place, Place]} Curve */

const ROUNDNESS = 0.6;
const NEAR = 24;
const BOW = { least: 24, share: 0.06, most: 40 };

/** @param {Frame} frame */
const middle = ({ top, bottom }) => (top + bottom) / 2;

/** @param {number} x1 @param {number} y1 @param {number} x2 @param {number} y2 @returns {Curve} */
function reach(x1, y1, x2, y2) {
  const run = ROUNDNESS * (x2 - x1);
  return [
    [x1, y1],
    [x1 + run, y1],
    [x2 - run, y2],
    [x2, y2],
  ];
}

/**
 * Return the curve from one box to another: its ends and control points. Boxes above each other
 * are joined by a bow on their right.
 * @param {Frame} start @param {Frame} end @returns {Curve}
 */
export function bend(start, end) {
  const [from, to] = [middle(start), middle(end)];
  if (end.left - start.right >= NEAR) return reach(start.right, from, end.left, to);
  if (start.left - end.right >= NEAR) return reach(start.left, from, end.right, to);
  const apart = from === to ? (start.bottom - start.top) / 4 : 0;
  const bow = Math.min(BOW.least + BOW.share * Math.abs(to - from), BOW.most);
  const out = Math.max(start.right, end.right) + bow;
  return [
    [start.right, from - apart],
    [out, from - apart],
    [out, to + apart],
    [end.right, to + apart],
  ];
}

/** Return the point half way along a curve. @param {Curve} curve @returns {Place} */
export function halfWay([a, b, c, d]) {
  const mean = (/** @type {0 | 1} */ at) => (a[at] + 3 * b[at] + 3 * c[at] + d[at]) / 8;
  return [mean(0), mean(1)];
}
