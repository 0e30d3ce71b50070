/** The part of the address after `#`: `#node=CHEBI%3A18243`, so that Back and links work. */

/** @typedef {import("./types.d.ts").Selection} Selection */

const KINDS = ["node", "statement", "source"];

/** @param {Selection} selection */
export function formatAddress(selection) {
  return selection ? `#${selection.kind}=${encodeURIComponent(selection.id)}` : "";
}

/**
 * Read an address; `undefined` means it is about something else, such as a heading.
 * @param {string} hash @returns {Selection | undefined}
 */
export function parseAddress(hash) {
  if (hash === "" || hash === "#") return null;
  const [, kind, text] = /^#([a-z]+)=(.*)$/.exec(hash) ?? [];
  if (kind === undefined || text === undefined || !KINDS.includes(kind)) return undefined;
  try {
    const id = decodeURIComponent(text);
    return /** @type {Selection} */ ({ kind, id });
  } catch {
    return undefined;
  }
}
