import assert from "node:assert/strict";
import { test } from "node:test";
import { NameFinder } from "../../../../src/ntgraph/page/js/large/data/name_finder.js";
import { makeRandom } from "../../../../src/ntgraph/page/js/learn/seeded_random.js";
import { fold, searchNodes } from "../../../../src/ntgraph/page/js/search/name_search.js";

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
 * Compare with the search of small graphs, which compares each name with the query. Names of
 * which the query is the first word come before those that only start with it.
 * @param {Named[]} nodes @param {string[]} queries @param {number} limit
 */
function compare(nodes, queries, limit) {
  const finder = makeFinder(nodes);
  for (const query of queries) {
    const found = finder.search(query, limit).map(({ node, score, match }) => [node, score, match]);
    const wanted = searchNodes(nodes, query, nodes.length + 1).map(
      ({ node, rank, name: first }) => {
        const word = [node.name, ...node.synonyms].find((own) => startsWithWord(own, query));
        const isWord = rank === 1 && word !== undefined;
        return { at: Number(node.id), rank, isWord, match: isWord ? word : first };
      },
    );
    wanted.sort(
      (a, b) =>
        a.rank - b.rank ||
        Number(b.isWord) - Number(a.isWord) ||
        countLinks(b.at) - countLinks(a.at) ||
        (nodes[a.at]?.name.length ?? 0) - (nodes[b.at]?.name.length ?? 0) ||
        a.at - b.at,
    );
    assert.deepEqual(
      found,
      wanted.slice(0, limit).map(({ at, rank, match }) => [at, rank, match]),
      `“${query}”, at most ${limit}`,
    );
  }
}

/** @param {string} text @param {string} query */
function startsWithWord(text, query) {
  const [own, wanted] = [fold(text), fold(query)];
  return own.startsWith(wanted) && /^[^\p{L}\p{N}]/u.test(own.slice(wanted.length));
}

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

test("a whole word first, and among equals what has more links", () => {
  const nodes = name("doge", "dog, domestic dog", "dogma", "dog house", "a dog", "Dogs", "dog");
  const found = makeFinder(nodes).search("dog", 10);
  assert.deepEqual(
    found.map(({ match }) => match),
    ["dog", "dog, domestic dog", "dog house", "dogma", "doge", "Dogs", "a dog"],
  );
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
