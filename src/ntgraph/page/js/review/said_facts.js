/** How a fact is said as a sentence; `facts/statement_sentences.py` says it in the same words. */

/** @typedef {import("./review_types.d.ts").Said} Said */
/** @typedef {import("./review_types.d.ts").Hedge} Hedge */
/** @typedef {import("./review_types.d.ts").Predicate} Predicate */
/** @typedef {import("./review_types.d.ts").Level} Level */

const SUBJECT = "{subject} ";
const NO_PLACE = "{adverbs}";
const BE = new Set(["is", "are", "be"]);
// As `quotations/node_names.py` guesses it of a name that nobody has described yet.
const BEHIND_HEAD =
  /\s(?:about|after|and|as|at|between|by|classed|during|for|from|in|of|on|that|to|which|who|with|without)\s/;
const PLURAL = /[a-rt-z]s$/;
const SINGULAR = /(?:us|is|ics|betes|bies|pes)$/;

/** @param {string} label */
export function isPlural(label) {
  const head = (label.split(BEHIND_HEAD)[0] ?? "").split(/\s+/).filter(Boolean);
  const [first, last] = [head[0], head.at(-1)];
  if (!first || !last || (head.length > 1 && first.endsWith("ing"))) return false;
  return PLURAL.test(last) && !SINGULAR.test(last);
}

/**
 * Return a fact as a sentence.
 * @param {Said & { hedge?: string }} fact
 * @param {{ predicate: Predicate, level?: Level, hedge?: Hedge }} words
 * @param {{ subject: [string, boolean], object: string }} names each as it is said; plural or not
 */
export function say(fact, { predicate, level, hedge }, { subject: [name, isMany], object }) {
  let [subject, plural] = [name, isMany];
  if (level) {
    const phrase = (isMany && level.phrase_plural) || level.phrase;
    subject = phrase.replace("{label}", () => name);
    plural = false;
  }
  const hedged = hedge && wordWithHedge(predicate, hedge, plural, fact.negated);
  const flat = wordFlatly(predicate, plural, fact.negated);
  const behind = hedge && !hedged ? ` (worded “${hedge.id}”)` : "";
  const wording = (hedged || flat).replaceAll(NO_PLACE, "");
  return makeSentence(fill(wording, subject, object) + behind);
}

/** @param {Predicate} predicate @param {boolean} plural @param {boolean} negated */
function pickWording(predicate, plural, negated) {
  if (negated) return plural ? predicate.negated_plural : predicate.negated;
  return plural ? predicate.template_plural : predicate.template;
}

/** @param {Predicate} predicate @param {boolean} plural @param {boolean} negated */
function wordFlatly(predicate, plural, negated) {
  const wording = pickWording(predicate, plural, negated);
  return negated ? wording : addPlace(wording);
}

/** @param {Predicate} predicate @param {Hedge} hedge @param {boolean} plural @param {boolean} negated */
function wordWithHedge(predicate, hedge, plural, negated) {
  const modal = pickModal(hedge, plural, negated);
  if (modal) return predicate.base ? addPlace(SUBJECT + predicate.base, modal) : "";
  const { frame, adverb } = hedge;
  if (frame) return frame.replace("{clause}", () => wordFlatly(predicate, plural, negated));
  const wording = addPlace(pickWording(predicate, plural, negated));
  if (!adverb || !wording.includes(NO_PLACE)) return "";
  return wording.replace(NO_PLACE, () => `${adverb} `);
}

/** @param {Hedge} hedge @param {boolean} plural @param {boolean} negated */
function pickModal(hedge, plural, negated) {
  if (negated) return (plural && hedge.modal_negated_plural) || hedge.modal_negated || "";
  return (plural && hedge.modal_plural) || hedge.modal || "";
}

/** Put a place for adverbs before the verb. @param {string} wording */
function addPlace(wording, modal = "") {
  if (!wording.startsWith(SUBJECT)) return wording;
  const verb = wording.slice(SUBJECT.length);
  const at = verb.indexOf(" ");
  const first = at < 0 ? verb : verb.slice(0, at);
  const placed = BE.has(first) ? `${first} ${NO_PLACE}${verb.slice(at + 1)}` : NO_PLACE + verb;
  return SUBJECT + (modal ? `${modal} ` : "") + placed;
}

/** @param {string} template @param {string} subject @param {string} object */
function fill(template, subject, object) {
  const at = template.indexOf("{subject}");
  const put = (/** @type {string} */ part) => part.replaceAll("{object}", () => object);
  if (at < 0) return put(template);
  return put(template.slice(0, at)) + subject + put(template.slice(at + "{subject}".length));
}

/** @param {string} clause */
function makeSentence(clause) {
  const first = clause.split(" ")[0] ?? "";
  const isLower = first === first.toLowerCase() && first !== first.toUpperCase();
  const begun = isLower ? clause.slice(0, 1).toUpperCase() + clause.slice(1) : clause;
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
