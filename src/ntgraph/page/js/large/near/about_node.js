/** What is told of a thing itself: its definition, other names, identifiers and attributes. */

import { make } from "../../shell/dom_elements.js";
import { wordNumber } from "../shell/count_words.js";
import { fillWhenRead } from "../shell/fill_when_read.js";

/** More of them would push everything else out of sight; `facts/told_attributes.py` tells as many. */
const MOST_ATTRIBUTES = 40;

/** @typedef {Awaited<ReturnType<Page["graph"]["aboutNode"]>>} AboutNode */
/** @typedef {import("../large_types.d.ts").Page} Page */

/** Return a place that is filled when the texts are unpacked. @param {Page} page @param {number} node */
export function aboutParts(page, node) {
  const place = make("div", { class: "about-node" });
  fillWhenRead(place, page.graph.aboutNode(node), (about) => tellNode(page, node, about));
  return place;
}

/** @param {Page} page @param {number} node @param {AboutNode} about */
function tellNode({ graph }, node, about) {
  const name = graph.nameOf(node);
  const names = new Set([about.label, ...about.synonyms]);
  names.delete(name);
  const id = graph.idOf(node);
  const { identifiers, note, attributes } = about;
  return [
    about.definition ? make("p", {}, make("bdi", {}, about.definition)) : "",
    names.size
      ? make("p", { class: "quiet" }, "Also called ", make("bdi", {}, [...names].join(", ")), ".")
      : "",
    id === name ? "" : make("p", { class: "quiet" }, "Id: ", make("bdi", {}, id)),
    identifiers.length
      ? make("p", { class: "quiet" }, "In catalogs: ", make("bdi", {}, identifiers.join(", ")))
      : "",
    note ? make("p", { class: "quiet" }, make("bdi", {}, note)) : "",
    attributeList(attributes) ?? "",
  ];
}

/**
 * Return attributes with their values, the first of them where there are many; nothing if there
 * are none.
 * @param {[string, unknown][]} attributes
 */
export function attributeList(attributes) {
  if (!attributes.length) return null;
  const left = attributes.length - MOST_ATTRIBUTES;
  const rows = attributes
    .slice(0, MOST_ATTRIBUTES)
    .map(([name, value]) =>
      make(
        "div",
        {},
        make("dt", {}, make("bdi", {}, name)),
        make("dd", {}, make("bdi", {}, `${value}`)),
      ),
    );
  if (left > 0) {
    rows.push(make("div", {}, make("dt", {}, `and ${wordNumber(left)} more`), make("dd", {})));
  }
  return make("dl", { class: "facts" }, ...rows);
}
