/** Which links start and end at each node. */

/** @typedef {import("./links.js").Links} Links */
/**
 * The links at node `n` are `list[starts[n]]` to before `list[starts[n + 1]]`, in order of their
 * numbers, and so by kind.
 * @typedef {{ starts: Uint32Array, list: Uint32Array }} Rows
 */

/**
 * Return the links by subject and by object. A link from a node to itself only goes out, so that
 * each link at a node is listed once.
 * @param {Links} links @param {number} nodeCount @returns {{ out: Rows, into: Rows, degrees: Uint32Array }}
 */
export function joinNodes({ subjects, objects }, nodeCount) {
  const out = sortByNode(subjects, nodeCount);
  const into = sortByNode(objects, nodeCount, subjects);
  const degrees = new Uint32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    for (const { starts } of [out, into]) {
      degrees[node] = (degrees[node] ?? 0) + (starts[node + 1] ?? 0) - (starts[node] ?? 0);
    }
  }
  return { out, into, degrees };
}

/**
 * Return places in a list by their node.
 * @param {Uint32Array} nodes @param {number} nodeCount
 * @param {Uint32Array} [other] where it has the same node, a place is left out @returns {Rows}
 */
function sortByNode(nodes, nodeCount, other) {
  const starts = new Uint32Array(nodeCount + 2);
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] ?? 0;
    if (other?.[at] !== node) starts[node + 2] = (starts[node + 2] ?? 0) + 1;
  }
  for (let node = 2; node < starts.length; node++) {
    starts[node] = (starts[node] ?? 0) + (starts[node - 1] ?? 0);
  }
  const list = new Uint32Array(starts[nodeCount + 1] ?? 0);
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] ?? 0;
    if (other?.[at] === node) continue;
    const to = starts[node + 1] ?? 0;
    list[to] = at;
    starts[node + 1] = to + 1;
  }
  return { starts: starts.subarray(0, nodeCount + 1), list };
}

/**
 * Return the first place from `from` to `to` in a sorted list that has at least this value.
 * @param {Uint32Array} list @param {number} from @param {number} to @param {number} value
 */
export function findFirst(list, from, to, value) {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
