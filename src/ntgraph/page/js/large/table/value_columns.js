/** Columns of the table beside ends, relation and line: judgements, works, what a file says. */

import { IN_ORDER } from "./chosen_links.js";

/** @typedef {import("../data/evidence.js").Values} Values */
/** @typedef {import("../large_types.d.ts").Header} Header */
/** @typedef {import("../large_types.d.ts").LargeGraph} LargeGraph */
/**
 * A column of values with codes from 1 on; 0 is none. `some` returns whether a statement has a
 * value that is marked; `first` returns the code of the first one that it has, which is the only
 * one if `isSingle`. A column of free text has no filter.
 * @typedef {{ id: string, label: string, size: number, wordOf: (code: number) => string,
 *   codesOf: (link: number) => number[], some: (link: number, marked: Uint8Array) => boolean,
 *   first: (link: number) => number, isSingle: boolean, isFree?: boolean }} ValueColumn
 */

/** What stands before the name of an attribute, which may be called like another column. */
export const ATTRIBUTE = "@";
/** Of so many values a list is made to choose from; a column of more has no filter. */
export const MOST_VALUES = 20_000;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const NOT_ASSESSED = "not_assessed";

/**
 * Return the ids and names of the columns that can be chosen, as the header tells them.
 * @param {Header} header @returns {[string, string][]}
 */
export function listColumns({ kinds, layers, sections = {}, states = [] }) {
  const has = (/** @type {keyof Header["kinds"][0]} */ key) =>
    new Set(kinds.map((k) => k[key])).size > 1;
  const isJudged = kinds.some(({ verdict = -1 }) => verdict >= 0);
  const attributes = Object.entries(sections)
    .filter(([name]) => name.startsWith("attribute-"))
    .sort(([a], [b]) => IN_ORDER.compare(a, b))
    .map(([, section]) => /** @type {any} */ (section).label ?? "");
  /** @type {[boolean, string, string][]} */
  const others = [
    [isJudged || layers.length > 1, "verdict", "In science"],
    ["states" in sections || states.length > 0, "cited", "Cited works"],
    [kinds.some(({ contested }) => contested), "contested", "Contested"],
    [has("wording"), "wording", "Wording"],
    ["works" in sections, "works", "Works"],
    ["passages" in sections, "passage", "Passage"],
    ["remarks" in sections, "note", "Note"],
  ];
  return [
    ...others.flatMap(([isThere, id, label]) => (isThere ? [pair(id, label)] : [])),
    ...attributes.map((label) => pair(ATTRIBUTE + label, label)),
  ];
}

/** @param {string} id @param {string} label @returns {[string, string]} */
const pair = (id, label) => [id, label];

/**
 * Return the columns of a graph by their ids, once its evidence is read.
 * @param {Header} header @param {LargeGraph} graph @returns {Map<string, ValueColumn>}
 */
export function makeValueColumns(header, graph) {
  const { worksOf, passageOf, noteOf, attributes } = graph.evidencePieces ?? {};
  const made = listColumns(header).map(([id, label]) => {
    if (id === "verdict") return ofKinds(graph, id, label, verdictWords(header));
    if (id === "cited") return citedColumn(header, graph, label);
    if (id === "contested") {
      const words = header.kinds.map((kind) => (kind.contested ? "contested" : "not contested"));
      return ofKinds(graph, id, label, words);
    }
    if (id === "wording") {
      return ofKinds(
        graph,
        id,
        label,
        header.kinds.map(({ wording = "" }) => plainWording(wording)),
      );
    }
    if (id === "works" && worksOf) {
      const tell = (/** @type {number[]} */ works) => works.map((at) => graph.workOf(at).text);
      return {
        ...ofPieces(graph, id, label, worksOf, (value) => tell(value).join(" | ")),
        isFree: true,
      };
    }
    const text = id === "passage" ? passageOf : id === "note" ? noteOf : undefined;
    const values = text ?? attributes?.find((each) => ATTRIBUTE + each.label === id);
    const column = ofPieces(graph, id, label, values ?? graph.states, String);
    const isLong = column.size > MOST_VALUES && !numbersOf(column);
    return { ...column, isFree: isLong || text !== undefined };
  });
  return new Map(made.map((column) => [column.id, column]));
}

/** Return the one word by which passages are hedged; other words as they are. @param {string} wording */
export const plainWording = (wording) => wording.replace(/^worded with “([^“”]*)”$/, "$1");

/** Return the verdict of each kind; accepted facts have none. @param {Header} header */
function verdictWords({ kinds, layers, verdicts }) {
  const none = verdicts.find(({ id }) => id === NOT_ASSESSED)?.label ?? "";
  return kinds.map(({ verdict = -1, layer = 0 }) =>
    layer > 0 ? (layers[layer] ?? "") : (verdicts[verdict]?.label ?? none),
  );
}

/**
 * Return a column of which all statements of a kind have the same value.
 * @param {LargeGraph} graph @param {string} id @param {string} label
 * @param {string[]} words of each kind; an empty one is no value @returns {ValueColumn}
 */
function ofKinds(graph, id, label, words) {
  const known = [...new Set(words.filter(Boolean))];
  const codes = Uint32Array.from(words, (word) => known.indexOf(word) + 1);
  const first = (/** @type {number} */ link) => codes[graph.kindOf(link)] ?? 0;
  return single(id, label, known, first);
}

/**
 * @param {string} id @param {string} label @param {string[]} words
 * @param {(link: number) => number} first @returns {ValueColumn}
 */
const single = (id, label, words, first) => ({
  id,
  label,
  size: words.length,
  wordOf: (code) => words[code - 1] ?? "",
  codesOf: (link) => (first(link) ? [first(link)] : []),
  some: (link, marked) => marked[first(link)] === 1,
  first,
  isSingle: true,
});

/** @param {Header} header @param {LargeGraph} graph @param {string} label @returns {ValueColumn} */
function citedColumn({ kinds, states = [] }, graph, label) {
  const { codes, values } = graph.states;
  if (codes.length) return single("cited", label, values, (link) => codes[link] ?? 0);
  const worksOf = graph.evidencePieces?.worksOf;
  const works = worksOf && ofPieces(graph, "", "", worksOf, String);
  // What is not of the file itself is not judged by whether it names works.
  const first = (/** @type {number} */ link) =>
    kinds[graph.kindOf(link)]?.layer ? 0 : works?.first(link) ? 1 : 2;
  return single("cited", label, states, first);
}

/**
 * Return a column of which each piece of evidence may have a value of its own.
 * @param {LargeGraph} graph @param {string} id @param {string} label @param {Values} values
 * @param {(value: any) => string} tell @returns {ValueColumn}
 */
function ofPieces(graph, id, label, { values, codes }, tell) {
  const codesOf = (/** @type {number} */ link) => {
    const start = graph.pieceOf(link);
    const own = codes.subarray(start, start + graph.countPieces(link));
    return own.length === 1 ? (own[0] ? [own[0]] : []) : [...new Set(own)].filter(Boolean);
  };
  return {
    id,
    label,
    size: values.length,
    wordOf: (code) => (code ? tell(values[code - 1]) : ""),
    codesOf,
    some: (link, marked) => {
      const end = graph.pieceOf(link) + graph.countPieces(link);
      for (let at = graph.pieceOf(link); at < end; at++) if (marked[codes[at] ?? 0]) return true;
      return false;
    },
    first: (link) => {
      const end = graph.pieceOf(link) + graph.countPieces(link);
      for (let at = graph.pieceOf(link); at < end; at++) if (codes[at]) return codes[at] ?? 0;
      return 0;
    },
    isSingle: !graph.moreLines.size,
  };
}

/** @type {WeakMap<ValueColumn, Float64Array | null>} */
const read = new WeakMap();

/**
 * Return the values of a column as numbers, by code less one; `null` if one of them is none.
 * @param {ValueColumn} column
 */
export function numbersOf(column) {
  let numbers = read.get(column);
  if (numbers === undefined) {
    numbers = new Float64Array(column.size);
    for (let code = 1; code <= column.size && numbers; code++) {
      const word = column.wordOf(code);
      if (NUMBER.test(word)) numbers[code - 1] = Number(word);
      else numbers = null;
    }
    read.set(column, numbers);
  }
  return column.size ? numbers : null;
}

/**
 * Return the place of each value in their order, by code: numbers by size, texts as in a
 * dictionary. No value comes after all others, whichever way they are sorted.
 * @param {ValueColumn} column @param {boolean} down
 */
export function ranksOfValues(column, down) {
  const numbers = numbersOf(column);
  const order = Uint32Array.from({ length: column.size }, (_, at) => at);
  if (numbers) order.sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0) || a - b);
  else {
    const words = Array.from(order, (at) => column.wordOf(at + 1));
    const compare =
      words.length > MOST_VALUES
        ? (/** @type {string} */ a, /** @type {string} */ b) => (a < b ? -1 : a > b ? 1 : 0)
        : IN_ORDER.compare;
    order.sort((a, b) => compare(words[a] ?? "", words[b] ?? "") || a - b);
  }
  const ranks = new Uint32Array(column.size + 1);
  order.forEach((at, rank) => {
    ranks[at + 1] = rank + 1;
  });
  ranks[0] = down ? 0 : 0xffffffff;
  return ranks;
}

/**
 * Return how many statements have each value, by code; at 0, how many have none.
 * @param {ValueColumn} column @param {number} links how many
 */
export function countValues({ size, codesOf, first, isSingle }, links) {
  const counts = new Uint32Array(size + 1);
  const add = (/** @type {number} */ code) => {
    counts[code] = (counts[code] ?? 0) + 1;
  };
  for (let link = 0; link < links; link++) {
    const code = first(link);
    if (isSingle || !code) add(code);
    else for (const each of codesOf(link)) add(each);
  }
  return counts;
}
