/** The card of a statement: the sentence, how it is judged, and where it stands. */

import { make, makeButton } from "../../shell/dom_elements.js";
import { isProgramId } from "../data/program_ids.js";
import { wordNumber } from "../shell/count_words.js";
import { fillWhenRead } from "../shell/fill_when_read.js";
import { linkTo } from "../shell/large_address.js";
import { kindMarks, kindWarnings, nodeLink, statementList } from "../shell/node_links.js";
import { evidenceParts } from "./evidence_parts.js";
import { gaugeParts } from "./gauge_parts.js";

/** @typedef {import("../large_types.d.ts").Page} Page */

/** More pieces of evidence than this are counted only. */
const MOST_EVIDENCE = 20;
const MOST_SIBLINGS = 20;

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
  card.replaceChildren(top, ...(link < 0 ? unknown(page.store.get().statement) : told(page, link)));
  card.scrollTop = 0;
}

/** @param {Page} page @param {number} link */
function kicker({ header, graph }, link) {
  if (link < 0) return make("p", { class: "kicker" }, "Not on this page");
  const layer = header.layers[header.kinds[graph.kindOf(link)]?.layer ?? -1];
  return make("p", { class: "kicker" }, layer ? `Statement · ${layer}` : "Statement");
}

/** @param {string} address */
function unknown(address) {
  return [
    make(
      "h2",
      { tabindex: "-1" },
      `No statement here has this ${isProgramId(address) ? "id" : "address"}`,
    ),
    make("p", {}, make("code", {}, address)),
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
  const waiting = make("p", { class: "quiet" }, "Reading where it stands …");
  const rest = make("div", {}, marksLine(page, kind), waiting);
  fillWhenRead(rest, graph.detailsOf(link), (details) => [
    ...detailParts(page, link, details),
    ...siblings(page, link),
  ]);
  return [
    make("h2", { tabindex: "-1" }, make("bdi", {}, graph.sentenceOf(link))),
    make(
      "p",
      { class: "ends" },
      "About",
      ...[...new Set([graph.subjectOf(link), graph.objectOf(link)])].map((node) =>
        nodeLink(page, node),
      ),
    ),
    ...kindWarnings(page, kind),
    ...flagWarnings(page, kind),
    rest,
  ];
}

/** Return what the passages to be warned of are. @param {Page} page @param {number} kind */
function flagWarnings({ header }, kind) {
  return (header.kinds[kind]?.flags ?? []).map((flag) =>
    make("p", { class: "warning" }, make("strong", {}, `${flag}: `), header.flags?.[flag] ?? ""),
  );
}

/** Return what stands beside a statement where nothing more is told of it. @param {Page} page @param {number} kind */
const marksLine = (page, kind) => make("p", { class: "said-more" }, ...kindMarks(page, kind));

/**
 * @param {Page} page @param {number} link
 * @param {Awaited<ReturnType<Page["graph"]["detailsOf"]>>} found
 */
function detailParts(page, link, { evidence: read, contested, details }) {
  const kind = page.graph.kindOf(link);
  /** @type {import("../large_types.d.ts").TableDetails} */
  const { evidence = read, gauges } = details ?? {};
  const ofFile = { state: stateOf(page, kind, read), contested };
  const { note } = page.header.kinds[kind] ?? {};
  const shown = evidence.slice(0, MOST_EVIDENCE);
  const left = evidence.length - shown.length;
  return [
    ...(gauges
      ? gaugeParts(page, kind, gauges)
      : [marksLine(page, kind), ...gaugeParts(page, kind, ofFile)]),
    make("h3", {}, "Where it stands"),
    note ? make("p", { class: "quiet" }, make("bdi", {}, note)) : "",
    ...shown.flatMap((each) => evidenceParts(page, each)),
    left ? make("p", { class: "quiet" }, `${wordNumber(left)} more places are left out here.`) : "",
    sourceLine(page),
    make(
      "p",
      { class: "quiet" },
      "Its id in Python, in exports and on small pages: ",
      make("code", {}, page.graph.programIdOf(link)),
    ),
  ];
}

/**
 * Return whether a statement of a file names evidence; nothing where none does.
 * @param {Page} page @param {number} kind @param {import("../data/large_types.d.ts").Evidence[]} evidence
 */
function stateOf({ header }, kind, evidence) {
  const [cited = "", uncited = ""] = header.states ?? [];
  if (header.kinds[kind]?.layer) return "";
  return evidence.some(({ works }) => works.length) ? cited : uncited;
}

/** Return what else is said of the same two things. @param {Page} page @param {number} link */
function siblings(page, link) {
  const { graph } = page;
  const [subject, object] = [graph.subjectOf(link), graph.objectOf(link)];
  const others = graph.linksBetween(subject, object).filter((other) => other !== link);
  if (!others.length) return [];
  const left = others.length - MOST_SIBLINGS;
  return [
    make("h3", {}, "Also said of these two"),
    statementList(page, others.slice(0, MOST_SIBLINGS)),
    left > 0 ? make("p", { class: "quiet" }, `${wordNumber(left)} more are left out here.`) : "",
  ];
}

/** Return which file is meant, and where its hash is. @param {Page} page */
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
