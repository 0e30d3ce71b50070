/**
 * Where lines run: around every box that is not one of their ends. `picture/line_routes.py`
 * explains how and computes the same in Python; tests/page/line_routes.json holds cases for both.
 */

import { book, chooseGap, findColumns, settle } from "./columns_and_gaps.js";
import { joinKnots, middle } from "./line_curves.js";

/** @typedef {import("./line_curves.js").Frame} Frame */
/** @typedef {import("./line_curves.js").Curve} Curve */
/** @typedef {import("./line_curves.js").Knot} Knot */
/** @typedef {import("./columns_and_gaps.js").Column} Column */
/** @typedef {import("./columns_and_gaps.js").Gap} Gap */
/** @typedef {import("../data/map_types.d.ts").LineLook} LineLook */
/**
 * A box with its ports: the frame of the box alone, and of all together.
 * @typedef {{ box: Frame, whole: Frame }} Block
 */
/**
 * A line: its ends by id, its sign, and the frame of the port where it starts.
 * @typedef {{
 *   id: string, source: string, target: string, sign: string, port?: Frame | undefined,
 * }} Line
 */
/** @typedef {{ gap: Gap, key: string }} Lane */
/**
 * The way of a line while it is being found; `out` and `into` are 1 where it leaves or comes in
 * to the right, -1 to the left.
 * @typedef {{
 *   line: Line, start: Block, end: Block, first: number, last: number, out: number, into: number,
 *   lanes: (Lane & { at: number })[], aboveStart?: Lane, aboveEnd?: Lane,
 * }} Way
 */

/**
 * Return the curve of every line by its id.
 * @param {Map<string, Block>} blocks @param {Line[]} lines @param {LineLook} look
 * @returns {Map<string, Curve>}
 */
export function routeLines(blocks, lines, look) {
  const columns = findColumns(new Map([...blocks].map(([id, { whole }]) => [id, whole])), look);
  const rank = new Map(columns.flatMap(({ ids }, at) => ids.map((id) => [id, at])));
  const ways = lines.flatMap((line) => {
    const [start, end] = [blocks.get(line.source), blocks.get(line.target)];
    if (!start || !end) return [];
    const [first, last] = [rank.get(line.source) ?? 0, rank.get(line.target) ?? 0];
    /** @type {Way} */
    const way = { line, start, end, first, last, ...chooseSides(line, start, end, first, last) };
    return way;
  });
  for (const way of ways) chooseGaps(way, columns, look);
  for (const { gaps } of columns) for (const gap of gaps) settle(gap, look);
  return new Map(ways.map((way) => [way.line.id, joinKnots(findKnots(way, columns, look), look)]));
}

/** @param {Block} block */
const hasPorts = ({ box, whole }) => whole.right > box.right;

/**
 * Lines leave toward their end; from a port only to the right, where the port is.
 * @param {Line} line @param {Block} start @param {Block} end @param {number} first
 * @param {number} last
 */
function chooseSides({ port }, start, end, first, last) {
  /** @type {Way["lanes"]} */
  const lanes = [];
  if (first !== last) {
    const into = last > first ? 1 : -1;
    return { out: port ? 1 : into, into, lanes };
  }
  // A bow to the left keeps clear of ports.
  const out = port || !(hasPorts(start) || hasPorts(end)) ? 1 : -1;
  return { out, into: -out, lanes };
}

/** @param {Way} way @param {Column[]} columns @param {LineLook} look */
function chooseGaps(way, columns, look) {
  const { line, start, end, first, last } = way;
  const leaving = `from ${line.source} ${line.sign}`;
  const coming = `to ${line.target} ${line.sign}`;
  if (way.out === 1 && hasPorts(start) && !line.port) {
    way.aboveStart = bookAbove(columns[first], line.source, leaving, look);
  }
  if (way.into === -1 && hasPorts(end)) {
    way.aboveEnd = bookAbove(columns[last], line.target, coming, look);
  }
  const from = way.aboveStart ? start.whole.top - look.clear : middle(line.port ?? start.box);
  const to = way.aboveEnd ? end.whole.top - look.clear : middle(end.box);
  const turn = findTurn(way, columns);
  for (const at of findCrossed(way)) {
    const before = last > first ? at < turn : at > turn;
    const [key, height] = before ? [leaving, from] : [coming, to];
    const gap = chooseGap(/** @type {Column} */ (columns[at]), key, height, look);
    book(gap, key, height);
    way.lanes.push({ at, gap, key });
  }
}

/**
 * @param {Column | undefined} column @param {string} id @param {string} key
 * @param {LineLook} look @returns {Lane}
 */
function bookAbove(column, id, key, look) {
  const gap = /** @type {Gap} */ (column?.gaps[column.ids.indexOf(id)]);
  book(gap, key, gap.low - look.clear);
  gap.above.add(key);
  return { gap, key };
}

/** Return the columns that the line crosses, in the order of its way. @param {Way} way */
function findCrossed({ first, last, out }) {
  /** @type {number[]} */
  const crossed = [];
  if (last > first) for (let at = first + 1; at < last; at += 1) crossed.push(at);
  // From a port the line first has to go back past its own column.
  else for (let at = out === 1 ? first : first - 1; at > last; at -= 1) crossed.push(at);
  return crossed;
}

/**
 * Return the place between two columns, such as 2.5, where the widest channel is.
 * @param {Way} way @param {Column[]} columns
 */
function findTurn({ first, last }, columns) {
  let [best, widest] = [-1, 0];
  const step = last > first ? 1 : -1;
  for (let at = first; at !== last; at += step) {
    const channel = step === 1 ? at : at - 1;
    const width = columns[channel]?.after ?? 0;
    // A little wider is not worth a later turn.
    if (width > widest + 1) [best, widest] = [channel + 0.5, width];
  }
  return best;
}

/** @param {Column} column @param {number} way */
const roomOf = (column, way) => (way === 1 ? column.after : column.before);

/** @param {Way} way @param {Column[]} columns @param {LineLook} look @returns {Knot[]} */
function findKnots(way, columns, look) {
  const columnAt = (/** @type {number} */ at) => /** @type {Column} */ (columns[at]);
  const knots = leave(way, columnAt(way.first), look);
  for (const { at, gap, key } of way.lanes) {
    const column = columnAt(at);
    const y = gap.lanes.get(key) ?? 0;
    const room = roomOf(column, way.into);
    const [one, other] = way.into === 1 ? [column.left, column.right] : [column.right, column.left];
    knots.push(
      { x: one, y, dx: way.into, dy: 0, room },
      { x: other, y, dx: way.into, dy: 0, room },
    );
  }
  knots.push(...come(way, columnAt(way.last), look));
  return knots;
}

/**
 * Return the knots from the box to the edge of its column.
 * @param {Way} way @param {Column} column @param {LineLook} look @returns {Knot[]}
 */
function leave({ line, start, out, aboveStart }, column, { corner }) {
  const edge = out === 1 ? column.right : column.left;
  const room = roomOf(column, out);
  if (aboveStart) {
    const x = start.box.right - corner;
    const y = aboveStart.gap.lanes.get(aboveStart.key) ?? 0;
    return [
      { x, y: start.box.top, dx: 0, dy: -1, room: 0 },
      { x: x + corner, y, dx: 1, dy: 0, room: 0 },
      { x: edge, y, dx: 1, dy: 0, room },
    ];
  }
  const box = line.port ?? start.box;
  const y = middle(box) - apart(line, box);
  return [
    { x: out === 1 ? box.right : box.left, y, dx: out, dy: 0, room },
    { x: edge, y, dx: out, dy: 0, room },
  ];
}

/**
 * Return the knots from the edge of the column to the box.
 * @param {Way} way @param {Column} column @param {LineLook} look @returns {Knot[]}
 */
function come({ line, end, into, aboveEnd }, column, { corner }) {
  const edge = into === 1 ? column.left : column.right;
  const room = roomOf(column, -into);
  if (aboveEnd) {
    const x = end.box.right - corner;
    const y = aboveEnd.gap.lanes.get(aboveEnd.key) ?? 0;
    return [
      { x: edge, y, dx: -1, dy: 0, room },
      { x: x + corner, y, dx: -1, dy: 0, room: 0 },
      { x, y: end.box.top, dx: 0, dy: 1, room: 0 },
    ];
  }
  const y = middle(end.box) + apart(line, end.box);
  return [
    { x: edge, y, dx: into, dy: 0, room },
    { x: into === 1 ? end.box.left : end.box.right, y, dx: into, dy: 0, room },
  ];
}

/** A node may act on itself: the line then leaves above and comes back below. @param {Line} line @param {Frame} box */
const apart = ({ source, target, port }, { top, bottom }) =>
  source === target && !port ? (bottom - top) / 4 : 0;
