/** The links after 'Try': the best-connected drug and messenger, and a tour. */

import { stateOfStep } from "../learn/tour_state.js";
import { formatAddress } from "../shell/address_hash.js";
import { count, get, make } from "../shell/dom_elements.js";
import { nodeLink } from "../statements/statement_list.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */

const TYPES = ["Drug", "Neurotransmitter"];

/** @param {Facts} facts */
export function showSuggestions(facts) {
  const links = [
    ...suggestNodes(facts, TYPES).map(({ id }) => nodeLink(facts, id)),
    ...tour(facts),
  ];
  if (links.length) get("tries").append("Try", ...links);
}

/**
 * Return the best-connected node of each type, but none that stands for the type itself.
 * @param {Facts} facts @param {string[]} types
 */
export function suggestNodes(facts, types) {
  return types.flatMap((type) => {
    const kind = facts.types.get(type)?.plural;
    const nodes = facts.data.nodes.filter((node) => node.type === type && node.name !== kind);
    const count = (/** @type {{ id: string }} */ { id }) =>
      (facts.edgesOf.get(id) ?? []).reduce((sum, edge) => sum + edge.statements.length, 0);
    return nodes.sort((a, b) => count(b) - count(a)).slice(0, 1);
  });
}

/** @param {Facts} facts */
function tour({ data }) {
  const [first] = data.tours;
  const start = first && stateOfStep(first, 1);
  if (!start) return [];
  return [make("a", { href: formatAddress(start) }, `a tour of ${count(first.minutes, "minute")}`)];
}
