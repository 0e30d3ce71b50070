/** The tabs of the views: one view is shown at a time, and the selection stays. */

import { formatAddress, VIEWS } from "./address_hash.js";
import { listen, make } from "./dom_elements.js";
import { rove } from "./roving_stop.js";

/**
 * The views with the words on their tabs: their own names but for one.
 * @type {[string, string][]}
 */
export const LABELS = VIEWS.map((view) => [
  view,
  view === "sources" ? "Works" : `${view.slice(0, 1).toUpperCase()}${view.slice(1)}`,
]);

/**
 * @template {{ view: string }} S
 * @param {HTMLElement} nav
 * @param {{ on: (listener: (state: S) => void) => void }} store
 * @param {[string, string][]} labels
 */
export function wireViews(nav, store, labels = LABELS) {
  const sections = new Map(labels.map(([view]) => [view, document.getElementById(`view-${view}`)]));
  const links = new Map(
    labels
      .filter(([view]) => sections.get(view))
      .map(([view, label]) => [
        view,
        make(
          "a",
          {
            href: formatAddress({ view }),
            id: `tab-${view}`,
            role: "tab",
            "aria-controls": `view-${view}`,
          },
          label,
        ),
      ]),
  );
  // The default address is empty, and a link to it would reload the page.
  links.get("overview")?.setAttribute("href", "#view=overview");
  nav.append(...links.values());
  const stopAt = rove(nav, "a", "tablist");
  listen(nav, "keydown", (event) => {
    if (event.key !== " " || !(event.target instanceof HTMLElement)) return;
    event.preventDefault();
    event.target.click();
  });
  for (const [view] of links) {
    sections.get(view)?.setAttribute("role", "tabpanel");
    sections.get(view)?.setAttribute("aria-labelledby", `tab-${view}`);
  }
  store.on(({ view }) => {
    for (const [name, link] of links) {
      link.setAttribute("aria-selected", `${name === view}`);
    }
    stopAt(links.get(view));
    // Read before the view is hidden: a hidden element loses the focus, and keys do nothing then.
    const leaves = [...sections].some(
      ([name, section]) => name !== view && section?.contains(document.activeElement),
    );
    for (const [name, section] of sections) section?.toggleAttribute("hidden", name !== view);
    document.documentElement.dataset.view = view;
    if (leaves) sections.get(view)?.querySelector("h2")?.focus({ preventScroll: true });
  });
}
