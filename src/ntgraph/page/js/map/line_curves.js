/**
 * The curves of lines: chains of cubic Bézier curves, a start and three points for each piece.
 * `picture/line_curves.py` computes the same in Python; tests/page/line_routes.json holds cases
 * for both.
 */

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Frame */
/** @typedef {[number, number]} Place */
/** @typedef {Place[]} Curve */
/** @typedef {import("../data/map_types.d.ts").LineLook} LineLook */
/**
 * A place through which a line runs in a direction; `room` is the width of the channel in which
 * it may turn back here.
 * @typedef {{ x: number, y: number, dx: number, dy: number, room: number }} Knot
 */

/** How many straight steps stand for a piece when the distance to it is measured. */
const STEPS = 10;
/** With it a quarter turn is nearly round. */
const ROUND = 0.55;

/** @param {Frame} frame */
export const middle = ({ top, bottom }) => (top + bottom) / 2;

/** Return the curve through knots. @param {Knot[]} knots @param {LineLook} look @returns {Curve} */
export function joinKnots(knots, look) {
  const [first, ...rest] = dropNeedless(knots);
  if (!first) return [];
  /** @type {Curve} */
  const curve = [[first.x, first.y]];
  let last = first;
  for (const knot of rest) {
    curve.push(...joinTwo(last, knot, look));
    last = knot;
  }
  return curve;
}

/** Return the knots without those in the middle of a straight piece. @param {Knot[]} knots */
function dropNeedless(knots) {
  /** @type {Knot[]} */
  const kept = [];
  for (const [at, knot] of knots.entries()) {
    const [last, after] = [kept.at(-1), knots[at + 1]];
    const same = last && last.x === knot.x && last.y === knot.y && last.dx === knot.dx;
    if (!same && !(last && after && isStraight(last, knot, after))) kept.push(knot);
  }
  return kept;
}

/** @param {Knot} one @param {Knot} two @param {Knot} three */
const isStraight = (one, two, three) =>
  one.dy === 0 && [two, three].every(({ y, dx }) => y === one.y && dx === one.dx);

/**
 * Return the three points of a piece after its start.
 * @param {Knot} one @param {Knot} other @param {LineLook} look @returns {Place[]}
 */
function joinTwo(one, other, { roundness, bow, bow_share, widest_bow }) {
  const [wide, tall] = [Math.abs(other.x - one.x), Math.abs(other.y - one.y)];
  if (one.dx && one.dx === -other.dx) {
    const far = Math.min(bow + bow_share * tall, widest_bow, one.room);
    const out = one.dx === 1 ? Math.max(one.x, other.x) + far : Math.min(one.x, other.x) - far;
    return [
      [out, one.y],
      [out, other.y],
      [other.x, other.y],
    ];
  }
  const run = one.dx && other.dx ? roundness : ROUND;
  return [
    [one.x + one.dx * run * wide, one.y + one.dy * run * tall],
    [other.x - other.dx * run * wide, other.y - other.dy * run * tall],
    [other.x, other.y],
  ];
}

/**
 * The pieces of a curve, each a cubic Bézier curve of four points.
 * @param {Curve} curve
 */
export function piecesOf(curve) {
  return Array.from({ length: Math.floor((curve.length - 1) / 3) }, (_, at) =>
    curve.slice(3 * at, 3 * at + 4),
  );
}

/** Return bounds that a curve does not leave. @param {Curve} curve */
export function boundsOf(curve) {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of curve) {
    if (x < bounds.left) bounds.left = x;
    if (x > bounds.right) bounds.right = x;
    if (y < bounds.top) bounds.top = y;
    if (y > bounds.bottom) bounds.bottom = y;
  }
  return bounds;
}

/**
 * The point of a single piece at a share of its course: 0 is its start, 1 its end.
 * @param {Curve} piece @param {number} at @returns {Place}
 */
function pointOfPiece(piece, at) {
  const rest = 1 - at;
  const shares = [rest ** 3, 3 * rest ** 2 * at, 3 * rest * at ** 2, at ** 3];
  const sum = (/** @type {0 | 1} */ axis) =>
    piece.reduce((all, point, rank) => all + point[axis] * (shares[rank] ?? 0), 0);
  return [sum(0), sum(1)];
}

/**
 * The point of a curve at a share of its way; each piece is taken as long as its ends are apart.
 * @param {Curve} curve @param {number} at @returns {Place}
 */
export function pointAt(curve, at) {
  const pieces = piecesOf(curve);
  const spans = pieces.map(([[x1, y1] = [0, 0], , , [x2, y2] = [0, 0]]) =>
    Math.hypot(x2 - x1, y2 - y1),
  );
  let rest = at * spans.reduce((all, span) => all + span, 0);
  let rank = 0;
  while (rank < spans.length - 1 && rest > (spans[rank] ?? 0)) {
    rest -= spans[rank] ?? 0;
    rank += 1;
  }
  const span = spans[rank] ?? 0;
  return pointOfPiece(pieces[rank] ?? [], span ? rest / span : at);
}

/**
 * A curve that stops some px before its end, where a tip is drawn.
 * @param {Curve} curve @param {number} tip @returns {Curve}
 */
export function stopBeforeTip(curve, tip) {
  const [dx, dy] = wayOf(curve);
  const [x, y] = /** @type {Place} */ (curve.at(-1));
  return [...curve.slice(0, -1), [x - tip * dx, y - tip * dy]];
}

/** How far a point is from a curve. @param {Curve} curve @param {Place} point */
export function distanceTo(curve, point) {
  let least = Number.POSITIVE_INFINITY;
  for (const piece of piecesOf(curve)) {
    let from = /** @type {Place} */ (piece[0]);
    for (let step = 1; step <= STEPS; step += 1) {
      const to = pointOfPiece(piece, step / STEPS);
      least = Math.min(least, distanceToStep(from, to, point));
      from = to;
    }
  }
  return least;
}

/** @param {Place} from @param {Place} to @param {Place} point */
function distanceToStep([x1, y1], [x2, y2], [x, y]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const long = dx * dx + dy * dy;
  const share = long ? Math.min(Math.max(((x - x1) * dx + (y - y1) * dy) / long, 0), 1) : 0;
  return Math.hypot(x1 + share * dx - x, y1 + share * dy - y);
}

/** The direction, of length 1, in which a line comes to its end. @param {Curve} curve @returns {Place} */
export function wayOf(curve) {
  const [[x1, y1], [x2, y2]] = /** @type {[Place, Place]} */ (curve.slice(-2));
  const long = Math.hypot(x2 - x1, y2 - y1) || 1;
  return [(x2 - x1) / long, (y2 - y1) / long];
}
