/** The card of a work: its reference, what it is, what it is cited for. */

import { make, makeLink } from "./dom.js";
import { saidList } from "./said.js";

/** @typedef {import("./facts.js").Facts} Facts */

/** @param {Facts} facts @param {string} id @returns {(HTMLElement | null)[] | null} */
export function sourceCard(facts, id) {
  const source = facts.sources.get(id);
  if (!source) return null;
  const numbers = source.numbers.length ? ` · printed as ${source.numbers.join(" and ")}` : "";
  const statements = source.statements.flatMap((at) => facts.statements.get(at) ?? []);
  return [
    make("p", { class: "kicker" }, `Work${numbers}`),
    make("h2", { tabindex: "-1" }, source.citation),
    make("ul", { class: "ids" }, ...source.links.map((link) => make("li", {}, makeLink(link)))),
    fact("Kind", [source.kind, source.species].filter(Boolean).join(", ")),
    fact("Read by us", source.reading),
    fact("Interest", source.interest),
    fact("License", source.license),
    fact("Note", source.note),
    make("h3", {}, statements.length ? "Cited for" : "Cited for no statement shown here"),
    saidList(facts, statements),
  ];
}

/** @param {string} label @param {string} value */
function fact(label, value) {
  return value ? make("p", {}, make("span", { class: "quiet" }, `${label}: `), value) : null;
}
