/** The state of the page: all that the reader has chosen, kept in step with the address. */

import { formatAddress, parseAddress } from "./address_hash.js";
import { createAddressWriter } from "./address_writer.js";
import { listen } from "./dom_elements.js";

/** @typedef {import("../data/state_types.d.ts").State} State */
/**
 * @template {{ view: string }} S
 * @typedef {import("./address_format.js").Addresses<S>} Addresses
 */

/**
 * Return the store of the state, which follows the address. `go` adds an entry to the history;
 * `amend` changes the newest one, and `tweak` (typing, sliding) does so after a pause. Listeners
 * are called at every change, in the order in which they were added; one added after the start
 * is called at once.
 * @template {{ view: string }} [S=State]
 * @param {(state: S) => S} [complete] fills in what an address leaves out
 * @param {Addresses<S>} [addresses] of a page with another state
 */
export function createStore(
  complete = (state) => state,
  [format, parse] = /** @type {any} */ ([formatAddress, parseAddress]),
) {
  /** @typedef {(state: S, before: S) => void} Listener */
  /** @type {Listener[]} */
  const listeners = [];
  let started = false;
  let state = read() ?? complete(/** @type {S} */ (parse("")));
  const writer = createAddressWriter();

  /** @param {S} next */
  function tell(next) {
    const before = state;
    state = next;
    for (const listener of listeners) listener(state, before);
  }

  /** @param {Partial<S>} change @param {(address: string) => void} write */
  function move(change, write) {
    const next = { ...state, ...change };
    const address = format(next);
    if (address === format(state)) return;
    // The views come first: a browser may refuse an address, and the reader's choice still holds.
    tell(next);
    // A listener may have moved on; then the newer address is written already.
    if (state === next) write(address);
  }

  function read() {
    const named = parse(location.hash);
    return named && complete(named);
  }

  function follow() {
    writer.forget();
    const next = read();
    if (next && format(next) !== format(state)) tell(next);
  }
  listen(window, "popstate", follow);
  listen(window, "hashchange", follow);

  return {
    get: () => state,
    /** @param {Partial<S>} change */
    go: (change) => move(change, writer.push),
    /** @param {Partial<S>} change */
    amend: (change) => move(change, writer.replace),
    /** @param {Partial<S>} change */
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

/** @typedef {ReturnType<typeof createStore<State>>} Store */
