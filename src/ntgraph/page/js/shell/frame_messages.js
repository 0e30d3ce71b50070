/** Messages between a page in a frame and the page around it: the selection and the theme. */

import { choose, selectionOf } from "./address_hash.js";
import { listen } from "./dom_elements.js";
import { setTheme } from "./light_dark_mode.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("./page_state.js").Store} Store */

/** @param {Facts} facts @param {Store} store @param {() => void} retheme */
export function wireBridge(facts, store, retheme) {
  if (parent === window || !document.documentElement.classList.contains("embed")) return;
  let told = JSON.stringify(selectionOf(store.get()));

  /** @param {object} message */
  const tell = (message) => parent.postMessage(message, "*");

  listen(window, "message", ({ source, data }) => {
    if (source !== parent) return;
    if (data?.ntgraph === "select") select(data);
    if (data?.ntgraph === "theme") {
      setTheme(data.dark === true);
      retheme();
    }
  });

  /** @param {{ kind?: unknown, id?: unknown }} asked */
  function select(asked) {
    const selection = asked.id ? readSelection(facts, asked) : null;
    if (selection === undefined) return;
    told = JSON.stringify(selection);
    store.go(choose(selection));
  }

  store.on((state) => {
    const selection = selectionOf(state);
    const now = JSON.stringify(selection);
    if (now === told) return;
    told = now;
    tell({ ntgraph: "selected", ...(selection ?? { id: "", kind: "" }) });
  });
  tell({ ntgraph: "ready" });
}

/**
 * Return the selection that is asked for, if this page has it.
 * @param {Facts} facts @param {{ kind?: unknown, id?: unknown }} asked
 * @returns {import("../data/state_types.d.ts").Selection | undefined}
 */
function readSelection(facts, { kind, id }) {
  const known = { node: facts.nodes, statement: facts.statements, source: facts.sources };
  if (typeof id !== "string" || (kind !== "node" && kind !== "statement" && kind !== "source")) {
    return undefined;
  }
  return known[kind].has(id) ? { kind, id } : undefined;
}
