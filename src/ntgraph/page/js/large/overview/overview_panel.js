/** The overview: the groups as a drawing and a list, or one group that was opened. */

import { get, make } from "../../shell/dom_elements.js";
import { countOf, wordNumber } from "../shell/count_words.js";
import { groupAddress } from "../shell/large_address.js";
import { differs, showWhenLoaded } from "../shell/loaded_parts.js";
import { bubbleDrawing } from "./bubble_canvas.js";
import { showGroup } from "./group_panel.js";
import { groupNames, sizeWords } from "./group_words.js";

/** @typedef {import("../large_types.d.ts").Bubble} Bubble */
/** @typedef {import("../large_types.d.ts").Page} Page */

/** @param {Page} page */
export function wireOverview(page) {
  const place = get("view-overview");
  const all = make("div", { class: "groups" });
  const one = make("div");
  showWhenLoaded(page, place, "overview", ["names"], (state, before) => {
    if (!before) {
      all.append(...allGroups(page));
      place.replaceChildren(all, one);
    }
    if (!differs(state, before, "group")) return;
    all.hidden = state.group !== "";
    one.hidden = !all.hidden;
    if (state.group !== "") showGroup(page, one, Number(state.group));
    else if (before?.group) backToList(all, before.group);
  });
}

/** Move the focus to the group that was left. @param {Element} all @param {string} group */
function backToList(all, group) {
  const link = all.querySelector(`a[data-group="${CSS.escape(group)}"]`);
  const to = link ?? all.querySelector("h2");
  if (to instanceof HTMLElement) to.focus();
}

/** @param {Page} page */
function allGroups(page) {
  const { bubbles, method } = page.header.groups;
  const heading = make("h2", { tabindex: "-1" }, "Overview");
  if (!bubbles.length) {
    return [heading, make("p", {}, "No groups were found. Search finds every thing by its name.")];
  }
  const rest = bubbles.some(({ kind }) => kind === "groups") ? "; small ones together last" : "";
  const list = make("ol", { class: "group-list" }, ...bubbles.map((each) => item(page, each)));
  return [
    heading,
    make("p", {}, sayMethod(method), " ", ...sayRest(page)),
    make(
      "div",
      { class: "groups-shown" },
      bubbleDrawing(page),
      make("div", {}, make("h3", {}, `The groups, the largest first${rest}`), list),
    ),
  ];
}

/** @param {string} method */
const sayMethod = (method) => (method ? `Things are grouped by ${method}.` : "");

/** Return words that stand only where the drawing does. @param {string} words */
const ofDrawing = (words) => make("span", { class: "of-drawing" }, words);

/** Return how to read the drawing, and which lines between groups it has not. @param {Page} page */
function sayRest({ header }) {
  const { ties_left_out: left = 0, links_left_out: links = 0 } = header.groups;
  const rest = `; ${countOf(left, "weak line")} with ${countOf(links, "link")} in all ${left === 1 ? "is" : "are"} not drawn`;
  return [
    "A group is named after its best connected things; open it to see more. ",
    ofDrawing(`The thicker a line, the more links${left ? rest : ""}.`),
  ];
}

/** @param {Page} page @param {Bubble} bubble */
function item(page, bubble) {
  const { group } = bubble;
  return make(
    "li",
    {},
    make(
      "a",
      { href: groupAddress(group), "data-group": `${group}` },
      make("bdi", {}, groupNames(page, bubble)),
    ),
    make(
      "span",
      { class: "said-more" },
      make("span", {}, sizeWords(page, bubble)),
      make("span", {}, countTies(bubble), ofDrawing(sayTies(page.header, bubble))),
    ),
  );
}

/** Return how many links a group has to others. @param {Pick<Bubble, "tied">} bubble */
export const countTies = ({ tied: [others, links] }) =>
  links
    ? `${countOf(links, "link")} to ${countOf(others, "other group")}`
    : "no link to another group";

/**
 * Return what of the links of a group to others is not drawn.
 * @param {import("../large_types.d.ts").Header} header @param {Pick<Bubble, "group" | "tied">} bubble
 */
export function sayTies({ groups }, { group, tied: [others] }) {
  const drawn = groups.ties.filter(([a, b]) => a === group || b === group).length;
  if (drawn >= others) return "";
  return `; the drawing has ${drawn ? `lines to ${wordNumber(drawn)} of them` : "no line to any"}`;
}
