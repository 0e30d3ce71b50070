/** The check boxes of the legend: a node type that is not ticked is hidden in all views. */

import { joinList, splitList } from "../shell/address_hash.js";

/** @typedef {import("../shell/page_state.js").Store} Store */

/** @param {HTMLElement} legend @param {Store} store */
export function wireLegend(legend, store) {
  const boxes = [...legend.querySelectorAll("input")];
  legend.addEventListener("change", () => {
    const hidden = boxes.filter((box) => !box.checked).map((box) => box.value);
    store.go({ hide: joinList(hidden) });
  });
  store.on(({ hide }) => {
    const hidden = splitList(hide);
    for (const box of boxes) box.checked = !hidden.has(box.value);
  });
}
