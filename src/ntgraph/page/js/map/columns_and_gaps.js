/** The columns of boxes on a map, and the gaps in them through which lines pass. */

/** @typedef {import("./line_curves.js").Frame} Frame */
/** @typedef {import("../data/map_types.d.ts").LineLook} LineLook */
/**
 * The room between two boxes of a column, with the heights of the lanes in it; `above` are the
 * lanes that come from the box below the gap.
 * @typedef {{ high: number, low: number, lanes: Map<string, number>, above: Set<string> }} Gap
 */
/**
 * A column: its edges, the ids of its boxes from top to bottom, the gaps around them, and the
 * widths of the channels beside it.
 * @typedef {{
 *   left: number, right: number, ids: string[], gaps: Gap[], before: number, after: number,
 * }} Column
 */

/**
 * Return the columns from left to right: boxes above each other are in the same one.
 * @param {Map<string, Frame>} frames @param {LineLook} look @returns {Column[]}
 */
export function findColumns(frames, look) {
  /** @type {Column[]} */
  const columns = [];
  const sorted = [...frames].sort(([, a], [, b]) => a.left - b.left || a.top - b.top);
  for (const [id, { left, right }] of sorted) {
    const last = columns.at(-1);
    if (last && left < last.right) {
      last.ids.push(id);
      last.right = Math.max(last.right, right);
    } else columns.push({ left, right, ids: [id], gaps: [], before: 0, after: 0 });
  }
  for (const [at, column] of columns.entries()) {
    const own = column.ids.map((id) => /** @type {Frame} */ (frames.get(id)));
    const ranks = own.map((_, rank) => rank).sort((a, b) => topOf(own, a) - topOf(own, b));
    column.ids = ranks.map((rank) => /** @type {string} */ (column.ids[rank]));
    const ordered = ranks.map((rank) => /** @type {Frame} */ (own[rank]));
    const ends = [Number.NEGATIVE_INFINITY, ...ordered.map(({ bottom }) => bottom)];
    const starts = [...ordered.map(({ top }) => top), Number.POSITIVE_INFINITY];
    column.gaps = ends.map((high, gap) => ({
      ...{ high, low: starts[gap] ?? high },
      ...{ lanes: new Map(), above: new Set() },
    }));
    const [previous, next] = [columns[at - 1], columns[at + 1]];
    column.before = previous ? column.left - previous.right : look.margin;
    column.after = next ? next.left - column.right : look.margin;
  }
  return columns;
}

/** @param {Frame[]} frames @param {number} rank */
const topOf = (frames, rank) => frames[rank]?.top ?? 0;

/**
 * Keep a lane, near a height if there is room.
 * @param {Gap} gap @param {string} key @param {number} height
 */
export function book(gap, key, height) {
  if (!gap.lanes.has(key)) gap.lanes.set(key, height);
}

/**
 * Return the gap nearest to a height that is not too full.
 * @param {Column} column @param {string} key @param {number} height @param {LineLook} look
 */
export function chooseGap({ gaps }, key, height, look) {
  let [best, least] = [/** @type {Gap} */ (gaps[0]), Number.POSITIVE_INFINITY];
  // Gaps above the height come nearer, those below go further away, so that few are looked at.
  for (let at = Math.max(findAbove(gaps, height) - 1, 0); at >= 0; at -= 1) {
    const gap = /** @type {Gap} */ (gaps[at]);
    if (height - gap.low > least) break;
    const far = distance(gap, key, height, look);
    if (far <= least) [best, least] = [gap, far];
  }
  for (let at = Math.max(findAbove(gaps, height), 1); at < gaps.length; at += 1) {
    const gap = /** @type {Gap} */ (gaps[at]);
    if (gap.high - height >= least) break;
    const far = distance(gap, key, height, look);
    if (far < least) [best, least] = [gap, far];
  }
  return best;
}

/** Return how many gaps end above a height. @param {Gap[]} gaps @param {number} height */
function findAbove(gaps, height) {
  let [from, to] = [0, gaps.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (/** @type {Gap} */ (gaps[middle]).low < height) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** @param {Gap} gap @param {string} key @param {number} height @param {LineLook} look */
function distance({ high, low, lanes }, key, height, { clear, lane, crowd }) {
  const far = Math.max(high - height, height - low, 0);
  if (lanes.has(key)) return far;
  const room = Math.max(low - high - 2 * clear, 0);
  const over = (lanes.size + 1) * lane - room - lane;
  return far + crowd * Math.max(over, 0);
}

/**
 * Set for each lane the height nearest to the one wished for, all in order and apart.
 * @param {Gap} gap @param {LineLook} look
 */
export function settle({ high, low, lanes, above }, { clear, lane }) {
  // The sort is stable: lanes that wish for the same height stay in the order of booking.
  const wished = [...lanes].sort(
    ([a, one], [b, other]) => Number(above.has(a)) - Number(above.has(b)) || one - other,
  );
  const room = Math.max(low - high - 2 * clear, 0);
  const step = Math.min(lane, room / Math.max(wished.length - 1, 1));
  let highest = high + clear;
  let lowest = low - clear - step * (wished.length - 1);
  if (room === 0) highest = lowest = (high + low) / 2;
  const shifts = keepOrder(wished.map(([, height], at) => height - at * step));
  for (const [at, [key]] of wished.entries()) {
    lanes.set(key, Math.min(Math.max(shifts[at] ?? 0, highest), lowest) + at * step);
  }
}

/**
 * Return the rising numbers nearest to some wishes (isotonic regression).
 * @param {number[]} wishes
 */
export function keepOrder(wishes) {
  /** @type {[number, number][]} */
  const means = [];
  for (const wish of wishes) {
    let [mean, count] = [wish, 1];
    for (let last = means.at(-1); last && last[0] > mean; last = means.at(-1)) {
      means.pop();
      mean = (last[0] * last[1] + mean * count) / (last[1] + count);
      count += last[1];
    }
    means.push([mean, count]);
  }
  return means.flatMap(([mean, count]) => Array(count).fill(mean));
}
