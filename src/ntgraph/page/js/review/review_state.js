/** What was decided, what is shown now, and what can be undone; without any element of the page. */

import { clean, readRow } from "./decision_rows.js";
import { fold } from "./known_words.js";
import { findLast } from "./text_pieces.js";

/** @typedef {import("./review_types.d.ts").ReviewData} ReviewData */
/** @typedef {import("./review_types.d.ts").Decision} Decision */
/** @typedef {import("./review_types.d.ts").Item} Item */
/** @typedef {import("./review_types.d.ts").Change} Change */
/** @typedef {import("./review_types.d.ts").Proposal} Proposal */

export const ACCEPTED = "accepted";
export const REJECTED = "rejected";
export const EDITED = "edited";
export const ADDED = "added";
export const LEFT_OUT = "left_out";
export const VERDICTS = [ACCEPTED, REJECTED, EDITED, ADDED, LEFT_OUT];
const WRITTEN = new Set([ACCEPTED, EDITED, ADDED]);

/** @param {Decision | undefined} decision */
export const isWritten = (decision) => decision !== undefined && WRITTEN.has(decision.verdict);

/** Return a key for what a person adds. */
export function makeKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export class ReviewState {
  /** @param {ReviewData} data @param {() => string} today */
  constructor(data, today) {
    this.data = data;
    this.today = today;
    /** @type {Map<string, Decision>} */
    this.decisions = new Map();
    /** @type {Map<Proposal, string>} */
    this.said = new Map();
    /** @type {{ key: string, before: Decision | undefined, cursor: Cursor }[]} */
    this.history = [];
    /** @type {Cursor} */
    this.cursor = { sentence: 0, item: "" };
    this.places = data.sentences.map(([start, end]) => ({ start, end }));
    this.text = new TextOfBlocks(data.blocks);
    this.proposalsAt = bySentence(data.proposals, this);
    this.recordedAt = bySentence(data.recorded, this);
    this.hedged = new Map(data.hedged.map(([start, words]) => [this.sentenceAt(start), words]));
    this.omitted = new Set(data.leftOut.map(([start]) => this.sentenceAt(start)));
    this.load(
      data.decisions.map((cells) =>
        readRow(
          data.columns.map((name, at) => [name, cells[at] ?? ""]),
          data.columns,
        ),
      ),
    );
  }

  /** Take decisions in place of those that are there; nothing can be undone then. @param {Decision[]} decisions */
  load(decisions) {
    this.decisions = new Map(decisions.map((each) => [each.key, each]));
    this.history = [];
    /** @type {Map<string, Decision>} */
    this.bySaid = new Map();
    /** @type {Map<number, Set<string>>} the keys of what was added or left out, by sentence */
    this.placed = new Map();
    for (const each of decisions) this.#index(each);
  }

  /** @param {Decision} decision */
  #index(decision) {
    if (decision.verdict === EDITED || decision.verdict === ADDED) {
      this.bySaid?.set(saidOf(decision, decision.negated === "yes"), decision);
    }
    if (decision.verdict === ADDED || decision.verdict === LEFT_OUT) {
      const at = this.placeOf(decision.quote);
      const sentence = at < 0 ? -1 : this.sentenceAt(at);
      const there = this.placed?.get(sentence) ?? new Set();
      this.placed?.set(sentence, there.add(decision.key));
    }
  }

  /** @param {number} at */
  sentenceAt(at) {
    return Math.max(0, findLast(this.places, at));
  }

  /** Return the words that hedge anything in a sentence. @param {number} sentence */
  hedgesIn(sentence) {
    return this.hedged.get(sentence) ?? [];
  }

  /** Return what was decided about a proposal. @param {Proposal} proposal */
  decisionOf(proposal) {
    const own = this.decisions.get(proposal.key);
    if (own) return own;
    // To fold the words of thousands of proposals at each key would be felt.
    const same =
      this.bySaid?.size && !proposal.isRepeated
        ? this.bySaid.get(this.#saidBy(proposal))
        : undefined;
    return same && this.decisions.get(same.key) === same ? same : undefined;
  }

  /** @param {Proposal} proposal */
  #saidBy(proposal) {
    const known = this.said.get(proposal) ?? saidOf(proposal, proposal.negated);
    this.said.set(proposal, known);
    return known;
  }

  /** Return everything about a sentence: recorded, proposed, added by hand. @param {number} sentence @returns {Item[]} */
  itemsOf(sentence) {
    const proposals = (this.proposalsAt[sentence] ?? []).map((proposal) => ({
      id: proposal.key,
      kind: /** @type {const} */ ("proposal"),
      start: proposal.start,
      end: proposal.end,
      proposal,
      decision: this.decisionOf(proposal),
    }));
    const recorded = (this.recordedAt[sentence] ?? []).map((each, at) => ({
      id: `recorded-${at}`,
      kind: /** @type {const} */ ("recorded"),
      start: each.start,
      end: each.end,
      recorded: each,
    }));
    const place = this.places[sentence] ?? { start: 0, end: 0 };
    const added = this.addedIn(sentence).map((decision) => ({
      id: decision.key,
      kind: /** @type {const} */ ("added"),
      ...place,
      decision,
    }));
    return [...proposals, ...added, ...recorded];
  }

  /** @param {number} sentence */
  addedIn(sentence) {
    return this.#placedIn(sentence).filter(({ verdict }) => verdict === ADDED);
  }

  /** Return the decision that a sentence is left out. @param {number} sentence */
  leftOutIn(sentence) {
    return this.#placedIn(sentence).find(({ verdict }) => verdict === LEFT_OUT);
  }

  /** @param {number} sentence @returns {Decision[]} */
  #placedIn(sentence) {
    const found = [...(this.placed?.get(sentence) ?? [])].map((key) => this.decisions.get(key));
    return found.filter((each) => each !== undefined);
  }

  /** Return what is known of a sentence: `open`, `facts`, `left`, `read` or `unread`. @param {number} sentence */
  stateOf(sentence) {
    const proposals = this.proposalsAt[sentence] ?? [];
    const decided = proposals.map((each) => this.decisionOf(each));
    if (decided.includes(undefined)) return "open";
    const hasFacts = decided.some(isWritten) || this.addedIn(sentence).length;
    if (hasFacts || this.recordedAt[sentence]?.length) return "facts";
    if (this.omitted.has(sentence) || this.leftOutIn(sentence)) return "left";
    return decided.length ? "read" : "unread";
  }

  /** Count proposals and sentences, by what was done with them. */
  count() {
    const decided = this.data.proposals.filter((each) => this.decisionOf(each)).length;
    const counts = { open: 0, facts: 0, left: 0, read: 0, unread: 0 };
    for (let at = 0; at < this.places.length; at++) {
      counts[/** @type {keyof typeof counts} */ (this.stateOf(at))]++;
    }
    const added = [...this.decisions.values()].filter(({ verdict }) => verdict === ADDED).length;
    return {
      ...counts,
      decided,
      added,
      proposals: this.data.proposals.length,
      sentences: this.places.length,
    };
  }

  /** Put a decision, or take one away; it can be undone. @param {Change} change @returns {Change} */
  change(change) {
    const key = change.put?.key ?? change.drop ?? "";
    this.history.push({ key, before: this.decisions.get(key), cursor: { ...this.cursor } });
    this.#apply(change);
    return change;
  }

  /** @param {Change} change */
  #apply({ put, drop }) {
    if (put) {
      this.decisions.set(put.key, put);
      this.#index(put);
    } else if (drop) {
      this.decisions.delete(drop);
    }
  }

  /** Take the last change back and return the change that does it; nothing if there is none. @returns {Change | undefined} */
  undo() {
    const last = this.history.pop();
    if (!last) return undefined;
    const change = last.before ? { put: last.before } : { drop: last.key };
    this.#apply(change);
    this.cursor = last.cursor;
    return change;
  }

  /**
   * Return a decision about a proposal, as it was proposed or with other words.
   * @param {Proposal} proposal @param {string} verdict @param {Partial<Decision>} [words] @returns {Decision}
   */
  decide(proposal, verdict, words = {}) {
    const { key, quote, subject, subject_level, predicate, object, hedge, cites } = proposal;
    const negated = proposal.negated ? "yes" : "";
    const said = { quote, subject, subject_level, predicate, object, negated, hedge, cites };
    return this.make({ ...said, ...words, key, verdict });
  }

  /** @param {Partial<Decision>} cells @returns {Decision} */
  make(cells) {
    const filled = { decided_on: this.today(), ...cells };
    const cleaned = Object.entries(filled).map(
      ([name, cell]) => /** @type {[string, string]} */ ([name, clean(cell)]),
    );
    return readRow(cleaned, this.data.columns);
  }

  /**
   * Move to the next open proposal behind the cursor, in the text or from the surest to the least
   * sure; then to sentences that nobody has read. Return whether there is one.
   * @param {string} order `place` or `score`
   */
  goToNextOpen(order = "place") {
    const open = this.data.proposals.filter((each) => !this.decisionOf(each));
    const next = order === "score" ? this.#nextByScore(open) : this.#nextByPlace(open);
    if (next) {
      this.cursor = { sentence: this.sentenceAt(next.start), item: next.key };
      return true;
    }
    const count = this.places.length;
    for (let step = 1; step <= count; step++) {
      const at = (this.cursor.sentence + step) % count;
      if (this.stateOf(at) === "unread") {
        this.cursor = { sentence: at, item: "" };
        return true;
      }
    }
    return false;
  }

  /** Of a sentence that is printed twice, only one is chosen. @param {Proposal} proposal */
  #isChosen({ key, start }) {
    return key === this.cursor.item && this.sentenceAt(start) === this.cursor.sentence;
  }

  /** @param {Proposal[]} open */
  #nextByPlace(open) {
    const { sentence } = this.cursor;
    const all = this.data.proposals;
    const at = all.findIndex((each) => this.#isChosen(each));
    const start =
      at >= 0 ? at : all.findIndex((each) => this.sentenceAt(each.start) >= sentence) - 1;
    const place = new Map(all.map((each, number) => [each, number]));
    return open.find((each) => (place.get(each) ?? 0) > start) ?? open[0];
  }

  /** @param {Proposal[]} open */
  #nextByScore(open) {
    const sorted = [...open].sort((a, b) => b.score - a.score || a.start - b.start);
    const now = sorted.findIndex((each) => this.#isChosen(each));
    return sorted[now + 1] ?? sorted[0];
  }

  /** Move to the proposal before or behind the cursor, decided or not. @param {number} step */
  goByProposal(step) {
    const all = this.data.proposals;
    const at = all.findIndex((each) => this.#isChosen(each));
    const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
    if (next) this.cursor = { sentence: this.sentenceAt(next.start), item: next.key };
    return !!next;
  }

  /** @param {number} sentence */
  goToSentence(sentence) {
    const at = Math.min(Math.max(0, sentence), Math.max(0, this.places.length - 1));
    const items = this.itemsOf(at);
    const first = items.find((each) => each.kind === "proposal" && !each.decision) ?? items[0];
    this.cursor = { sentence: at, item: first?.id ?? "" };
  }

  /** Return what the cursor is on; nothing for a sentence without items. */
  current() {
    return this.itemsOf(this.cursor.sentence).find(({ id }) => id === this.cursor.item);
  }

  /** Return where a quote stands: where it is all of a sentence, if it is so anywhere. @param {string} quote */
  placeOf(quote) {
    const places = this.text.findAll(quote, Number.POSITIVE_INFINITY);
    if (places.length < 2) return this.text.placeOf(quote);
    const wanted = clean(quote);
    const isWhole = (/** @type {number} */ at) =>
      clean(this.wordsOf(this.sentenceAt(at))) === wanted &&
      this.places[this.sentenceAt(at)]?.start === at;
    return places.find(isWhole) ?? places[0] ?? -1;
  }

  /** Return the words of a sentence, with a number in front if they stand in several places. @param {number} sentence */
  quoteOf(sentence) {
    const words = this.wordsOf(sentence);
    const places = this.text.findAll(words, Number.POSITIVE_INFINITY);
    const at = places.indexOf(this.places[sentence]?.start ?? -1);
    return places.length > 1 && at >= 0 ? `[${at + 1}] ${words}` : words;
  }

  /** Return the words of a sentence. @param {number} sentence */
  wordsOf(sentence) {
    const place = this.places[sentence];
    return place ? this.text.slice(place.start, place.end) : "";
  }
}

/** @typedef {{ sentence: number, item: string }} Cursor */

/** The text of an article, as far as it stands in blocks. */
export class TextOfBlocks {
  /** @param {import("./review_types.d.ts").Block[]} blocks in order */
  constructor(blocks) {
    this.blocks = blocks;
  }

  /** @param {number} at */
  blockAt(at) {
    return this.blocks[findLast(this.blocks, at)];
  }

  /** @param {number} start @param {number} end */
  slice(start, end) {
    const block = this.blockAt(start);
    return block ? block.text.slice(start - block.start, end - block.start) : "";
  }

  /** Return where words stand first, whatever the blanks between them; -1 if nowhere. @param {string} words */
  find(words) {
    return this.findAll(words, 1)[0] ?? -1;
  }

  /** Return where a quote stands; a number in brackets before it says at which of its places. @param {string} quote */
  placeOf(quote) {
    const at = this.find(quote);
    const numbered = at < 0 && /^\s*\[(\d{1,3})\]\s*(.*)$/s.exec(quote);
    if (!numbered) return at;
    return this.findAll(numbered[2] ?? "", Number(numbered[1]))[Number(numbered[1]) - 1] ?? -1;
  }

  /** @param {string} words @param {number} [most] */
  findAll(words, most = 2) {
    const parts = words.split(/\s+/).filter(Boolean);
    if (!parts.length) return [];
    const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const pattern = new RegExp(escaped.join("\\s+"), "g");
    const found = [];
    for (const block of this.blocks) {
      // As in the tables, what also stands in the printed list of works does not count.
      if (block.kind === "reference") continue;
      for (const match of block.text.matchAll(pattern)) {
        found.push(block.start + match.index);
        if (found.length >= most) return found;
      }
    }
    return found;
  }
}

/**
 * @template {{ start: number }} T
 * @param {T[]} items @param {ReviewState} state @returns {T[][]}
 */
function bySentence(items, state) {
  /** @type {T[][]} */
  const at = state.places.map(() => []);
  for (const item of items) at[state.sentenceAt(item.start)]?.push(item);
  return at;
}

/** @param {{ quote: string, subject: string, subject_level: string, predicate: string, object: string }} fact @param {boolean} negated */
function saidOf({ quote, subject, subject_level, predicate, object }, negated) {
  return [quote, subject, subject_level, predicate, object, `${negated}`]
    .map((each) => fold(clean(each)))
    .join("\u001f");
}
