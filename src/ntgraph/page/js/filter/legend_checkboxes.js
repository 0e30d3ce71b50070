/** The check boxes of the legend: what is not ticked, a type, verdict or article, is hidden in all views. */

import { joinList, splitList } from "../shell/address_hash.js";
import { get, listen } from "../shell/dom_elements.js";
import { rove } from "../shell/roving_stop.js";

/** @typedef {import("../shell/page_state.js").Store} Store */

/** The sets of check boxes, each with the key of the state that lists what it hides. */
const SETS = /** @type {const} */ ([
  ["type-chips", "hide"],
  ["verdict-chips", "verdicts"],
  ["article-chips", "articles"],
]);

/** @param {Store} store */
export function wireLegend(store) {
  for (const [id, key] of SETS) {
    // A page on which nothing is judged has no verdicts to choose from, most have one article.
    const set = document.getElementById(id);
    if (set) wireSet(set, store, key);
  }
  // The kinds of things may be folded away, and then they must not hold the stop of all filters.
  rove(get("type-chips"), "input");
  const row = document.querySelector(".filter-row");
  if (row) rove(row, ".chip > input:not(#type-chips *)", "group");
  const cited = document.getElementById("cited-chips");
  if (cited) wireCited(cited, store);
}

/** Hide what cites a work, or what cites none; hiding both would leave nothing, and shows all.
 * @param {HTMLElement} set @param {Store} store
 */
function wireCited(set, store) {
  const boxes = [...set.querySelectorAll("input")];
  listen(set, "change", () => {
    const kept = boxes.filter((box) => box.checked);
    const [only] = kept;
    const cited = kept.length === 1 && only ? only.value : "";
    if (cited === store.get().cited) tick(cited);
    else store.go({ cited });
  });
  const tick = (/** @type {string} */ cited) => {
    for (const box of boxes) box.checked = !cited || box.value === cited;
  };
  store.on(({ cited }) => tick(cited));
}

/** @param {HTMLElement} set @param {Store} store @param {"hide" | "verdicts" | "articles"} key */
function wireSet(set, store, key) {
  const boxes = /** @type {HTMLInputElement[]} */ ([
    ...set.querySelectorAll(":scope > label > input"),
  ]);
  const own = new Set(boxes.map(({ value }) => value));
  listen(set, "change", () => {
    const others = [...splitList(store.get()[key])].filter((value) => !own.has(value));
    const hidden = boxes.filter((box) => !box.checked).map((box) => box.value);
    store.go({ [key]: joinList([...others, ...hidden]) });
  });
  store.on((state) => {
    const hidden = splitList(state[key]);
    for (const box of boxes) box.checked = !hidden.has(box.value);
  });
}
