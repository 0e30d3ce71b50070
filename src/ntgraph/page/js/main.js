/** Joins the parts: one state, kept in the address, shown by every view and the card. */

import { choose, selectionOf } from "./address.js";
import { describeSelection } from "./announce.js";
import { showCard } from "./card.js";
import { get } from "./dom.js";
import { suggestNodes } from "./emphasis.js";
import { wireMap } from "./explorer.js";
import { readFacts } from "./facts.js";
import { wireLegend } from "./legend.js";
import { wireLinks } from "./links.js";
import { nodeLink } from "./said.js";
import { wireSearch } from "./search_box.js";
import { createStore } from "./state.js";
import { wireTable } from "./table.js";
import { wireViews } from "./views.js";

document.documentElement.classList.add("js");
const facts = readFacts();
const store = createStore();
const card = get("card");
const stage = get("stage");
const readCard = () => card.querySelector("h2")?.focus();

wireViews(get("views"), store);
wireLegend(get("legend"), store);
showSelection();
const { frame } = wireMap(facts, store, readCard);
wireTable(facts, store);
wireLinks(store);
wireSearch(/** @type {HTMLInputElement} */ (get("search")), get("found"), facts, (id) =>
  store.go(choose({ kind: "node", id })),
);

/** The card beside the views, before they measure the room it leaves them. */
function showSelection() {
  store.on((state, before) => {
    const selection = selectionOf(state);
    const changed = JSON.stringify(selection) !== JSON.stringify(selectionOf(before));
    // Read before the card changes: replacing its content drops the focus inside it.
    const active = document.activeElement;
    const fromMap = active === frame || active === document.body;
    const fromCard = card.contains(active);
    const open = showCard(card, facts, selection, () => store.go(choose(null)));
    stage.classList.toggle("with-card", open);
    if (!changed) return;
    get("announcer").textContent = describeSelection(facts, selection);
    if (open && !fromMap) readCard();
    else if (!open && fromCard) restAfterCard(state.view);
  });
}

/** Where the focus goes when the card it was in closes. @param {string} view */
function restAfterCard(view) {
  if (view === "map") frame.focus({ preventScroll: true });
  else document.getElementById(`view-${view}`)?.querySelector("h2")?.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") store.go(choose(null));
});
const tries = suggestNodes(facts, ["Drug", "Neurotransmitter", "Therapy"]);
if (tries.length) get("tries").append("Try", ...tries.map(({ id }) => nodeLink(facts, id)));
store.start();
