/**
 * Find nodes by their names among many, with the ranks of `name_search.js`: the name itself, its
 * beginning, a later word, a part, and last names that differ from the query by a few letters.
 */

import { fold, RESEMBLES } from "../../search/name_search.js";
import { foldNames, sortWords } from "./name_index.js";
import { findLike } from "./name_likeness.js";
import { findWords } from "./name_words.js";

/** @typedef {import("./name_index.js").NameText} NameText */
/** @typedef {import("./name_index.js").SortedWords} SortedWords */
/** @typedef {import("./large_types.d.ts").Found} Found */
/** @typedef {{ node: number, name: number, rank: number, links: number, length: number }} Hit */

/** `WORD` is between whole ranks: the query is the first word of the name, not its beginning. */
const [SAME, WORD, STARTS, LATER_WORD, PART] = [0, 0.5, 1, 2, 3];
const IN_WORD = /[\p{L}\p{N}]/u;

export class NameFinder {
  /**
   * @param {number} nodeCount
   * @param {(node: number) => string[]} namesOf the label first, each name once
   * @param {(node: number) => number} lengthOf the label's length
   * @param {(node: number) => number} countLinks
   */
  constructor(nodeCount, namesOf, lengthOf, countLinks) {
    this.nodeCount = nodeCount;
    this.namesOf = namesOf;
    this.lengthOf = lengthOf;
    this.countLinks = countLinks;
    this.seen = new Uint32Array(nodeCount);
    this.searches = 0;
    /** @type {NameText | undefined} */
    this.names = undefined;
    /** @type {SortedWords | undefined} */
    this.words = undefined;
    this.building = this.#build(nodeCount);
  }

  /** @param {number} nodeCount */
  *#build(nodeCount) {
    this.names = yield* foldNames(nodeCount, this.namesOf);
    yield;
    this.words = yield* sortWords(this.names);
  }

  /** Return whether names that only resemble a query are found. */
  get isReady() {
    return this.words !== undefined;
  }

  /** Work for some milliseconds on what the search needs. @param {number} time */
  work(time) {
    const end = performance.now() + time;
    while (!this.isReady && performance.now() < end) this.building.next();
    return this.isReady;
  }

  /**
   * Return the nodes that fit a query, best first; of equals, those with more links.
   * @param {string} query @param {number} limit @returns {Found[]}
   */
  search(query, limit) {
    const wanted = fold(query);
    while (!this.names) this.building.next();
    if (!wanted || limit < 1) return [];
    this.searches += 1;
    const best = new Best(limit);
    const { names, words } = this;
    const places = words && findWords(names.text, words, wanted);
    this.#findStarts(names, wanted, places, best);
    if (best.count < limit && places) this.#takeAll(names, places, LATER_WORD, best);
    else if (best.count < limit) this.#findParts(names, ` ${wanted}`, LATER_WORD, best);
    if (best.count < limit) this.#findParts(names, wanted, PART, best);
    if (best.count < limit && words) {
      const like = Uint32Array.from(findLike(names.text, words, wanted)).sort();
      this.#takeAll(names, like, RESEMBLES, best);
    }
    return best.hits.map(({ node, name, rank }) => ({
      node,
      score: Math.ceil(rank),
      match: this.#spell(name),
    }));
  }

  /** Return a name as it is written. @param {number} name */
  #spell(name) {
    const nodes = this.names?.nodes ?? new Uint32Array(0);
    let first = name;
    while (first && nodes[first - 1] === nodes[name]) first -= 1;
    return this.namesOf(nodes[name] ?? 0)[name - first] ?? "";
  }

  /**
   * Take each node that has a name which is the query or starts with it.
   * @param {NameText} names @param {string} wanted
   * @param {Uint32Array | undefined} places where words start with the query, if known
   * @param {Best} best
   */
  #findStarts(names, wanted, places, best) {
    const { nodes } = names;
    let [found, foundRank] = [-1, STARTS];
    for (const name of places ? namesAt(names, places) : namesFrom(names, wanted)) {
      const rank = rankStart(names, name, wanted.length);
      if (nodes[found] !== nodes[name]) this.#take(nodes[found], found, foundRank, best);
      else if (rank >= foundRank) continue;
      [found, foundRank] = [name, rank];
    }
    this.#take(nodes[found], found, foundRank, best);
  }

  /**
   * Take each node that was not found before and has a name with this part.
   * @param {NameText} names @param {string} part @param {number} rank @param {Best} best
   */
  #findParts({ text, starts, nodes }, part, rank, best) {
    let name = 0;
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, starts[name])) {
      while ((starts[name + 1] ?? 0) <= at) name += 1;
      const node = nodes[name] ?? 0;
      this.#take(node, name, rank, best);
      while (nodes[name] === node) name += 1;
    }
  }

  /**
   * Take each node that was not found before and has a name with one of these places.
   * @param {NameText} names @param {Uint32Array} places in the text, in their order
   * @param {number} rank @param {Best} best
   */
  #takeAll({ starts, nodes }, places, rank, best) {
    let name = 0;
    for (const place of places) {
      while ((starts[name + 1] ?? 0) <= place) name += 1;
      this.#take(nodes[name], name, rank, best);
    }
  }

  /**
   * @param {number | undefined} node @param {number} name @param {number} rank
   * @param {Best} best
   */
  #take(node, name, rank, best) {
    if (node === undefined || this.seen[node] === this.searches) return;
    this.seen[node] = this.searches;
    best.add(node, name, rank, this.countLinks(node), this.lengthOf(node));
  }
}

/**
 * Return the names that start at one of these places.
 * @param {NameText} names @param {Uint32Array} places in the text, in their order
 */
function namesAt({ text, starts }, places) {
  /** @type {number[]} */
  const found = [];
  let name = 0;
  for (const place of places) {
    if (text[place - 1] !== "\n") continue;
    while ((starts[name] ?? place) < place) name += 1;
    found.push(name);
  }
  return found;
}

/**
 * Return the rank of a name that starts with a query of so many letters.
 * @param {NameText} names @param {number} name @param {number} size
 */
function rankStart({ text, starts }, name, size) {
  const end = (starts[name] ?? 0) + size;
  const nameEnd = (starts[name + 1] ?? 0) - 2;
  if (end === nameEnd) return SAME;
  return end > nameEnd || IN_WORD.test(text[end] ?? "") ? STARTS : WORD;
}

/** Return the names that start with the query. @param {NameText} names @param {string} wanted */
function namesFrom({ text, starts, nodes }, wanted) {
  /** @type {number[]} */
  const found = [];
  const initial = wanted.charCodeAt(0);
  for (let name = 0; name < nodes.length; name++) {
    const start = starts[name] ?? 0;
    if (text.charCodeAt(start) === initial && text.startsWith(wanted, start)) found.push(name);
  }
  return found;
}

/** The best hits, at most `limit`, and how many were found. */
class Best {
  /** @param {number} limit */
  constructor(limit) {
    this.limit = limit;
    this.count = 0;
    /** @type {Hit[]} */
    this.hits = [];
  }

  /**
   * @param {number} node @param {number} name @param {number} rank @param {number} links
   * @param {number} length
   */
  add(node, name, rank, links, length) {
    this.count += 1;
    const last = this.hits[this.limit - 1];
    if (last && (last.rank - rank || links - last.links) < 0) return;
    const hit = { node, name, rank, links, length };
    const after = this.hits.findIndex((other) => compare(hit, other) < 0);
    this.hits.splice(after < 0 ? this.hits.length : after, 0, hit);
    if (this.hits.length > this.limit) this.hits.pop();
  }
}

/** @param {Hit} a @param {Hit} b */
const compare = (a, b) =>
  a.rank - b.rank || b.links - a.links || a.length - b.length || a.node - b.node;
