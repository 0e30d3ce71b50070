/** The tabs of the views: one view is shown at a time, and the selection stays. */

import { formatAddress } from "./address_hash.js";
import { make } from "./dom_elements.js";

/** @typedef {import("./page_state.js").Store} Store */

/** @type {[string, string][]} */
export const LABELS = [
  ["overview", "Overview"],
  ["map", "Map"],
  ["matrix", "Matrix"],
  ["table", "Table"],
  ["sources", "Works"],
  ["paths", "Paths"],
  ["learn", "Learn"],
];

/** @param {HTMLElement} nav @param {Store} store */
export function wireViews(nav, store) {
  const sections = new Map(LABELS.map(([view]) => [view, document.getElementById(`view-${view}`)]));
  const links = new Map(
    LABELS.filter(([view]) => sections.get(view)).map(([view, label]) => [
      view,
      make("a", { href: formatAddress({ view }) }, label),
    ]),
  );
  // The default address is empty, and a link to it would reload the page.
  links.get("overview")?.setAttribute("href", "#view=overview");
  nav.append(...links.values());
  store.on(({ view }) => {
    for (const [name, link] of links) {
      if (name === view) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    // Read before the view is hidden: a hidden element loses the focus, and keys do nothing then.
    const leaves = [...sections].some(
      ([name, section]) => name !== view && section?.contains(document.activeElement),
    );
    for (const [name, section] of sections) section?.toggleAttribute("hidden", name !== view);
    document.documentElement.dataset.view = view;
    if (leaves) sections.get(view)?.querySelector("h2")?.focus({ preventScroll: true });
  });
}
