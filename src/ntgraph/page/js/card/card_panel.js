/** The card beside the map: it describes the node, statement or work that is chosen. */

import { make, makeButton } from "../shell/dom_elements.js";
import { describeUnknown } from "../shell/screen_reader_words.js";
import { nodeCard } from "./node_card.js";
import { statementCard } from "./statement_card.js";
import { sourceCard } from "./work_card.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/state_types.d.ts").Selection} Selection */

const CARDS = { node: nodeCard, statement: statementCard, source: sourceCard };

/**
 * @param {HTMLElement} element @param {Facts} facts @param {Selection} selection
 * @param {() => void} onClose
 */
export function showCard(element, facts, selection, onClose) {
  const parts = selection
    ? (CARDS[selection.kind](facts, selection.id) ?? unknownCard(selection))
    : null;
  element.hidden = !parts;
  element.replaceChildren();
  if (!parts) return false;
  const [kicker, ...rest] = parts.filter((part) => part !== null);
  const close = makeButton("Close", onClose, { class: "close" });
  element.append(make("div", { class: "card-top" }, kicker, close), ...rest);
  element.scrollTop = 0;
  return true;
}

/** Return a card that says that the address names something this page does not have. */
function unknownCard(/** @type {NonNullable<Selection>} */ selection) {
  return [
    make("p", { class: "kicker" }, "Not on this page"),
    make("h2", { tabindex: "-1" }, describeUnknown(selection)),
    make(
      "p",
      {},
      "The address may be of another version of this page, cut or mistyped. " +
        "The search finds all that is here.",
    ),
  ];
}
