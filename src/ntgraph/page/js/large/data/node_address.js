/** Nodes and links as they stand in an address: by ids, so that they survive a new edition. */

/** @param {string} id */
const escapeId = (id) => id.replace(/[%|]/g, encodeURIComponent);

/**
 * Return a link's text in an address: its subject, kind and object, and which of several.
 * @param {string[]} parts @param {number} which
 */
export const writeKey = (parts, which) =>
  [...parts.map(escapeId), ...(which ? [which] : [])].join("|");

/**
 * Return the parts of a link's text, or undefined where it is none.
 * @param {string} key
 */
export function readKey(key) {
  const parts = key.split("|");
  if (parts.length < 3 || parts.length > 4) return undefined;
  try {
    const [subject = "", kind = "", object = "", which = "0"] = parts.map(decodeURIComponent);
    return { subject, kind, object, which: Number(which) };
  } catch {
    return undefined;
  }
}
