/** Paths of at most three steps, whichever way the links lead. */

import { linksBetween } from "./neighbors.js";
import { findNeighbors, sumDegrees, visitAround } from "./reachable.js";

/** @typedef {import("./neighbors.js").Joined} Joined */
/** @typedef {import("./large_types.d.ts").FoundPaths} FoundPaths */
/**
 * The nodes between both ends, and how many links they have together.
 * @typedef {{ inner: number[], weight: number }} Way
 */

const MOST_STEPS = 3;

/**
 * Return paths from one node to another, shortest first; of equally long ones, those through
 * nodes with fewer links, which say more. What is denied joins nothing.
 * @param {Joined} joined @param {number} from @param {number} to @param {number} nodeCount
 * @param {{ maxSteps?: number, limit?: number }} [most] @returns {FoundPaths}
 */
export function findPaths(joined, from, to, nodeCount, { maxSteps = MOST_STEPS, limit = 20 } = {}) {
  const ways = new BestWays(limit);
  if (from === to || maxSteps < 1) return { paths: [], more: 0 };
  const near = findNeighbors(joined, from, nodeCount);
  const far = findNeighbors(joined, to, nodeCount);
  const degree = (/** @type {number} */ node) => joined.degrees[node] ?? 0;
  if (near.flags[to]) ways.add(0);
  if (maxSteps > 1) {
    for (const node of near.list) if (far.flags[node]) ways.add(degree(node), node);
  }
  if (maxSteps > 2) {
    const turned = sumDegrees(joined, far.list) < sumDegrees(joined, near.list);
    const [start, end] = turned ? [far, near] : [near, far];
    // Several links between two nodes are one step.
    const last = new Uint32Array(nodeCount);
    visitAround(joined, start.list, (one, other) => {
      if (!end.flags[other] || last[other] === one + 1) return;
      last[other] = one + 1;
      if (other === from || other === to || one === from || one === to) return;
      const weight = degree(one) + degree(other);
      if (ways.isFull(weight)) ways.count += 1;
      else if (turned) ways.add(weight, other, one);
      else ways.add(weight, one, other);
    });
  }
  const paths = ways.list.map(({ inner }) => linksAlong(joined, [from, ...inner, to]));
  return { paths, more: ways.count - paths.length };
}

/**
 * Return for each step of a path the first link that is not denied.
 * @param {Joined} joined @param {number[]} nodes
 */
export function linksAlong(joined, nodes) {
  const { links, kinds } = joined;
  const isSaid = (/** @type {number} */ link) => !kinds[links.kinds[link] ?? 0]?.negated;
  return nodes
    .slice(1)
    .map((node, at) => linksBetween(joined, nodes[at] ?? 0, node).find(isSaid) ?? 0);
}

/** The best ways, each once, at most `limit`. */
class BestWays {
  /** @param {number} limit */
  constructor(limit) {
    this.limit = limit;
    /** How many were found, listed or not. */
    this.count = 0;
    /** @type {Way[]} */
    this.list = [];
  }

  /** Return whether all ways are better than one of three steps. @param {number} weight */
  isFull(weight) {
    const last = this.list[this.limit - 1];
    return last !== undefined && (last.inner.length < 2 || last.weight < weight);
  }

  /** @param {number} weight @param {number[]} inner */
  add(weight, ...inner) {
    const way = { inner, weight };
    this.count += 1;
    const place = this.list.findIndex((other) => compare(way, other) < 0);
    this.list.splice(place < 0 ? this.list.length : place, 0, way);
    if (this.list.length > this.limit) this.list.pop();
  }
}

/** @param {Way} a @param {Way} b */
const compare = (a, b) =>
  a.inner.length - b.inner.length ||
  a.weight - b.weight ||
  (a.inner[0] ?? 0) - (b.inner[0] ?? 0) ||
  (a.inner[1] ?? 0) - (b.inner[1] ?? 0);
