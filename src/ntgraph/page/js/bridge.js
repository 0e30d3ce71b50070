/** In a frame: tells the page around it what is chosen, and chooses what that page asks for. */

import { choose, selectionOf } from "./address.js";

/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {import("./state.js").Store} Store */

/** @param {Facts} facts @param {Store} store */
export function wireBridge(facts, store) {
  if (parent === window) return;
  const known = { node: facts.nodes, statement: facts.statements, source: facts.sources };
  let told = JSON.stringify(selectionOf(store.get()));

  /** @param {object} message */
  const tell = (message) => parent.postMessage({ ntgraph: "selected", ...message }, "*");

  addEventListener("message", ({ source, data }) => {
    if (source !== parent || data?.ntgraph !== "select") return;
    const kind = Object.keys(known).find((each) => each === data.kind);
    const isKnown = kind && known[/** @type {keyof typeof known} */ (kind)].has(data.id);
    if (!isKnown && data.id) return;
    told = JSON.stringify(isKnown ? { kind, id: data.id } : null);
    store.go(choose(isKnown ? /** @type {any} */ ({ kind, id: data.id }) : null));
  });
  store.on((state) => {
    const selection = selectionOf(state);
    const now = JSON.stringify(selection);
    if (now === told) return;
    told = now;
    tell(selection ?? { id: "", kind: "" });
  });
  tell({ ready: true });
}
