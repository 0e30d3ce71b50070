/** Which nodes and lines the map emphasizes for a selection or for a path. */

import { pickStatements } from "../data/facts_index.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/state_types.d.ts").Selection} Selection */
/** @typedef {{ chosen: Set<string>, near: Set<string>, edges: Set<string> }} Emphasis */

/**
 * Return the chosen nodes, their neighbors and the lines between them; `null` when nothing is
 * chosen and everything looks alike.
 * @param {Facts} facts @param {Selection} selection @returns {Emphasis | null}
 */
export function findEmphasis(facts, selection) {
  const statements = findStatements(facts, selection);
  if (!selection || !statements) return null;
  const ids = new Set(statements.map((statement) => statement.id));
  const near = new Set(statements.flatMap(({ subject, object }) => [subject, object]));
  const edges = new Set(
    facts.data.edges
      .filter((edge) => edge.statements.some((id) => ids.has(id)))
      .map(({ id }) => id),
  );
  const chosen = selection.kind === "node" ? new Set([selection.id]) : new Set(near);
  if (selection.kind === "source") chosen.clear();
  return { chosen, near: new Set([...near, ...chosen]), edges };
}

/**
 * Return the nodes of a path and the lines between them.
 * @param {Facts} facts @param {string} trail ids joined by commas @returns {Emphasis | null}
 */
export function findTrail(facts, trail) {
  const nodes = trail
    .split(",")
    .map(decodeURIComponent)
    .filter((id) => facts.nodes.has(id));
  if (nodes.length < 2) return null;
  const steps = new Set(
    nodes.slice(1).flatMap((id, at) => [`${nodes[at]}\n${id}`, `${id}\n${nodes[at]}`]),
  );
  const edges = facts.data.edges.filter(({ source, target }) => steps.has(`${source}\n${target}`));
  return {
    chosen: new Set(nodes),
    near: new Set(nodes),
    edges: new Set(edges.map(({ id }) => id)),
  };
}

/** @param {Facts} facts @param {Selection} selection */
function findStatements(facts, selection) {
  if (!selection) return undefined;
  if (selection.kind === "node") return facts.statementsOf.get(selection.id);
  const ids =
    selection.kind === "source" ? facts.sources.get(selection.id)?.statements : [selection.id];
  const found = pickStatements(facts, ids ?? []);
  return found.length || facts.sources.has(selection.id) ? found : undefined;
}

/**
 * Return the center of the neighborhood: the chosen node, or the subject of a statement; `null`
 * where that node is never drawn.
 * @param {Facts} facts @param {Selection} selection
 */
export function findCenter(facts, selection) {
  const isNode = selection?.kind === "node";
  const chosen = isNode ? selection.id : facts.statements.get(selection?.id ?? "")?.subject;
  const node = facts.nodes.get(chosen ?? "");
  return node && !node.off_map ? node.id : null;
}
