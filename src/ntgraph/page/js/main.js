/** Joins the parts: one selection, kept in the address, shown by map, card and table. */

import { formatAddress, parseAddress } from "./address.js";
import { describeSelection } from "./announce.js";
import { showCard } from "./card.js";
import { get } from "./dom.js";
import { findCenter, findEmphasis, findShown, suggestNodes } from "./emphasis.js";
import { readFacts } from "./facts.js";
import { wireKeyboard } from "./keyboard.js";
import { wireLegend } from "./legend.js";
import { createMap } from "./map.js";
import { nodeLink } from "./said.js";
import { wireSearch } from "./search_box.js";
import { wireTable } from "./table.js";

/** @typedef {import("./types.d.ts").Selection} Selection */

document.documentElement.classList.add("js");
const facts = readFacts();
const card = get("card");
const stage = get("stage");
/** @type {Selection} */
let selection = null;
let whole = false;

const hidden = wireLegend(get("explorer"), (types) => showTypes(types));
const map = createMap(get("map"), facts, findShown(facts, hidden), (target) => {
  if (!target) clear();
  else if (target.kind === "node") select({ kind: "node", id: target.id });
  else chooseEdge(target.id);
});
const frame = /** @type {HTMLElement} */ (get("map").querySelector(".vis-network"));
const filterTable = wireTable(
  get("statements"),
  /** @type {HTMLInputElement} */ (get("filter")),
  get("filter-count"),
  facts,
);

/** @param {Selection} next */
function select(next) {
  const address = formatAddress(next);
  if (location.hash !== address) location.hash = address;
  else if (document.activeElement !== frame) readCard();
}

/** @param {string} id */
function chooseEdge(id) {
  const first = facts.edges.get(id)?.statements[0];
  if (first !== undefined) select({ kind: "statement", id: first });
}

function clear() {
  if (!selection) return;
  history.pushState(null, "", location.href.split("#")[0]);
  render(null);
  if (!frame.contains(document.activeElement)) frame.focus({ preventScroll: true });
}

/** @param {Selection} next */
function render(next) {
  selection = next;
  // Read before the card changes: replacing its content drops the focus inside it.
  const fromMap = frame === document.activeElement || document.activeElement === document.body;
  const open = showCard(card, facts, next, clear);
  stage.classList.toggle("with-card", open);
  map.resize();
  showOnMap();
  get("announcer").textContent = describeSelection(facts, next);
  if (open && !fromMap) readCard();
}

/** Show the selection: alone with what it is linked to, or standing out on the whole map. */
function showOnMap() {
  const center = whole ? null : findCenter(facts, selection);
  const emphasis = findEmphasis(facts, selection);
  map.repaint({ emphasis, center });
  map.showFirst(selection?.kind === "source" ? undefined : emphasis?.chosen);
  const toggle = get("whole");
  toggle.hidden = findCenter(facts, selection) === null;
  toggle.textContent = whole ? "Only what is linked" : "On the whole map";
}

function readCard() {
  card.querySelector("h2")?.focus();
}

function follow() {
  const next = parseAddress(location.hash);
  if (next !== undefined) render(next);
}

/** @param {Set<string>} types */
function showTypes(types) {
  const shown = findShown(facts, types);
  map.repaint({ shown });
  filterTable(shown);
}

wireSearch(/** @type {HTMLInputElement} */ (get("search")), get("found"), facts, (id) =>
  select({ kind: "node", id }),
);
wireKeyboard(frame, map, {
  current: () => (selection?.kind === "node" ? selection.id : undefined),
  choose: (id) => select({ kind: "node", id }),
  read: readCard,
});
get("zoom-in").addEventListener("click", () => map.zoom(1));
get("zoom-out").addEventListener("click", () => map.zoom(-1));
get("whole").addEventListener("click", () => {
  whole = !whole;
  showOnMap();
});
get("zoom-all").addEventListener("click", () => map.showAll());
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") clear();
});
addEventListener("hashchange", follow);
addEventListener("popstate", follow);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", map.retheme);
matchMedia("(forced-colors: active)").addEventListener("change", map.retheme);

const tries = suggestNodes(facts, ["Drug", "Neurotransmitter", "Therapy"]);
if (tries.length) get("tries").append("Try", ...tries.map(({ id }) => nodeLink(facts, id)));
map.showFirst();
filterTable(findShown(facts, hidden));
follow();
