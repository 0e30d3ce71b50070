/** A place where a statement stands: the line of the file, the works, the passage, attributes. */

import { make, makeLink } from "../../shell/dom_elements.js";
import { attributeList } from "../near/about_node.js";
import { wordNumber } from "../shell/count_words.js";

/** @typedef {import("../data/large_types.d.ts").Work} Work */
/** @typedef {import("../large_types.d.ts").Evidence} Evidence */
/** @typedef {import("../large_types.d.ts").Page} Page */

/** @param {Page} page @param {Evidence} evidence */
export function evidenceParts(page, evidence) {
  const { hedge, works = [], passage, note, attributes = [] } = evidence;
  return [
    make(
      "p",
      {},
      make("bdi", {}, wordPlace(page, evidence)),
      hedge ? make("span", { class: "quiet" }, ` · worded with “${hedge}”`) : "",
    ),
    quote(passage) ?? "",
    note ? make("p", { class: "quiet" }, make("bdi", {}, note)) : "",
    works.length ? workList(page, works) : "",
    attributeList(attributes) ?? "",
  ];
}

/** @param {Page} page @param {Evidence} evidence */
function wordPlace({ header }, { place, line }) {
  if (place) return place;
  const { unit, name } = header.source;
  return line ? `${unit} ${wordNumber(line)}${name ? ` of ${name}` : ""}` : "place not recorded";
}

/** @param {Evidence["passage"]} passage */
function quote(passage) {
  if (!passage) return null;
  if (typeof passage === "string") return make("blockquote", {}, passage);
  const { text, start, end } = passage;
  const marked = make("mark", {}, text.slice(start, end));
  return make("blockquote", {}, text.slice(0, start), marked, text.slice(end));
}

/**
 * Return works as a list, with links to those that have an address.
 * @param {Page} page @param {(number | Work)[]} works themselves, or their places in the list
 */
export function workList({ graph }, works) {
  const items = works.map((work) => {
    const { text, links = [] } = typeof work === "number" ? graph.workOf(work) : work;
    const addresses = links.flatMap((each) => [" ", makeLink(each)]);
    return make("li", {}, make("bdi", {}, text), ...addresses);
  });
  return make("ul", { class: "citations" }, ...items);
}
