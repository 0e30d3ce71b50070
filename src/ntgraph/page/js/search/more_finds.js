/** Find what has no box of its own: works by their authors, sentences by their words, and things
 * that only accepted facts speak of. */

import { UNFILTERED } from "../filter/filtered_facts.js";
import { choose } from "../shell/address_hash.js";
import { notSaid } from "../shell/screen_reader_words.js";
import { foldSaid, matcher } from "../table/table_row_order.js";
import { fold, searchNodes } from "./name_search.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("./verdict_search.js").Offer} Offer */

/** Fewer letters are in too many words. */
const LEAST_LETTERS = 3;
const MOST_OF_A_KIND = 5;
/** So few sentences are listed themselves; more are offered as one table. */
const FEW = 3;
const SPEECH_BUBBLE = "M2 2h12v8H8l-4 4v-4H2z";
const BOOK = "M3 2h10v12H5a2 2 0 0 1-2-2zM5 11h7v2H5z";
const RING = "M8 2a6 6 0 1 0 .1 0zM8 4a4 4 0 1 1-.1 0z";

/** Folded texts of all sentences and works, made at the first search. @type {WeakMap<Facts, Texts>} */
const known = new WeakMap();
/** @typedef {{ said: [string, string][], works: [string, string, string][] }} Texts */

/** @param {Facts} facts @returns {Texts} */
function textsOf(facts) {
  const texts = known.get(facts) ?? {
    said: facts.data.statements.map((said) => [said.id, foldSaid(facts, said)]),
    works: facts.data.sources.map(({ id, citation }) => [id, citation, ` ${foldWords(citation)}`]),
  };
  known.set(facts, texts);
  return texts;
}

/** @param {string} text */
const foldWords = (text) => fold(text).replace(/[^\p{L}\p{N}]+/gu, " ");

/**
 * Return what a query finds beside names of the graph's own things.
 * @param {Facts} facts @param {string} query @returns {Offer[]}
 */
export function findMore(facts, query) {
  const wanted = fold(query);
  if (wanted.length < LEAST_LETTERS) return [];
  return [...findOutside(facts, query), ...findWorks(facts, wanted), ...findSaid(facts, wanted)];
}

/** @param {Facts} facts @param {string} query @returns {Offer[]} */
function findOutside(facts, query) {
  return searchNodes(facts.data.outside, query, MOST_OF_A_KIND).map(({ node, name }) => ({
    words: name === node.name ? name : `${node.name} (${name})`,
    kind: notSaid(facts),
    path: RING,
    change: choose({ kind: "node", id: node.id }),
  }));
}

/**
 * Return the works in whose authors, title or journal each word of a query starts a word.
 * @param {Facts} facts @param {string} wanted @returns {Offer[]}
 */
function findWorks(facts, wanted) {
  const words = foldWords(wanted).split(" ").filter(Boolean);
  const fits = textsOf(facts).works.filter(([, , text]) =>
    words.every((word) => text.includes(` ${word}`)),
  );
  return fits.slice(0, MOST_OF_A_KIND).map(([id, citation], at) => ({
    words: citation,
    kind: fits.length > 1 ? `work ${at + 1} of ${fits.length}` : "work",
    path: BOOK,
    change: choose({ kind: "source", id }),
  }));
}

/** @param {Facts} facts @param {string} wanted @returns {Offer[]} */
function findSaid(facts, wanted) {
  const has = matcher(wanted);
  const fits = textsOf(facts).said.filter(([, text]) => has(text));
  if (fits.length <= FEW) {
    return fits.map(([id]) => ({
      words: facts.statements.get(id)?.sentence ?? "",
      kind: "statement",
      path: SPEECH_BUBBLE,
      change: choose({ kind: "statement", id }),
    }));
  }
  const change = { ...UNFILTERED, ...choose(null), view: "table", sort: "", pages: "" };
  return [
    {
      words: `with the words “${wanted}”`,
      count: fits.length,
      path: SPEECH_BUBBLE,
      change: { ...change, words: wanted },
    },
  ];
}
