/** Chosen values as an address has them: from the name of a column to its values. */

/** @typedef {(string | number | null)[]} Chosen */

/**
 * Read the choice in an address; what cannot be read chooses nothing. A map, because an
 * attribute may be called `constructor`. @param {string} text @returns {Map<string, Chosen>}
 */
export function readChoice(text) {
  try {
    const pairs = Object.entries(JSON.parse(text || "{}") ?? {});
    return new Map(pairs.filter(([, value]) => Array.isArray(value)));
  } catch {
    return new Map();
  }
}

/** @param {Map<string, Chosen>} choice empty lists and open ranges choose nothing, and are left out */
export function writeChoice(choice) {
  const left = [...choice].filter(([, values]) => values.some((value) => value !== null));
  return left.length ? JSON.stringify(Object.fromEntries(left)) : "";
}
