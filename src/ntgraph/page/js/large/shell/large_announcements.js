/** What a screen reader is told when view or thing change, and the title of the document. */

import { get } from "../../shell/dom_elements.js";
import { countOf } from "./count_words.js";
import { LABELS } from "./large_address.js";
import { typeWords } from "./node_links.js";

/** @typedef {import("../large_types.d.ts").LargeState} LargeState */
/** @typedef {import("../large_types.d.ts").Page} Page */

/** @param {Page} page */
export function wireAnnouncements(page) {
  const { title } = document;
  page.store.on((state, before) => {
    const view = LABELS.find(([id]) => id === state.view)?.[1] ?? state.view;
    const node = state.node ? page.graph.nodeOf(state.node) : -1;
    const name = node >= 0 && state.view === "near" ? page.graph.nameOf(node) : "";
    document.title = [name, view, title].filter(Boolean).join(" – ");
    if (state === before) return;
    if (state.node !== before.node && node >= 0) announceNode(page, node);
    else if (state.view !== before.view) get("announcer").textContent = `${view} is shown.`;
  });
}

/** @param {Page} page @param {number} node */
function announceNode(page, node) {
  page.load("links").then(() => {
    const { out, in: into } = page.graph.degree(node);
    const said = countOf(out + into, "statement");
    get("announcer").textContent = `${page.graph.nameOf(node)}, ${typeWords(page, node)}, ${said}`;
  });
}
