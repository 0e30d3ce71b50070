import assert from "node:assert/strict";
import { test } from "node:test";
import { indexFacts } from "../../../../src/ntgraph/page/js/data/facts_index.js";
import { dealCards } from "../../../../src/ntgraph/page/js/learn/flashcard_panel.js";
import {
  isRight,
  makePuzzle,
  mayTeach,
} from "../../../../src/ntgraph/page/js/learn/map_puzzle_rules.js";
import {
  drawSet,
  parseQuiz,
  SET_SIZE,
} from "../../../../src/ntgraph/page/js/learn/quiz_questions.js";
import { draw, makeRandom } from "../../../../src/ntgraph/page/js/learn/seeded_random.js";
import { parseTour, stateOfStep } from "../../../../src/ntgraph/page/js/learn/tour_panel.js";
import { makeFacts, makeNode, makeStatement } from "../world.js";

test("the numbers of a seed are those of mulberry32", () => {
  const random = makeRandom(42);
  assert.deepEqual(
    [random(), random()].map((n) => n.toFixed(6)),
    ["0.601104", "0.448291"],
  );
});

test("drawing takes each thing once and is the same for a seed", () => {
  const items = [1, 2, 3, 4, 5];
  assert.deepEqual(draw(items, 9), draw(items, 9));
  assert.deepEqual([...draw(items, 9)].sort(), items);
  assert.equal(draw(items, 9, 2).length, 2);
  assert.deepEqual(items, [1, 2, 3, 4, 5]);
});

/** @param {string} kind @param {number} at */
const item = (kind, at) => ({
  id: `${kind}${at}`,
  kind,
  question: `${kind} ${at}?`,
  options: ["a", "b", "c"],
  right: 1,
  explanation: "",
  statements: [],
});
const items = ["direction", "which", "verdict"].flatMap((kind) =>
  Array.from({ length: 20 }, (_, at) => item(kind, at)),
);

test("a set has the kind asked for, or some of each", () => {
  const one = drawSet(items, "which", 3);
  assert.equal(one.length, SET_SIZE);
  assert.ok(one.every((question) => question.item.kind === "which"));
  assert.equal(new Set(drawSet(items, "all", 3).map((q) => q.item.kind)).size, 3);
  assert.deepEqual(drawSet([], "all", 3), []);
});

test("the right answer stays right when answers are mixed, and verdicts keep their order", () => {
  for (const question of drawSet(items, "all", 5)) {
    assert.equal(question.options[question.right], "b");
    if (question.item.kind === "verdict") assert.deepEqual(question.options, ["a", "b", "c"]);
  }
});

test("an address of a quiz is read with care", () => {
  assert.deepEqual(parseQuiz("verdict:42:3"), { kind: "verdict", seed: 42, at: 3 });
  assert.deepEqual(parseQuiz("planet:x:999"), { kind: "all", seed: 1, at: SET_SIZE + 1 });
});

test("cards are dealt in the order of a seed", () => {
  const cards = ["a", "b", "c"].map((front) => ({ deck: "things", front, back: "", about: front }));
  const first = dealCards(cards, "things:4:1").card?.front;
  assert.equal(dealCards(cards, "things:4:1").card?.front, first);
  assert.notEqual(dealCards(cards, "things:4:2").card?.front, first);
  assert.equal(dealCards(cards, "things:4:99").at, 3);
  assert.equal(dealCards(cards, "gone:4:1").card, undefined);
});

const good = (/** @type {number} */ at) => ({
  ...makeStatement(`st:${at}`, "hub", `n${at}`),
  predicate: at % 2 ? "raises" : "lowers",
  verdict: "supported",
});
const facts = indexFacts({
  ...makeFacts().data,
  nodes: [makeNode("hub", "Drug"), ...[1, 2, 3, 4, 5].map((at) => makeNode(`n${at}`, "Effect"))],
  statements: [1, 2, 3, 4].map(good).concat({ ...good(5), verdict: "overstated" }),
});

test("a puzzle is made only of what may be taught", () => {
  const puzzle = makePuzzle(facts, 1);
  assert.equal(puzzle?.center, "hub");
  assert.deepEqual([...(puzzle?.names ?? [])].sort(), ["n1", "n2", "n3", "n4"]);
  assert.equal(mayTeach({ ...good(1), negated: true }), false);
  assert.equal(makePuzzle(makeFacts(), 1), undefined);
});

test("a puzzle has more than one relation, or any order would be right", () => {
  const relations = makePuzzle(facts, 1)?.rows.map((row) => row.predicate);
  assert.deepEqual([...new Set(relations)].sort(), ["lowers", "raises"]);
  const { statements } = facts.data;
  const alike = statements.map((statement) => ({ ...statement, predicate: "raises" }));
  assert.equal(makePuzzle(indexFacts({ ...facts.data, statements: alike }), 1), undefined);
});

test("an answer that another statement says is right, too", () => {
  const row = makePuzzle(facts, 1)?.rows.find(({ predicate }) => predicate === "raises");
  assert.ok(row && isRight(facts, row, row.object));
  assert.ok(row && isRight(facts, row, "n1"));
  assert.equal(row && isRight(facts, row, "n2"), false);
  assert.equal(row && isRight(facts, row, "n5"), false);
});

test("a step of a tour sets the whole state", () => {
  const step = { heading: "", text: "", view: "paths", node: "", statement: "", source: "" };
  const tour = {
    id: "walk",
    title: "",
    summary: "",
    minutes: 1,
    steps: [{ ...step, start: "a", end: "b", accepted: true }],
  };
  const state = stateOfStep(tour, 1);
  assert.deepEqual(
    [state?.view, state?.from, state?.to, state?.layer, state?.tour],
    ["paths", "a", "b", "accepted", "walk:1"],
  );
  assert.equal(stateOfStep(tour, 2), undefined);
  const world = indexFacts({ ...makeFacts().data, tours: [tour] });
  assert.equal(parseTour(world, "walk:9")?.at, 1);
  assert.equal(parseTour(world, "gone:1"), undefined);
});
