/** The view of one thing: what it is, its statements by relation, and 50 of them at a time. */

import { get, make } from "../../shell/dom_elements.js";
import { isProgramId } from "../data/program_ids.js";
import { countOf, cutText, wordNumber } from "../shell/count_words.js";
import { groupAddress, linkTo, nodeAddress, tableAddress } from "../shell/large_address.js";
import { LISTED_AT_ONCE } from "../shell/list_limits.js";
import { differs, showWhenLoaded } from "../shell/loaded_parts.js";
import { markChosen, nodeLink, statementList, typeGlyph, typeWords } from "../shell/node_links.js";
import { aboutParts } from "./about_node.js";
import { listRelation, relationCounts } from "./relation_counts.js";
import { starDrawing } from "./star_drawing.js";

/** @typedef {import("../large_types.d.ts").LargeState} LargeState */
/** @typedef {import("../large_types.d.ts").Page} Page */
/** @typedef {import("./relation_counts.js").RelationCount} RelationCount */

const MOST_RELATIONS = 40;
/** A longer name would hide the words of a relation. */
const MOST_LETTERS = 40;
const MOST_OFFERED = 24;
const MOST_LOOKED = 1000;

/** @param {Page} page */
export function wireNear(page) {
  const place = get("view-near");
  const top = make("div", { class: "node-top" });
  const counts = make("nav", { class: "relations", "aria-label": "Statements by relation" });
  const list = make("div", { class: "neighbors" });
  showWhenLoaded(page, place, "near", ["names", "links"], (state, before) => {
    if (!before) {
      place.replaceChildren(top, make("div", { class: "node-columns" }, counts, list));
    }
    const id = state.node || endOf(page, state.statement);
    const node = id ? page.graph.nodeOf(id) : -1;
    const oldId = before && (before.node || endOf(page, before.statement));
    const lost = id || isProgramId(state.statement) ? "" : state.statement;
    const isNew = id !== oldId || lost !== (oldId ? "" : (before?.statement ?? ""));
    if (isNew) {
      // Read before the view changes: replacing its content drops the focus inside it.
      const inside =
        place.contains(document.activeElement) || document.activeElement === document.body;
      top.replaceChildren(...(node < 0 ? nothing(page, id, lost) : topParts(page, node)));
      place.scrollTop = 0;
      if (inside && before) top.querySelector("h2")?.focus();
    }
    counts.hidden = list.hidden = node < 0;
    if (node >= 0 && (isNew || differs(state, before, "kind", "way", "page"))) {
      showList(page, { counts, list }, node, state, !isNew);
    }
    markChosen(list, state.statement ? page.graph.linkOf(state.statement) : -1);
  });
}

/** Return the id of the subject of a statement; nothing if there is none. @param {Page} page @param {string} statement */
function endOf({ graph }, statement) {
  const link = statement ? graph.linkOf(statement) : -1;
  return link < 0 ? "" : graph.idOf(graph.subjectOf(link));
}

/** @param {Page} page @param {string} id @param {string} lost the address of a statement */
function nothing(page, id, lost) {
  const unknown = id || lost;
  const missing = id ? `No thing here has the id “${id}”` : "No statement here has this address";
  const best = page.header.groups.bubbles.flatMap(({ named }) => named.slice(0, 2));
  const offers = best
    .slice(0, MOST_OFFERED)
    .map((node) =>
      make(
        "li",
        {},
        nodeLink(page, node),
        " ",
        make("span", { class: "count" }, typeWords(page, node)),
      ),
    );
  return [
    make("h2", { tabindex: "-1" }, unknown ? missing : "One thing"),
    make(
      "p",
      {},
      unknown ? "The address may be of another version of this page, cut or mistyped. " : "",
      "Find a thing by its name in the search field, or start with one that has many links:",
    ),
    make("ul", { class: "members" }, ...offers),
  ];
}

/** @param {Page} page @param {number} node */
function topParts(page, node) {
  const { graph } = page;
  const { out, in: into } = graph.degree(node);
  const id = graph.idOf(node);
  const type = typeWords(page, node);
  return [
    make(
      "p",
      { class: "kicker" },
      typeGlyph(page, graph.typeOf(node)),
      `${type} · ${countOf(out + into, "statement")}`,
    ),
    make("h2", { tabindex: "-1" }, make("bdi", {}, graph.nameOf(node))),
    aboutParts(page, node),
    make(
      "p",
      { class: "actions" },
      make("a", { href: linkTo({ view: "paths", from: id }) }, "Find paths from here"),
      make("a", { href: tableAddress({ about: id }) }, "Its statements as a table"),
      groupLink(page, node),
    ),
  ];
}

/** @param {Page} page @param {number} node */
function groupLink(page, node) {
  const link = make("a", {}, "Its group");
  link.hidden = true;
  page.load("groups").then(() => {
    const group = page.graph.groupOf(node);
    link.href = groupAddress(group);
    link.hidden = group < 0;
  });
  return link;
}

/**
 * @param {Page} page @param {{ counts: HTMLElement, list: HTMLElement }} places
 * @param {number} node @param {LargeState} state @param {boolean} isSame only the list changes
 */
function showList(page, { counts, list }, node, state, isSame) {
  const { graph, header } = page;
  const relations = relationCounts(
    header,
    graph.countsByKind(node),
    cutText(graph.saidOf(node), MOST_LETTERS),
  );
  const chosen = relations.find(
    ({ relation, direction }) =>
      relation === `${direction} ${state.kind}` && direction === state.way,
  );
  const from = (Math.max(Number.parseInt(state.page, 10) || 1, 1) - 1) * LISTED_AT_ONCE;
  const { links, total } = listRelation(graph, node, chosen, from, LISTED_AT_ONCE);
  const inside =
    isSame && (list.contains(document.activeElement) || counts.contains(document.activeElement));
  counts.replaceChildren(...countParts(page, node, relations, chosen));
  const heading = make("h3", { tabindex: "-1" }, chosen ? chosen.words : "All its statements");
  list.replaceChildren(
    heading,
    make("p", { class: "quiet" }, sayRange(from, links.length, total)),
    starDrawing(page, node, chosen ? links : someBothWays(graph, node), !chosen) ?? "",
    statementList(page, links, node),
    pager(state, node, page, from, total),
  );
  if (inside) heading.focus();
}

/**
 * Return statements of a thing for its drawing: of those that lead from it and of those that lead
 * to it at most as many of each as are looked through in no time.
 * @param {Page["graph"]} graph @param {number} node
 */
function someBothWays(graph, node) {
  const ways = /** @type {const} */ (["out", "in"]);
  return ways.flatMap((direction) => [
    ...graph.neighbors(node, { direction, count: MOST_LOOKED }).links,
  ]);
}

/** @param {number} from @param {number} count @param {number} total */
function sayRange(from, count, total) {
  if (!total) return "No statement is here.";
  if (!count) return `No statement stands on this page of the list; it has ${wordNumber(total)}.`;
  const listed = `${wordNumber(from + 1)} to ${wordNumber(from + count)} of ${countOf(total, "statement")}`;
  const left = total - count;
  return total === count
    ? `${countOf(total, "statement")}.`
    : `${listed}; ${wordNumber(left)} more are left out here.`;
}

/**
 * @param {Page} page @param {number} node @param {RelationCount[]} relations
 * @param {RelationCount | undefined} chosen
 */
function countParts({ graph }, node, relations, chosen) {
  const id = graph.idOf(node);
  const all = relations.reduce((sum, { count }) => sum + count, 0);
  /** @param {string} words @param {number} count @param {string} href @param {boolean} isChosen */
  const entry = (words, count, href, isChosen) =>
    make(
      "li",
      {},
      make("a", { href, ...(isChosen ? { "aria-current": "true" } : {}) }, make("bdi", {}, words)),
      " ",
      make("span", { class: "count" }, wordNumber(count)),
    );
  const entries = relations.slice(0, MOST_RELATIONS).map((each) => {
    const kind = each.relation.slice(each.direction.length + 1);
    const href = nodeAddress(id, { kind, way: each.direction, page: "1" });
    return entry(each.words, each.count, href, each === chosen);
  });
  const left = relations.length - entries.length;
  return [
    make("h3", {}, "By relation"),
    make(
      "ul",
      {},
      entry("All", all, nodeAddress(id, { kind: "", way: "", page: "1" }), !chosen),
      ...entries,
    ),
    left > 0 ? make("p", { class: "quiet" }, `${countOf(left, "more relation")} left out.`) : "",
  ];
}

/**
 * @param {LargeState} state @param {number} node @param {Page} page @param {number} from
 * @param {number} total
 */
function pager(state, node, page, from, total) {
  const id = page.graph.idOf(node);
  const here = from / LISTED_AT_ONCE + 1;
  /** @param {number} to */
  const href = (to) => nodeAddress(id, { kind: state.kind, way: state.way, page: `${to}` });
  const next = total - from - LISTED_AT_ONCE;
  return make(
    "p",
    { class: "actions" },
    from > 0 ? make("a", { href: href(here - 1) }, `Previous ${LISTED_AT_ONCE}`) : null,
    next > 0
      ? make(
          "a",
          { href: href(here + 1) },
          `Next ${Math.min(next, LISTED_AT_ONCE)} of ${wordNumber(next)} more`,
        )
      : null,
  );
}
