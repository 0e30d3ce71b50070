/**
 * The part of the address after `#`, such as `#view=table&node=CHEBI%3A18243`: how the state is
 * written there and read again, so that Back works and a link shows what its sender saw.
 */

import { createAddresses } from "./address_format.js";

/** @typedef {import("../data/state_types.d.ts").Selection} Selection */
/** @typedef {import("../data/state_types.d.ts").State} State */

/**
 * Every key of the state with its default, in the order in which addresses have them.
 * @type {State}
 */
export const AT_REST = Object.freeze({
  view: "overview",
  node: "",
  statement: "",
  source: "",
  whole: "",
  hops: "1",
  hide: "",
  predicates: "",
  verdicts: "",
  cited: "",
  articles: "",
  words: "",
  sort: "",
  pages: "",
  findings: "",
  from: "",
  to: "",
  steps: "3",
  trail: "",
  with: "",
  layer: "",
  tour: "",
  quiz: "",
  cards: "",
  puzzle: "",
  most: "50",
  color: "",
  .../** @type {{ attributes: string }} */ (globalThis.HAS_ATTRIBUTES ? { attributes: "" } : {}),
});

export const VIEWS = ["overview", "map", "matrix", "table", "sources", "paths", "learn"];
/** What an address shows that names something but no view. */
const MAP = "map";
const KINDS = /** @type {const} */ (["node", "statement", "source"]);

/** What writes a state as an address, and what reads one. */
export const [formatAddress, parseAddress] = createAddresses(AT_REST, VIEWS, MAP);

/** @param {State} state @returns {Selection} */
export function selectionOf(state) {
  const kind = KINDS.find((each) => state[each]);
  return kind ? { kind, id: state[kind] } : null;
}

/** Return the change of state that selects something, or nothing. @param {Selection} selection */
export function choose(selection) {
  const none = { node: "", statement: "", source: "", trail: "" };
  return selection ? { ...none, [selection.kind]: selection.id } : none;
}

/**
 * Read a list in one value of the state, such as the node types not shown.
 * @param {string} value
 */
export const splitList = (value) => new Set(value.split(",").filter(Boolean).map(decodeItem));

/** @param {Iterable<string>} items */
export const joinList = (items) => [...items].map(encodeURIComponent).sort().join(",");

/** @param {string} item */
function decodeItem(item) {
  try {
    return decodeURIComponent(item);
  } catch {
    return item;
  }
}
