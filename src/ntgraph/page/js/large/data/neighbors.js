/** Links at one node: counted by kind, and a few at a time. */

import { findFirst } from "./adjacency.js";

/** @typedef {import("./adjacency.js").Rows} Rows */
/** @typedef {import("./links.js").Links} Links */
/** @typedef {import("./large_types.d.ts").KindCount} KindCount */
/** @typedef {import("./large_types.d.ts").KindHeader} KindHeader */
/**
 * `degrees` says how many links each node has.
 * @typedef {{ links: Links, out: Rows, into: Rows, degrees: Uint32Array, kinds: KindHeader[] }} Joined
 */
/** @typedef {{ list: Uint32Array, from: number, to: number }} Part a part of a list of links */

/** @param {Rows} rows @param {number} node @returns {Part} */
export function rowOf({ starts, list }, node) {
  return { list, from: starts[node] ?? 0, to: starts[node + 1] ?? 0 };
}

/** @param {Joined} joined @param {Part} row @param {number} kind @returns {Part} */
function ofKind({ links: { kindStarts } }, { list, from, to }, kind) {
  return {
    list,
    from: findFirst(list, from, to, kindStarts[kind] ?? 0),
    to: findFirst(list, from, to, kindStarts[kind + 1] ?? 0),
  };
}

/**
 * Return how many links of each kind go out of a node and come in, most first. A kind that is the
 * same both ways is counted once, with the direction `both`.
 * @param {Joined} joined @param {number} node @returns {KindCount[]}
 */
export function countKinds(joined, node) {
  /** @type {Map<string, KindCount>} */
  const counts = new Map();
  for (const [way, rows] of /** @type {const} */ ([
    ["out", joined.out],
    ["in", joined.into],
  ])) {
    const row = rowOf(rows, node);
    for (let at = row.from; at < row.to; ) {
      const kind = joined.links.kinds[row.list[at] ?? 0] ?? 0;
      const { to } = ofKind(joined, { ...row, from: at }, kind);
      const direction = joined.kinds[kind]?.symmetric ? "both" : way;
      const key = `${kind} ${direction}`;
      const before = counts.get(key)?.count ?? 0;
      counts.set(key, { kind, direction, count: before + to - at });
      at = to;
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.kind - b.kind);
}

/**
 * Return some of the links at a node: those that go out before those that come in, each in order
 * of their numbers.
 * @param {Joined} joined @param {number} node
 * @param {{ kind?: number | undefined, direction?: "out" | "in" | "both" | undefined,
 *   from?: number, count?: number }} asked
 */
export function listNeighbors(joined, node, { kind, direction = "both", from = 0, count = 50 }) {
  const rows = [
    ...(direction === "in" ? [] : [rowOf(joined.out, node)]),
    ...(direction === "out" ? [] : [rowOf(joined.into, node)]),
  ].map((row) => (kind === undefined ? row : ofKind(joined, row, kind)));
  const total = rows.reduce((sum, row) => sum + row.to - row.from, 0);
  const links = new Uint32Array(Math.max(0, Math.min(count, total - from)));
  let skipped = from;
  let filled = 0;
  for (const { list, from: start, to } of rows) {
    const first = Math.min(start + skipped, to);
    skipped -= first - start;
    const part = list.subarray(first, Math.min(to, first + links.length - filled));
    links.set(part, filled);
    filled += part.length;
  }
  return { links, total, left: Math.max(0, total - from - links.length) };
}

/**
 * Return the links from one node to the other and back.
 * @param {Joined} joined @param {number} one @param {number} other
 */
export function linksBetween(joined, one, other) {
  const { degrees } = joined;
  const small = (degrees[one] ?? 0) <= (degrees[other] ?? 0) ? one : other;
  const { subjects, objects } = joined.links;
  /** @type {number[]} */
  const found = [];
  for (const { list, from, to } of [rowOf(joined.out, small), rowOf(joined.into, small)]) {
    for (let at = from; at < to; at++) {
      const link = list[at] ?? 0;
      const [subject, object] = [subjects[link], objects[link]];
      if (subject === one ? object === other : subject === other && object === one) {
        found.push(link);
      }
    }
  }
  return found.sort((a, b) => a - b);
}
