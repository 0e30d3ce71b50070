/** The card beside the map: one for a node, a statement or a work. */

import { nodeCard } from "./card_node.js";
import { sourceCard } from "./card_source.js";
import { statementCard } from "./card_statement.js";
import { make } from "./dom.js";

/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {import("./types.d.ts").Selection} Selection */

const CARDS = { node: nodeCard, statement: statementCard, source: sourceCard };

/**
 * @param {HTMLElement} element @param {Facts} facts @param {Selection} selection
 * @param {() => void} onClose
 */
export function showCard(element, facts, selection, onClose) {
  const parts = selection ? CARDS[selection.kind](facts, selection.id) : null;
  element.hidden = !parts;
  element.replaceChildren();
  if (!parts) return false;
  const [kicker, ...rest] = parts.filter((part) => part !== null);
  const close = make("button", { type: "button", class: "close" }, "Close");
  close.addEventListener("click", onClose);
  element.append(make("div", { class: "card-top" }, kicker, close), ...rest);
  element.scrollTop = 0;
  return true;
}
