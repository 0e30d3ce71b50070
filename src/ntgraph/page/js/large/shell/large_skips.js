/** Skip links move the focus to a part of the page. */

import { get, listen } from "../../shell/dom_elements.js";

/** @typedef {import("../large_types.d.ts").Store} Store */

/** @param {Store} store */
export function wireSkips(store) {
  /** @type {Record<string, () => void>} */
  const goals = {
    "#stage": () => get(`view-${store.get().view}`).querySelector("h2")?.focus(),
    "#card": () => get("card").querySelector("h2")?.focus(),
    "#about": () => {
      store.go({ view: "about" });
      get("about-heading").focus();
    },
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
