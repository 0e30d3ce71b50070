import assert from "node:assert/strict";
import { test } from "node:test";
import { NameFinder } from "../../../../src/ntgraph/page/js/large/data/name_finder.js";
import { makeRandom } from "../../../../src/ntgraph/page/js/learn/seeded_random.js";
import {
  fold,
  RESEMBLES,
  searchNodes,
} from "../../../../src/ntgraph/page/js/search/name_search.js";

/** @typedef {{ id: string, name: string, synonyms: string[] }} Named */

/** Some nodes have more links than others. @param {number} node */
const countLinks = (node) => (node * 7) % 5;

/** @param {Named[]} nodes @param {boolean} [ready] */
function makeFinder(nodes, ready = true) {
  const namesOf = (/** @type {number} */ at) => {
    const { name, synonyms } = nodes[at] ?? { name: "", synonyms: [] };
    return [...new Set([name, ...synonyms])];
  };
  const lengthOf = (/** @type {number} */ at) => nodes[at]?.name.length ?? 0;
  const finder = new NameFinder(nodes.length, namesOf, lengthOf, countLinks);
  while (ready && !finder.work(1000));
  return finder;
}

/** @param {string[]} names @returns {Named[]} */
const name = (...names) =>
  names.map((each, at) => ({ id: String(at).padStart(6, "0"), name: each, synonyms: [] }));

/**
 * Return how a name fits a query, written without an index: the rank and the slips.
 * @param {string} name @param {string} query both folded
 */
function rankPlainly(name, query) {
  if (!query) return undefined;
  const isPart = (/** @type {string} */ text) => /^($|[,;])/.test(text);
  const isWord = (/** @type {string} */ text) => isPart(text) || /^[^\p{L}\p{N}]/u.test(text);
  // A plural is not the name itself, but a word of its own.
  const said = `${name}s`;
  const ranks = [...name.matchAll(/(?<=^| )/gu)].flatMap(({ index }) => {
    if (!said.startsWith(query, index)) return [];
    const isPlural = name.length - index < query.length;
    const after = isPlural ? " " : name.slice(index + query.length);
    const isListed = index === 0 || /[,;] $/.test(name.slice(0, index));
    if (!isListed) return [isWord(after) ? 1.5 : 2];
    if (isPart(after)) return [index ? 0.25 : 0];
    return [isWord(after) ? 0.5 : 1];
  });
  if (ranks.length) return Math.min(...ranks);
  const [words, own] = [query.split(" "), name.split(" ")];
  const starts = (/** @type {string} */ word) =>
    own.some((other, at) => `${other}${at + 1 < own.length ? "" : "s"}`.startsWith(word));
  if (words.length > 1 && words.every(starts)) return 2.5;
  if (said.includes(query)) return 3;
  return undefined;
}

/**
 * Compare with a search that looks at each name, for queries without slips.
 * @param {Named[]} nodes @param {string[]} queries @param {number} limit
 */
function compare(nodes, queries, limit) {
  const finder = makeFinder(nodes);
  for (const query of queries) {
    const found = finder.search(query, limit).filter(({ score }) => score < RESEMBLES);
    const ranked = nodes.flatMap((node, at) => {
      const names = [...new Set([node.name, ...node.synonyms])];
      const ranks = names.map((own) => rankPlainly(fold(own), fold(query)) ?? 9);
      const rank = Math.min(...ranks);
      return rank < 9 ? [{ at, rank, match: names[ranks.indexOf(rank)] }] : [];
    });
    ranked.sort(
      (a, b) =>
        a.rank - b.rank ||
        countLinks(b.at) - countLinks(a.at) ||
        (nodes[a.at]?.name.length ?? 0) - (nodes[b.at]?.name.length ?? 0) ||
        a.at - b.at,
    );
    assert.deepEqual(
      found.map(({ node, match }) => [node, match]),
      ranked.slice(0, limit).map(({ at, match }) => [at, match]),
      `“${query}”, at most ${limit}`,
    );
  }
}

/**
 * Return the nodes of which the search of small graphs says that they resemble a query. It knows
 * no slips in words in another order, and fewer in queries of seven letters.
 * @param {Named[]} nodes @param {string} query
 */
const resembling = (nodes, query) =>
  searchNodes(nodes, query, nodes.length + 1).map(({ node }) => Number(node.id));

/**
 * Return a text of some letters, with the first of them at its end.
 * @param {() => number} random @param {string} letters @param {number} most
 */
function makeText(random, letters, most) {
  const size = Math.floor(random() * (most + 1));
  const draw = () => letters[Math.floor(random() * letters.length)];
  return Array.from({ length: size }, draw).join("") + letters[0];
}

/** Return a text with a letter changed, added, dropped or swapped. @param {() => number} random @param {string} text */
function slip(random, text) {
  const at = Math.floor(random() * text.length);
  const [before, letter = "", after] = [text.slice(0, at), text[at], text.slice(at + 1)];
  const other = "abs é-"[Math.floor(random() * 6)] ?? "";
  return [
    before + other + after,
    before + letter + other + after,
    before + after,
    before + after.slice(0, 1) + letter + after.slice(1),
  ][Math.floor(random() * 4)];
}

for (const [letters, most] of /** @type {const} */ ([
  ["ab s", 12],
  ["abcdefs  -É", 18],
  ["ab\u03b1\u4e2dS_ \u0301", 14],
])) {
  test(`names of ${JSON.stringify(letters)} are found as by comparing each`, () => {
    const random = makeRandom(letters.length);
    const nodes = name(...Array.from({ length: 300 }, () => makeText(random, letters, most)));
    for (const node of nodes.filter((_, at) => at % 3 === 0)) {
      node.synonyms = [makeText(random, letters, most), makeText(random, letters, most), node.id];
    }
    const some = nodes.map(({ name: text }) => text);
    const queries = Array.from({ length: 60 }, (_, at) => {
      const text = (some[(at * 7) % some.length] ?? "").slice(at % 3);
      return at % 5 ? (slip(random, at % 2 ? text : (slip(random, text) ?? "")) ?? "") : text;
    });
    compare(nodes, [...queries, "", " ", "0001", "s", "ss"], 1000);
    compare(nodes, queries, 5);
    const finder = makeFinder(nodes);
    for (const query of queries) {
      const found = new Set(finder.search(query, 1000).map(({ node }) => node));
      assert.deepEqual(
        resembling(nodes, query).filter((at) => !found.has(at)),
        [],
        query,
      );
    }
  });
}

test("names that start alike, and a name that is the start of another", () => {
  const nodes = name(
    "dopamine",
    "dopamin",
    "dopa",
    "dopamine receptor",
    "dopaminergic",
    "dop",
    "d",
  );
  compare(
    nodes,
    ["dopamnie", "dopa", "dopmine", "dopamines", "receptro", "dopaminerigc", "dp"],
    10,
  );
});

/** @param {string[]} names @param {string} query */
const namesFor = (names, query) =>
  makeFinder(name(...names))
    .search(query, 10)
    .map(({ node }) => names[node]);

test("a whole name first, then whole words, and among equals what has more links", () => {
  // The numbers of links: 0, 2, 4, 1, 3, 0, 2, 4.
  const names = [
    "doge",
    "dog, domestic dog",
    "dogma",
    "dog house",
    "a dog",
    "Dogs",
    "dog",
    "cad; dog",
  ];
  assert.deepEqual(namesFor(names, "dog"), [
    "dog",
    "dog, domestic dog",
    "cad; dog",
    "dog house",
    "dogma",
    "doge",
    "Dogs",
    "a dog",
  ]);
});

test("words of the query begin words of the name, in any order", () => {
  const names = ["horse, Equus caballus", "horse race", "Equus, horses and others", "sea horse"];
  assert.deepEqual(namesFor(names, "hors eq").slice(0, 2), [names[2], names[0]]);
  assert.deepEqual(namesFor(names, "cab hor"), [names[0]]);
});

test("slips: a letter swapped, missing, too much or wrong, in any word", () => {
  const names = [
    ...["dopamine", "elephant", "horse, Equus caballus", "dog, domestic dog", "elegant"],
    ...["elephantine", "fish"],
  ];
  for (const [query, wanted] of [
    ["dopmaine", "dopamine"],
    ["dopmine", "dopamine"],
    ["elefant", "elephant"],
    ["phish", "fish"],
    ["hrose", "horse, Equus caballus"],
    ["hores", "horse, Equus caballus"],
    ["domestic dgo", "dog, domestic dog"],
    ["dgo domestic", "dog, domestic dog"],
    ["caballus eqqus", "horse, Equus caballus"],
    ["cabalus eqqus", "horse, Equus caballus"],
  ]) {
    assert.equal(namesFor(names, query ?? "")[0], wanted, query);
  }
  assert.deepEqual(namesFor(names, "elefant"), ["elephant", "elegant", "elephantine"]);
});

test("what is like a whole name comes before names that only begin like it", () => {
  // The numbers of links: 0, 2, 4, 1, 3.
  const names = ["roses and others", "horse race", "rose", "horse", "prosecutor"];
  assert.deepEqual(namesFor(names, "hrose"), [
    "rose",
    "horse",
    "prosecutor",
    "horse race",
    "roses and others",
  ]);
});

test("names without blanks are gone through once", () => {
  const many = Array.from({ length: 3000 }, (_, at) => `gene${at}`);
  let looks = 0;
  const { indexOf } = String.prototype;
  String.prototype.indexOf = function (part, from) {
    if (part === " ") looks += 1;
    return indexOf.call(this, part, from);
  };
  try {
    makeFinder(name(...many, "two words"));
  } finally {
    String.prototype.indexOf = indexOf;
  }
  assert.ok(looks < 10, `${looks}`);
});

test("a query longer than the letters by which words are sorted", () => {
  const long = "glyceraldehyde 3 phosphate dehydrogenase";
  const nodes = name(long, `${long} like`, "glyceraldehyde 3 phosphatase", "glyceraldehyde");
  compare(nodes, [long, `${long}s`, "glyceraldehyde 3 phosphaet", "3 phosphate dehydrogenaes"], 10);
});

test("more words than are looked up one by one", () => {
  const nodes = name(...Array.from({ length: 21_000 }, (_, at) => `same word ${at}`));
  compare(nodes, ["same", "word", "s", "word 2499", "smae word 24999"], 20);
});

test("without the index names are found, but for those with typing errors", () => {
  const finder = makeFinder(name("Dopamine", "too much dopamine"), false);
  assert.deepEqual(
    finder.search("DOPA", 5).map(({ node, score, match }) => [node, score, match]),
    [
      [0, 1, "Dopamine"],
      [1, 2, "too much dopamine"],
    ],
  );
  assert.deepEqual(finder.search("dopmaine", 5), []);
  assert.equal(finder.isReady, false);
  while (!finder.work(1000));
  assert.equal(finder.search("dopmaine", 5).length, 2);
});

test("no nodes, no hits; no limit, no hits", () => {
  assert.deepEqual(makeFinder([]).search("dopamine", 5), []);
  assert.deepEqual(makeFinder(name("dopamine")).search("dopamine", 0), []);
});
