/** A large graph in the browser: questions about its things and links, answered from arrays. */

import { once } from "../../data/lazy_value.js";
import { joinNodes } from "./adjacency.js";
import { DamagedSection } from "./damaged_section.js";
import { readDetails } from "./details.js";
import { listValues, numberPieces, readEvidence, readValues } from "./evidence.js";
import { readLines, readMoreLines } from "./lines.js";
import { filterLinks } from "./link_list.js";
import { readLinks } from "./links.js";
import { NameFinder } from "./name_finder.js";
import { countKinds, linksBetween, listNeighbors, rowOf } from "./neighbors.js";
import { readKey, writeKey } from "./node_address.js";
import { NodeNames } from "./node_names.js";
import { readNodeTexts } from "./node_texts.js";
import { joinPlanes } from "./number_streams.js";
import { findPaths, linksAlong } from "./paths.js";
import { createProgramIds, findProgramId } from "./program_ids.js";
import { findTwoSteps } from "./reachable.js";
import { prepareFinder } from "./search_preparation.js";
import { Sections } from "./sections.js";
import { fillTemplate, makeSentence, readTemplate } from "./sentences.js";
import { findShortest } from "./shortest_path.js";

/** @typedef {import("./large_types.d.ts").LargeHeader} LargeHeader */
/** @typedef {import("./large_types.d.ts").ReadSection} ReadSection */
/** @typedef {import("./large_types.d.ts").Direction} Direction */
/** @typedef {import("./large_types.d.ts").Work} Work */
/** @typedef {import("./neighbors.js").Joined} Joined */
/** @typedef {import("./node_texts.js").NodeTexts} NodeTexts */
/** @typedef {import("./evidence.js").Pieces} Pieces */
/** @typedef {import("./evidence.js").Values} Values */
/** @typedef {"names" | "links" | "groups" | "lines" | "texts" | "evidence"} Part */

export class LargeGraph {
  /** @param {LargeHeader} header @param {ReadSection} readSection */
  constructor(header, readSection) {
    this.header = header;
    this.nodeCount = header.counts.nodes;
    this.linkCount = header.counts.statements;
    const sections = new Sections(header, readSection);
    this.nodes = new NodeNames(this.nodeCount);
    this.lines = new Uint32Array(0);
    /** The number of each parallel edge. */
    this.copies = new Uint32Array(0);
    /** @type {Map<number, number[]>} */
    this.moreLines = new Map();
    /** @type {NodeTexts | undefined} */
    this.texts = undefined;
    /** @type {Joined | undefined} */
    this.joined = undefined;
    /** @type {Work[]} */
    this.works = [];
    /** @type {Pieces | undefined} */
    this.evidencePieces = undefined;
    /** What fact tables say of each link: whether cited works carry it. @type {Values} */
    this.states = readValues(undefined);
    this.parts = {
      names: once(() => this.nodes.read(sections)),
      links: once(() => this.#readLinks(sections)),
      groups: once(() => this.nodes.readGroups(sections)),
      lines: once(() => this.#readLines(sections)),
      texts: once(() => this.#readTexts(sections)),
      evidence: once(async () => {
        await Promise.all([this.ready("lines"), this.evidence()]);
      }),
    };
    this.evidence = once(() => this.#readEvidence(sections));
    this.details = once(() => readDetails(sections));
    this.conflicts = once(async () => readValues(await sections.find("conflicts")));
    this.isAwaited = false;
    this.programIds = once(() => createProgramIds(this.#identities()));
    this.pieces = once(() => numberPieces(this.moreLines));
    this.finder = once(() => this.#makeFinder());
    this.templates = once(() => this.#readTemplates());
  }

  /**
   * Read a part of the data, once. Links, groups and texts need nothing else; lines read the
   * links.
   * @param {Part} part @returns {Promise<void>}
   */
  ready(part) {
    return this.parts[part]();
  }

  /** @param {Sections} sections */
  async #readLinks(sections) {
    const { kinds } = this.header;
    const section = await sections.get("links");
    if (section.header.items !== this.linkCount) {
      throw new DamagedSection("links", "it has another number of links than the page");
    }
    const links = readLinks(section, kinds.length, this.nodeCount);
    this.joined = { links, ...joinNodes(links, this.nodeCount), kinds };
    const copies = await sections.find("copies");
    if (copies) this.copies = joinPlanes(copies.streams, this.linkCount, copies.name);
  }

  /** @param {Sections} sections */
  async #readLines(sections) {
    const [section, more] = await Promise.all([
      sections.find("lines"),
      sections.find("more_lines"),
      this.ready("links"),
    ]);
    if (!section) return;
    this.lines = await readLines(section, this.#joined().links);
    this.moreLines = readMoreLines(more, this.lines);
  }

  /** @param {Sections} sections */
  async #readTexts(sections) {
    this.texts = await readNodeTexts(sections);
  }

  /** @param {Sections} sections */
  async #readEvidence(sections) {
    const [{ works, readPiece, pieces }, states] = await Promise.all([
      readEvidence(sections),
      sections.find("states"),
    ]);
    this.works = works;
    this.evidencePieces = pieces;
    this.states = readValues(states);
    return readPiece;
  }

  /** @returns {Joined} */
  #joined() {
    if (!this.joined) throw new Error('wait for graph.ready("links")');
    return this.joined;
  }

  /** @param {number} node */
  nameOf(node) {
    return this.nodes.nameOf(node);
  }

  /** Return the name of a node for the middle of a sentence. @param {number} node */
  saidOf(node) {
    return this.nodes.say(node);
  }

  /** Return the number of a node's type in the header. @param {number} node */
  typeOf(node) {
    return this.nodes.types[node] ?? 0;
  }

  /** Return the number of a node's community; -1 where there is none. @param {number} node */
  groupOf(node) {
    return this.nodes.groups[node] ?? -1;
  }

  /** @param {number} node */
  idOf(node) {
    return this.nodes.idOf(node);
  }

  /** Return all names of a node, its label first, its id last. @param {number} node */
  namesOf(node) {
    const others = this.texts?.synonyms.get(node) ?? [];
    return [...new Set([this.nameOf(node), this.nodes.say(node), ...others, this.idOf(node)])];
  }

  /** Return the node that has an id, or else the first of this name, or -1. @param {string} text */
  nodeOf(text) {
    return this.nodes.nodeOf(text);
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

  /**
   * Return how many links go out of a node and come in; one from a node to itself goes out.
   * @param {number} node
   */
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
    const { nodes } = this;
    const [subject, object] = [this.subjectOf(link), this.objectOf(link)];
    const { one, many } = this.templates()[this.kindOf(link)] ?? { one: [], many: [] };
    const parts = nodes.isPlural(subject) ? many : one;
    return makeSentence(
      fillTemplate(parts, nodes.say(subject), nodes.say(object), this.copies[link]),
    );
  }

  /** Return the number of the first piece of evidence of a link. @param {number} link */
  pieceOf(link) {
    return this.pieces()(link);
  }

  /** Return how many pieces of evidence a link has, once lines are read. @param {number} link */
  countPieces(link) {
    return 1 + (this.moreLines.get(link)?.length ?? 0);
  }

  /** Return where a link stands in the file. @param {number} link */
  async placeOf(link) {
    await this.ready("lines");
    return { line: this.lineOf(link), more: this.moreLines.get(link) ?? [] };
  }

  /**
   * Return the evidence of a link, what contradicts it in a file, and what fact tables say of it,
   * null where they say nothing.
   * @param {number} link
   */
  async detailsOf(link) {
    const [{ line, more }, readPiece, readDetail, conflicts] = await Promise.all([
      this.placeOf(link),
      this.evidence(),
      this.details(),
      this.conflicts(),
    ]);
    const first = this.pieces()(link);
    const evidence = [line, ...more].map((own, at) => readPiece(first + at, own));
    const contested = conflicts.valueOf(link) ?? [];
    return { evidence, contested, details: await readDetail(link) };
  }

  /** Return a work of the list of all; they are read with the first details. @param {number} at */
  workOf(at) {
    return this.works[at] ?? { text: "", links: [] };
  }

  /** Return what is told of a node. @param {number} node */
  async aboutNode(node) {
    await this.ready("texts");
    const { texts } = this;
    return {
      id: this.idOf(node),
      label: this.nameOf(node),
      definition: texts?.definitions.get(node) ?? "",
      synonyms: texts?.synonyms.get(node) ?? [],
      identifiers: texts?.identifiers.get(node) ?? [],
      note: texts?.notes.get(node) ?? "",
      attributes: listValues(texts?.attributes ?? [], node),
    };
  }

  #makeFinder() {
    const lengthOf = (/** @type {number} */ node) => this.nameOf(node).length;
    const countLinks = (/** @type {number} */ node) => this.joined?.degrees[node] ?? 0;
    return new NameFinder(this.nodeCount, (node) => this.namesOf(node), lengthOf, countLinks);
  }

  /**
   * Work on the search's index in pauses of the browser, until names with typing errors are found;
   * faster once somebody has searched.
   * @param {(isAll: boolean) => void} [tell] called when names without typing errors are found,
   *   and when all are
   * @returns {Promise<void>}
   */
  async prepareSearch(tell = () => {}) {
    await Promise.all([this.ready("names"), this.ready("texts")]);
    // What was searched for before had no synonyms.
    this.finder = once(() => this.#makeFinder());
    await prepareFinder(this.finder(), () => this.isAwaited, tell);
  }

  /**
   * Return the nodes that fit a query, best first; of equals, those with more links. Before
   * `prepareSearch` has ended, nothing is found, or only names without typing errors.
   * @param {string} query @param {number} [limit]
   */
  search(query, limit = 20) {
    const finder = this.finder();
    this.isAwaited = true;
    return finder.names ? finder.search(query, limit) : [];
  }

  /**
   * Return paths of at most three steps, shortest first.
   * @param {number} a @param {number} b @param {{ maxSteps?: number, limit?: number }} [most]
   */
  paths(a, b, most) {
    return findPaths(this.#joined(), a, b, this.nodeCount, most);
  }

  /**
   * Return the links of a shortest path of any length; none if nothing joins the two nodes.
   * @param {number} a @param {number} b
   */
  shortestPath(a, b) {
    const joined = this.#joined();
    return linksAlong(joined, findShortest(joined, a, b, this.nodeCount));
  }

  /** Return the nodes one step away and those two steps away. @param {number} node */
  twoSteps(node) {
    return findTwoSteps(this.#joined(), node, this.nodeCount);
  }

  /** @param {{ kind?: number, type?: number, group?: number }} [asked] */
  linksOf(asked = {}) {
    return filterLinks(this.#joined().links, asked, this.nodes.types, this.nodes.groups);
  }

  /** Return a link's text in an address. @param {number} link */
  keyOf(link) {
    const [subject, kind, object] = [this.subjectOf(link), this.kindOf(link), this.objectOf(link)];
    const ends = /** @type {const} */ ([this.idOf(subject), this.idOf(object)]);
    const key = this.#keyOfKind(kind);
    const name = unnumbered(key);
    const alike = this.#alike(subject, name, object);
    if (alike.length === 1) return writeKey([ends[0], name, ends[1]], 0);
    const which = alike.filter((each) => this.kindOf(each) === kind).indexOf(link);
    return writeKey([ends[0], key, ends[1]], which);
  }

  /** Return the link of a text in an address, or -1. @param {string} key */
  linkOf(key) {
    const parts = readKey(key);
    if (!parts) return -1;
    const [subject, object] = [this.nodeOf(parts.subject), this.nodeOf(parts.object)];
    if (subject < 0 || object < 0) return -1;
    // The number of a kind may be another one in another edition of the graph.
    const alike = this.#alike(subject, unnumbered(parts.kind), object);
    const same = alike.filter((link) => this.#keyOfKind(this.kindOf(link)) === parts.kind);
    return (alike.length === 1 ? alike : same)[parts.which] ?? -1;
  }

  /** Return the id that programs print of a link. @param {number} link */
  programIdOf(link) {
    return this.programIds()(link);
  }

  /**
   * Return the link that has an id of programs, or -1. All links are looked through, in pieces.
   * @param {string} id @param {(share: number) => boolean} [tell] see `program_ids.js`
   */
  findProgramId(id, tell = () => true) {
    return findProgramId(this.#identities(), this.linkCount, id, tell);
  }

  /** @returns {import("./program_ids.js").Identities} */
  #identities() {
    const { nodes, copies, header } = this;
    return { links: this.#joined().links, nodes, copies, kinds: header.kinds };
  }

  /** @param {number} kind */
  #keyOfKind(kind) {
    return this.header.kinds[kind]?.key ?? String(kind);
  }

  /** @param {number} subject @param {string} name of kinds, without a number @param {number} object */
  #alike(subject, name, object) {
    return this.linksBetween(subject, object).filter(
      (link) =>
        unnumbered(this.#keyOfKind(this.kindOf(link))) === name &&
        this.subjectOf(link) === subject &&
        this.objectOf(link) === object,
    );
  }
}

/** Return the name of a kind without the number that tells namesakes apart. @param {string} key */
const unnumbered = (key) => key.replace(/ \(\d+\)$/, "");
