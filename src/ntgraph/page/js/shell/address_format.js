/** How a state of a page is written as the part of its address after `#`, and read again. */

/**
 * Return what writes and reads the addresses of a page.
 * @template {{ view: string }} S
 * @param {S} atRest every key with its default, in the order in which addresses have them
 * @param {string[]} views @param {string} pointed what an address shows that names no view
 */
export function createAddresses(atRest, views, pointed) {
  const keys = /** @type {(keyof S & string)[]} */ (Object.keys(atRest));

  /** @param {Partial<S>} state what differs from the defaults @returns {string} */
  function format(state) {
    const { view, ...others } = /** @type {any} */ (state);
    const parts = keys.flatMap((key) => {
      const value = others[key] ?? atRest[key];
      return value === atRest[key] ? [] : [`${key}=${encodeURIComponent(value)}`];
    });
    if (view && view !== (parts.length ? pointed : atRest.view)) parts.unshift(`view=${view}`);
    return parts.length ? `#${parts.join("&")}` : "#";
  }

  /**
   * Read an address; return `undefined` if it names something else, such as a heading.
   * @param {string} hash @returns {S | undefined}
   */
  function parse(hash) {
    const state = { ...atRest };
    const text = hash.replace(/^#/, "");
    if (!text) return state;
    state.view = pointed;
    for (const part of text.split("&")) {
      const at = part.indexOf("=");
      const key = keys.find((known) => known === part.slice(0, at));
      if (at < 0 || !key) return undefined;
      try {
        state[key] = /** @type {S[typeof key]} */ (decodeURIComponent(part.slice(at + 1)));
      } catch {
        return undefined;
      }
    }
    return views.includes(state.view) ? state : { ...state, view: pointed };
  }

  return /** @type {const} */ ([format, parse]);
}

/**
 * What writes an address, and what reads one; an empty one has a state, too.
 * @template {{ view: string }} S
 * @typedef {readonly [(state: Partial<S>) => string, (hash: string) => S | undefined]} Addresses
 */
