/** Find statements by words for their verdict or citation, such as "overstated" or "uncited". */

import { UNFILTERED } from "../filter/filtered_facts.js";
import { joinList } from "../shell/address_hash.js";
import { fold } from "./name_search.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/state_types.d.ts").State} State */
/**
 * `count` is the number of statements that a table then shows.
 * @typedef {{ words: string, count?: number, kind?: string, path: string, name?: string,
 *   change: Partial<State> }} Offer
 */

/** So many letters say enough; fewer are rather the start of a name. */
const LEAST_LETTERS = 4;
/** What readers call statements with or without a work. @type {Record<string, string[]>} */
const CITING_WORDS = {
  yes: ["cited", "with source"],
  no: ["uncited", "not cited", "unsourced", "no source", "without source"],
};

/**
 * Return what a query offers beside names: tables of all statements with a verdict, or of those
 * that cite a work or none.
 * @param {Facts} facts @param {string} query @returns {Offer[]}
 */
export function findOffers({ data }, query) {
  const wanted = fold(query);
  if (wanted.length < LEAST_LETTERS) return [];
  const fits = (/** @type {string[]} */ words) =>
    words.some((each) => fold(each).startsWith(wanted));
  const verdicts = data.verdicts.flatMap(({ id, label, path, count }, at) => {
    if (!count || !fits([label, id])) return [];
    const others = data.verdicts.filter((other) => other.id !== id).map((other) => other.id);
    return offer(label, count, path, `v${at}`, { verdicts: joinList(others) });
  });
  const citing = data.citing.flatMap(({ id, label, path, count }, at) => {
    if (!count || !fits([label, ...(CITING_WORDS[id] ?? [])])) return [];
    return offer(label, count, path, `c${at}`, { cited: id });
  });
  return [...verdicts, ...citing];
}

/**
 * @param {string} words @param {number} count @param {string} path @param {string} name
 * @param {Partial<State>} filter @returns {Offer}
 */
function offer(words, count, path, name, filter) {
  const seen = { view: "table", sort: "", words: "", pages: "" };
  return { words, count, path, name, change: { ...UNFILTERED, ...seen, ...filter } };
}
