/** A group of controls is one stop of the Tab key; arrow keys, Home and End go on inside it. */

import { listen } from "./dom_elements.js";

/** @type {Record<string, number>} */
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Make the controls of a group one stop, and return a function that moves the stop to one of them.
 * @param {Element} group @param {string} selector of its controls @param {string} [role]
 */
export function rove(group, selector, role = "toolbar") {
  const items = /** @type {HTMLElement[]} */ ([...group.querySelectorAll(selector)]);
  group.setAttribute("role", role);
  for (const entry of group.querySelectorAll("li")) entry.setAttribute("role", "none");

  /** @param {HTMLElement | undefined} to */
  function stopAt(to) {
    for (const item of items) item.tabIndex = item === to ? 0 : -1;
  }

  stopAt(items[0]);
  items.forEach((item, at) => {
    listen(item, "focus", () => stopAt(item));
    listen(item, "keydown", (event) => {
      const to = placeAfter(event.key, at, items.length);
      if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      items[to]?.focus();
    });
  });
  return stopAt;
}

/**
 * Return the place to which a key leads, or `undefined` if it leads nowhere.
 * @param {string} key @param {number} at @param {number} size
 */
export function placeAfter(key, at, size) {
  if (key === "Home") return 0;
  if (key === "End") return size - 1;
  const step = STEPS[key];
  return step && (at + step + size) % size;
}
