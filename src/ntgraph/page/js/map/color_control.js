/** The choice of what colors the lines of the map; the legend beside it follows. */

import { get, listen } from "../shell/dom_elements.js";
import { readColoring } from "./line_colors.js";

/** @param {import("../shell/page_state.js").Store} store */
export function wireColoring(store) {
  // A page on which nothing is judged or cited has no such choice.
  const choices = [...(document.getElementById("color-by")?.querySelectorAll("button") ?? [])];
  for (const choice of choices) {
    listen(choice, "click", () => store.go({ color: choice.value }));
  }
  store.on((state) => {
    const by = readColoring(state.color);
    get("view-map").dataset.color = by;
    for (const choice of choices) choice.setAttribute("aria-pressed", `${choice.value === by}`);
  });
}
