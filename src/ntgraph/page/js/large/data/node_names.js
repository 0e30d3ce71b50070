/** The things of a graph: their names, ids, types and groups. */

import { once } from "../../data/lazy_value.js";
import { joinPlanes } from "./number_streams.js";
import { streamOf } from "./sections.js";
import { readSomeTexts, splitTexts } from "./text_sections.js";

/** @typedef {import("./sections.js").Sections} Sections */

const PLAIN_CURIE = /^[A-Za-z][A-Za-z0-9._-]*:[!-9;-{}~][!-{}~]*$/;

export class NodeNames {
  /** @param {number} count */
  constructor(count) {
    this.count = count;
    /** @type {string[]} */
    this.names = [];
    this.types = new Uint32Array(0);
    this.groups = new Uint32Array(0);
    /** @type {Uint8Array} */
    this.plural = new Uint8Array(0);
    /** @type {Map<number, string>} */
    this.said = new Map();
    /** @type {Map<number, string>} */
    this.ids = new Map();
    /** @type {Map<number, string>} */
    this.ownIds = new Map();
    this.numbers = once(() => this.#numberIds());
  }

  /** @param {Sections} sections */
  async read(sections) {
    const [names, types, plural, said, ids, ownIds] = await Promise.all([
      sections.get("names"),
      sections.get("node_types"),
      ...["plural", "said", "ids", "own_ids"].map((name) => sections.find(name)),
    ]);
    this.names = splitTexts(names, 0, this.count);
    this.types = joinPlanes(types.streams, this.count, types.name);
    if (plural) this.plural = streamOf(plural, 0);
    this.said = readSomeTexts(said);
    this.ids = readSomeTexts(ids);
    this.ownIds = readSomeTexts(ownIds);
  }

  /** @param {Sections} sections */
  async readGroups(sections) {
    const section = await sections.find("groups");
    if (section) this.groups = joinPlanes(section.streams, this.count, section.name);
  }

  /** @param {number} node */
  nameOf(node) {
    return this.names[node] ?? "";
  }

  /** @param {number} node */
  idOf(node) {
    return this.ids.get(node) ?? this.nameOf(node);
  }

  /** Return a node's name for the middle of a sentence. @param {number} node */
  say(node) {
    return this.said.get(node) ?? this.nameOf(node);
  }

  /** @param {number} node */
  isPlural(node) {
    return (((this.plural[node >>> 3] ?? 0) >>> (node & 7)) & 1) === 1;
  }

  /** Return the id that programs have of a node; see `display/large/made_ids.py`. @param {number} node */
  ownIdOf(node) {
    const own = this.ownIds.get(node);
    if (own !== undefined) return own;
    const id = this.idOf(node);
    if (PLAIN_CURIE.test(id)) return id;
    return `own:${encodeURIComponent(id).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)}`;
  }

  /** Return the node that has an id, or else the first of this name, or -1. @param {string} text */
  nodeOf(text) {
    const found = this.numbers().get(text) ?? this.names.indexOf(text);
    return found < 0 && text.includes(":") ? this.#findOwn(text) : found;
  }

  /** Return the node that programs know by an id, or -1. @param {string} id */
  #findOwn(id) {
    let found = this.count - 1;
    while (found >= 0 && this.ownIdOf(found) !== id) found--;
    // An address that was not encoded is decoded once too often: `own:c%2B%2B` is `own:c++` then.
    const bare = found < 0 && id.startsWith("own:") ? this.numbers().get(id.slice(4)) : undefined;
    if (bare !== undefined && this.ownIdOf(bare).startsWith("own:")) found = bare;
    this.numbers().set(id, found);
    return found;
  }

  #numberIds() {
    /** @type {Map<string, number>} */
    const numbers = new Map();
    for (let node = this.count - 1; node >= 0; node--) numbers.set(this.idOf(node), node);
    return numbers;
  }
}
