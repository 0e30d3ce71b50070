/** Read the line of each link, as `page/large/line_section.py` writes it. */

import { DamagedSection } from "./damaged_section.js";
import { readOrder } from "./member_orders.js";
import { joinPlanes, unfoldSign, Varints } from "./number_streams.js";
import { giveWay } from "./pauses.js";
import { streamOf } from "./sections.js";

/** @typedef {import("./sections.js").Section} Section */
/** @typedef {import("./links.js").Links} Links */
/**
 * The links of one kind: their objects, their lines sorted, and the lines to be filled in.
 * @typedef {{ objects: Uint32Array, sorted: Uint32Array, lines: Uint32Array, groups: number }} Kind
 */

const [IN_ORDER, BY_OBJECT, CHANGES, GROUPS] = [0, 1, 2, 3];
/** How many links a group has; the last group of a kind may have fewer. */
const GROUP_SIZE = 12;
/** After so many ms the browser may do something else. */
const LONG = 30;

/**
 * Return the line of the first evidence of each link.
 * @param {Section} section @param {Links} links
 */
export async function readLines(section, links) {
  const { name } = section;
  const all = new Varints(streamOf(section, 0), name).takeGaps(links.count);
  const higher = section.streams.slice(15);
  const planes = [streamOf(section, 1), streamOf(section, 2), ...higher];
  const kinds = joinPlanes(planes, links.count, name);
  const byKind = groupLines(all, kinds, links, name);
  const forms = new Varints(streamOf(section, 3), name);
  const readers = {
    [IN_ORDER]: (/** @type {Kind} */ { sorted, lines }) => lines.set(sorted),
    [BY_OBJECT]: readByObject,
    [CHANGES]: changesReader(section),
    [GROUPS]: groupsReader(section),
  };
  const lines = new Uint32Array(links.count);
  let since = performance.now();
  for (let kind = 0; kind + 1 < links.kindStarts.length; kind++) {
    const place = [links.kindStarts[kind], links.kindStarts[kind + 1]];
    const read = readers[forms.next()];
    if (!read) throw new DamagedSection(name, "it has a form that is not known");
    read({
      objects: links.objects.subarray(...place),
      sorted: byKind.subarray(...place),
      lines: lines.subarray(...place),
      groups: forms.next(),
    });
    if (performance.now() - since > LONG) {
      await giveWay();
      since = performance.now();
    }
  }
  return lines;
}

/**
 * Return all lines, sorted by the kind of their link.
 * @param {Uint32Array} lines @param {Uint32Array} kinds @param {Links} links
 * @param {string} name
 */
function groupLines(lines, kinds, links, name) {
  const ends = links.kindStarts.slice();
  const byKind = new Uint32Array(links.count);
  for (let at = 0; at < links.count; at++) {
    const kind = kinds[at] ?? 0;
    const to = ends[kind] ?? links.count;
    if (to >= (links.kindStarts[kind + 1] ?? 0)) {
      throw new DamagedSection(name, "its kinds do not fit");
    }
    byKind[to] = lines[at] ?? 0;
    ends[kind] = to + 1;
  }
  return byKind;
}

/** @param {Kind} kind */
function readByObject({ objects, sorted, lines }) {
  // Links of a kind are sorted by subject, and among equal objects they stay in their order.
  const order = Uint32Array.from(sorted, (_, at) => at);
  order.sort((a, b) => (objects[a] ?? 0) - (objects[b] ?? 0) || a - b);
  for (let rank = 0; rank < order.length; rank++) lines[order[rank] ?? 0] = sorted[rank] ?? 0;
}

/** Return a reader of ranks that were written as changes. @param {Section} section */
function changesReader(section) {
  const planes = [4, 5, 6, 7].map((at) => streamOf(section, at));
  let start = 0;
  return (/** @type {Kind} */ { sorted, lines }) => {
    const changes = takePart(planes, start, lines.length, section.name);
    start += lines.length;
    for (let at = 0, rank = 0; at < lines.length; at++) {
      rank += unfoldSign(changes[at] ?? 0);
      const line = sorted[rank];
      if (line === undefined) throw new DamagedSection(section.name, "its ranks do not fit");
      lines[at] = line;
    }
  };
}

/** Return a reader of ranks that were written as groups. @param {Section} section */
function groupsReader(section) {
  const { name } = section;
  const planes = [8, 9, 10].map((at) => streamOf(section, at));
  const orders = [11, 12, 13, 14].map((at) => streamOf(section, at));
  let start = 0;
  let groupStart = 0;
  return (/** @type {Kind} */ { sorted, lines, groups }) => {
    if (groups !== Math.ceil(lines.length / GROUP_SIZE)) {
      throw new DamagedSection(name, "its groups do not fit");
    }
    const members = listMembers(takePart(planes, start, lines.length, name), groups, name);
    const numbers = takePart(orders, groupStart, groups, name);
    start += lines.length;
    groupStart += groups;
    const order = new Uint8Array(GROUP_SIZE);
    for (let group = 0; group < groups; group++) {
      const first = group * GROUP_SIZE;
      readOrder(numbers[group] ?? 0, order);
      const size = Math.min(GROUP_SIZE, lines.length - first);
      for (let place = 0; place < size; place++) {
        const line = sorted[first + (order[place] ?? 0)];
        if (line === undefined) throw new DamagedSection(name, "its ranks do not fit");
        lines[members[first + place] ?? 0] = line;
      }
    }
  };
}

/**
 * Return numbers of one kind from planes that have those of several kinds. Planes that were not
 * needed are left out.
 * @param {Uint8Array[]} planes @param {number} start @param {number} count @param {string} name
 */
function takePart(planes, start, count, name) {
  const parts = planes.filter(({ length }) => length).map((p) => p.subarray(start, start + count));
  return joinPlanes(parts, count, name);
}

/**
 * Return links by their group, in each group in their order.
 * @param {Uint32Array} groups @param {number} count how many groups @param {string} name
 */
function listMembers(groups, count, name) {
  const members = new Uint32Array(groups.length);
  const filled = new Uint8Array(count);
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at] ?? 0;
    const place = filled[group] ?? GROUP_SIZE;
    const to = group * GROUP_SIZE + place;
    if (place >= GROUP_SIZE || to >= members.length) {
      throw new DamagedSection(name, "its groups do not fit");
    }
    members[to] = at;
    filled[group] = place + 1;
  }
  return members;
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
