import assert from "node:assert/strict";
import { test } from "node:test";
import { ReviewState, TextOfBlocks } from "../../../../src/ntgraph/page/js/review/review_state.js";
import { propose, smallReview, TEXT } from "./small_review.js";

/** @param {ReturnType<typeof smallReview>} [data] */
const begin = (data = smallReview()) => new ReviewState(data, () => "2026-11-28");

/** @param {ReviewState} state @param {string} key */
function at(state, key) {
  const proposal = state.data.proposals.find((each) => each.key === key);
  if (!proposal) throw new Error(key);
  state.cursor = { sentence: state.sentenceAt(proposal.start), item: key };
  return proposal;
}

test("a decision is counted, and its sentence is read when nothing of it is open", () => {
  const state = begin();
  assert.deepEqual(
    [0, 1, 2, 3].map((each) => state.stateOf(each)),
    ["open", "open", "open", "unread"],
  );
  state.change({ put: state.decide(at(state, "b2"), "accepted") });
  assert.equal(state.stateOf(1), "open");
  state.change({ put: state.decide(at(state, "b3"), "rejected", { reason: "not_said" }) });
  assert.equal(state.stateOf(1), "facts");
  state.change({ put: state.decide(at(state, "a1"), "rejected", { reason: "not_said" }) });
  assert.equal(state.stateOf(0), "read");
  const { decided, proposals, open, facts, read, unread } = state.count();
  assert.deepEqual([decided, proposals, open, facts, read, unread], [3, 4, 1, 1, 1, 1]);
});

test("a decision holds what is written, as it was proposed", () => {
  const state = begin();
  const made = state.decide(at(state, "c4"), "accepted");
  assert.deepEqual(made, {
    key: "c4",
    verdict: "accepted",
    reason: "",
    quote: "It does not lower stress.",
    subject: "tea",
    subject_level: "",
    predicate: "lowers",
    object: "stress",
    negated: "yes",
    hedge: "none",
    cites: "none",
    note: "",
    decided_on: "2026-11-28",
  });
});

test("the last decisions can be taken back, one after the other, and the cursor goes with them", () => {
  const state = begin();
  const [first, second] = [at(state, "a1"), at(state, "b2")];
  at(state, "a1");
  state.change({ put: state.decide(first, "accepted") });
  at(state, "b2");
  state.change({ put: state.decide(second, "accepted") });
  state.change({ put: state.decide(second, "rejected", { reason: "not_said" }) });
  assert.equal(state.undo()?.put?.verdict, "accepted");
  assert.deepEqual(state.undo(), { drop: "b2" });
  assert.deepEqual(state.cursor, { sentence: 1, item: "b2" });
  assert.deepEqual(state.undo(), { drop: "a1" });
  assert.equal(state.undo(), undefined);
  assert.equal(state.decisions.size, 0);
});

test("next goes through open proposals in the text, then to what nobody read, then ends", () => {
  const state = begin();
  state.cursor = { sentence: 0, item: "a1" };
  const seen = [];
  for (let step = 0; step < 4; step++) {
    state.goToNextOpen();
    seen.push(state.cursor.item);
  }
  assert.deepEqual(seen, ["b2", "b3", "c4", "a1"]);
  for (const each of state.data.proposals) state.change({ put: state.decide(each, "accepted") });
  assert.equal(state.goToNextOpen(), true);
  assert.deepEqual(state.cursor, { sentence: 3, item: "" });
  const quote = state.wordsOf(3);
  state.change({
    put: state.make({ key: "f".repeat(16), verdict: "left_out", reason: "navigation", quote }),
  });
  assert.equal(state.stateOf(3), "left");
  assert.equal(state.goToNextOpen(), false);
});

test("next can go from the surest to the least sure", () => {
  const state = begin();
  state.cursor = { sentence: 0, item: "" };
  const seen = [];
  for (let step = 0; step < 4; step++) {
    state.goToNextOpen("score");
    seen.push(state.cursor.item);
  }
  assert.deepEqual(seen, ["b2", "c4", "b3", "a1"]);
});

test("a sentence that is printed twice is passed twice, and decided once", () => {
  const again = { ...propose("a1", "Read on.", { predicate: "calms", object: "people" }) };
  const data = smallReview();
  const state = begin({ ...data, proposals: [...data.proposals, again] });
  state.cursor = { sentence: 0, item: "a1" };
  const seen = [];
  for (let step = 0; step < 5; step++) {
    state.goToNextOpen();
    seen.push(`${state.cursor.item} in ${state.cursor.sentence}`);
  }
  assert.deepEqual(seen, ["b2 in 1", "b3 in 1", "c4 in 2", "a1 in 3", "a1 in 0"]);
  state.change({ put: state.decide(at(state, "a1"), "accepted") });
  assert.equal(state.stateOf(3), "facts");
});

test("what was added stands at the sentence of its words, also when it is read again", () => {
  const state = begin();
  const quote = "raise mood";
  const put = state.make({
    key: "e".repeat(16),
    verdict: "added",
    quote,
    subject: "tea",
    predicate: "raises",
    object: "mood",
  });
  state.change({ put });
  assert.deepEqual(
    state.itemsOf(1).map(({ kind }) => kind),
    ["proposal", "proposal", "added"],
  );
  const cells = state.data.columns.map((name) => /** @type {any} */ (put)[name]);
  const again = begin(smallReview({ decisions: [cells] }));
  assert.deepEqual(again.addedIn(1), [put]);
});

test("a proposal that says what a person wrote by hand is decided", () => {
  const state = begin();
  const put = state.make({
    key: "e".repeat(16),
    verdict: "added",
    quote: "Tea may  raise mood.",
    subject: "Tea",
    predicate: "lowers",
    object: "mood",
  });
  state.change({ put });
  assert.equal(state.decisionOf(at(state, "b3")), put);
  assert.equal(state.decisionOf(at(state, "b2")), undefined);
});

test("words are found in a text whatever the blanks, and every place of them", () => {
  const text = new TextOfBlocks([
    { kind: "heading", start: 0, text: "One (two)" },
    { kind: "paragraph", start: 20, text: "so\n  one (two) and one (two)" },
  ]);
  assert.deepEqual(text.findAll("one (two)", 9), [25, 39]);
  assert.equal(text.find("three"), -1);
  assert.equal(text.slice(25, 34), "one (two)");
});

test("a review without sentences or proposals has nowhere to go", () => {
  const state = begin(smallReview({ sentences: [], proposals: [], blocks: [] }));
  assert.equal(state.goToNextOpen(), false);
  assert.equal(state.goByProposal(1), false);
  state.goToSentence(4);
  assert.equal(state.current(), undefined);
});

test("counting takes one look at each sentence, however many proposals there are", () => {
  const many = Array.from({ length: 2000 }, (_, at) =>
    propose(at.toString(16).padStart(16, "0"), "Tea calms people.", { object: `thing ${at}` }),
  );
  const state = begin(smallReview({ proposals: many }));
  let looks = 0;
  const original = state.stateOf.bind(state);
  state.stateOf = (sentence) => {
    looks++;
    return original(sentence);
  };
  state.count();
  assert.equal(looks, state.places.length);
  assert.equal(TEXT.length > 0, true);
});

test("equal words at two places are decided apart, and quoted with their number", () => {
  const text = "Tea calms. Tea calms.";
  const twice = [0, 11].map((start, at) => ({
    ...propose(`d${at}`, "Tea calms", {}),
    quote: "Tea calms.",
    start,
    end: start + 10,
    isRepeated: true,
  }));
  const state = begin(
    smallReview({
      blocks: [{ kind: "paragraph", start: 0, text }],
      sentences: [
        [0, 10],
        [11, 21],
      ],
      proposals: twice,
      hedged: [],
    }),
  );
  state.change({ put: state.decide(at(state, "d0"), "edited") });
  assert.equal(state.decisionOf(at(state, "d1")), undefined);
  assert.equal(state.quoteOf(1), "[2] Tea calms.");
  assert.deepEqual(
    ["[2] Tea calms.", "Tea calms.", "[3] Tea calms."].map((each) => state.text.placeOf(each)),
    [11, 0, -1],
  );
});

test("a quote stands where it is a whole sentence, not where another begins with it", () => {
  const text = "Sleep at night or noon. Sleep at night";
  const state = begin(
    smallReview({
      blocks: [{ kind: "paragraph", start: 0, text }],
      sentences: [
        [0, 23],
        [24, 38],
      ],
      proposals: [],
      hedged: [],
    }),
  );
  assert.equal(state.placeOf("Sleep at night"), 24);
  state.change({ put: state.make({ key: "k", verdict: "left_out", quote: "Sleep at night" }) });
  assert.deepEqual([state.leftOutIn(0), state.stateOf(1)], [undefined, "left"]);
});
