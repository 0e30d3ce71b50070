/** The card of a statement: the sentence, where it stands, works, passages, and how it is judged. */

import { make, makeButton, makeGlyph, makeLink } from "../../shell/dom_elements.js";
import { attributeList } from "../near/about_node.js";
import { linkTo } from "../shell/large_address.js";
import { kindMarks, kindWarnings, nodeLink } from "../shell/node_links.js";

/** @typedef {import("../large_types.d.ts").Details} Details */
/** @typedef {import("../large_types.d.ts").Evidence} Evidence */
/** @typedef {import("../large_types.d.ts").Gauges} Gauges */
/** @typedef {import("../large_types.d.ts").Page} Page */

/** More pieces of evidence than this are counted only. */
const MOST_EVIDENCE = 20;

/**
 * Fill the card with a statement; -1 stands for one that is not there.
 * @param {Page} page @param {HTMLElement} card @param {number} link @param {() => void} close
 */
export function showStatement(page, card, link, close) {
  const top = make(
    "div",
    { class: "card-top" },
    kicker(page, link),
    makeButton("Close", close, { class: "close" }),
  );
  card.replaceChildren(top, ...(link < 0 ? unknown() : told(page, link)));
  card.scrollTop = 0;
}

/** @param {Page} page @param {number} link */
function kicker({ header, graph }, link) {
  if (link < 0) return make("p", { class: "kicker" }, "Not on this page");
  const layer = header.layers[header.kinds[graph.kindOf(link)]?.layer ?? -1];
  return make("p", { class: "kicker" }, layer ? `Statement · ${layer}` : "Statement");
}

function unknown() {
  return [
    make("h2", { tabindex: "-1" }, "No statement here has this address"),
    make(
      "p",
      {},
      "It may be of another version of this page, cut or mistyped. Search finds every thing that is here.",
    ),
  ];
}

/** @param {Page} page @param {number} link */
function told(page, link) {
  const { graph } = page;
  const kind = graph.kindOf(link);
  const marks = kindMarks(page, kind).filter((mark) => mark !== null);
  const rest = make("div", {}, make("p", { class: "quiet" }, "Reading where it stands …"));
  graph
    .detailsOf(link)
    .then((details) => rest.replaceChildren(...detailParts(page, kind, details)));
  return [
    make("h2", { tabindex: "-1" }, make("bdi", {}, graph.sentenceOf(link))),
    make(
      "p",
      { class: "ends" },
      "About",
      nodeLink(page, graph.subjectOf(link)),
      nodeLink(page, graph.objectOf(link)),
    ),
    ...(marks.length ? [make("p", { class: "said-more" }, ...marks)] : []),
    ...kindWarnings(page, kind),
    rest,
  ];
}

/** @param {Page} page @param {number} kind @param {Details | null} details */
function detailParts(page, kind, details) {
  if (!details) return [make("p", {}, "Where it stands is not recorded.")];
  const { evidence, gauges } = details;
  const { note } = page.header.kinds[kind] ?? {};
  const shown = evidence.slice(0, MOST_EVIDENCE);
  const left = evidence.length - shown.length;
  return [
    ...(gauges ? gaugeParts(page, kind, gauges) : []),
    make("h3", {}, "Where it stands"),
    note ? make("p", { class: "quiet" }, make("bdi", {}, note)) : "",
    ...shown.flatMap((each) => evidenceParts(page, each)),
    ...(left ? [make("p", { class: "quiet" }, `${left} more places are left out here.`)] : []),
    sourceLine(page),
  ];
}

/** Say which file is meant, and where its hash is. @param {Page} page */
function sourceLine({ header }) {
  const { name, sha256 } = header.source;
  if (!name) return "";
  return make(
    "p",
    { class: "quiet" },
    sha256 ? "The exact file is named by its hash: " : "About the file: ",
    make("a", { href: linkTo({ view: "about", statement: "" }) }, "About this page"),
  );
}

/** @param {Page} page @param {Evidence} evidence @returns {(HTMLElement | string)[]} */
function evidenceParts(page, { place, hedge, works = [], passage, note, attributes = [] }) {
  return [
    make(
      "p",
      {},
      make("bdi", {}, place),
      hedge ? make("span", { class: "quiet" }, ` · “${hedge}”`) : "",
    ),
    passage
      ? make(
          "blockquote",
          {},
          passage.text.slice(0, passage.start),
          make("mark", {}, passage.text.slice(passage.start, passage.end)),
          passage.text.slice(passage.end),
        )
      : "",
    note ? make("p", { class: "quiet" }, make("bdi", {}, note)) : "",
    works.length ? workList(page, works) : "",
    attributeList(attributes) ?? "",
  ];
}

/** @param {Page} page @param {number[]} works */
function workList({ graph }, works) {
  const items = works.map((work) => {
    const { citation, links = [] } = graph.workOf(work);
    return make(
      "li",
      {},
      make("bdi", {}, citation),
      ...links.flatMap((each) => [" ", makeLink(each)]),
    );
  });
  return make("ul", { class: "citations" }, ...items);
}

/** @param {Page} page @param {number} kind @param {Gauges} gauges */
function gaugeParts(page, kind, gauges) {
  const { state, stances = [], reason, basis, assessed_on, grounds = [], contested = [] } = gauges;
  const term = page.header.verdicts[page.header.kinds[kind]?.verdict ?? -1];
  const made = [basis, assessed_on].filter(Boolean).join(", ");
  const items = stances.map(({ work, label, reason: why }) =>
    make(
      "li",
      {},
      make("span", { class: "stance" }, label),
      ` ${why} `,
      page.graph.workOf(work).citation,
    ),
  );
  const inArticle =
    state || items.length
      ? make(
          "section",
          { class: "gauge" },
          make("h3", {}, "In the source"),
          state ? make("p", {}, make("strong", {}, state)) : "",
          items.length ? make("ul", { class: "citations" }, ...items) : "",
        )
      : "";
  const inScience = term
    ? make(
        "section",
        { class: "gauge" },
        make("h3", {}, "In science"),
        make(
          "p",
          {},
          makeGlyph(term.path, `mark v${page.header.verdicts.indexOf(term)}`),
          make("strong", {}, term.label),
        ),
        reason ? make("p", {}, reason) : "",
        made ? make("p", { class: "quiet" }, `Judged by: ${made}`) : "",
        grounds.length ? workList(page, grounds) : "",
      )
    : "";
  return [
    make("div", { class: "gauges" }, inArticle, inScience),
    ...contestedParts(contested),
    ...comparisonParts(gauges),
  ];
}

/** @param {NonNullable<Gauges["contested"]>} contested */
function contestedParts(contested) {
  if (!contested.length) return [];
  const items = contested.map(({ sentence, label, via }) =>
    make(
      "li",
      {},
      make("bdi", {}, sentence),
      make("span", { class: "said-more" }, [label, ...via].join(" · ")),
    ),
  );
  return [make("h3", {}, "Contested by"), make("ul", { class: "said" }, ...items)];
}

/** @param {Gauges} gauges */
function comparisonParts({ comparison, paths = [] }) {
  if (!comparison) return [];
  return [
    make("h3", {}, "Beside accepted facts"),
    make("p", {}, comparison),
    paths.length
      ? make("ol", { class: "ways" }, ...paths.map((path) => make("li", {}, path.join(" "))))
      : "",
  ];
}
