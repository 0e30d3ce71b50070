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
