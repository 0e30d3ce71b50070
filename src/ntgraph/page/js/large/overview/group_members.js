/** Who is in a group, and how many: counted when a group is opened. */

/** @typedef {import("../large_types.d.ts").LargeGraph} LargeGraph */
/** @typedef {{ type: number, nodes: number[] }} TypeMembers */

/** @param {LargeGraph} graph @param {number} node */
export function linksOf(graph, node) {
  const { out, in: into } = graph.degree(node);
  return out + into;
}

/**
 * Return the members of a group by type, the largest type first, in each the best connected first.
 * @param {LargeGraph} graph @param {number} group @returns {TypeMembers[]}
 */
export function membersOf(graph, group) {
  /** @type {Map<number, number[]>} */
  const byType = new Map();
  for (let node = 0; node < graph.nodeCount; node++) {
    if (graph.groupOf(node) !== group) continue;
    const type = graph.typeOf(node);
    const nodes = byType.get(type);
    if (nodes) nodes.push(node);
    else byType.set(type, [node]);
  }
  const members = [...byType].map(([type, nodes]) => ({ type, nodes: sortByLinks(graph, nodes) }));
  return members.sort((a, b) => b.nodes.length - a.nodes.length || a.type - b.type);
}

/** @param {LargeGraph} graph @param {number[]} nodes */
function sortByLinks(graph, nodes) {
  const links = new Map(nodes.map((node) => [node, linksOf(graph, node)]));
  return nodes.sort((a, b) => (links.get(b) ?? 0) - (links.get(a) ?? 0) || a - b);
}

/**
 * Return the groups that a group is linked to, with the number of links whichever way they lead,
 * the most first.
 * @param {LargeGraph} graph @param {number} group @returns {{ group: number, count: number }[]}
 */
export function tiesOf(graph, group) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (let link = 0; link < graph.linkCount; link++) {
    const one = graph.groupOf(graph.subjectOf(link));
    const other = graph.groupOf(graph.objectOf(link));
    if (one === other || (one !== group && other !== group)) continue;
    const tied = one === group ? other : one;
    counts.set(tied, (counts.get(tied) ?? 0) + 1);
  }
  const ties = Array.from(counts, ([tied, count]) => ({ group: tied, count }));
  return ties.sort((a, b) => b.count - a.count || a.group - b.group);
}
