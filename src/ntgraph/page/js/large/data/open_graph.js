/** Open the large graph of this page. */

import { LargeGraph } from "./large_graph.js";

/** @typedef {import("./large_types.d.ts").LargeHeader} LargeHeader */
/** @typedef {import("./large_types.d.ts").ReadSection} ReadSection */

/**
 * Return the graph; its names are read.
 * @param {LargeHeader} header @param {ReadSection} readSection @returns {Promise<LargeGraph>}
 */
export async function openGraph(header, readSection) {
  const graph = new LargeGraph(header, readSection);
  await graph.ready("names");
  return graph;
}

/** Return the text of a section in the page, and free the room it took. @type {ReadSection} */
export function readFromPage(name) {
  const element = document.getElementById(`section-${name}`);
  const text = element?.textContent ?? "";
  element?.remove();
  return text;
}
