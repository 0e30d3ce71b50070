/** Search fields for things: the one of the page, and those that set one key of the state. */

import { listen, make } from "../../shell/dom_elements.js";
import { countOf, cutText } from "../shell/count_words.js";
import { fillWhenRead } from "../shell/fill_when_read.js";
import { typeGlyph, typeWords } from "../shell/node_links.js";
import { wireCombobox } from "./combobox.js";

/** @typedef {import("../large_types.d.ts").Page} Page */

const MOST = 20;
const MOST_LETTERS = 90;
const LOOKING = "Looking for similar names …";

/**
 * Make an input a search field for things.
 * @param {Page} page @param {HTMLInputElement} input @param {HTMLElement} list
 * @param {(id: string) => void} take
 */
export function wireFinder(page, input, list, take) {
  const { graph } = page;
  /** @typedef {{ node: number, match?: string }} Hit */
  let isPrepared = false;

  /** Things of one name are told apart by their definitions. @param {number} node */
  function definition(node) {
    const place = make("span", { class: "found-definition" });
    fillWhenRead(place, graph.aboutNode(node), ({ definition: words = "" }) => [
      cutText(words, MOST_LETTERS),
    ]);
    return place;
  }

  const box = wireCombobox(input, list, {
    find: (query) => graph.search(query, MOST),
    nameOf: (/** @type {Hit} */ { node }) => graph.nameOf(node),
    tell: ({ node, match }) => {
      const name = graph.nameOf(node);
      const shown = match && match !== name ? `${name} (${match})` : name;
      return [
        typeGlyph(page, graph.typeOf(node)),
        make("span", { class: "found-name" }, shown, definition(node)),
        make("span", { class: "found-kind" }, typeWords(page, node)),
      ];
    },
    more: (hits) => (isPrepared || hits.length === MOST ? "" : LOOKING),
    describe: (hits) => {
      const [first] = hits;
      if (!first) return isPrepared ? "No name here is like this." : LOOKING;
      const more = hits.length < MOST ? "" : " or more";
      return `${countOf(hits.length, "hit")}${more}: ${graph.nameOf(first.node)} is the first.`;
    },
    take: ({ node }) => take(graph.idOf(node)),
  });
  page.onFound((isAll) => {
    isPrepared = isAll;
    box.again();
  });
}

/**
 * Make an input a search field that sets one end of a path.
 * @param {Page} page @param {HTMLInputElement} input @param {HTMLElement} list
 * @param {"from" | "to"} key
 */
export function wireEnd(page, input, list, key) {
  const { graph, store } = page;
  wireFinder(page, input, list, (id) => store.go({ [key]: id }));
  listen(input, "change", () => {
    if (!input.value.trim()) store.go({ [key]: "" });
  });
  store.on((state) => {
    if (document.activeElement === input || !page.has("names")) return;
    const node = state[key] ? graph.nodeOf(state[key]) : -1;
    input.value = node < 0 ? "" : graph.nameOf(node);
  });
}
