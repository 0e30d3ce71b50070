/** The card of a node: its definition, names, statements, accepted facts and identifiers. */

import { formatAddress } from "../shell/address_hash.js";
import { addTo, count, make, makeLink, makeSpan } from "../shell/dom_elements.js";
import { notSaid } from "../shell/screen_reader_words.js";
import { byArticles } from "../statements/article_words.js";
import { noteParts } from "../statements/note_lines.js";
import { saidList, typeGlyph } from "../statements/statement_list.js";
import { workList } from "./statement_gauges.js";
import { synapseParts } from "./synapse_section.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/statement_types.d.ts").Statement} Statement */
/** @typedef {import("../data/statement_types.d.ts").AcceptedFact} AcceptedFact */

/** @param {Statement[]} statements @returns {Map<string, Statement[]>} */
export function groupByPredicate(statements) {
  /** @type {Map<string, Statement[]>} */
  const groups = new Map();
  for (const statement of statements) {
    addTo(groups, statement.predicate, statement);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** @param {Facts} facts @param {string} id @returns {(HTMLElement | null)[] | null} */
export function nodeCard(facts, id) {
  const node = facts.nodes.get(id);
  if (!node) return outsideCard(facts, id);
  const type = facts.types.get(node.type);
  const said = facts.statementsOf.get(id) ?? [];
  const kind = [type?.label ?? node.type, node.subtype].filter(Boolean).join(", ");
  return [
    make(
      "p",
      { class: "kicker" },
      typeGlyph(facts, node.type),
      `${kind} · ${count(said.length, "statement")}`,
    ),
    make("h2", { tabindex: "-1" }, node.name),
    node.definition ? make("p", {}, node.definition) : null,
    namesLine(node),
    make(
      "p",
      { class: "actions" },
      make("button", { type: "button", "data-compare": id }, "Compare with …"),
      make("a", { href: formatAddress({ view: "paths", from: id }) }, "Find ways from here"),
      node.page ? make("a", { href: node.page }, "A page of its own") : null,
    ),
    ...synapseParts(facts, id),
    ...group(
      facts,
      said.filter((s) => s.subject === id),
      id,
      "What is said of it",
    ),
    ...group(
      facts,
      said.filter((s) => s.object === id && s.subject !== id),
      id,
      "What is said to act on it or be linked to it",
    ),
    ...acceptedParts(facts, id),
    ...identifiers(node),
  ];
}

/** Return the card of a thing that only accepted facts speak of. @param {Facts} facts @param {string} id */
function outsideCard(facts, id) {
  const thing = facts.outside.get(id);
  if (!thing) return null;
  return [
    make("p", { class: "kicker" }, thing.kind),
    make("h2", { tabindex: "-1" }, thing.name),
    make("p", {}, make("strong", {}, sayFirst(notSaid(facts)))),
    thing.definition ? make("p", {}, thing.definition) : null,
    namesLine(thing),
    ...acceptedParts(facts, id, true),
  ];
}

/** @param {string} words */
const sayFirst = (words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** @param {{ name: string, label?: string, synonyms: string[] }} node */
function namesLine({ name: own, label = own, synonyms }) {
  const names = [...new Set([label, ...synonyms])].filter((name) => name !== own);
  return names.length ? make("p", { class: "quiet" }, `Also called ${names.join(", ")}.`) : null;
}

/**
 * @param {Facts} facts
 * @param {Statement[]} statements @param {string} id @param {string} heading
 */
function group(facts, statements, id, heading) {
  if (!statements.length) return [];
  const parts = [...groupByPredicate(statements)].flatMap(([predicate, members]) => [
    make("h4", {}, `${predicate} (${members.length})`),
    saidList(facts, members, id),
  ]);
  return [make("h3", {}, heading), ...parts];
}

/** @param {Facts} facts @param {string} id @param {boolean} [alone] the card has nothing else */
function acceptedParts(facts, id, alone = false) {
  const accepted = facts.acceptedOf.get(id) ?? [];
  if (!accepted.length) return [];
  const { first, others, partsOf } = orderAccepted(accepted);
  const heading = `${count(accepted.length, "accepted fact")}, from other works`;
  const list = (/** @type {AcceptedFact[]} */ some) =>
    make("ul", { class: "said" }, ...some.map((fact) => acceptedItem(facts, fact, partsOf)));
  return [
    alone ? null : make("h3", {}, byArticles(facts, "Beside the article", "Beside the articles")),
    make("details", alone ? { open: "" } : {}, make("summary", {}, heading), list(first)),
    others.length
      ? make(
          "details",
          {},
          make("summary", {}, `${count(others.length, "off-target")}, not marked as main targets`),
          list(others),
        )
      : null,
  ];
}

/**
 * Order accepted facts: main targets first, off-targets apart, parts under their whole.
 * @param {AcceptedFact[]} accepted
 */
export function orderAccepted(accepted) {
  const ids = new Set(accepted.map(({ id }) => id));
  /** @type {Map<string, AcceptedFact[]>} */
  const partsOf = new Map();
  const told = accepted.filter((fact) => {
    const whole = fact.folded_under ?? "";
    if (!ids.has(whole)) return true;
    addTo(partsOf, whole, fact);
    return false;
  });
  const main = told.filter(({ role }) => role === "main");
  const rest = told.filter(({ role }) => role !== "main" && role !== "other");
  return {
    first: [...main, ...rest],
    others: told.filter(({ role }) => role === "other"),
    partsOf,
  };
}

/**
 * @param {Facts} facts @param {AcceptedFact} fact @param {Map<string, AcceptedFact[]>} partsOf
 * @returns {HTMLElement}
 */
function acceptedItem(facts, fact, partsOf) {
  const seen = fact.species ? `seen in ${fact.species}` : "";
  const role = fact.marked_by ? `marked as a main target by ${fact.marked_by}` : "";
  const more = [seen, fact.basis, role].filter(Boolean).join(" · ");
  const parts = partsOf.get(fact.id) ?? [];
  return make(
    "li",
    {},
    make("bdi", {}, fact.sentence),
    more ? makeSpan("said-more", more) : null,
    workList(facts, fact.sources),
    parts.length
      ? make(
          "details",
          {},
          make("summary", {}, `In detail: ${count(parts.length, "part")}`),
          make(
            "ul",
            { class: "said" },
            ...parts.map((part) => acceptedItem(facts, part, new Map())),
          ),
        )
      : null,
  );
}

/** @param {import("../data/map_types.d.ts").GraphNode} node */
function identifiers(node) {
  const near = node.near_identifiers;
  const list = (/** @type {import("../data/link_types.d.ts").Link[]} */ links) =>
    make("ul", { class: "ids" }, ...links.map((link) => make("li", {}, makeLink(link))));
  const found = node.identifiers.length + near.length > 0;
  return [
    found ? make("h3", {}, "In other catalogs") : null,
    node.identifiers.length ? list(node.identifiers) : null,
    near.length ? make("p", { class: "quiet" }, "Near, not the same:") : null,
    near.length ? list(near) : null,
    noteParts(node.note),
  ];
}
