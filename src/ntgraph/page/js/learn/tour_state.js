/** The state of the page at each step of a tour, and which step an address names. */

import { AT_REST, formatAddress } from "../shell/address_hash.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/state_types.d.ts").State} State */
/** @typedef {import("../data/lesson_types.d.ts").Tour} Tour */

/**
 * Return the state of the page at a step of a tour; after the last step comes its question.
 * @param {Tour} tour @param {number} at counted from 1 @returns {State | undefined}
 */
export function stateOfStep(tour, at) {
  const step = tour.steps[at - 1];
  const own = { ...AT_REST, tour: `${tour.id}:${at}` };
  if (!step) return at > 0 && at <= stopsOf(tour) ? { ...own, view: "learn" } : undefined;
  return {
    ...own,
    view: step.view,
    node: step.node,
    statement: step.statement,
    source: step.source,
    from: step.start,
    to: step.end,
    layer: step.accepted ? "accepted" : "",
  };
}

/** Return how many stops a tour has: its steps, and its question. @param {Tour} tour */
const stopsOf = (tour) => tour.steps.length + Math.min(tour.questions.length, 1);

/** Return the tour and step that an address names. @param {Facts} facts @param {string} text */
export function parseTour(facts, text) {
  const [id = "", at = "1"] = text.split(":");
  const tour = facts.data.tours.find((each) => each.id === id);
  const place = Number.parseInt(at, 10) || 1;
  return tour && { tour, at: Math.min(Math.max(place, 1), stopsOf(tour)) };
}

/** Return whether a tour has come to its question. @param {Facts} facts @param {string} text */
export function isAtQuestion(facts, text) {
  const found = parseTour(facts, text);
  return found !== undefined && found.at > found.tour.steps.length;
}

/**
 * Return the state with the picture of a tour's step, if the address names the step alone.
 * @param {Facts} facts @param {State} state @returns {State}
 */
export function completeTour(facts, state) {
  const found = parseTour(facts, state.tour);
  const isAlone = formatAddress(state) === formatAddress({ tour: state.tour });
  return (found && isAlone && stateOfStep(found.tour, found.at)) || state;
}
