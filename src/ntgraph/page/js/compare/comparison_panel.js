/** Compare two nodes: list first what both are linked to, then what only one is linked to. */

import { otherEnd } from "../data/facts_index.js";
import { findShown } from "../filter/filtered_facts.js";
import { wirePicker } from "../search/node_picker.js";
import { announce, get, listen, make, makeSpan } from "../shell/dom_elements.js";
import { nodeLink, saidList } from "../statements/statement_list.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../shell/page_state.js").Store} Store */
/** @typedef {import("../data/statement_types.d.ts").Statement} Statement */
/** @typedef {{ node: string, left: Statement[], right: Statement[] }} Row */

/**
 * Return a row for each node that one of the two is linked to; shared rows first, then by name.
 * @param {Facts} facts @param {Set<string>} shown ids of statements @param {string} one @param {string} other
 * @returns {Row[]}
 */
export function compareNodes(facts, shown, one, other) {
  /** @type {Map<string, Row>} */
  const rows = new Map();
  for (const [side, id] of /** @type {const} */ ([
    ["left", one],
    ["right", other],
  ])) {
    for (const statement of facts.statementsOf.get(id) ?? []) {
      if (!shown.has(statement.id)) continue;
      const node = otherEnd(statement, id);
      const row = rows.get(node) ?? { node, left: [], right: [] };
      row[side].push(statement);
      rows.set(node, row);
    }
  }
  const rank = (/** @type {Row} */ row) =>
    row.left.length && row.right.length ? 0 : row.left.length ? 1 : 2;
  const name = (/** @type {Row} */ row) => facts.nodes.get(row.node)?.name ?? row.node;
  return [...rows.values()].sort((a, b) => rank(a) - rank(b) || (name(a) < name(b) ? -1 : 1));
}

/** @param {Facts} facts @param {Store} store */
export function wireCompare(facts, store) {
  const panel = get("compare");
  const input = /** @type {HTMLInputElement} */ (get("compare-with"));
  wirePicker(input, get("compare-found"), facts, store, "with");
  listen(get("compare-close"), "click", () => {
    panel.hidden = true;
    store.go({ with: "" });
    get("card").querySelector("h2")?.focus();
  });
  listen(document, "click", (event) => {
    const asked = event.target instanceof Element && event.target.closest("[data-compare]");
    if (!asked) return;
    panel.hidden = false;
    input.focus();
  });
  store.on((state) => {
    const both = facts.nodes.has(state.node) && facts.nodes.has(state.with);
    if (!state.node) panel.hidden = true;
    if (both) panel.hidden = false;
    const body = get("compare-body");
    body.replaceChildren(
      ...(both ? [table(facts, findShown(facts, state).statements, state.node, state.with)] : []),
    );
    if (both)
      announce(
        `Comparing ${facts.nodes.get(state.node)?.name} with ${facts.nodes.get(state.with)?.name}.`,
      );
  });
}

/** @param {Facts} facts @param {Set<string>} shown @param {string} one @param {string} other */
function table(facts, shown, one, other) {
  const rows = compareNodes(facts, shown, one, other);
  const both = rows.filter((row) => row.left.length && row.right.length).length;
  const cell = (/** @type {Statement[]} */ said, /** @type {string} */ id) =>
    make(
      "td",
      { "data-column": facts.nodes.get(id)?.name ?? id },
      said.length ? saidList(facts, said) : makeSpan("quiet", "nothing said"),
    );
  return make(
    "table",
    { class: "comparison" },
    make("caption", {}, `${both} shared of ${rows.length}`),
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        make("th", { scope: "col" }, "Linked to"),
        ...[one, other].map((id) => make("th", { scope: "col" }, nodeLink(facts, id))),
      ),
    ),
    make(
      "tbody",
      {},
      ...rows.map((row) =>
        make(
          "tr",
          {},
          make("th", { scope: "row" }, nodeLink(facts, row.node)),
          cell(row.left, one),
          cell(row.right, other),
        ),
      ),
    ),
  );
}
