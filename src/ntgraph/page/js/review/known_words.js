/** The names and relations that a fact can be made of: looked up, completed, said. */

import { isPlural, say } from "./said_facts.js";

/** @typedef {import("./review_types.d.ts").ReviewData} ReviewData */
/** @typedef {import("./review_types.d.ts").KnownThing} KnownThing */
/** @typedef {import("./review_types.d.ts").Said} Said */

const MOST_FOUND = 8;

/** @param {string} name */
export const fold = (name) => name.split(/\s+/).filter(Boolean).join(" ").toLowerCase();

/** @param {ReviewData} data */
export function knowWords(data) {
  /** @type {Map<string, KnownThing>} */
  const things = new Map();
  for (const thing of data.nodes) {
    for (const name of thing[4]) if (!things.has(fold(name))) things.set(fold(name), thing);
  }
  for (const thing of data.nodes) things.set(fold(thing[0]), thing);
  const predicates = new Map(data.predicates.map((each) => [each.id, each]));
  const levels = new Map(data.levels.map((each) => [each.id, each]));
  const hedges = new Map(data.hedges.map((each) => [each.id, each]));
  const names = data.nodes.map((thing) => ({
    thing,
    folded: thing[4].map(fold).concat(fold(thing[0])),
  }));
  // What is new in one proposal should be called the same in the next.
  const proposed = new Set(data.proposals.flatMap(({ subject, object }) => [subject, object]));
  for (const name of proposed) {
    const isKnown = things.has(fold(name));
    if (!isKnown)
      names.push({ thing: [name, name, 0, "new, also proposed", []], folded: [fold(name)] });
  }

  /** @param {string} name */
  const find = (name) =>
    things.get(fold(name)) ?? things.get(fold(name).replace(/^(?:the|a|an) /, ""));

  return {
    find,
    predicates,
    levels,
    hedges,

    /** Return how one and the same thing is called. @param {string} name */
    keyOf: (name) => fold(find(name)?.[0] ?? name),

    /** Return the type of a thing in words; empty if it is new. @param {string} name */
    typeOf: (name) => find(name)?.[3] ?? "",

    /**
     * Return a fact as a sentence; empty if an end or the relation is missing.
     * @param {Said & { hedge?: string }} fact
     */
    say(fact) {
      const predicate = predicates.get(fact.predicate);
      if (!predicate || !fact.subject.trim() || !fact.object.trim()) return "";
      const [subject, object] = [find(fact.subject), find(fact.object)];
      const words = {
        predicate,
        level: levels.get(fact.subject_level),
        hedge: findHedge(fact.hedge ?? "", hedges),
      };
      return say(fact, words, {
        subject: subject ? [subject[1], !!subject[2]] : [fact.subject, isPlural(fact.subject)],
        object: object?.[1] ?? fact.object,
      });
    },

    /** Return the known things whose names begin with, or contain, some words. @param {string} query */
    findThings(query) {
      const wanted = fold(query);
      const ranked = names.flatMap(({ thing, folded }) => {
        const ranks = folded.map((name) => rank(name, wanted)).filter((at) => at >= 0);
        return ranks.length ? [{ thing, at: Math.min(...ranks) }] : [];
      });
      ranked.sort((a, b) => a.at - b.at || a.thing[0].length - b.thing[0].length);
      return ranked.slice(0, MOST_FOUND).map(({ thing }) => thing);
    },

    /** Return the relations whose words contain some words; all of them for none. @param {string} query */
    findPredicates(query) {
      const wanted = fold(query).replaceAll("_", " ");
      const ranked = data.predicates.flatMap((each) => {
        const all = [each.label, each.id.replaceAll("_", " "), each.base].map(fold);
        const ranks = all.map((name) => rank(name, wanted)).filter((at) => at >= 0);
        return ranks.length ? [{ each, at: Math.min(...ranks) }] : [];
      });
      ranked.sort((a, b) => a.at - b.at);
      return ranked.map(({ each }) => each);
    },
  };
}

/** @typedef {ReturnType<typeof knowWords>} Words */

/**
 * Return a hedge; a word that the vocabulary lacks stands behind the sentence.
 * @param {string} id @param {Map<string, import("./review_types.d.ts").Hedge>} hedges
 */
function findHedge(id, hedges) {
  return hedges.get(id) ?? (id && id !== "none" ? { id, label: id } : undefined);
}

/** Return how well a name fits some words, 0 at best; -1 if it does not. @param {string} name @param {string} wanted */
function rank(name, wanted) {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`) || name.includes(`-${wanted}`)) return 2;
  return wanted.length > 2 && name.includes(wanted) ? 3 : -1;
}
