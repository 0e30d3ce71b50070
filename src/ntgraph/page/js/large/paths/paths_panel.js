/** The view of paths between two things: two search fields, a summary, and the paths. */

import { get, listen, make, makeButton } from "../../shell/dom_elements.js";
import { makeCombobox } from "../search/combobox.js";
import { wireEnd } from "../search/find_things.js";
import { countOf } from "../shell/count_words.js";
import { differs, showWhenLoaded } from "../shell/loaded_parts.js";
import { nodeLink, statementList } from "../shell/node_links.js";
import { wordPaths } from "./path_words.js";

/** @typedef {import("../large_types.d.ts").LargeState} LargeState */
/** @typedef {import("../large_types.d.ts").Page} Page */

const MOST_STEPS = 3;
const MOST_PATHS = 20;
/** A path may be as long as the graph has things. */
const MOST_OF_A_PATH = 60;
/** Of each two things of a path, more statements than this are counted only. */
const MOST_TOLD = 4;
const ALONG = ["→", "acts on"];
const AGAINST = ["←", "is acted on by"];
const NEITHER = ["–", "is linked with"];

/** @param {Page} page */
export function wirePaths(page) {
  const place = get("view-paths");
  const summary = make("p", { role: "status" });
  const list = make("ol", { class: "ways-told" });
  showWhenLoaded(page, place, "paths", ["names", "links"], (state, before) => {
    if (!before) place.replaceChildren(...form(page), summary, list);
    if (differs(state, before, "from", "to")) show(page, summary, list, state);
  });
}

/** @param {Page} page */
function form(page) {
  const { header, store } = page;
  const denied = header.kinds.some(({ negated }) => negated) ? "; what is denied is no step" : "";
  const from = picker(page, "from", "From");
  const to = picker(page, "to", "To");
  const swap = makeButton("Swap", () => {
    const { from: start, to: end } = store.get();
    store.go({ from: end, to: start });
  });
  const fields = make("form", { class: "paths-form" }, from, swap, to);
  listen(fields, "submit", (event) => event.preventDefault());
  return [
    make("h2", { tabindex: "-1" }, "How are two things connected?"),
    make(
      "p",
      {},
      `Choose two things. Each path of at most ${MOST_STEPS} steps between them is told as sentences, the shortest first; if there is none, one of the shortest is. A step follows a statement in either direction${denied}.`,
    ),
    fields,
  ];
}

/** @param {Page} page @param {"from" | "to"} key @param {string} label */
function picker(page, key, label) {
  const id = `paths-${key}`;
  const { input, list } = makeCombobox(id, "What was found");
  const box = make("div", { class: "finder-box" }, input, list);
  wireEnd(page, input, list, key);
  return make("div", { class: "picker" }, make("label", { for: id }, label), box);
}

/**
 * @param {Page} page @param {HTMLElement} summary @param {HTMLElement} list
 * @param {LargeState} state
 */
function show({ graph, ...page }, summary, list, state) {
  const [from, to] = [state.from, state.to].map((id) => (id ? graph.nodeOf(id) : -1));
  list.replaceChildren();
  const unknown = [state.from, state.to].find((id) => id && graph.nodeOf(id) < 0);
  if (unknown) {
    summary.textContent = `No thing here has the id “${unknown}”. Find both things by their names.`;
    return;
  }
  if (from === undefined || to === undefined || from < 0 || to < 0) {
    summary.textContent = "Choose where to start and where to end.";
    return;
  }
  if (from === to) {
    summary.textContent = "Both ends are the same thing; choose another one.";
    return;
  }
  const found = graph.paths(from, to, { maxSteps: MOST_STEPS, limit: MOST_PATHS });
  const longer = found.paths.length ? [] : graph.shortestPath(from, to);
  const names = /** @type {const} */ ([graph.nameOf(from), graph.nameOf(to)]);
  summary.textContent = wordPaths(found, ...names, MOST_STEPS, longer.length);
  const paths = longer.length ? [longer] : found.paths;
  list.append(...paths.map((path) => tellPath({ graph, ...page }, from, path)));
}

/** @param {Page} page @param {number} start @param {number[]} path */
function tellPath(page, start, path) {
  const { graph, header } = page;
  let here = start;
  /** @type {HTMLElement[]} */
  const trail = [];
  const left = path.length - MOST_OF_A_PATH;
  const steps = path.slice(0, MOST_OF_A_PATH).flatMap((link) => {
    const next = graph.subjectOf(link) === here ? graph.objectOf(link) : graph.subjectOf(link);
    const said = graph
      .linksBetween(here, next)
      .filter((each) => each !== link && !header.kinds[graph.kindOf(each)]?.negated);
    const told = [link, ...said];
    trail.push(joint(wayOf(page, told, here)), nodeLink(page, next));
    here = next;
    return tellStep(page, told);
  });
  return make(
    "li",
    {},
    make("p", { class: "trail" }, nodeLink(page, start), ...trail),
    ...steps,
    left > 0 ? make("p", { class: "quiet" }, `${countOf(left, "more step")} left out here.`) : "",
  );
}

/** Return what joins two things of a path. @param {Page} page @param {number[]} links */
function tellStep(page, links) {
  const left = links.length - MOST_TOLD;
  return [
    statementList(page, links.slice(0, MOST_TOLD)),
    left > 0
      ? make("p", { class: "quiet" }, `${countOf(left, "more statement")} of these two.`)
      : "",
  ];
}

/**
 * Return the sign between two things of a path, and its words: an arrow only in the direction of
 * all that is said, as in the paths of small graphs.
 * @param {Pick<Page, "graph" | "header">} page @param {number[]} links @param {number} here
 */
export function wayOf({ graph, header }, links, here) {
  const leads = links.every((link) => {
    const { sign = "0", symmetric } = header.kinds[graph.kindOf(link)] ?? {};
    return sign !== "0" && !symmetric;
  });
  const ways = new Set(links.map((link) => graph.subjectOf(link) === here));
  if (!leads || ways.size > 1) return NEITHER;
  return ways.has(true) ? ALONG : AGAINST;
}

/** @param {string[]} words what is seen, and what is heard */
const joint = ([seen = "", heard = ""]) =>
  make(
    "span",
    {},
    make("span", { "aria-hidden": "true" }, ` ${seen} `),
    make("span", { class: "unseen" }, ` ${heard} `),
  );
