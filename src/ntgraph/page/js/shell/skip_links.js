/** Skip links move the focus to a part of the page; only that to all statements changes the address. */

import { get, listen } from "./dom_elements.js";

/** @param {import("./page_state.js").Store} store @param {() => void} focusView */
export function wireSkips(store, focusView) {
  /** @type {Record<string, () => void>} */
  const goals = {
    "#stage": focusView,
    "#card": () => get("card").querySelector("h2")?.focus(),
    "#statements": () => {
      store.go({ view: "table" });
      focusView();
    },
    "#about": () => get("about-heading").focus(),
  };
  for (const link of document.querySelectorAll("a.skip")) {
    const goal = goals[link.getAttribute("href") ?? ""];
    listen(link, "click", (event) => {
      if (!goal) return;
      event.preventDefault();
      goal();
    });
  }
}
