/** A change of view is announced, and the title of the document follows view and selection. */

import { selectionOf } from "./address_hash.js";
import { announce } from "./dom_elements.js";
import { describeSelection } from "./screen_reader_words.js";
import { LABELS } from "./view_tabs.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/state_types.d.ts").State} State */

/** @param {string} view */
const labelOf = (view) => LABELS.find(([id]) => id === view)?.[1] ?? view;

/**
 * Return the title of the document: what is chosen, the view, the title of the page.
 * @param {Facts} facts @param {State} state @param {string} title
 */
export function titleOf(facts, state, title) {
  const selection = selectionOf(state);
  const chosen =
    selection?.kind === "node"
      ? (facts.nodes.get(selection.id) ?? facts.outside.get(selection.id))?.name
      : selection && describeSelection(facts, selection);
  return [chosen, labelOf(state.view), title].filter(Boolean).join(" – ");
}

/**
 * Return what is announced when the view changes.
 * @param {Facts} facts @param {State} state @param {boolean} chosenAnew
 */
export function describeView(facts, state, chosenAnew) {
  const chosen = chosenAnew ? describeSelection(facts, selectionOf(state)) : "";
  return `${labelOf(state.view)} is shown.${chosen && ` ${chosen}`}`;
}

/** @param {Facts} facts @param {import("./page_state.js").Store} store */
export function wireAnnouncements(facts, store) {
  const { title } = document;
  store.on((state, before) => {
    document.title = titleOf(facts, state, title);
    if (state.view === before.view) return;
    const selection = selectionOf(state);
    const anew =
      selection !== null && JSON.stringify(selection) !== JSON.stringify(selectionOf(before));
    announce(describeView(facts, state, anew));
  });
}
