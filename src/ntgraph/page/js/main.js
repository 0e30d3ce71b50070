/** Start the page: read its data, make its parts, keep card and focus in step with the state. */

import { showCard } from "./card/card_panel.js";
import { wireCompare } from "./compare/comparison_panel.js";
import { readFacts } from "./data/facts_index.js";
import { wireFilterBar, wireFilterSets } from "./filter/filter_controls.js";
import { wireLegend } from "./filter/legend_checkboxes.js";
import { wireLearn } from "./learn/lesson_menu.js";
import { completeTour } from "./learn/tour_state.js";
import { wireMap } from "./map/map_controls.js";
import { wireMatrix } from "./matrix/matrix_panel.js";
import { wirePaths } from "./paths/paths_panel.js";
import { wirePicture } from "./picture/save_picture_menu.js";
import { wirePrintedMap } from "./print/printed_map.js";
import { findMore } from "./search/more_finds.js";
import { wireSearch } from "./search/search_field.js";
import { showSuggestions } from "./search/things_to_try.js";
import { findOffers } from "./search/verdict_search.js";
import { choose, selectionOf } from "./shell/address_hash.js";
import { announce, get, listen } from "./shell/dom_elements.js";
import { wireBridge } from "./shell/frame_messages.js";
import { wireLinks } from "./shell/links_in_page.js";
import { createStore } from "./shell/page_state.js";
import { rove } from "./shell/roving_stop.js";
import { describeSelection } from "./shell/screen_reader_words.js";
import { wireSkips } from "./shell/skip_links.js";
import { wireAnnouncements } from "./shell/view_announcements.js";
import { wireViews } from "./shell/view_tabs.js";
import { wireTable } from "./table/table_panel.js";
import { wireWorks } from "./works/works_panel.js";

const TOO_OLD =
  "The map's data could not be unpacked; a browser from 2023 or later can do it. " +
  "All that it tells stands here.";

const USABLE = "ntgraph:usable";
const MAP = "#map .pane";

document.documentElement.classList.add("js");
Promise.all([readFacts(), wholePage()]).then(
  ([{ facts, readLessons }]) => start(facts, readLessons),
  explain,
);

/** @returns {Promise<unknown>} */
function wholePage() {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((done) => listen(document, "DOMContentLoaded", done));
}

/**
 * @param {import("./data/facts_index.js").Facts} facts
 * @param {() => Promise<import("./data/facts_index.js").Lessons>} readLessons
 */
function start(facts, readLessons) {
  const store = createStore((state) => completeTour(facts, startAtMap(state)));
  const card = get("card");
  const stage = get("stage");
  const readCard = () => card.querySelector("h2")?.focus();

  wireViews(get("views"), store);
  wireLegend(store);
  for (const key of document.querySelectorAll(".shares-key,.tries")) rove(key, "a");
  wireFilterBar(get("legend"), facts, store);
  showSelection();
  wireAnnouncements(facts, store);
  if (document.getElementById("tries")) showSuggestions(facts);
  store.start();
  // After everything that changes the room of the map: one layout of the page is enough.
  const { frame, map } = wireMap(facts, store, readCard);
  map.draw();
  afterPicture(async () => {
    // Search comes first: it is what a reader of a large graph needs next.
    const search = /** @type {HTMLInputElement} */ (get("search"));
    const offers = {
      first: (/** @type {string} */ query) => findOffers(facts, query),
      more: (/** @type {string} */ query) => findMore(facts, query),
      take: (/** @type {import("./search/verdict_search.js").Offer} */ { change }) => {
        const { view } = store.get();
        store.go({ view: view === "overview" ? "map" : view, ...choose(null), ...change });
      },
    };
    const chooseNode = (/** @type {string} */ id) => {
      const { node, view } = store.get();
      const chosenAlready = node === id;
      // The overview has no place for one thing; the map has.
      store.go({ view: view === "overview" ? "map" : view, ...choose({ kind: "node", id }) });
      if (chosenAlready) readCard();
    };
    wireSearch(search, get("found"), facts, chooseNode, offers);
    await pause();
    wireFilterSets(facts, store);
    wirePicture(facts, store, map.places);
    wirePrintedMap(facts, store, map.places);
    wireTable(facts, store);
    wireWorks(facts, store);
    wireMatrix(facts, store);
    wirePaths(facts, store);
    wireCompare(facts, store);
    wireLinks(store);
    wireSkips(store, () => restAfterCard(store.get().view));
    wireBridge(facts, store, map.retheme);
    wireLearn(facts, await readLessons(), store);
    performance.mark(USABLE);
  });

  /** Open and close the card; this comes first, because the views measure the room it leaves. */
  function showSelection() {
    let first = true;
    const skip = /** @type {HTMLElement | null} */ (document.querySelector('.skip[href="#card"]'));
    store.on((state, before) => {
      const selection = selectionOf(state);
      const changed = JSON.stringify(selection) !== JSON.stringify(selectionOf(before));
      // The card of the same selection is not made again: somebody may be reading it.
      if (!changed && !first) return;
      first = false;
      // Read before the card changes: replacing its content drops the focus inside it.
      const active = document.activeElement;
      const fromMap = active?.matches(MAP) || active === document.body;
      // A frame may be told what to show while the focus is outside; then it stays there.
      const hasFocus = document.hasFocus();
      const fromCard = hasFocus && card.contains(active);
      const open = showCard(card, facts, selection, () => store.go(choose(null)));
      stage.classList.toggle("with-card", open);
      if (skip) skip.hidden = !open;
      if (!changed) return;
      announce(describeSelection(facts, selection));
      if (open && !fromMap && hasFocus) readCard();
      else if (!open && fromCard) restAfterCard(state.view);
    });
  }

  /** Move the focus to the view when the card that had it closes. @param {string} view */
  function restAfterCard(view) {
    if (view === "map") frame.focus({ preventScroll: true });
    else document.getElementById(`view-${view}`)?.querySelector("h2")?.focus();
  }

  listen(document, "keydown", (event) => {
    if (event.key === "Escape") store.go(choose(null));
  });
}

/**
 * Return the state to start with; a page about few things has no overview and starts with its map.
 * @param {import("./data/state_types.d.ts").State} state
 */
function startAtMap(state) {
  const missing = !document.getElementById(`view-${state.view}`);
  return missing ? { ...state, view: "map" } : state;
}

/** Let the page answer what a reader did meanwhile. @returns {Promise<void>} */
const pause = () => new Promise((done) => setTimeout(done));

/**
 * Run something after the first picture; a hidden window paints none, so run it at once there.
 * @param {() => void} then
 */
function afterPicture(then) {
  if (document.hidden) then();
  else requestAnimationFrame(() => setTimeout(then));
}

/** Show the page as it is without scripts, with a notice that the data could not be read. */
function explain() {
  document.documentElement.classList.remove("js");
  for (const still of document.querySelectorAll("noscript")) {
    // A browser that runs scripts holds the content of `noscript` as text.
    const page = new DOMParser().parseFromString(still.textContent ?? "", "text/html");
    still.replaceWith(...page.body.childNodes);
  }
  const notice = document.querySelector(".notice.unscripted");
  if (notice) notice.textContent = TOO_OLD;
}
