/** The check boxes of the legend: what is not ticked, a type, verdict or article, is hidden in all views. */

import { joinList, splitList } from "../shell/address_hash.js";
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
}

/** @param {HTMLElement} set @param {Store} store @param {"hide" | "verdicts" | "articles"} key */
function wireSet(set, store, key) {
  const boxes = [...set.querySelectorAll("input")];
  rove(set, "input");
  const own = new Set(boxes.map(({ value }) => value));
  set.addEventListener("change", () => {
    const others = [...splitList(store.get()[key])].filter((value) => !own.has(value));
    const hidden = boxes.filter((box) => !box.checked).map((box) => box.value);
    store.go({ [key]: joinList([...others, ...hidden]) });
  });
  store.on((state) => {
    const hidden = splitList(state[key]);
    for (const box of boxes) box.checked = !hidden.has(box.value);
  });
}
