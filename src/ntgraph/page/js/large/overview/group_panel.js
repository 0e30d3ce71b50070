/** A group that was opened: its best connected things by type, and the groups it is linked to. */

import { make, makeButton } from "../../shell/dom_elements.js";
import { countOf, wordNumber } from "../shell/count_words.js";
import { groupAddress, linkTo, tableAddress } from "../shell/large_address.js";
import { LISTED_AT_ONCE } from "../shell/list_limits.js";
import { nodeLink, typeGlyph } from "../shell/node_links.js";
import { linksOf, membersOf, tiesOf } from "./group_members.js";
import { countType, groupNames } from "./group_words.js";

/** @typedef {import("../large_types.d.ts").Page} Page */
/** @typedef {import("../large_types.d.ts").Bubble} Bubble */
/** @typedef {import("./group_members.js").TypeMembers} TypeMembers */

const AT_FIRST = 15;
const MOST_TIES = 12;

/** @param {Page} page @param {HTMLElement} place @param {number} group */
export function showGroup(page, place, group) {
  const bubble = page.header.groups.bubbles.find((each) => each.group === group);
  const heading = make(
    "h2",
    { tabindex: "-1" },
    bubble ? groupNames(page, bubble) : `No group here has the number ${group}`,
  );
  const body = make("div", {}, make("p", { role: "status" }, "Reading the graph …"));
  place.replaceChildren(breadcrumb(heading.textContent ?? ""), heading, body);
  heading.focus();
  page.load("links", "groups").then(() => {
    // The reader may have gone on meanwhile.
    if (!Object.is(Number(page.store.get().group), group)) return;
    const members = membersOf(page.graph, group);
    if (bubble) body.replaceChildren(...groupParts(page, bubble, members));
    else body.replaceChildren("The address may be of another version of this page.");
  });
}

/** @param {string} words */
const breadcrumb = (words) =>
  make(
    "nav",
    { class: "crumbs", "aria-label": "Way back" },
    make("a", { href: groupAddress("") }, "All groups"),
    make("span", { "aria-hidden": "true" }, " › "),
    make("span", { "aria-current": "true" }, words),
  );

/** @param {Page} page @param {Bubble} bubble @param {TypeMembers[]} members */
function groupParts(page, bubble, members) {
  const size = members.reduce((sum, { nodes }) => sum + nodes.length, 0);
  return [
    make(
      "p",
      {},
      `${countOf(size, "thing")} and ${countOf(bubble.links, "statement")} among them; the best connected first. `,
      make(
        "a",
        { href: tableAddress({ within: `${bubble.group}` }) },
        "Statements within this group",
      ),
    ),
    make("div", { class: "type-lists" }, ...members.map((each) => typeList(page, each))),
    ...tieList(page, bubble.group),
  ];
}

/** @param {Page} page @param {TypeMembers} members */
function typeList(page, { type, nodes }) {
  const list = make("ul", { class: "members" });
  const more = makeButton("", () => tell(LISTED_AT_ONCE), { class: "more" });
  let told = 0;

  /** @param {number} count */
  function tell(count) {
    const next = nodes.slice(told, told + count);
    const items = next.map((node) => member(page, node));
    list.append(...items);
    if (told) items[0]?.querySelector("a")?.focus();
    told += next.length;
    const left = nodes.length - told;
    more.hidden = !left;
    more.textContent = `${wordNumber(left)} more left out: show ${Math.min(left, LISTED_AT_ONCE)}`;
  }
  tell(AT_FIRST);
  return make(
    "section",
    {},
    make("h3", {}, typeGlyph(page, type), ` ${countType(page.header, type, nodes.length)}`),
    list,
    more,
  );
}

/** @param {Page} page @param {number} node */
function member(page, node) {
  const links = countOf(linksOf(page.graph, node), "statement");
  return make("li", {}, nodeLink(page, node), " ", make("span", { class: "count" }, links));
}

/** @param {Page} page @param {number} group */
function tieList(page, group) {
  const named = new Map(page.header.groups.bubbles.map((bubble) => [bubble.group, bubble]));
  const ties = tiesOf(page.graph, group);
  if (!ties.length) return [];
  const links = ties.reduce((sum, { count }) => sum + count, 0);
  const list = make("ul", { class: "members" });
  const more = makeButton("", () => tell(ties.length), { class: "more" });
  let told = 0;

  /** @param {number} count */
  function tell(count) {
    const items = ties.slice(told, told + count).map((tie) => tieItem(page, named, tie));
    list.append(...items);
    if (told) items[0]?.querySelector("a")?.focus();
    told += items.length;
    more.hidden = told === ties.length;
    more.textContent = `${countOf(ties.length - told, "more group")} left out: show`;
  }
  tell(MOST_TIES);
  return [
    make("h3", {}, "Groups it is linked to"),
    make("p", {}, `${countOf(links, "link")} to ${countOf(ties.length, "other group")}.`),
    list,
    more,
  ];
}

/**
 * @param {Page} page @param {Map<number, Bubble>} named
 * @param {{ group: number, count: number }} tie
 */
function tieItem(page, named, { group, count }) {
  const other = named.get(group);
  const words = other ? groupNames(page, other) : `group ${group}`;
  return make(
    "li",
    {},
    make("a", { href: linkTo({ group: `${group}` }) }, make("bdi", {}, words)),
    " ",
    make("span", { class: "count" }, countOf(count, "link")),
  );
}
