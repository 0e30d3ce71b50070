/** The one place where what the reader has chosen is kept; the address is its other face. */

import { formatAddress, parseAddress } from "./address_hash.js";

/** @typedef {import("../data/page_types.d.ts").State} State */
/** @typedef {(state: State, before: State) => void} Listener */

/**
 * Keep the state in step with the address. `go` is a step one can come Back from, `tweak`
 * (typing, sliding) is not. Listeners hear every change, once each, in the order they came;
 * one that comes after the start hears the state at once.
 */
export function createStore() {
  /** @type {Listener[]} */
  const listeners = [];
  let started = false;
  let state = parseAddress(location.hash) ?? /** @type {State} */ (parseAddress(""));

  /** @param {State} next */
  function tell(next) {
    const before = state;
    state = next;
    for (const listener of listeners) listener(state, before);
  }

  /** @param {Partial<State>} change @param {"pushState" | "replaceState"} how */
  function move(change, how) {
    const next = { ...state, ...change };
    const address = formatAddress(next);
    if (address === formatAddress(state)) return;
    // A frame made of a text has no address of its own that could be changed.
    if (location.protocol !== "about:") {
      history[how](null, "", address === "#" ? location.href.split("#")[0] : address);
    }
    tell(next);
  }

  function follow() {
    const next = parseAddress(location.hash);
    if (next && formatAddress(next) !== formatAddress(state)) tell(next);
  }
  addEventListener("popstate", follow);
  addEventListener("hashchange", follow);

  return {
    get: () => state,
    /** @param {Partial<State>} change */
    go: (change) => move(change, "pushState"),
    /** @param {Partial<State>} change */
    tweak: (change) => move(change, "replaceState"),
    /** @param {Listener} listener */
    on: (listener) => {
      listeners.push(listener);
      if (started) listener(state, state);
    },
    /** Tell every listener the state as it is, once those of the first picture are there. */
    start: () => {
      started = true;
      tell(state);
    },
  };
}

/** @typedef {ReturnType<typeof createStore>} Store */
