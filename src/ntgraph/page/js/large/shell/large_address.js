/** The addresses of a page about a large graph: what can be chosen, and what a link changes. */

import { createAddresses } from "../../shell/address_format.js";

/** @typedef {import("../large_types.d.ts").LargeState} LargeState */

/**
 * Every key of the state with its default, in the order in which addresses have them.
 * @type {LargeState}
 */
export const AT_REST = Object.freeze({
  view: "overview",
  group: "",
  node: "",
  statement: "",
  kind: "",
  way: "",
  page: "1",
  from: "",
  to: "",
  relation: "",
  type: "",
  other: "",
  about: "",
  within: "",
  where: "",
  columns: "",
  sort: "",
  row: "",
  by: "",
});

/** @type {[string, string][]} */
export const LABELS = [
  ["overview", "Overview"],
  ["near", "One thing"],
  ["paths", "Paths"],
  ["table", "Table"],
  ["matrix", "Matrix"],
  ["about", "About"],
];

const NAMES_OF_VIEWS = LABELS.map(([view]) => view);
const [format, parse] = createAddresses(AT_REST, NAMES_OF_VIEWS, "near");

/** Return what an address shows that names no view. @param {Partial<LargeState>} state */
const pointedView = ({ node, statement, group, from, to }) =>
  node || statement ? "near" : group ? "overview" : from || to ? "paths" : "near";

/** @param {Partial<LargeState>} state */
function formatAddress(state) {
  const hash = format(state);
  const isUnsaid = state.view === "near" && pointedView(state) !== "near";
  return isUnsaid ? hash.replace("#", "#view=near&") : hash;
}

/** @param {string} hash */
function parseAddress(hash) {
  const state = parse(hash);
  return state && hash.length > 1 && !viewIn(hash) ? { ...state, view: pointedView(state) } : state;
}

/** Return the view that an address names, if any. @param {string} hash */
const viewIn = (hash) => /^#(?:.*&)?view=([^&]*)/.exec(hash)?.[1];

/**
 * Return whether an address names no view and nothing else of the page.
 * @param {string} hash
 */
export function isLost(hash) {
  const view = viewIn(hash);
  return (view !== undefined && !NAMES_OF_VIEWS.includes(view)) || !parse(hash);
}

export const addresses = /** @type {const} */ ([formatAddress, parseAddress]);

/** What a new node puts out of the state. */
const OF_ONE_NODE = { statement: "", kind: "", way: "", page: "1" };
const ALL_ROWS = { relation: "", type: "", other: "", about: "", within: "", where: "", row: "" };

/**
 * Return the change that a link asks for: only the keys that it spells out, but a node of its own
 * replaces what was chosen around the last one.
 * @param {string} hash @returns {Partial<LargeState> | undefined}
 */
export function changeOf(hash) {
  const state = parseAddress(hash);
  if (!state || hash.length < 2) return undefined;
  const keys = hash
    .slice(1)
    .split("&")
    .map((part) => part.split("=")[0] ?? "");
  const named = Object.fromEntries(Object.entries(state).filter(([key]) => keys.includes(key)));
  return "node" in named ? { ...OF_ONE_NODE, ...named } : named;
}

/** Return the address of a change, with every key it names. @param {Partial<LargeState>} change */
export const linkTo = (change) =>
  `#${Object.entries(change)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join("&")}`;

/** @param {string} id @param {Partial<LargeState>} [more] */
export const nodeAddress = (id, more) => linkTo({ view: "near", node: id, ...more });

/** @param {string | number} group */
export const groupAddress = (group) => linkTo({ view: "overview", group: `${group}` });

/** Return the address of the table with some statements. @param {Partial<LargeState>} [rows] */
export const tableAddress = (rows) => linkTo({ view: "table", ...ALL_ROWS, ...rows });
