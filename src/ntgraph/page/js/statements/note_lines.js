/** The note of a thing or a passage; what a graph file says besides stands on lines of its own. */

import { make } from "../shell/dom_elements.js";

/** @param {string} note @returns {HTMLElement | null} */
export function noteParts(note) {
  if (!note) return null;
  if (!globalThis.HAS_ATTRIBUTES) return make("p", { class: "quiet" }, note);
  const lines = note.split("\n").map((line) => make("li", {}, make("bdi", {}, line)));
  return make("ul", { class: "quiet" }, ...lines);
}
