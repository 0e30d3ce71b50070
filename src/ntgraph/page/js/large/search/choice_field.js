/** A field to choose one of several values: a plain list, or a list to search if it is long. */

import { fold } from "../../search/name_search.js";
import { listen, make } from "../../shell/dom_elements.js";
import { countOf, wordNumber } from "../shell/count_words.js";
import { makeCombobox, wireCombobox } from "./combobox.js";

/** A longer list cannot be looked through. */
const MOST_PLAIN = 60;
/** So many values are listed at once; typing finds the others. */
const MOST_LISTED = 100;

/** @typedef {[value: string, words: string, count: number]} Choice */

/**
 * Return a field with its label; `show` makes it tell what is chosen.
 * @param {string} id @param {string} label @param {string} all what stands for no choice
 * @param {Choice[]} choices in the order of the list
 * @param {(value: string) => void} take
 * @returns {{ element: HTMLElement, show: (value: string) => void }}
 */
export function choiceField(id, label, all, choices, take) {
  return choices.length > MOST_PLAIN
    ? searchField(id, label, all, choices, take)
    : plainField(id, label, all, choices, take);
}

/** @type {typeof choiceField} */
function plainField(id, label, all, choices, take) {
  const field = make(
    "select",
    { id },
    make("option", { value: "" }, all),
    ...choices.map(([value, words, count]) =>
      make("option", { value }, `${words} (${wordNumber(count)})`),
    ),
  );
  listen(field, "change", () => take(field.value));
  return {
    element: make("label", {}, `${label} `, field),
    show: (value) => {
      field.value = value;
    },
  };
}

/** @type {typeof choiceField} */
function searchField(id, label, all, choices, take) {
  const folded = choices.map(([, words]) => fold(words));
  const { input, list } = makeCombobox(id, label);
  const element = make(
    "span",
    { class: "choice" },
    make("label", { for: id }, `${label} `),
    make("span", { class: "finder-box" }, input, list),
  );
  let chosen = "";
  let total = 0;
  /** @param {string} value */
  const show = (value) => {
    chosen = value;
    input.value = value ? (choices.find(([each]) => each === value)?.[1] ?? value) : all;
  };

  wireCombobox(input, list, {
    hasAll: true,
    /** @param {string} query @returns {Choice[]} */
    find: (query) => {
      const places = findChoices(folded, fold(query));
      total = places.length;
      const found = places
        .slice(0, MOST_LISTED)
        .map((at) => choices[at] ?? /** @type {Choice} */ (["", "", 0]));
      /** @type {Choice} */
      const none = ["", all, 0];
      return query ? found : [none, ...found];
    },
    nameOf: ([, words]) => words,
    tell: ([value, words, count]) => [
      make("span", { class: "found-name" }, words),
      make("span", { class: "found-kind" }, value ? wordNumber(count) : ""),
    ],
    more: () =>
      total > MOST_LISTED ? `${wordNumber(total - MOST_LISTED)} more: type to find them.` : "",
    describe: () => (total ? countOf(total, "hit") : "Nothing here is called so."),
    take: ([value]) => {
      show(value);
      take(value);
    },
  });
  listen(input, "focus", () => input.select());
  listen(input, "blur", () => show(chosen));
  return { element, show };
}

/**
 * Return the places of the words in which each word of a query begins a word: those that begin
 * with the query first, each in their order.
 * @param {string[]} folded @param {string} query
 */
export function findChoices(folded, query) {
  const words = query.split(" ");
  /** @type {[number[], number[]]} */
  const [first, later] = [[], []];
  folded.forEach((text, at) => {
    if (text.startsWith(query)) first.push(at);
    else if (words.every((word) => ` ${text}`.includes(` ${word}`))) later.push(at);
  });
  return [...first, ...later];
}
