/** Things and statements as links, with the marks that belong to them wherever they stand. */

import { make, makeGlyph } from "../../shell/dom_elements.js";
import { linkTo, nodeAddress } from "./large_address.js";

/** @typedef {import("../large_types.d.ts").Page} Page */

/** @param {Page} page @param {number} type */
export const typeGlyph = ({ header }, type) =>
  makeGlyph(header.types[type]?.path ?? "", `t${type}`);

/** @param {Page} page @param {number} node */
export function typeWords({ header, graph }, node) {
  return header.types[graph.typeOf(node)]?.label ?? "thing";
}

/** @param {Page} page @param {number} node */
export function nodeLink({ graph }, node) {
  return make("a", { href: nodeAddress(graph.idOf(node)) }, make("bdi", {}, graph.nameOf(node)));
}

/** @param {Page} page @param {number} link */
export function statementLink({ graph }, link) {
  const href = linkTo({ statement: graph.keyOf(link) });
  return make("a", { href, "data-link": `${link}` }, make("bdi", {}, graph.sentenceOf(link)));
}

/**
 * Return what stands beside each statement of a kind: its verdict, and what to know of it.
 * @param {Page} page @param {number} kind
 */
export function kindMarks({ header }, kind) {
  const { verdict = -1, contested, layer = 0, flags = [] } = header.kinds[kind] ?? {};
  const term = header.verdicts[verdict];
  return [
    term
      ? make("span", { class: "verdict" }, makeGlyph(term.path, `mark v${verdict}`), term.label)
      : null,
    // What is not of the file or article itself has no verdict, and must not be taken for its word.
    layer > 0 ? make("span", { class: "verdict" }, header.layers[layer] ?? "") : null,
    contested ? make("span", { class: "verdict" }, "contested") : null,
    ...flags.map((flag) => make("span", { class: "flag" }, flag)),
  ];
}

/** Return the corrections for safety of a kind. @param {Page} page @param {number} kind */
export function kindWarnings({ header }, kind) {
  const safety = header.kinds[kind]?.safety ?? [];
  return safety.map((at) =>
    make(
      "p",
      { class: "warning" },
      make("strong", {}, "Take care: "),
      header.safety_notes[at] ?? "",
    ),
  );
}

/**
 * Return statements as a list, each with its marks and a link to the thing at its other end.
 * @param {Page} page @param {Iterable<number>} links @param {number} [around]
 */
export function statementList(page, links, around = -1) {
  const items = Array.from(links, (link) => statementItem(page, link, around));
  return make("ul", { class: "said" }, ...items);
}

/** @param {Page} page @param {number} link @param {number} around */
function statementItem(page, link, around) {
  const { graph } = page;
  const kind = graph.kindOf(link);
  const [subject, object] = [graph.subjectOf(link), graph.objectOf(link)];
  const other = subject === around ? object : subject;
  const goOn =
    around >= 0 && other !== around
      ? make("span", {}, "go to ", nodeLink(page, other), ` (${typeWords(page, other)})`)
      : null;
  return make(
    "li",
    {},
    statementLink(page, link),
    make("span", { class: "said-more" }, ...kindMarks(page, kind), goOn),
    ...kindWarnings(page, kind),
  );
}

/** Mark the links to the statement that is chosen. @param {Element} place @param {number} link */
export function markChosen(place, link) {
  for (const each of place.querySelectorAll("[data-link]")) {
    if (each.getAttribute("data-link") === `${link}`) each.setAttribute("aria-current", "true");
    else each.removeAttribute("aria-current");
  }
}
