import assert from "node:assert/strict";
import { test } from "node:test";
import { dealCards } from "../../../../src/ntgraph/page/js/learn/flashcard_panel.js";

test("cards are dealt in the order of a seed", () => {
  const cards = ["a", "b", "c"].map((front) => ({ deck: "things", front, back: "", about: front }));
  const first = dealCards(cards, "things:4:1").card?.front;
  assert.equal(dealCards(cards, "things:4:1").card?.front, first);
  assert.notEqual(dealCards(cards, "things:4:2").card?.front, first);
  assert.equal(dealCards(cards, "things:4:99").at, 3);
  assert.equal(dealCards(cards, "gone:4:1").card, undefined);
});
