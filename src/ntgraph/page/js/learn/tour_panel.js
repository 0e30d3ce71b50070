/** The panel of a tour above the views, and the state of the page at each step. */

import { AT_REST } from "../shell/address_hash.js";
import { get, make } from "../shell/dom_elements.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../shell/page_state.js").Store} Store */
/** @typedef {import("../data/page_types.d.ts").State} State */
/** @typedef {import("../data/page_types.d.ts").Tour} Tour */

/**
 * Return the state of the page at a step of a tour.
 * @param {Tour} tour @param {number} at counted from 1 @returns {State | undefined}
 */
export function stateOfStep(tour, at) {
  const step = tour.steps[at - 1];
  if (!step) return undefined;
  return {
    ...AT_REST,
    view: step.view,
    node: step.node,
    statement: step.statement,
    source: step.source,
    from: step.start,
    to: step.end,
    layer: step.accepted ? "accepted" : "",
    tour: `${tour.id}:${at}`,
  };
}

/** Return the tour and step that an address names. @param {Facts} facts @param {string} text */
export function parseTour(facts, text) {
  const [id = "", at = "1"] = text.split(":");
  const tour = facts.data.tours.find((each) => each.id === id);
  const place = Number.parseInt(at, 10) || 1;
  return tour && { tour, at: Math.min(Math.max(place, 1), tour.steps.length) };
}

/** @param {Facts} facts @param {Store} store */
export function wireTour(facts, store) {
  const panel = get("tour");
  store.on((state, before) => {
    const found = parseTour(facts, state.tour);
    panel.hidden = !found;
    if (!found || (state.tour === before.tour && panel.childElementCount)) return;
    panel.replaceChildren(...showStep(store, found.tour, found.at));
    panel.querySelector("h2")?.focus();
  });
}

/** @param {Store} store @param {Tour} tour @param {number} at */
function showStep(store, tour, at) {
  const step = tour.steps[at - 1];
  const move = (/** @type {string} */ words, /** @type {number} */ to) => {
    const button = make("button", { type: "button" }, words);
    const next = stateOfStep(tour, to);
    button.disabled = !next;
    if (next) button.addEventListener("click", () => store.go(next));
    return button;
  };
  const leave = make("button", { type: "button" }, "Leave the tour");
  leave.addEventListener("click", () => {
    store.go({ ...AT_REST, view: "learn" });
    get("learn-heading").focus();
  });
  return [
    make("p", { class: "kicker" }, `${tour.title} · step ${at} of ${tour.steps.length}`),
    make("h2", { tabindex: "-1" }, step?.heading ?? ""),
    make("p", { role: "status" }, step?.text ?? ""),
    make("p", { class: "actions" }, move("Back", at - 1), move("Next", at + 1), leave),
  ];
}
