/**
 * A search field with a list of what was found; arrow keys move in the list. Names are found at
 * once; in a large graph, whose sentences take longer, these follow when typing pauses.
 */

import { nameReading } from "../data/facts_index.js";
import { announce, count, listen, make, makeGlyph, makeSpan } from "../shell/dom_elements.js";
import { byArticles } from "../statements/article_words.js";
import { typeGlyph } from "../statements/statement_list.js";
import { namesOf, nearestNames, RESEMBLES, searchNodes } from "./name_search.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("./name_search.js").Hit} Hit */
/** @typedef {import("./verdict_search.js").Offer} Offer */
/**
 * `first` finds what is listed before the names of things, `more` what is listed after them.
 * @typedef {{ first: (query: string) => Offer[], more: (query: string) => Offer[],
 *   take: (offer: Offer) => void }} Offers
 */

const MOST = 12;
/** With so many lines and things, a graph is large. */
const MANY = 5000;
/** How long typing pauses before the sentences of a large graph are searched, in ms. */
const PAUSE = 150;

/**
 * @param {HTMLInputElement} input @param {HTMLElement} list @param {Facts} facts
 * @param {(id: string) => void} onChoose
 * @param {Offers} [offers] what the field finds beside names of things
 */
export function wireSearch(input, list, facts, onChoose, offers) {
  /** @type {(Hit | Offer)[]} */
  let hits = [];
  let active = -1;
  let asked = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let later;
  const none = make("p", { class: "found found-none", "aria-hidden": "true" });
  none.hidden = true;
  list.after(none);

  function close() {
    clearTimeout(later);
    later = undefined;
    hits = [];
    asked = false;
    render();
  }

  /** @param {number} to */
  function activate(to) {
    active = hits.length ? (to + hits.length) % hits.length : -1;
    [...list.children].forEach((item, at) => {
      item.setAttribute("aria-selected", String(at === active));
      if (at === active) item.scrollIntoView({ block: "nearest" });
    });
    if (active >= 0) input.setAttribute("aria-activedescendant", `${list.id}-${active}`);
    else input.removeAttribute("aria-activedescendant");
  }

  function render() {
    const missed = input.value.trim() && !hits.length && asked;
    list.replaceChildren(...hits.map((hit, at) => option(facts, hit, `${list.id}-${at}`)));
    list.hidden = hits.length === 0;
    none.hidden = !missed;
    none.textContent = missed ? describeHits(facts, hits, input.value) : "";
    input.setAttribute("aria-expanded", String(hits.length > 0));
    activate(hits.length ? 0 : -1);
  }

  /** @param {number} at */
  function choose(at) {
    const hit = hits[at];
    if (!hit) return;
    input.value = "node" in hit ? hit.node.name : "";
    close();
    if ("node" in hit) onChoose(hit.node.id);
    else offers?.take(hit);
  }

  function findNames() {
    clearTimeout(later);
    asked = false;
    const named = searchNodes(facts.data.nodes, input.value, MOST, true);
    hits = [...(offers?.first(input.value) ?? []), ...named];
    render();
    later = setTimeout(findEverything, PAUSE);
  }

  function findEverything() {
    const chosen = hits[active];
    later = undefined;
    asked = true;
    hits = findAll(facts, input.value, offers);
    render();
    if (chosen)
      activate(
        Math.max(
          hits.findIndex((hit) => isSame(hit, chosen)),
          0,
        ),
      );
    if (input.value.trim()) announce(describeHits(facts, hits, input.value));
  }

  listen(input, "input", () =>
    offers && facts.data.edges.length + facts.data.nodes.length > MANY
      ? findNames()
      : findEverything(),
  );
  listen(input, "focus", () => facts.data.nodes.forEach(namesOf), { once: true });
  listen(input, "blur", close);
  listen(input, "keydown", (event) => {
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (later && event.key === "Enter") {
      clearTimeout(later);
      findEverything();
    }
    if (event.key in moves && hits.length) {
      event.preventDefault();
      activate(active + moves[/** @type {keyof typeof moves} */ (event.key)]);
    } else if (event.key === "Enter") choose(active);
    else if (event.key === "Escape" && hits.length) {
      event.stopPropagation();
      close();
    }
  });
  // `mousedown` comes before the field loses the focus and the list closes.
  listen(list, "mousedown", (event) => {
    event.preventDefault();
    const item = event.target instanceof Element ? event.target.closest("li") : null;
    if (item) choose([...list.children].indexOf(item));
  });
}

/** @param {Hit | Offer} hit @param {Hit | Offer | undefined} other */
const isSame = (hit, other) =>
  other !== undefined && "node" in hit && "node" in other && hit.node === other.node;

/**
 * Return all that a query finds; names that only resemble it come last.
 * @param {Facts} facts @param {string} query @param {Offers} [offers] @returns {(Hit | Offer)[]}
 */
function findAll(facts, query, offers) {
  const named = searchNodes(facts.data.nodes, query);
  const like = named.findIndex(({ rank }) => rank === RESEMBLES);
  const sure = like < 0 ? named.length : like;
  return [
    ...(offers?.first(query) ?? []),
    ...named.slice(0, sure),
    ...(offers?.more(query) ?? []),
    ...named.slice(sure),
  ];
}

/**
 * Return what is announced of a search: how many were found, or the nearest names.
 * @param {Facts} facts @param {(Hit | Offer)[]} hits @param {string} query
 */
export function describeHits(facts, hits, query) {
  const [first] = hits;
  if (first) {
    const name = "node" in first ? first.node.name : sayOffer(first);
    return `${count(hits.length, "hit")}: ${name} is the first.`;
  }
  const where = byArticles(facts, `this ${nameReading(facts)}`, "these articles");
  const near = nearestNames(facts.data.nodes, query).join(", ");
  return `Nothing in ${where}.${near && ` Nearest words: ${near}.`}`;
}

/** @param {Facts} facts @param {Hit | Offer} hit @param {string} id */
function option(facts, hit, id) {
  return "node" in hit ? nameOption(facts, hit, id) : offerOption(hit, id);
}

/** @param {Offer} offer */
const sayOffer = ({ words, count: number }) =>
  number === undefined ? words : `${count(number, "statement")}: ${words}`;

/** @param {Offer} offer @param {string} id */
function offerOption(offer, id) {
  return make(
    "li",
    { role: "option", id, "aria-selected": "false" },
    makeGlyph(offer.path, `mark ${offer.name ?? ""}`),
    makeSpan("found-name", sayOffer(offer)),
    makeSpan("found-kind", offer.kind ?? "in the table"),
  );
}

/** @param {Facts} facts @param {Hit} hit @param {string} id */
function nameOption(facts, { node, name }, id) {
  const type = facts.types.get(node.type)?.label ?? node.type;
  const shown = name === node.name ? name : `${node.name} (${name})`;
  return make(
    "li",
    { role: "option", id, "aria-selected": "false" },
    typeGlyph(facts, node.type),
    makeSpan("found-name", shown),
    makeSpan("found-kind", type),
  );
}
