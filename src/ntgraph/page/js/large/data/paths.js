/** Paths of at most three steps, whichever way the links lead. */

import { degreeOf, linksBetween, rowOf } from "./neighbors.js";

/** @typedef {import("./neighbors.js").Joined} Joined */
/** @typedef {import("./large_types.d.ts").FoundPaths} FoundPaths */

/** How many links one search looks at; about 50 ms. */
const MOST_LOOKS = 4_000_000;
const MOST_STEPS = 3;

/**
 * Call `visit` with every neighbor of a node, several times where several links lead to it. What
 * is denied joins nothing.
 * @param {Joined} joined @param {number} node @param {(other: number) => void} visit
 */
export function visitNeighbors({ links, out, into, kinds }, node, visit) {
  for (const [rows, ends] of /** @type {const} */ ([
    [out, links.objects],
    [into, links.subjects],
  ])) {
    const { list, from, to } = rowOf(rows, node);
    for (let at = from; at < to; at++) {
      const link = list[at] ?? 0;
      const other = ends[link] ?? 0;
      if (other !== node && !kinds[links.kinds[link] ?? 0]?.negated) visit(other);
    }
  }
}

/**
 * Return paths from one node to another, shortest first; of equally long ones, those through less
 * busy nodes. Where there is more to look at than fits into a moment, the busiest nodes are left
 * out and listed.
 * @param {Joined} joined @param {number} from @param {number} to
 * @param {{ maxSteps?: number, limit?: number, mostLooks?: number }} [most]
 * @returns {FoundPaths}
 */
export function findPaths(joined, from, to, { maxSteps = MOST_STEPS, limit = 20, mostLooks } = {}) {
  const search = new Search(joined, from, to, limit, mostLooks ?? MOST_LOOKS);
  if (from !== to) {
    search.findOne();
    if (maxSteps > 1) search.findTwo();
    if (maxSteps > 2) search.findThree();
  }
  const { paths, more, notWalked } = search;
  return { paths, more, stopped: notWalked.length > 0, notWalked };
}

class Search {
  /**
   * @param {Joined} joined @param {number} from @param {number} to @param {number} limit
   * @param {number} looks
   */
  constructor(joined, from, to, limit, looks) {
    this.joined = joined;
    this.from = from;
    this.to = to;
    this.limit = limit;
    this.looks = looks;
    this.more = false;
    /** @type {number[][]} */
    this.paths = [];
    /** @type {number[]} */
    this.notWalked = [];
    this.near = this.#neighborsOf(from);
    this.far = this.#neighborsOf(to);
  }

  /** Return the neighbors of a node, each once. @param {number} node */
  #neighborsOf(node) {
    /** @type {Set<number>} */
    const found = new Set();
    visitNeighbors(this.joined, node, (other) => found.add(other));
    return found;
  }

  /** Return nodes, the least busy first. @param {Iterable<number>} nodes */
  #byDegree(nodes) {
    const degrees = new Map([...nodes].map((node) => [node, degreeOf(this.joined, node)]));
    const of = (/** @type {number} */ node) => degrees.get(node) ?? 0;
    return [...degrees.keys()].sort((a, b) => of(a) - of(b) || a - b);
  }

  /** Take a path unless there are enough. @param {number[]} nodes */
  #take(...nodes) {
    if (this.paths.length >= this.limit) this.more = true;
    else this.paths.push(nodes.slice(1).map((node, at) => this.#link(nodes[at] ?? 0, node)));
  }

  /** Return the first link between nodes that is not denied. @param {number} a @param {number} b */
  #link(a, b) {
    const { links, kinds } = this.joined;
    const isSaid = (/** @type {number} */ link) => !kinds[links.kinds[link] ?? 0]?.negated;
    return linksBetween(this.joined, a, b).find(isSaid) ?? 0;
  }

  findOne() {
    if (this.near.has(this.to)) this.#take(this.from, this.to);
  }

  findTwo() {
    const [few, many] = [this.near, this.far].sort((a, b) => a.size - b.size);
    const common = [...(few ?? [])].filter((node) => many?.has(node));
    for (const node of this.#byDegree(common)) this.#take(this.from, node, this.to);
  }

  findThree() {
    const turned = this.#countLooks(this.far) < this.#countLooks(this.near);
    const [inner, outer] = turned ? [this.far, this.near] : [this.near, this.far];
    const ends = [this.from, this.to];
    for (const node of this.#byDegree(inner)) {
      if (this.more) return;
      if (ends.includes(node)) continue;
      if (!this.#canWalk(node)) {
        this.notWalked.push(node);
        continue;
      }
      for (const other of this.#byDegree(this.#stepsInto(node, outer))) {
        if (!ends.includes(other))
          this.#take(this.from, ...(turned ? [other, node] : [node, other]), this.to);
      }
    }
  }

  /** @param {Iterable<number>} nodes */
  #countLooks(nodes) {
    let looks = 0;
    for (const node of nodes) looks += degreeOf(this.joined, node);
    return looks;
  }

  /** Return whether a node's links may still be looked at, and count them. @param {number} node */
  #canWalk(node) {
    const cost = degreeOf(this.joined, node);
    if (cost > this.looks) return false;
    this.looks -= cost;
    return true;
  }

  /** Return the neighbors of a node that are in a set. @param {number} node @param {Set<number>} set */
  #stepsInto(node, set) {
    /** @type {Set<number>} */
    const found = new Set();
    visitNeighbors(this.joined, node, (other) => {
      if (set.has(other)) found.add(other);
    });
    return found;
  }
}

/**
 * Return the nodes one and two steps away, and those that were not walked through because there
 * was more to look at than fits into a moment.
 * @param {Joined} joined @param {number} node @param {number} nodeCount
 * @param {number} [mostLooks]
 */
export function findTwoSteps(joined, node, nodeCount, mostLooks = MOST_LOOKS) {
  const seen = new Uint8Array(nodeCount);
  seen[node] = 1;
  const one = collect(joined, [node], seen);
  const byDegree = [...one].sort((a, b) => degreeOf(joined, a) - degreeOf(joined, b) || a - b);
  let looks = 0;
  const walked = byDegree.filter((each) => {
    looks += degreeOf(joined, each);
    return looks <= mostLooks;
  });
  const two = collect(joined, walked, seen);
  return { one, two, notWalked: byDegree.slice(walked.length) };
}

/**
 * Return the neighbors of nodes that were not seen before, by their number.
 * @param {Joined} joined @param {Iterable<number>} nodes @param {Uint8Array} seen
 */
function collect(joined, nodes, seen) {
  /** @type {number[]} */
  const found = [];
  for (const node of nodes) {
    visitNeighbors(joined, node, (other) => {
      if (seen[other]) return;
      seen[other] = 1;
      found.push(other);
    });
  }
  return Uint32Array.from(found).sort();
}
