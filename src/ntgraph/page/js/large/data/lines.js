/** Read the line of each link, as `page/large/line_section.py` writes it. */

import { DamagedSection } from "./damaged_section.js";
import { joinPlanes, unfoldSign, Varints } from "./number_streams.js";
import { streamOf } from "./sections.js";

/** @typedef {import("./sections.js").Section} Section */
/** @typedef {import("./links.js").Links} Links */

const [IN_ORDER, BY_OBJECT, CHANGES, GROUPS] = [0, 1, 2, 3];
/** How many links a group has; the last group of a kind may have fewer. */
const GROUP_SIZE = 12;

/**
 * Return the line of the first evidence of each link.
 * @param {Section} section @param {Links} links
 */
export function readLines(section, links) {
  const { name } = section;
  const sorted = new Varints(streamOf(section, 0), name).takeGaps(links.count);
  const kinds = joinPlanes([streamOf(section, 1), streamOf(section, 2)], links.count, name);
  const byKind = groupLines(sorted, kinds, links, name);
  const forms = new Varints(streamOf(section, 3), name);
  const readers = {
    [IN_ORDER]: (/** @type {number} */ count) => countUp(count),
    [BY_OBJECT]: (/** @type {number} */ count, /** @type {number} */ start) =>
      rankByObject(links, start, count),
    [CHANGES]: changesReader(section),
    [GROUPS]: groupsReader(section),
  };
  const lines = new Uint32Array(links.count);
  for (let kind = 0; kind + 1 < links.kindStarts.length; kind++) {
    const start = links.kindStarts[kind] ?? 0;
    const count = (links.kindStarts[kind + 1] ?? 0) - start;
    const [form, groups] = [forms.next(), forms.next()];
    const ranks = readers[form]?.(count, start, groups);
    if (!ranks) throw new DamagedSection(name, "it has a form that is not known");
    for (let at = 0; at < count; at++) {
      const rank = ranks[at] ?? count;
      if (rank >= count) throw new DamagedSection(name, "its ranks do not fit");
      lines[start + at] = byKind[start + rank] ?? 0;
    }
  }
  return lines;
}

/**
 * Return all lines sorted by the kind of their link.
 * @param {Uint32Array} sorted @param {Uint32Array} kinds @param {Links} links
 * @param {string} name
 */
function groupLines(sorted, kinds, links, name) {
  const ends = links.kindStarts.slice();
  const byKind = new Uint32Array(links.count);
  for (let at = 0; at < links.count; at++) {
    const kind = kinds[at] ?? 0;
    const to = ends[kind] ?? links.count;
    if (to >= (links.kindStarts[kind + 1] ?? 0)) {
      throw new DamagedSection(name, "its kinds do not fit");
    }
    byKind[to] = sorted[at] ?? 0;
    ends[kind] = to + 1;
  }
  return byKind;
}

/** @param {number} count */
const countUp = (count) => Uint32Array.from({ length: count }, (_, at) => at);

/** @param {Links} links @param {number} start @param {number} count */
function rankByObject({ objects }, start, count) {
  // Links of a kind are sorted by subject, and a sort keeps the order of equals.
  const order = countUp(count).sort(
    (a, b) => (objects[start + a] ?? 0) - (objects[start + b] ?? 0) || a - b,
  );
  const ranks = new Uint32Array(count);
  for (let at = 0; at < count; at++) ranks[order[at] ?? 0] = at;
  return ranks;
}

/** Return a reader of ranks that were written as changes. @param {Section} section */
function changesReader(section) {
  const planes = [4, 5, 6, 7].map((at) => streamOf(section, at));
  let start = 0;
  return (/** @type {number} */ count) => {
    const parts = takePart(planes, start, count, section.name);
    const ranks = joinPlanes(parts, count, section.name);
    start += count;
    for (let at = 0, rank = 0; at < count; at++) {
      rank += unfoldSign(ranks[at] ?? 0);
      ranks[at] = rank;
    }
    return ranks;
  };
}

/** Return a reader of ranks that were written as groups. @param {Section} section */
function groupsReader(section) {
  const planes = [8, 9, 10].map((at) => streamOf(section, at));
  const orders = [11, 12, 13, 14].map((at) => streamOf(section, at));
  let start = 0;
  let groupStart = 0;
  return (
    /** @type {number} */ count,
    /** @type {number} */ _,
    /** @type {number} */ groupCount,
  ) => {
    if (groupCount !== Math.ceil(count / GROUP_SIZE)) {
      throw new DamagedSection(section.name, "its groups do not fit");
    }
    const own = joinPlanes(takePart(planes, start, count, section.name), count, section.name);
    const ordersOwn = takePart(orders, groupStart, groupCount, section.name);
    const numbers = joinPlanes(ordersOwn, groupCount, section.name);
    start += count;
    groupStart += groupCount;
    return rankInGroups(own, numbers, section.name);
  };
}

/**
 * Return the part of each plane that belongs to a kind. Planes that were not needed are left out.
 * @param {Uint8Array[]} planes @param {number} start @param {number} count @param {string} name
 */
function takePart(planes, start, count, name) {
  const parts = planes.filter(({ length }) => length).map((p) => p.subarray(start, start + count));
  if (count && !parts.length) throw new DamagedSection(name, "it ends too early");
  return parts;
}

/**
 * Return the ranks of links, of which the group is known, and for each group the order of its
 * members.
 * @param {Uint32Array} groups @param {Uint32Array} orders @param {string} name
 */
function rankInGroups(groups, orders, name) {
  const members = new Uint32Array(groups.length);
  const filled = new Uint8Array(orders.length);
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at] ?? 0;
    const to = group * GROUP_SIZE + (filled[group] ?? GROUP_SIZE);
    if ((filled[group] ?? GROUP_SIZE) >= GROUP_SIZE || to >= members.length) {
      throw new DamagedSection(name, "its groups do not fit");
    }
    members[to] = at;
    filled[group] = (filled[group] ?? 0) + 1;
  }
  const ranks = new Uint32Array(groups.length);
  const digits = new Uint8Array(GROUP_SIZE);
  for (let group = 0; group < orders.length; group++) {
    const first = group * GROUP_SIZE;
    readOrder(orders[group] ?? 0, digits);
    for (let place = 0; place < GROUP_SIZE && first + place < ranks.length; place++) {
      ranks[members[first + place] ?? 0] = first + (digits[place] ?? 0);
    }
  }
  return ranks;
}

/**
 * Write the order that has this number among all orders of so many values.
 * @param {number} number @param {Uint8Array} order
 */
export function readOrder(number, order) {
  let rest = number;
  for (let left = 1; left <= order.length; left++) {
    const place = order.length - left;
    const smaller = rest % left;
    rest = (rest - smaller) / left;
    order[place] = smaller;
    for (let later = place + 1; later < order.length; later++) {
      if ((order[later] ?? 0) >= smaller) order[later] = (order[later] ?? 0) + 1;
    }
  }
}

/**
 * Return the further lines of links that have more than one.
 * @param {Section | undefined} section @param {Uint32Array} lines
 * @returns {Map<number, number[]>}
 */
export function readMoreLines(section, lines) {
  /** @type {Map<number, number[]>} */
  const more = new Map();
  if (!section) return more;
  const [links, counts, changes] = [0, 1, 2].map(
    (at) => new Varints(streamOf(section, at), section.name),
  );
  if (!links || !counts || !changes) return more;
  for (let left = section.header.items, link = 0; left > 0; ) {
    link += links.next();
    let line = lines[link] ?? 0;
    /** @type {number[]} */
    const own = [];
    for (let count = counts.next() + 1; count > 0; count--, left--) {
      line += unfoldSign(changes.next());
      own.push(line);
    }
    more.set(link, own);
  }
  return more;
}
