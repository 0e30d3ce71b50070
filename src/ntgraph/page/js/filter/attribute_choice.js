/**
 * Which statements pass the filters by attributes of a graph file. A choice is an object from the
 * attribute's name to the two ends of a range, or to the texts that are hidden.
 */

import { readChoice } from "./choice_in_address.js";

export { readChoice, writeChoice } from "./choice_in_address.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/statement_types.d.ts").Statement} Statement */
/** @typedef {(string | number | null)[]} Chosen */

/** @type {WeakMap<Facts, Map<string, number>>} */
const places = new WeakMap();

/** Return the place of each statement in the lists of values. @param {Facts} facts */
function placesOf(facts) {
  const known = places.get(facts) ?? new Map(facts.data.statements.map(({ id }, at) => [id, at]));
  places.set(facts, known);
  return known;
}

/**
 * Return the values that a statement has of an attribute.
 * @param {Facts} facts @param {Statement} statement @param {number} attribute
 */
export const valuesOf = (facts, { id }, attribute) =>
  facts.data.attributes[attribute]?.values[placesOf(facts).get(id) ?? -1] ?? [];

/**
 * Return a test for statements. One without a value passes: nothing is known against it.
 * @param {Facts} facts @param {string} text the choice as the address has it
 * @returns {((statement: Statement) => boolean) | undefined}
 */
export function keepByAttributes(facts, text) {
  const choice = readChoice(text);
  const tests = facts.data.attributes.flatMap(({ name, is_number }, at) => {
    const chosen = choice.get(name);
    if (!chosen) return [];
    const fits = is_number
      ? inRange(chosen)
      : (/** @type {any} */ value) => !chosen.includes(value);
    return (/** @type {Statement} */ statement) => {
      const values = valuesOf(facts, statement, at);
      return !values.length || values.some(fits);
    };
  });
  return tests.length ? (statement) => tests.every((test) => test(statement)) : undefined;
}

/** @param {Chosen} ends one that is no number leaves the range open */
function inRange([from, to]) {
  const least = typeof from === "number" ? from : Number.NEGATIVE_INFINITY;
  const most = typeof to === "number" ? to : Number.POSITIVE_INFINITY;
  return (/** @type {any} */ value) => value >= least && value <= most;
}
