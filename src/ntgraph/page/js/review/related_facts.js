/** What else is said of the same two things: recorded facts, decisions and accepted knowledge. */

/** @typedef {import("./review_types.d.ts").Said} Said */
/** @typedef {import("./known_words.js").Words} Words */

/** @type {Record<string, string>} */
const TURNED = { "+": "-", "-": "+" };
export const [SAME, OPPOSITE, RELATED] = [
  "says the same",
  "says the opposite",
  "about the same two things",
];

/**
 * Return how one fact stands to another; empty if they are not about the same two things.
 *
 * Only what has the same direction, and the same level, can be opposite.
 * @param {Said} one @param {Said} other @param {Words} words
 */
export function compare(one, other, words) {
  const [a, b] = [words.keyOf(one.subject), words.keyOf(one.object)];
  const [c, d] = [words.keyOf(other.subject), words.keyOf(other.object)];
  if (a === d && b === c) return RELATED;
  if (a !== c || b !== d) return "";
  if (one.subject_level !== other.subject_level) return RELATED;
  if (one.predicate === other.predicate) return one.negated === other.negated ? SAME : OPPOSITE;
  const signs = [one, other].map(({ predicate }) => words.predicates.get(predicate)?.sign ?? "0");
  const [sign = "0", second = "0"] = signs;
  if (one.negated || other.negated || sign === "0" || second === "0") return RELATED;
  return TURNED[sign] === second ? OPPOSITE : RELATED;
}

/** Index facts by the two things that they are about, whichever comes first. */
export class RelatedFacts {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    /** @type {Map<string, { fact: Said & { says: string }, where: string, id: string }[]>} */
    this.byPair = new Map();
  }

  /** @param {Said} fact */
  pairOf(fact) {
    const ends = [this.words.keyOf(fact.subject), this.words.keyOf(fact.object)];
    return ends.sort().join("\u001f");
  }

  /** @param {Said & { says: string }} fact @param {string} where @param {string} [id] of an item */
  add(fact, where, id = "") {
    const pair = this.pairOf(fact);
    const there = this.byPair.get(pair);
    if (there) there.push({ fact, where, id });
    else this.byPair.set(pair, [{ fact, where, id }]);
  }

  /** Return what is known of the two things of a fact, opposites first. @param {Said} fact */
  find(fact) {
    const found = (this.byPair.get(this.pairOf(fact)) ?? []).map(({ fact: other, where, id }) => ({
      id,
      how: compare(fact, other, this.words),
      where,
      says: other.says,
    }));
    const order = [OPPOSITE, SAME, RELATED];
    return found
      .filter(({ how }) => how)
      .sort((a, b) => order.indexOf(a.how) - order.indexOf(b.how));
  }
}
