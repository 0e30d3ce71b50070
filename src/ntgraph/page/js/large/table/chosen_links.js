/** The rows of the table: which statements they are, and in which order. */

/** @typedef {import("../large_types.d.ts").Header} Header */
/** @typedef {import("../large_types.d.ts").LargeGraph} LargeGraph */
/** @typedef {import("../large_types.d.ts").LargeState} LargeState */
/**
 * What a row must have; `ANY` and `undefined` stand for anything, `NONE` for what no row has.
 * @typedef {{ kinds: Uint8Array | undefined, type: number, other: number, node: number, group: number }} Wanted
 */

const ANY = -1;
/** What an address asks for, perhaps one of another edition, and this graph has not. */
const NONE = -2;
export const IN_ORDER = new Intl.Collator("en", { numeric: true });
const DIGIT = 16;
const DIGITS = 1 << DIGIT;

/**
 * Return the words of a relation, by which lists and filters name it.
 * @param {{ relation: string, negated?: boolean }} kind
 */
export const relationOf = ({ relation, negated }) => (negated ? `not: ${relation}` : relation);

/**
 * Return the relations of all kinds with their numbers of statements, `r2` before `r10`.
 * @param {Header["kinds"]} kinds @returns {[string, number][]}
 */
export function listRelations(kinds) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const kind of kinds) {
    const words = relationOf(kind);
    counts.set(words, (counts.get(words) ?? 0) + kind.count);
  }
  return [...counts].sort(([a], [b]) => IN_ORDER.compare(a, b) || (a < b ? -1 : 1));
}

/**
 * Read what rows the state asks for.
 * @param {Header} header @param {LargeGraph} graph @param {LargeState} state @returns {Wanted}
 */
export function wantedRows({ kinds, types }, graph, state) {
  const typeOf = (/** @type {string} */ id) =>
    id ? known(types.findIndex((type) => type.id === id)) : ANY;
  return {
    kinds: state.relation
      ? Uint8Array.from(kinds, (kind) => (relationOf(kind) === state.relation ? 1 : 0))
      : undefined,
    type: typeOf(state.type),
    other: typeOf(state.other),
    node: state.about ? known(graph.nodeOf(state.about)) : ANY,
    group: state.within ? known(Number(state.within)) : ANY,
  };
}

/** Return a number that was found, or what no row has. @param {number} found */
const known = (found) => (found >= 0 ? found : NONE);

/**
 * Return the links that are wanted, in the order of the graph.
 * @param {LargeGraph} graph @param {Wanted} wanted
 * @param {((link: number) => boolean)[]} [tests] that all of them pass
 */
export function chooseLinks(graph, { kinds, type, other, node, group }, tests = []) {
  const chosen = new Int32Array(graph.linkCount);
  let count = 0;
  for (let link = 0; link < graph.linkCount; link++) {
    if (kinds && !kinds[graph.kindOf(link)]) continue;
    const subject = graph.subjectOf(link);
    const object = graph.objectOf(link);
    if (node !== ANY && subject !== node && object !== node) continue;
    if (type !== ANY && graph.typeOf(subject) !== type) continue;
    if (other !== ANY && graph.typeOf(object) !== other) continue;
    if (group !== ANY && (graph.groupOf(subject) !== group || graph.groupOf(object) !== group)) {
      continue;
    }
    if (tests.length && !tests.every((test) => test(link))) continue;
    chosen[count++] = link;
  }
  return chosen.slice(0, count);
}

/**
 * Return links sorted by a number of each; equal ones stay as they are. Digits are sorted one
 * after the other, so that millions of rows take a fraction of a second.
 * @param {Int32Array} links @param {(link: number) => number} keyOf 0 to 2³² − 1
 * @param {boolean} down the largest first
 */
export function sortLinks(links, keyOf, down) {
  const keys = new Uint32Array(links.length);
  for (let at = 0; at < links.length; at++) {
    const key = keyOf(links[at] ?? 0);
    keys[at] = down ? ~key : key;
  }
  const low = sortByDigit(links, keys, 0);
  return sortByDigit(low.order, low.keys, DIGIT).order;
}

/**
 * Sort by sixteen bits of the keys.
 * @param {Int32Array} order @param {Uint32Array} keys @param {number} shift
 */
function sortByDigit(order, keys, shift) {
  const starts = new Uint32Array(DIGITS + 1);
  for (let at = 0; at < keys.length; at++) {
    const next = (((keys[at] ?? 0) >>> shift) & (DIGITS - 1)) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let digit = 1; digit <= DIGITS; digit++) {
    starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
  }
  const sorted = { order: new Int32Array(order.length), keys: new Uint32Array(order.length) };
  for (let at = 0; at < order.length; at++) {
    const key = keys[at] ?? 0;
    const digit = (key >>> shift) & (DIGITS - 1);
    const to = starts[digit] ?? 0;
    starts[digit] = to + 1;
    sorted.order[to] = order[at] ?? 0;
    sorted.keys[to] = key;
  }
  return sorted;
}

/**
 * Return the place of each text among all of them in the order of the alphabet.
 * @param {number} count @param {(at: number) => string} textOf
 */
export function ranksOf(count, textOf) {
  const texts = Array.from({ length: count }, (_, at) => textOf(at).toLowerCase());
  const order = Uint32Array.from(texts.keys());
  order.sort((a, b) => {
    const [one = "", other = ""] = [texts[a], texts[b]];
    return one < other ? -1 : one > other ? 1 : a - b;
  });
  const ranks = new Uint32Array(count);
  order.forEach((at, rank) => {
    ranks[at] = rank;
  });
  return ranks;
}
