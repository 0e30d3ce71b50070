/**
 * Find nodes by their names among many: by the name itself, its beginning, a later word, all words
 * of the query, a part, and last by names that differ from the query by a few letters.
 */

import { fold, RESEMBLES } from "../../search/name_search.js";
import { foldNames, sortWords } from "./name_index.js";
import { findLike, slipsIn } from "./name_likeness.js";
import {
  ALL_WORDS,
  addedForSlips,
  addedForSound,
  isListed,
  LATER_WORD,
  PART,
  rankWord,
} from "./name_ranks.js";
import { findAllWords, findWords } from "./name_words.js";

/** @typedef {import("./name_index.js").NameText} NameText */
/** @typedef {import("./name_index.js").SortedWords} SortedWords */
/** @typedef {import("./large_types.d.ts").Found} Found */
/** @typedef {{ node: number, name: number, rank: number, links: number, length: number }} Hit */

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
    const { text } = names;
    const places = words && findWords(text, words, wanted);
    const rank = (/** @type {number} */ start, /** @type {number} */ place) =>
      rankWord(text, start, place, wanted.length);
    this.#takeAll(names, (places ?? placesFrom(names, wanted)).filter(isFirst(text)), rank, best);
    if (best.count < limit && places) this.#takeAll(names, places, rank, best);
    else if (best.count < limit) this.#findParts(names, ` ${wanted}`, LATER_WORD, best);
    if (best.count < limit && words) {
      this.#takeAll(names, findAllWords(text, words, wanted), () => ALL_WORDS, best);
    }
    if (best.count < limit) this.#findParts(names, wanted, PART, best);
    if (best.count < limit && words) this.#findLike(names, words, wanted, best);
    return best.hits.map(({ node, name, rank: found }) => ({
      node,
      score: Math.min(Math.ceil(found), RESEMBLES),
      match: this.#spell(name),
    }));
  }

  /**
   * Take each node that was not found before and has a name that resembles the query.
   * @param {NameText} names @param {SortedWords} words @param {string} wanted @param {Best} best
   */
  #findLike(names, words, wanted, best) {
    const { text } = names;
    const most = slipsIn(wanted);
    const find = (/** @type {string} */ query) => findLike(text, words, query);
    const none = new Uint32Array(0);
    for (const alike of soundsLike(wanted)) {
      const rank = (/** @type {number} */ start, /** @type {number} */ place) =>
        RESEMBLES + addedForSound(rankWord(text, start, place, alike.length));
      this.#takeAll(names, findWords(text, words, alike) ?? none, rank, best);
    }
    const rank = (/** @type {number} */ _, /** @type {number} */ place) =>
      RESEMBLES + addedForSlips(text, place, wanted, most);
    this.#takeAll(names, Uint32Array.from(find(wanted)).sort(), rank, best);
    if (best.count) return;
    const all = findAllWords(text, words, wanted, find);
    this.#takeAll(names, all, () => RESEMBLES + 1, best);
  }

  /** Return a name as it is written. @param {number} name */
  #spell(name) {
    const nodes = this.names?.nodes ?? new Uint32Array(0);
    let first = name;
    while (first && nodes[first - 1] === nodes[name]) first -= 1;
    return this.namesOf(nodes[name] ?? 0)[name - first] ?? "";
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
   * @param {(start: number, place: number) => number} rankAt returns the rank of a name that
   *   starts at one place and fits at another; of the names of a node the best counts
   * @param {Best} best
   */
  #takeAll({ starts, nodes }, places, rankAt, best) {
    let name = 0;
    let [found, foundRank] = [-1, 0];
    for (const place of places) {
      while ((starts[name + 1] ?? 0) <= place) name += 1;
      if (this.seen[nodes[name] ?? 0] === this.searches) continue;
      const rank = rankAt(starts[name] ?? 0, place);
      if (nodes[found] !== nodes[name]) this.#take(nodes[found], found, foundRank, best);
      else if (rank >= foundRank) continue;
      [found, foundRank] = [name, rank];
    }
    this.#take(nodes[found], found, foundRank, best);
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

/** Return a query in the other spelling of one sound. @param {string} query */
const soundsLike = (query) =>
  [query.replaceAll("ph", "f"), query.replaceAll("f", "ph")].filter((each) => each !== query);

/** Return a test whether a name begins at a place. @param {string} text */
const isFirst = (text) => (/** @type {number} */ place) => isListed(text, place);

/**
 * Return the places where a name starts with the query.
 * @param {NameText} names @param {string} wanted
 */
function placesFrom({ text, listed }, wanted) {
  const initial = wanted.charCodeAt(0);
  return listed.filter(
    (place) => text.charCodeAt(place) === initial && text.startsWith(wanted, place),
  );
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
