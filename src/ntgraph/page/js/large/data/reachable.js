/** Nodes a few steps away, whichever way the links lead. What is denied joins nothing. */

import { rowOf } from "./neighbors.js";

/** @typedef {import("./neighbors.js").Joined} Joined */
/** @typedef {import("./links.js").Links} Links */
/**
 * Some nodes, each once: as a list, and as 1 for each by its number.
 * @typedef {{ list: Uint32Array, flags: Uint8Array }} NodeSet
 */

/** To look at all links in their order takes as long as to look at an eighth of them by node. */
const SPEED = 8;

/** Return whether it is faster to look at all links. @param {Joined} joined @param {NodeSet} nodes */
const isMost = (joined, { list }) => SPEED * sumDegrees(joined, list) > joined.links.count;

/** Return how many links nodes have together. @param {Joined} joined @param {Uint32Array} nodes */
export function sumDegrees(joined, nodes) {
  let sum = 0;
  for (const node of nodes) sum += joined.degrees[node] ?? 0;
  return sum;
}

/**
 * Return from where to where the links are not denied.
 * @param {Joined} joined @returns {[number, number][]}
 */
const saidParts = ({ links: { kindStarts }, kinds }) =>
  kinds.flatMap(({ negated }, kind) =>
    negated
      ? []
      : [/** @type {[number, number]} */ ([kindStarts[kind] ?? 0, kindStarts[kind + 1] ?? 0])],
  );

/** Return for each kind whether it denies something. @param {Joined} joined */
export const deniedKinds = ({ kinds }) => kinds.map(({ negated }) => negated);

/**
 * Call `visit` with both ends of each link at a node that is not denied.
 * @param {Joined} joined @param {Iterable<number>} nodes
 * @param {(node: number, other: number) => void} visit
 * @param {(boolean | undefined)[]} [isDenied] by kind
 */
export function visitAround(joined, nodes, visit, isDenied = deniedKinds(joined)) {
  const { links, out, into } = joined;
  for (const node of nodes) {
    for (const [rows, ends] of /** @type {const} */ ([
      [out, links.objects],
      [into, links.subjects],
    ])) {
      const { list, from, to } = rowOf(rows, node);
      for (let at = from; at < to; at++) {
        const link = list[at] ?? 0;
        const other = ends[link] ?? 0;
        if (other !== node && !isDenied[links.kinds[link] ?? 0]) visit(node, other);
      }
    }
  }
}

/**
 * Return the nodes that links join with a set of nodes, without those that were seen before.
 * @param {Joined} joined @param {NodeSet} nodes @param {Uint8Array} seen @returns {NodeSet}
 */
function findAround(joined, nodes, seen) {
  const found = new Uint8Array(seen.length);
  if (isMost(joined, nodes)) markAround(joined, nodes.flags, found);
  else
    visitAround(joined, nodes.list, (_, other) => {
      found[other] = 1;
    });
  return listFlags(found, seen);
}

/** @param {Joined} joined @param {Uint8Array} flags @param {Uint8Array} found */
function markAround(joined, flags, found) {
  const { subjects, objects } = joined.links;
  for (const [start, end] of saidParts(joined)) {
    for (let at = start; at < end; at++) {
      const subject = subjects[at] ?? 0;
      const object = objects[at] ?? 0;
      // Without conditions, which a processor would often guess wrong.
      found[object] = (found[object] ?? 0) | (flags[subject] ?? 0);
      found[subject] = (found[subject] ?? 0) | (flags[object] ?? 0);
    }
  }
}

/** @param {Uint8Array} flags @param {Uint8Array} seen nodes that are left out @returns {NodeSet} */
function listFlags(flags, seen) {
  let count = 0;
  for (let node = 0; node < flags.length; node++) {
    if (seen[node]) flags[node] = 0;
    count += flags[node] ?? 0;
  }
  const list = new Uint32Array(count);
  for (let node = 0, to = 0; to < count; node++) if (flags[node]) list[to++] = node;
  return { list, flags };
}

/**
 * Return the neighbors of a node.
 * @param {Joined} joined @param {number} node @param {number} nodeCount
 */
export function findNeighbors(joined, node, nodeCount) {
  const flags = new Uint8Array(nodeCount);
  flags[node] = 1;
  return findAround(joined, { list: Uint32Array.of(node), flags }, flags);
}

/**
 * Return the nodes one step away, and those two steps away.
 * @param {Joined} joined @param {number} node @param {number} nodeCount
 */
export function findTwoSteps(joined, node, nodeCount) {
  const one = findNeighbors(joined, node, nodeCount);
  const seen = one.flags.slice();
  seen[node] = 1;
  return { one: one.list, two: findAround(joined, one, seen).list };
}
