/** Find nodes by any of their names, regardless of accents, case and small typing errors. */

/** @typedef {import("../data/map_types.d.ts").GraphNode} GraphNode */
/** @typedef {{ id: string, name: string, label?: string, synonyms: string[] }} Named */
/** @typedef {[name: string, folded: string, letters: number]} FoldedName */
/** @template {Named} [N=GraphNode] @typedef {{ node: N, name: string, rank: number }} Hit */

const LEAST_SHARE = 1 / 3;
/** The rank of a name that differs from the query by a few letters. */
export const RESEMBLES = 4;

const ACCENTED = /[^ -~]/;

/** @param {string} text */
export function fold(text) {
  const plain = ACCENTED.test(text) ? text.normalize("NFD").replace(/\p{M}/gu, "") : text;
  return plain
    .toLowerCase()
    .replace(/[\s\-_]+/g, " ")
    .trim();
}

/**
 * Return how well a name or its plural fits a query: 0 is the name itself, higher is worse, -1 is
 * no fit.
 * @param {string} name @param {string} query both folded
 */
export function rankName(name, query) {
  if (name === query) return 0;
  const names = query.endsWith("s") ? `${name}s` : name;
  const at = names.indexOf(query);
  if (at < 1) return at < 0 ? -1 : 1;
  return names.includes(` ${query}`) ? 2 : 3;
}

/**
 * Return a test whether a name, from its beginning or from a later word on, differs from a query
 * by a few letters. Names that lack more letters of the query are not looked at closely.
 * @param {string} query folded @returns {(name: FoldedName) => boolean}
 */
function resembling(query) {
  const slips = query.length >= 8 ? 2 : query.length >= 4 ? 1 : 0;
  const letters = lettersOf(query);
  const count = slipsFrom(query, slips);
  return ([, name, own]) => {
    let missing = 0;
    for (let left = letters & ~own; left; left &= left - 1) missing++;
    if (!slips || missing > slips) return false;
    for (let at = 0; ; at++) {
      if (count(name, at, Math.min(name.length, at + query.length + 1)) <= slips) return true;
      at = name.indexOf(" ", at);
      if (at < 0) return false;
    }
  };
}

/** Return which letters a text has, as bits. @param {string} text */
function lettersOf(text) {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << text.charCodeAt(at);
  return letters;
}

/**
 * Return the things that fit a query, best first. Names that only resemble it fill up the list;
 * to find them takes ten times as long.
 * @template {Named} N
 * @param {N[]} nodes @param {string} query @param {number} limit
 * @param {boolean} exactly without names that only resemble the query @returns {Hit<N>[]}
 */
export function searchNodes(nodes, query, limit = 12, exactly = false) {
  const wanted = fold(query);
  if (!wanted) return [];
  /** @type {Hit<N>[]} */
  const hits = [];
  /** Keep a hit if it is among the best: to sort thousands takes too long. @param {Hit<N>} hit */
  const keep = (hit) => {
    const worst = hits[limit - 1];
    if (worst && compareHits(hit, worst) > 0) return;
    hits.push(hit);
    hits.sort(compareHits).splice(limit);
  };
  for (const node of nodes) bestName(node, wanted).forEach(keep);
  if (hits.length < limit && !exactly) {
    const found = new Set(hits.map(({ node }) => node));
    const like = resembling(wanted);
    for (const node of nodes) {
      const name = found.has(node) ? undefined : namesOf(node).find(like);
      if (name) keep({ node, name: name[0], rank: RESEMBLES });
    }
  }
  return hits;
}

/** @param {Hit<Named>} a @param {Hit<Named>} b */
const compareHits = (a, b) =>
  a.rank - b.rank || a.node.name.length - b.node.name.length || (a.node.id < b.node.id ? -1 : 1);

/**
 * Return the names that share the most pairs of letters with a query, best first; none that
 * share less than a third.
 * @param {GraphNode[]} nodes @param {string} query @param {number} limit
 */
export function nearestNames(nodes, query, limit = 3) {
  const wanted = pairsOf(fold(query));
  const some = [...wanted];
  return nodes
    .filter((node) => some.some((pair) => namesOf(node)[0]?.[1].includes(pair)))
    .map(({ name }) => ({ name, share: shareOf(wanted, pairsOf(fold(name))) }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(({ name }) => name);
}

/** @param {string} word */
const pairsOf = (word) =>
  new Set(Array.from({ length: Math.max(word.length - 1, 0) }, (_, at) => word.slice(at, at + 2)));

/** @param {Set<string>} a @param {Set<string>} b */
function shareOf(a, b) {
  const common = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size ? (2 * common) / (a.size + b.size) : 0;
}

/**
 * The names of a thing, each as it is, folded, and its letters; folding takes longer than comparing.
 * @type {WeakMap<Named, FoldedName[]>}
 */
const foldedNames = new WeakMap();

/** @param {Named} node @returns {FoldedName[]} */
export function namesOf(node) {
  let known = foldedNames.get(node);
  if (!known) {
    const names = new Set([node.name, node.label ?? node.name, ...node.synonyms]);
    known = [...names].map((name) => {
      const folded = fold(name);
      return [name, folded, lettersOf(folded)];
    });
    foldedNames.set(node, known);
  }
  return known;
}

/** @template {Named} N @param {N} node @param {string} wanted @returns {Hit<N>[]} */
function bestName(node, wanted) {
  /** @type {Hit<N> | undefined} */
  let best;
  for (const [name, folded] of namesOf(node)) {
    const rank = rankName(folded, wanted);
    if (rank >= 0 && (!best || rank < best.rank)) best = { node, name, rank };
  }
  return best ? [best] : [];
}

/**
 * Return how many letters of a name must be changed, added, dropped or swapped; counting stops above
 * `most`. A missing end of the name costs nothing, since people search as they type.
 * @param {string} name @param {string} query @param {number} most
 */
export const countSlips = (name, query, most) => slipsFrom(query, most)(name);

/**
 * Return the counter of slips between a query and names, each from a place on. Its rows serve all
 * names: to make them anew for thousands would take longer than to count.
 * @param {string} query @param {number} most
 */
function slipsFrom(query, most) {
  const size = query.length;
  // Any place below is inside; `?? 0` at each would take time.
  const [codes, one, two, three] = [0, 1, 2, 3].map(
    () => /** @type {any} */ (new Int32Array(size + 1)),
  );
  for (let j = 0; j < size; j++) codes[j] = query.charCodeAt(j);
  return (/** @type {string} */ name, start = 0, end = name.length) => {
    let [before, row, next] = [one, two, three];
    for (let j = 0; j <= size; j++) row[j] = j;
    let best = size;
    let letter = 0;
    for (let i = 1; i <= end - start; i++) {
      const last = letter;
      letter = name.charCodeAt(start + i - 1);
      let least = i;
      let cost = i;
      let across = i - 1;
      next[0] = i;
      for (let j = 1; j <= size; j++) {
        const above = row[j];
        const wanted = codes[j - 1];
        cost = letter === wanted ? across : 1 + Math.min(above, cost, across);
        if (last === wanted && letter === codes[j - 2] && before[j - 2] < cost)
          cost = before[j - 2] + 1;
        across = above;
        next[j] = cost;
        if (cost < least) least = cost;
      }
      if (cost < best) best = cost;
      if (least > most) break;
      const used = before;
      before = row;
      row = next;
      next = used;
    }
    return best;
  };
}
