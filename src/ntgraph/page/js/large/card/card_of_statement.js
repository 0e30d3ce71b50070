/** The card beside the view: open while a statement is chosen; the focus goes there and back. */

import { get, listen } from "../../shell/dom_elements.js";
import { isProgramId } from "../data/program_ids.js";
import { findStatement } from "./found_by_program_id.js";
import { showStatement } from "./large_statement_card.js";

/** @typedef {import("../large_types.d.ts").Page} Page */

/** @param {Page} page */
export function wireCard(page) {
  const { graph, store } = page;
  const card = get("card");
  const stage = get("stage");
  const skip = /** @type {HTMLElement | null} */ (document.querySelector('.skip[href="#card"]'));
  const close = () => store.go({ statement: "" });
  let shown = "";

  store.on((state, before) => {
    if (state.statement === shown) return;
    const left = shown;
    shown = state.statement;
    const fromCard = card.contains(document.activeElement);
    card.hidden = !shown;
    if (skip) skip.hidden = !shown;
    stage.classList.toggle("with-card", Boolean(shown));
    if (!shown) {
      card.replaceChildren();
      if (fromCard) backToView(state.view, graph.linkOf(left));
      return;
    }
    page.load("names", "links").then(() => {
      // The reader may have chosen another one meanwhile.
      if (store.get().statement !== shown) return;
      if (isProgramId(shown)) findStatement(page, card, shown, close);
      else showStatement(page, card, graph.linkOf(shown), close);
      if (document.hasFocus() && state !== before) card.querySelector("h2")?.focus();
    });
  });
  listen(document, "keydown", (event) => {
    if (event.key === "Escape") close();
  });
}

/**
 * Move the focus to the statement that was chosen, else to the heading.
 * @param {string} view @param {number} link
 */
function backToView(view, link) {
  const place = document.getElementById(`view-${view}`);
  const to = place?.querySelector(`a[data-link="${link}"]`) ?? place?.querySelector("h2");
  if (to instanceof HTMLElement) to.focus();
}
