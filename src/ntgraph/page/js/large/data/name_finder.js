/**
 * Find nodes by their names among many, with the ranks of `name_search.js`: the name itself, its
 * beginning, a later word, a part, and last names that differ from the query by a few letters.
 */

import { fold, RESEMBLES } from "../../search/name_search.js";
import { findFirst } from "./adjacency.js";
import { foldNames, groupWords, KEY_LENGTH, letterAt } from "./name_index.js";

/** @typedef {import("./name_index.js").NameText} NameText */
/** @typedef {import("./name_index.js").WordGroups} WordGroups */
/** @typedef {import("./large_types.d.ts").Found} Found */
/** @typedef {{ node: number, name: number, rank: number, length: number }} Hit */

const NEW_LINE = 10;
const [DIFFERENT, OPEN, LIKE] = [0, 1, 2];

export class NameFinder {
  /**
   * @param {number} nodeCount
   * @param {(node: number) => string[]} namesOf the label first, each name once
   */
  constructor(nodeCount, namesOf) {
    this.namesOf = namesOf;
    this.lengthOf = (/** @type {number} */ node) => namesOf(node)[0]?.length ?? 0;
    this.seen = new Uint32Array(nodeCount);
    this.searches = 0;
    /** @type {NameText | undefined} */
    this.names = undefined;
    /** @type {WordGroups | undefined} */
    this.groups = undefined;
    this.building = this.#build(nodeCount);
  }

  /** @param {number} nodeCount */
  *#build(nodeCount) {
    this.names = yield* foldNames(nodeCount, this.namesOf);
    this.groups = yield* groupWords(this.names);
  }

  /** Return whether names that only resemble a query are found. */
  get isReady() {
    return this.groups !== undefined;
  }

  /** Work for some milliseconds on what the search needs. @param {number} time */
  work(time) {
    const end = performance.now() + time;
    while (!this.isReady && performance.now() < end) this.building.next();
    return this.isReady;
  }

  /**
   * Return the nodes that fit a query, best first.
   * @param {string} query @param {number} limit @returns {Found[]}
   */
  search(query, limit) {
    const wanted = fold(query);
    while (!this.names) this.building.next();
    if (!wanted || limit < 1) return [];
    this.searches += 1;
    const best = new Best(limit);
    const patterns = [`\n${wanted}s\n`, `\n${wanted}`, ` ${wanted}`, wanted];
    for (const [rank, pattern] of patterns.entries()) {
      if (best.count < limit || rank === 1) this.#scan(this.names, pattern, rank, best);
    }
    if (best.count < limit && this.groups) this.#findLike(this.names, this.groups, wanted, best);
    return best.hits.map(({ node, name, rank }) => ({
      node,
      score: rank,
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
   * Take each node that was not found before and has a name with this pattern.
   * @param {NameText} names @param {string} pattern @param {number} rank @param {Best} best
   */
  #scan({ text, starts, nodes }, pattern, rank, best) {
    const inName = pattern.startsWith("\n") ? 1 : 0;
    for (let at = text.indexOf(pattern); at >= 0; ) {
      let name = findFirst(starts, 0, starts.length, at + inName + 1) - 1;
      const node = nodes[name] ?? 0;
      this.#take({ node, name, rank }, best);
      while (nodes[name] === node) name += 1;
      at = text.indexOf(pattern, (starts[name] ?? 0) - 1);
    }
  }

  /** @param {{ node: number, name: number, rank: number }} hit @param {Best} best */
  #take(hit, best) {
    if (this.seen[hit.node] === this.searches) return;
    this.seen[hit.node] = this.searches;
    best.add({ ...hit, length: this.lengthOf(hit.node) });
  }

  /**
   * Take each node that was not found before and has a name that resembles the query.
   * @param {NameText} names @param {WordGroups} groups @param {string} wanted @param {Best} best
   */
  #findLike({ text, starts, nodes }, { words, groupStarts }, wanted, best) {
    if (wanted.length < 4) return;
    const likeness = new Likeness(text, wanted);
    /** @type {number[]} */
    const found = [];
    for (let group = 0; group + 1 < groupStarts.length; group++) {
      const from = groupStarts[group] ?? 0;
      const all = likeness.measure(words[from] ?? 0, KEY_LENGTH);
      if (all === DIFFERENT) continue;
      for (let at = from; at < (groupStarts[group + 1] ?? 0); at++) {
        const word = words[at] ?? 0;
        if (all === LIKE || likeness.measure(word) === LIKE) {
          found.push(findFirst(starts, 0, starts.length, word + 1) - 1);
        }
      }
    }
    for (const name of Uint32Array.from(found).sort()) {
      this.#take({ node: nodes[name] ?? 0, name, rank: RESEMBLES }, best);
    }
  }
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

  /** @param {Hit} hit */
  add(hit) {
    this.count += 1;
    const last = this.hits[this.limit - 1];
    if (last && compare(last, hit) < 0) return;
    let place = this.hits.length;
    while (place && compare(hit, /** @type {Hit} */ (this.hits[place - 1])) < 0) place -= 1;
    this.hits.splice(place, 0, hit);
    if (this.hits.length > this.limit) this.hits.pop();
  }
}

/** @param {Hit} a @param {Hit} b */
const compare = (a, b) => a.rank - b.rank || a.length - b.length || a.node - b.node;

/**
 * Compares a query with the beginnings of names, from any word on. Letters may be changed, added,
 * dropped or swapped: one, in long queries two. Only the part of the table near its diagonal is
 * filled in, as farther away more letters would differ.
 */
class Likeness {
  /** @param {string} text @param {string} query */
  constructor(text, query) {
    this.text = text;
    this.query = Uint16Array.from(query, (_, at) => query.charCodeAt(at));
    this.slips = query.length >= 8 ? 2 : 1;
    this.rows = [0, 1, 2].map(() => new Uint8Array(query.length + 2));
  }

  /**
   * Return whether the name is like the query from a word on; `OPEN` if that needs more letters.
   * @param {number} word @param {number} [most] how many letters of the name are looked at
   */
  measure(word, most = this.query.length + 1) {
    const { text, query, slips } = this;
    const size = query.length;
    let [before, row, next] = /** @type {[Uint8Array, Uint8Array, Uint8Array]} */ (this.rows);
    for (let j = 0; j <= slips + 1; j++) row[j] = j;
    for (let i = 1; i <= size + 1; i++) {
      if (i > most) return OPEN;
      const letter = letterAt(text, word + i - 1);
      if (letter === NEW_LINE) return DIFFERENT;
      const [from, to] = [Math.max(1, i - slips), Math.min(size, i + slips)];
      next[from - 1] = from === 1 ? i : slips + 1;
      let least = next[from - 1] ?? 0;
      for (let j = from; j <= to; j++) {
        const changed = (row[j - 1] ?? 0) + (letter === query[j - 1] ? 0 : 1);
        let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed);
        const isSwap =
          i > 1 &&
          j > 1 &&
          letter === query[j - 2] &&
          query[j - 1] === letterAt(text, word + i - 2);
        if (isSwap) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
        next[j] = cost;
        if (cost < least) least = cost;
      }
      if (to === size && (next[size] ?? 0) <= slips) return LIKE;
      if (least > slips) return DIFFERENT;
      next[to + 1] = slips + 1;
      [before, row, next] = [row, next, before];
    }
    return DIFFERENT;
  }
}
