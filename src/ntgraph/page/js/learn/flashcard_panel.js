/** Flashcards: the order of a deck, and the panel that shows a card's front and back. */

import { choose } from "../shell/address_hash.js";
import { get, make, makeButton } from "../shell/dom_elements.js";
import { correctionParts } from "../statements/safety_warnings.js";
import { draw, newSeed, seedOf } from "./seeded_random.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../shell/page_state.js").Store} Store */
/** @typedef {import("../data/lesson_types.d.ts").Flashcard} Flashcard */

/**
 * Return a deck in the order of a seed; `things:7:3` is the third card with seed 7.
 * @param {Flashcard[]} cards @param {string} text
 */
export function dealCards(cards, text) {
  const [deck = "", seed = "1", at = "1"] = text.split(":");
  const dealt = draw(
    cards.filter((card) => card.deck === deck),
    seedOf(seed),
  );
  const place = Math.min(Math.max(seedOf(at), 1), Math.max(dealt.length, 1));
  return { deck, seed, dealt, at: place, card: dealt[place - 1] };
}

/** @param {Facts} facts @param {Flashcard[]} all @param {Store} store */
export function wireCards(facts, all, store) {
  const box = get("flashcards");
  let shown = "";
  store.on(({ view, cards }) => {
    box.hidden = view !== "learn" || !cards;
    if (box.hidden || cards === shown) {
      if (box.hidden) shown = "";
      return;
    }
    shown = cards;
    const hand = dealCards(all, cards);
    box.replaceChildren(...show(facts, store, hand));
    box.querySelector("h3")?.focus();
  });
}

/** @param {Facts} facts @param {Store} store @param {ReturnType<typeof dealCards>} hand */
function show(facts, store, { deck, seed, dealt, at, card }) {
  if (!card) return [make("p", {}, "There are no such cards here.")];
  const back = make("div", { class: "card-back", role: "status" });
  const turn = () => {
    const open = flip.getAttribute("aria-expanded") !== "true";
    flip.setAttribute("aria-expanded", String(open));
    const statement = facts.statements.get(card.about);
    back.replaceChildren(
      ...(open
        ? [
            make("p", {}, card.back),
            ...(statement ? correctionParts(facts, statement) : []),
            about(facts, store, card),
          ]
        : []),
    );
  };
  const flip = makeButton("Turn the card", turn, { "aria-expanded": "false" });
  const move = (/** @type {string} */ words, /** @type {number} */ to) => {
    const button = makeButton(words, () => store.go({ cards: `${deck}:${seed}:${to}` }));
    button.disabled = to < 1 || to > dealt.length;
    return button;
  };
  const mix = makeButton("Mix again", () => store.go({ cards: `${deck}:${newSeed()}:1` }));
  const leave = makeButton("Leave the cards", () => store.go({ cards: "" }));
  return [
    make("p", { class: "kicker" }, `Card ${at} of ${dealt.length}`),
    make("div", { class: "flashcard" }, make("h3", { tabindex: "-1" }, card.front), flip, back),
    make("p", { class: "actions" }, move("Previous", at - 1), move("Next", at + 1), mix, leave),
  ];
}

/** @param {Facts} facts @param {Store} store @param {Flashcard} card */
function about(facts, store, card) {
  const kind = facts.nodes.has(card.about) ? "node" : "statement";
  const show = () => store.go(choose({ kind, id: card.about }));
  return make("p", {}, makeButton("Show its place in the facts", show));
}
