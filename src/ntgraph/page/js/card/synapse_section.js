/** The part of a node's card that shows what happens at the synapse, as picture and as list. */

import { make, makeButton, makeShape, makeSpan } from "../shell/dom_elements.js";
import { correctionParts } from "../statements/safety_warnings.js";
import { statementLink, verdictOf } from "../statements/statement_list.js";
import { workList } from "./statement_gauges.js";
import { drawMechanism } from "./synapse_drawing.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/synapse_types.d.ts").Act} Act */
/** @typedef {import("../data/synapse_types.d.ts").Mechanism} Mechanism */
/** @typedef {import("../data/synapse_types.d.ts").SynapseLook} SynapseLook */

/** @param {Facts} facts @param {string} id @returns {HTMLElement[]} */
export function synapseParts(facts, id) {
  const look = facts.data.synapse;
  const own = facts.data.mechanisms.filter(({ node }) => node === id);
  if (!look || !own.length) return [];
  return [
    make("h3", {}, "At the synapse"),
    ...own.map((mechanism, at) => oneSynapse(facts, mechanism, look, at === 0)),
  ];
}

/** @param {Facts} facts @param {Mechanism} mechanism @param {SynapseLook} look @param {boolean} open */
function oneSynapse(facts, mechanism, look, open) {
  const svg = picture(facts, mechanism, look);
  return make(
    "details",
    open ? { class: "at-synapse", open: "" } : { class: "at-synapse" },
    make("summary", {}, mechanism.heading),
    svg,
    ...stepThrough(svg, [...look.steps, ...mechanism.steps]),
    keyLine(mechanism, look),
    ...claims(facts, mechanism, look),
    make(
      "details",
      {},
      make("summary", {}, "The same in words"),
      ...inWords(facts, mechanism, look),
    ),
  );
}

/** @param {Facts} facts @param {Mechanism} mechanism @param {SynapseLook} look */
function picture(facts, mechanism, look) {
  const svg = /** @type {SVGElement} */ (
    makeShape("svg", {
      class: "synapse",
      viewBox: `0 0 ${look.width} ${look.height}`,
      role: "img",
      "aria-label": `${mechanism.heading}: what is known on the left, what the article says on the right. The list below says the same in words.`,
    })
  );
  const judged = {
    verdictOf: (/** @type {string} */ id) => facts.statements.get(id)?.verdict,
    verdicts: facts.data.verdicts,
  };
  for (const [tag, attributes, words] of drawMechanism(mechanism.acts, look, judged)) {
    const part = makeShape(tag, attributes);
    part.textContent = words;
    svg.append(part);
  }
  return svg;
}

/**
 * Return buttons that show the picture step by step, and the words of the step.
 * @param {SVGElement} svg @param {string[]} steps
 */
function stepThrough(svg, steps) {
  let at = 0;
  const words = make("p", { role: "status" });
  const move = (/** @type {string} */ name, /** @type {number} */ by) =>
    makeButton(name, () => {
      at = (at + by) % (steps.length + 1);
      svg.dataset.step = String(at);
      words.textContent = at ? `${at} of ${steps.length}: ${steps[at - 1]}` : "The whole picture.";
    });
  return [
    make("p", { class: "actions" }, move("One step back", steps.length), move("One step on", 1)),
    words,
  ];
}

/** What the shapes mean. @param {Mechanism} mechanism @param {SynapseLook} look */
function keyLine({ acts }, look) {
  const careful = acts.some((act) => act.careful);
  return careful ? make("p", { class: "quiet" }, look.careful) : null;
}

/** What the article says of it, each statement once. @param {Facts} facts @param {Mechanism} mechanism @param {SynapseLook} look */
function claims(facts, { acts }, look) {
  const ids = new Set(acts.filter((act) => act.said).flatMap((act) => act.rows));
  const items = [...ids].map((id) => make("li", {}, ...saidParts(facts, id)));
  return [
    make("h4", {}, look.headings[1]),
    items.length
      ? make("ul", { class: "said" }, ...items)
      : make("p", { class: "quiet" }, look.not_said.join(" ")),
  ];
}

/** @param {Facts} facts @param {Mechanism} mechanism @param {SynapseLook} look */
function inWords(facts, { acts }, look) {
  const known = new Set(acts.filter((act) => !act.said).map((act) => act.place));
  const empty = look.places.filter(({ id }) => id !== "unsaid" && !known.has(id));
  const told = look.places.flatMap(({ id, label }) => {
    const here = acts.filter((act) => act.place === id);
    const items = here.map((act) => (act.said ? saidItem(facts, act) : knownItem(facts, act)));
    return items.length ? [make("h4", {}, label), make("ul", { class: "said" }, ...items)] : [];
  });
  if (!empty.length) return told;
  const labels = empty.map(({ label }) => label).join(", ");
  return [...told, make("h4", {}, look.no_fact.join(" ")), make("p", {}, labels)];
}

/** @param {Facts} facts @param {Act} act */
function knownItem(facts, act) {
  const found = act.rows.map((id) => facts.accepted.get(id)).filter((fact) => fact !== undefined);
  const works = [...new Set(found.flatMap((fact) => fact.sources))];
  return make(
    "li",
    {},
    make("bdi", {}, make("strong", {}, `Known, ${act.word}: `)),
    found.map((fact) => fact.sentence).join(" "),
    workList(facts, works),
  );
}

/** @param {Facts} facts @param {Act} act */
function saidItem(facts, act) {
  const parts = act.rows.flatMap((id) => saidParts(facts, id));
  return make("li", {}, make("strong", {}, `In the article, ${act.word}: `), ...parts);
}

/** @param {Facts} facts @param {string} id */
function saidParts(facts, id) {
  const statement = facts.statements.get(id);
  if (!statement) return [];
  const outcome = statement.gauges.comparison?.outcome ?? "";
  const compared = facts.comparisons.get(outcome)?.label;
  return [
    statementLink(statement),
    makeSpan(
      "said-more",
      ...verdictOf(facts, statement),
      compared ? make("span", {}, `beside accepted facts: ${compared}`) : null,
    ),
    ...correctionParts(facts, statement),
  ];
}
