/** The state of the page: all that the reader has chosen, kept in step with the address. */

import { AT_REST, formatAddress, parseAddress } from "./address_hash.js";
import { createAddressWriter } from "./address_writer.js";
import { listen } from "./dom_elements.js";

/** @typedef {import("../data/state_types.d.ts").State} State */
/** @typedef {(state: State, before: State) => void} Listener */

/**
 * Return the store of the state, which follows the address. `go` adds an entry to the history;
 * `amend` changes the newest one, and `tweak` (typing, sliding) does so after a pause. Listeners
 * are called at every change, in the order in which they were added; one added after the start
 * is called at once.
 * @param {(state: State) => State} [complete] fills in what an address leaves out
 */
export function createStore(complete = (state) => state) {
  /** @type {Listener[]} */
  const listeners = [];
  let started = false;
  let state = read() ?? complete({ ...AT_REST });
  const writer = createAddressWriter();

  /** @param {State} next */
  function tell(next) {
    const before = state;
    state = next;
    for (const listener of listeners) listener(state, before);
  }

  /** @param {Partial<State>} change @param {(address: string) => void} write */
  function move(change, write) {
    const next = { ...state, ...change };
    const address = formatAddress(next);
    if (address === formatAddress(state)) return;
    // The views come first: a browser may refuse an address, and the reader's choice still holds.
    tell(next);
    // A listener may have moved on; then the newer address is written already.
    if (state === next) write(address);
  }

  function read() {
    const named = parseAddress(location.hash);
    return named && complete(named);
  }

  function follow() {
    writer.forget();
    const next = read();
    if (next && formatAddress(next) !== formatAddress(state)) tell(next);
  }
  listen(window, "popstate", follow);
  listen(window, "hashchange", follow);

  return {
    get: () => state,
    /** @param {Partial<State>} change */
    go: (change) => move(change, writer.push),
    /** @param {Partial<State>} change */
    amend: (change) => move(change, writer.replace),
    /** @param {Partial<State>} change */
    tweak: (change) => move(change, writer.replaceSoon),
    /** @param {Listener} listener */
    on: (listener) => {
      listeners.push(listener);
      if (started) listener(state, state);
    },
    /** Call every listener with the state, after those for the first picture were added. */
    start: () => {
      started = true;
      tell(state);
    },
  };
}

/** @typedef {ReturnType<typeof createStore>} Store */
