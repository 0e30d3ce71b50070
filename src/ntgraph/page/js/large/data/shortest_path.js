/** The shortest path between two nodes, of any length, whichever way the links lead. */

import { deniedKinds, visitAround } from "./reachable.js";

/** @typedef {import("./neighbors.js").Joined} Joined */
/**
 * What was reached from one end: `before` has the node before each node, -1 for what was not
 * reached; the end is before itself.
 * @typedef {{ before: Int32Array, last: number[] }} Side
 */

/**
 * Return the nodes of a shortest path, both ends included; none if nothing joins them. Of several
 * it is one through the least connected node in the middle. What is denied joins nothing.
 * @param {Joined} joined @param {number} from @param {number} to @param {number} nodeCount
 * @returns {number[]}
 */
export function findShortest(joined, from, to, nodeCount) {
  const isDenied = deniedKinds(joined);
  const [start, end] = [startAt(from, nodeCount), startAt(to, nodeCount)];
  let meeting = from === to ? [from] : [];
  while (!meeting.length && start.last.length && end.last.length) {
    const isStart = start.last.length <= end.last.length;
    const [side, other] = isStart ? [start, end] : [end, start];
    side.last = nextOf(joined, side, isDenied);
    meeting = side.last.filter((node) => (other.before[node] ?? -1) >= 0);
  }
  const middle = leastJoined(joined, meeting);
  if (middle === undefined) return [];
  return [...wayBack(start, middle).reverse(), ...wayBack(end, middle).slice(1)];
}

/** @param {number} node @param {number} nodeCount @returns {Side} */
function startAt(node, nodeCount) {
  const before = new Int32Array(nodeCount).fill(-1);
  before[node] = node;
  return { before, last: [node] };
}

/**
 * Reach one step further, and return the nodes that were not reached before.
 * @param {Joined} joined @param {Side} side @param {(boolean | undefined)[]} isDenied
 */
function nextOf(joined, { before, last }, isDenied) {
  /** @type {number[]} */
  const next = [];
  /** @param {number} node @param {number} other */
  const reach = (node, other) => {
    if ((before[other] ?? 0) >= 0) return;
    before[other] = node;
    next.push(other);
  };
  visitAround(joined, last, reach, isDenied);
  return next;
}

/** @param {Joined} joined @param {number[]} nodes @returns {number | undefined} */
function leastJoined({ degrees }, nodes) {
  const degree = (/** @type {number} */ node) => degrees[node] ?? 0;
  return [...nodes].sort((a, b) => degree(a) - degree(b) || a - b)[0];
}

/** Return the nodes from one back to the end of a side. @param {Side} side @param {number} node */
function wayBack({ before }, node) {
  const nodes = [node];
  for (let here = node; before[here] !== here; ) {
    here = before[here] ?? here;
    nodes.push(here);
  }
  return nodes;
}
