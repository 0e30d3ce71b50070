/** The links of one kind, one type of things or one group, in order of their numbers. */

/** @typedef {import("./links.js").Links} Links */

/**
 * Return how many links fit, and which is the one at a place. Without a type or group no list is
 * made.
 * @param {Links} links @param {{ kind?: number, type?: number, group?: number }} asked
 * @param {Uint32Array} types @param {Uint32Array} groups of the nodes
 */
export function filterLinks({ subjects, objects, count, kindStarts }, asked, types, groups) {
  const { kind, type, group } = asked;
  const start = kind === undefined ? 0 : (kindStarts[kind] ?? count);
  const end = kind === undefined ? count : (kindStarts[kind + 1] ?? count);
  if (type === undefined && group === undefined) {
    return { count: end - start, at: (/** @type {number} */ place) => start + place };
  }
  const fits = (/** @type {number} */ node) =>
    (type === undefined || types[node] === type) && (group === undefined || groups[node] === group);
  const list = new Uint32Array(end - start);
  let found = 0;
  for (let link = start; link < end; link++) {
    if (fits(subjects[link] ?? 0) || fits(objects[link] ?? 0)) list[found++] = link;
  }
  return { count: found, at: (/** @type {number} */ place) => list[place] ?? 0 };
}
