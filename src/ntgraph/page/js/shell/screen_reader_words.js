/** What a screen reader announces when the selection changes. */

import { nameReading } from "../data/facts_index.js";
import { byArticles } from "../statements/article_words.js";
import { count } from "./dom_elements.js";

/**
 * @param {import("../data/facts_index.js").Facts} facts
 * @param {import("../data/state_types.d.ts").Selection} selection
 */
export function describeSelection(facts, selection) {
  if (!selection) return "Nothing chosen; the whole map is shown.";
  const unknown = describeUnknown(selection);
  if (selection.kind === "statement") {
    return facts.statements.get(selection.id)?.sentence ?? unknown;
  }
  if (selection.kind === "source") return facts.sources.get(selection.id)?.citation ?? unknown;
  const beyond = facts.outside.get(selection.id);
  if (beyond) return `${beyond.name}, ${beyond.kind}: ${notSaid(facts)}`;
  const node = facts.nodes.get(selection.id);
  if (!node) return unknown;
  const type = facts.types.get(node.type)?.label ?? node.type;
  const said = facts.statementsOf.get(node.id)?.length ?? 0;
  return `${node.name}, ${type}, ${count(said, "statement")}`;
}

/**
 * Return where a thing stands that only accepted facts speak of.
 * @param {import("../data/facts_index.js").Facts} facts
 */
export const notSaid = (facts) =>
  `${byArticles(facts, `not in the ${nameReading(facts)}`, "in no article")}; accepted knowledge`;

const KINDS = { node: "thing", statement: "statement", source: "work" };
const MOST_LETTERS = 80;

/** @param {NonNullable<import("../data/state_types.d.ts").Selection>} selection */
export function describeUnknown({ kind, id }) {
  const name = id.length > MOST_LETTERS ? `${id.slice(0, MOST_LETTERS)}…` : id;
  return `No ${KINDS[kind]} here has the id “${name}”`;
}
