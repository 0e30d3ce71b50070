/** A large graph in the browser: questions about its things and links, answered from arrays. */

import { once } from "../../data/lazy_value.js";
import { findFirst, joinNodes } from "./adjacency.js";
import { readDetails, readEvidence } from "./details.js";
import { readLines, readMoreLines } from "./lines.js";
import { filterLinks } from "./link_list.js";
import { readLinks } from "./links.js";
import { NameFinder } from "./name_finder.js";
import { countKinds, linksBetween, listNeighbors, rowOf } from "./neighbors.js";
import { readKey, writeKey } from "./node_address.js";
import { joinPlanes } from "./number_streams.js";
import { findPaths, findTwoSteps } from "./paths.js";
import { Sections, streamOf } from "./sections.js";
import { fillTemplate, makeSentence, readTemplate } from "./sentences.js";
import { readSomeTexts, readTextLists, splitTexts } from "./text_sections.js";

/** @typedef {import("./large_types.d.ts").LargeHeader} LargeHeader */
/** @typedef {import("./large_types.d.ts").ReadSection} ReadSection */
/** @typedef {import("./large_types.d.ts").Direction} Direction */
/** @typedef {import("./neighbors.js").Joined} Joined */
/** @typedef {import("./links.js").Links} Links */
/** @typedef {"names" | "links" | "groups" | "lines" | "texts"} Part */

/** How long the search may work on its index without a pause, in ms. */
const SLICE = 5;
const NOTHING = new Uint32Array(0);

export class LargeGraph {
  /** @param {LargeHeader} header @param {ReadSection} readSection */
  constructor(header, readSection) {
    this.header = header;
    this.nodeCount = header.counts.nodes;
    this.linkCount = header.counts.statements;
    this.sections = new Sections(header, readSection);
    /** @type {string[]} */
    this.names = [];
    this.types = NOTHING;
    this.groups = NOTHING;
    this.lines = NOTHING;
    /** @type {(node: number) => boolean} */
    this.isPlural = () => false;
    /** @type {Map<number, string>} */
    this.said = new Map();
    /** @type {Map<number, string>} */
    this.ids = new Map();
    /** @type {Map<number, string[]>} */
    this.synonyms = new Map();
    /** @type {Map<number, string>} */
    this.definitions = new Map();
    /** @type {Map<number, number[]>} */
    this.moreLines = new Map();
    /** @type {Joined | undefined} */
    this.joined = undefined;
    this.templates = once(() => this.#readTemplates());
    this.numbers = once(() => this.#numberIds());
    this.parts = {
      names: once(() => this.#readNames()),
      links: once(() => this.#readLinks()),
      groups: once(() => this.#readGroups()),
      lines: once(() => this.#readLines()),
      texts: once(() => this.#readTexts()),
    };
    this.evidence = once(() => readEvidence(this.sections));
    this.details = once(() => readDetails(this.sections));
    this.pieces = once(() => this.#countPieces());
    this.finder = once(() => new NameFinder(this.nodeCount, (node) => this.namesOf(node)));
  }

  /**
   * Read a part of the data, once. Names come first; links, groups and texts need nothing else,
   * lines read the links.
   * @param {Part} part @returns {Promise<void>}
   */
  ready(part) {
    return this.parts[part]();
  }

  async #readNames() {
    const [names, types, plural, said, ids] = await Promise.all([
      this.sections.get("names"),
      this.sections.get("node_types"),
      ...["plural", "said", "ids"].map((name) => this.sections.find(name)),
    ]);
    this.names = splitTexts(names, 0, this.nodeCount);
    this.types = joinPlanes(types.streams, this.nodeCount, types.name);
    if (plural) {
      const bits = streamOf(plural, 0);
      this.isPlural = (node) => Boolean(((bits[node >>> 3] ?? 0) >>> (node & 7)) & 1);
    }
    this.said = readSomeTexts(said);
    this.ids = readSomeTexts(ids);
  }

  async #readLinks() {
    const section = await this.sections.get("links");
    const { kinds } = this.header;
    const links = readLinks(section, kinds.length, this.nodeCount);
    this.joined = { links, ...joinNodes(links, this.nodeCount), kinds };
  }

  async #readGroups() {
    const section = await this.sections.find("groups");
    if (section) this.groups = joinPlanes(section.streams, this.nodeCount, section.name);
  }

  async #readLines() {
    const [section, more] = await Promise.all([
      this.sections.find("lines"),
      this.sections.find("more_lines"),
      this.ready("links"),
    ]);
    if (!section) return;
    this.lines = readLines(section, this.#joined().links);
    this.moreLines = readMoreLines(more, this.lines);
  }

  async #readTexts() {
    const [definitions, synonyms] = await Promise.all([
      this.sections.find("definitions"),
      this.sections.find("synonyms"),
    ]);
    this.definitions = readSomeTexts(definitions);
    this.synonyms = readTextLists(synonyms);
  }

  /** Return the links; empty until they are read. @returns {Joined} */
  #joined() {
    if (!this.joined) throw new Error('wait for graph.ready("links")');
    return this.joined;
  }

  /** @param {number} node */
  nameOf(node) {
    return this.names[node] ?? "";
  }

  /** Return the number of a node's type in the header. @param {number} node */
  typeOf(node) {
    return this.types[node] ?? 0;
  }

  /** Return the number of a node's community; -1 where there are none. @param {number} node */
  groupOf(node) {
    return this.groups[node] ?? -1;
  }

  /** @param {number} node */
  idOf(node) {
    return this.ids.get(node) ?? this.nameOf(node);
  }

  /** Return all names of a node, its label first, its id last. @param {number} node */
  namesOf(node) {
    const others = this.synonyms.get(node) ?? [];
    return [...new Set([this.nameOf(node), ...others, this.idOf(node)])];
  }

  /** Return the node that has an id, or else the first of this name, or -1. @param {string} text */
  nodeOf(text) {
    return this.numbers().get(text) ?? this.names.indexOf(text);
  }

  #numberIds() {
    /** @type {Map<string, number>} */
    const numbers = new Map();
    for (let node = this.nodeCount - 1; node >= 0; node--) numbers.set(this.idOf(node), node);
    return numbers;
  }

  /** @param {number} link */
  subjectOf(link) {
    return this.#joined().links.subjects[link] ?? 0;
  }

  /** @param {number} link */
  objectOf(link) {
    return this.#joined().links.objects[link] ?? 0;
  }

  /** @param {number} link */
  kindOf(link) {
    return this.#joined().links.kinds[link] ?? 0;
  }

  /** Return the line of a link once lines are read, 0 before. @param {number} link */
  lineOf(link) {
    return this.lines[link] ?? 0;
  }

  /** Return how many links go out of a node and come in. @param {number} node */
  degree(node) {
    const { out, into } = this.#joined();
    const [one, other] = [rowOf(out, node), rowOf(into, node)];
    return { out: one.to - one.from, in: other.to - other.from };
  }

  /** @param {number} node */
  countsByKind(node) {
    return countKinds(this.#joined(), node);
  }

  /**
   * @param {number} node
   * @param {{ kind?: number, direction?: Direction, from?: number, count?: number }} [asked]
   */
  neighbors(node, asked = {}) {
    return listNeighbors(this.#joined(), node, asked);
  }

  /** Return the links between two nodes, whichever way. @param {number} a @param {number} b */
  linksBetween(a, b) {
    return linksBetween(this.#joined(), a, b);
  }

  #readTemplates() {
    return this.header.kinds.map(({ template, template_plural: plural }) => ({
      one: readTemplate(template),
      many: readTemplate(plural ?? template),
    }));
  }

  /** @param {number} link */
  sentenceOf(link) {
    const [subject, object] = [this.subjectOf(link), this.objectOf(link)];
    const { one, many } = this.templates()[this.kindOf(link)] ?? { one: [], many: [] };
    const parts = this.isPlural(subject) ? many : one;
    return makeSentence(fillTemplate(parts, this.#say(subject), this.#say(object)));
  }

  /** Return a node's name for the middle of a sentence. @param {number} node */
  #say(node) {
    return this.said.get(node) ?? this.nameOf(node);
  }

  /** Return where a link stands in the file. @param {number} link */
  async placeOf(link) {
    await this.ready("lines");
    return { line: this.lineOf(link), more: this.moreLines.get(link) ?? [] };
  }

  /**
   * Return the evidence of a link, and what fact tables say of it, null where they say nothing.
   * @param {number} link
   */
  async detailsOf(link) {
    const [{ line, more }, readPiece, readDetail] = await Promise.all([
      this.placeOf(link),
      this.evidence(),
      this.details(),
    ]);
    const first = this.pieces()(link);
    const evidence = [line, ...more].map((own, at) => readPiece(first + at, own));
    return { evidence, details: await readDetail(link) };
  }

  /** Return a function from a link to the number of its first piece of evidence. */
  #countPieces() {
    const links = Uint32Array.from(this.moreLines.keys()).sort();
    const before = new Uint32Array(links.length + 1);
    links.forEach((link, at) => {
      before[at + 1] = (before[at] ?? 0) + (this.moreLines.get(link)?.length ?? 0);
    });
    return (/** @type {number} */ link) =>
      link + (before[findFirst(links, 0, links.length, link)] ?? 0);
  }

  /** Return what is known of a node. @param {number} node */
  async aboutNode(node) {
    await this.ready("texts");
    const definition = this.definitions.get(node) ?? "";
    return { id: this.idOf(node), definition, synonyms: this.synonyms.get(node) ?? [] };
  }

  /**
   * Work on the search's index in pauses of the browser, until names with typing errors are found.
   * @returns {Promise<void>}
   */
  async prepareSearch() {
    await Promise.all([this.ready("names"), this.ready("texts")]);
    const finder = this.finder();
    while (!finder.work(SLICE)) await pause();
  }

  /**
   * Return the nodes that fit a query, best first. Before `prepareSearch` has ended, names that
   * only resemble the query are not found.
   * @param {string} query @param {number} [limit]
   */
  search(query, limit = 20) {
    return this.finder().search(query, limit);
  }

  /**
   * @param {number} a @param {number} b
   * @param {{ maxSteps?: number, limit?: number, mostLooks?: number }} [most]
   */
  paths(a, b, most) {
    return findPaths(this.#joined(), a, b, most);
  }

  /** @param {number} node @param {number} [mostLooks] */
  twoSteps(node, mostLooks) {
    return findTwoSteps(this.#joined(), node, this.nodeCount, mostLooks);
  }

  /** @param {{ kind?: number, type?: number, group?: number }} [asked] */
  linksOf(asked = {}) {
    return filterLinks(this.#joined().links, asked, this.types, this.groups);
  }

  /** Return a link's text in an address. @param {number} link */
  keyOf(link) {
    const [subject, object] = [this.subjectOf(link), this.objectOf(link)];
    const kind = this.header.kinds[this.kindOf(link)];
    const same = this.#alike(subject, this.kindOf(link), object);
    const parts = [this.idOf(subject), keyOfKind(kind, this.kindOf(link)), this.idOf(object)];
    return writeKey(parts, same.indexOf(link));
  }

  /** Return the link of a text in an address, or -1. @param {string} key */
  linkOf(key) {
    const parts = readKey(key);
    if (!parts) return -1;
    const kind = this.header.kinds.findIndex((each, at) => keyOfKind(each, at) === parts.kind);
    const [subject, object] = [this.nodeOf(parts.subject), this.nodeOf(parts.object)];
    if (kind < 0 || subject < 0 || object < 0) return -1;
    return this.#alike(subject, kind, object)[parts.which] ?? -1;
  }

  /** @param {number} subject @param {number} kind @param {number} object */
  #alike(subject, kind, object) {
    return this.linksBetween(subject, object).filter(
      (link) =>
        this.kindOf(link) === kind &&
        this.subjectOf(link) === subject &&
        this.objectOf(link) === object,
    );
  }
}

/** @param {import("./large_types.d.ts").KindHeader | undefined} kind @param {number} at */
const keyOfKind = (kind, at) => kind?.key ?? String(at);

/** Return when the browser has time. @returns {Promise<void>} */
const pause = () =>
  new Promise((go) => {
    if (typeof requestIdleCallback === "function")
      requestIdleCallback(() => go(), { timeout: 100 });
    else setTimeout(go);
  });
