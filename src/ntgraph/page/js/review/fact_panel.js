/** What is proposed and recorded of the sentence that is chosen, in plain words, with what to do. */

import { get, make, makeButton } from "../shell/dom_elements.js";
import { rove } from "../shell/roving_stop.js";
import { OPPOSITE } from "./related_facts.js";
import { isWritten } from "./review_state.js";

/** @typedef {import("./review_state.js").ReviewState} ReviewState */
/** @typedef {import("./known_words.js").Words} Words */
/** @typedef {import("./related_facts.js").RelatedFacts} RelatedFacts */
/** @typedef {import("./review_types.d.ts").Item} Item */
/** @typedef {import("./review_types.d.ts").Decision} Decision */
/** @typedef {import("./review_types.d.ts").Proposal} Proposal */
/** @typedef {Record<"accept" | "edit" | "reject" | "skip" | "undo" | "add" | "leave", () => void>} Actions */

/** @type {Record<string, string>} */
const DECIDED = {
  accepted: "accepted",
  edited: "accepted with other words",
  rejected: "rejected",
  added: "added by hand",
};

export class FactPanel {
  /**
   * @param {ReviewState} state @param {Words} words @param {() => RelatedFacts} related
   * @param {Actions} actions @param {(id: string) => void} choose
   */
  constructor(state, words, related, actions, choose) {
    this.state = state;
    this.words = words;
    this.related = related;
    this.actions = actions;
    this.choose = choose;
    this.box = get("panel");
  }

  /** Show the sentence at the cursor. */
  refresh() {
    const { sentence, item } = this.state.cursor;
    const items = this.state.itemsOf(sentence);
    const hadFocus = this.box.contains(document.activeElement);
    const heading = make("h2", { id: "now", tabindex: "-1" }, this.#place(sentence));
    const quote = make(
      "blockquote",
      { class: "passage", dir: "auto" },
      this.state.wordsOf(sentence),
    );
    const list = make("ul", { class: "items", "aria-label": "About this sentence" });
    for (const each of items) list.append(this.#entry(each, each.id === item));
    this.box.replaceChildren(heading, quote, items.length ? list : this.#nothing(sentence));
    if (items.length) {
      const stopAt = rove(list, "button.item", "group");
      const now = /** @type {HTMLElement | null} */ (list.querySelector("[aria-current]"));
      if (now) stopAt(now);
    }
    this.box.append(this.#more(sentence));
    if (hadFocus) this.focus();
    this.#scroll(list);
  }

  /** Show what is chosen with its buttons: the first from the top, others below the first. @param {Element} list */
  #scroll(list) {
    const entry = list.querySelector("[aria-current]")?.parentElement;
    if (entry && entry !== list.firstElementChild) entry.scrollIntoView({ block: "start" });
    else this.box.scrollTop = 0;
  }

  /** Put the focus on what is chosen. */
  focus() {
    const target = this.box.querySelector("[aria-current]") ?? get("now");
    /** @type {HTMLElement} */ (target).focus({ preventScroll: true });
  }

  /** @param {number} sentence */
  #place(sentence) {
    const { length } = this.state.places;
    return length ? `Sentence ${sentence + 1} of ${length}` : "The article has no sentences";
  }

  /** @param {number} sentence */
  #nothing(sentence) {
    const left = this.state.leftOutIn(sentence);
    const why = left && this.state.data.omissions.find(([id]) => id === left.reason)?.[1];
    if (why) return make("p", { class: "quiet" }, `Left out: ${why}.`);
    if (this.state.stateOf(sentence) === "left") return make("p", { class: "quiet" }, "Left out.");
    return make("p", { class: "quiet" }, "Nothing is proposed here, and nothing is recorded.");
  }

  /** @param {Item} item @param {boolean} isNow */
  #entry(item, isNow) {
    const said = this.sayItem(item);
    const state = stateOf(item);
    const button = makeButton("", () => this.choose(item.id), { class: `item ${state}` });
    button.append(
      make("bdi", { class: "says" }, said),
      " ",
      make("span", { class: "state" }, this.#stateWords(item)),
    );
    if (isNow) button.setAttribute("aria-current", "true");
    const entry = make("li", {}, button);
    if (isNow) entry.append(this.#details(item));
    return entry;
  }

  /** Return an item as a sentence. @param {Item} item */
  sayItem({ proposal, recorded, decision }) {
    if (recorded) return recorded.says;
    if (decision && decision.verdict !== "rejected" && decision.verdict !== "accepted")
      return this.sayDecision(decision);
    return proposal?.says ?? (decision ? this.sayDecision(decision) : "");
  }

  /** @param {Decision} decision */
  sayDecision(decision) {
    const at = this.state.placeOf(decision.quote);
    const heard = at < 0 ? [] : this.state.hedgesIn(this.state.sentenceAt(at));
    const hedge = decision.hedge || heard.join(" and ");
    const said = this.words.say({ ...decision, hedge, negated: decision.negated === "yes" });
    return said || `${decision.subject} · ${decision.predicate} · ${decision.object}`;
  }

  /** @param {Item} item */
  #stateWords({ kind, decision }) {
    if (kind === "recorded") return "recorded";
    if (!decision) return "proposed";
    const reason = this.state.data.reasons.find(([id]) => id === decision.reason)?.[1];
    return (DECIDED[decision.verdict] ?? decision.verdict) + (reason ? `: ${reason}` : "");
  }

  /** @param {Item} item */
  #details(item) {
    const { proposal, decision } = item;
    const box = make("div", { class: "details" });
    const fact = proposal
      ? { ...proposal }
      : decision && { ...decision, negated: decision.negated === "yes" };
    if (item.kind === "recorded")
      box.append(
        make(
          "p",
          { class: "quiet" },
          "Stands in the tables. To change it, change its row in facts.tsv.",
        ),
      );
    else box.append(this.#buttons(item));
    if (fact) box.append(...this.#relatedTo(item, fact), this.#facts(item, fact));
    return box;
  }

  /** @param {Item} item @param {import("./review_types.d.ts").Said & { hedge: string, cites: string, quote: string }} fact */
  #facts({ proposal, decision }, fact) {
    const { words } = this;
    const list = make("dl", { class: "facts" });
    const add = (/** @type {string} */ name, /** @type {(Node | string)[]} */ ...value) =>
      list.append(make("div", {}, make("dt", {}, name), make("dd", {}, ...value)));
    const shown =
      decision && isWritten(decision) ? { ...decision, negated: decision.negated === "yes" } : fact;
    const level = words.levels.get(shown.subject_level)?.phrase.replace("{label}", "").trim();
    add("Who", ...(level ? [`${level} `] : []), this.#thing(shown.subject));
    add(
      "Relation",
      `${shown.negated ? "not: " : ""}${words.predicates.get(shown.predicate)?.label ?? shown.predicate}`,
    );
    add("What", this.#thing(shown.object));
    add("Denied", shown.negated ? "yes" : "no");
    const isOpen = proposal?.asked.length && (shown.hedge === "" || shown.hedge === fact.hedge);
    if (isOpen) add("Hedge", wordAsked(proposal.asked));
    else add("Hedge", wordChoice(shown.hedge, "none"));
    add("Works cited", ...this.#works(shown.cites));
    if (
      shown.quote &&
      shown.quote !== this.state.wordsOf(this.state.cursor.sentence).split(/\s+/).join(" ")
    ) {
      add("Quote", make("q", {}, make("bdi", {}, shown.quote)));
    }
    if (proposal) add("Why it is proposed", ...this.#why(proposal));
    return list;
  }

  /** @param {string} name */
  #thing(name) {
    const type = this.words.typeOf(name);
    return make(
      "span",
      {},
      make("bdi", {}, name),
      make("span", { class: "quiet" }, ` (${type || "a new thing"})`),
    );
  }

  /** @param {string} cites */
  #works(cites) {
    if (cites === "") return ["as the passage says"];
    const numbers = cites.match(/\d+/g) ?? [];
    if (!numbers.length) return ["none"];
    const printed = new Map(this.state.data.works);
    return numbers.map((number) => {
      const entry = printed.get(Number(number)) ?? "not in the printed list";
      const words = entry.replace(new RegExp(`^\\W*${number}\\W+`), "");
      return make("span", { class: "work" }, `[${number}] `, make("bdi", {}, words));
    });
  }

  /** @param {Proposal} proposal */
  #why(proposal) {
    const { subjectAt, objectAt, antecedentAt, carried, rule, note } = proposal;
    const parts = [wordScore(proposal)];
    const at = (/** @type {[number, number] | undefined} */ place) =>
      place && this.state.text.slice(...place);
    const [subject, object, before] = [at(subjectAt), at(objectAt), at(antecedentAt)];
    if (carried && before) parts.push(`The subject is carried over from “${before}” before it.`);
    else if (subject && object) parts.push(`Read from “${subject}” and “${object}”.`);
    if (rule) parts.push(`Rule: ${rule}.`);
    if (note) parts.push(note);
    return parts.map((words) => make("span", { class: "line" }, words));
  }

  /** @param {Item} item @param {import("./review_types.d.ts").Said} fact @returns {Node[]} */
  #relatedTo(item, fact) {
    const found = this.related()
      .find(fact)
      .filter(({ id }) => id !== item.id);
    if (!found.length) return [];
    const entries = found.map(({ how, where, says }) => {
      const attributes = { class: how === OPPOSITE ? "opposite" : "" };
      return make(
        "li",
        attributes,
        make("strong", {}, `${where}, ${how}: `),
        make("bdi", {}, says),
      );
    });
    return [make("h3", {}, "Beside it"), make("ul", { class: "related" }, ...entries)];
  }

  /** @param {Item} item */
  #buttons(item) {
    const { actions } = this;
    const isAdded = item.kind === "added";
    const all = isAdded
      ? [keyButton("Edit", "e", actions.edit), keyButton("Take out", "r", actions.reject)]
      : [
          keyButton("Accept", "a", actions.accept, "main"),
          keyButton("Edit", "e", actions.edit),
          keyButton("Reject", "r", actions.reject),
          keyButton("Skip", "s", actions.skip),
        ];
    return make("div", { class: "actions" }, ...all);
  }

  /** @param {number} sentence */
  #more(sentence) {
    const { actions, state } = this;
    const buttons = [];
    const isFree = ["unread", "read"].includes(state.stateOf(sentence));
    if (isFree) buttons.push(keyButton("Leave this sentence out", "l", actions.leave));
    buttons.push(keyButton("Undo", "u", actions.undo));
    return make("div", { class: "actions more" }, ...buttons);
  }
}

/** @param {string} words @param {string} key @param {() => void} act @param {string} [className] */
export function keyButton(words, key, act, className = "") {
  const button = makeButton("", act, { class: className, "aria-keyshortcuts": key });
  button.append(words, " ", make("kbd", { "aria-hidden": "true" }, key));
  return button;
}

/** @param {Item} item */
function stateOf({ kind, decision }) {
  if (kind === "recorded") return "recorded";
  if (!decision) return "open";
  return isWritten(decision) ? "taken" : "rejected";
}

/** @param {string} cell @param {string} none */
const wordChoice = (cell, none) => (cell === "none" ? none : cell || "as the passage says");

/** @param {string[]} asked */
const wordAsked = (asked) =>
  `the passage says ${quoteAll(asked)}: Edit, and choose what fits; if you accept it so, it is asked about and not recorded yet`;

/** @param {string[]} words */
export const quoteAll = (words) => words.map((each) => `“${each}”`).join(" and ");

/** @param {Proposal} proposal */
export function wordScore({ score, isMeasured, reader }) {
  const who = reader.startsWith("model:") ? `The model ${reader.slice("model:".length)}` : "A rule";
  if (!isMeasured) return `${who} proposes it; how often that is right was not measured.`;
  return `${who} proposes it; of 100 such proposals about ${Math.round(score * 100)} were right when it was measured.`;
}
