import assert from "node:assert/strict";
import { test } from "node:test";
import { indexFacts } from "../../../../src/ntgraph/page/js/data/facts_index.js";
import {
  drawSet,
  kindOfTour,
  parseQuiz,
} from "../../../../src/ntgraph/page/js/learn/quiz_questions.js";
import { tellSet } from "../../../../src/ntgraph/page/js/learn/tour_panel.js";
import {
  completeTour,
  isAtQuestion,
  parseTour,
  stateOfStep,
} from "../../../../src/ntgraph/page/js/learn/tour_state.js";
import { AT_REST, parseAddress } from "../../../../src/ntgraph/page/js/shell/address_hash.js";
import { makeFacts } from "../world.js";

/** @param {string} id */
const makeItem = (id) => ({
  id,
  kind: "verdict",
  question: `${id}?`,
  options: ["yes", "no", "perhaps"],
  right: 0,
  explanation: "",
  statements: ["st:1"],
  why: ["", "no ground", "no ground"],
  about: [id],
  checked: true,
  ordered: false,
});

const STEP = { heading: "", text: "", node: "", statement: "", source: "" };

function makeTour() {
  return {
    id: "walk",
    title: "",
    summary: "",
    minutes: 1,
    steps: [{ ...STEP, view: "paths", start: "a", end: "b", accepted: true }],
    questions: [makeItem("end")],
    quiz: ["q2", "q1"],
    near: 0,
  };
}

test("a step of a tour sets the whole state, and its question comes last", () => {
  const tour = makeTour();
  const state = stateOfStep(tour, 1);
  assert.deepEqual(
    [state?.view, state?.from, state?.to, state?.layer, state?.tour],
    ["paths", "a", "b", "accepted", "walk:1"],
  );
  assert.equal(stateOfStep(tour, 2)?.view, "learn");
  assert.equal(stateOfStep(tour, 3), undefined);
  assert.equal(stateOfStep({ ...tour, questions: [] }, 2), undefined);
  const world = indexFacts({ ...makeFacts().data, tours: [tour] });
  assert.equal(parseTour(world, "walk:9")?.at, 2);
  assert.equal(parseTour(world, "gone:1"), undefined);
  assert.equal(isAtQuestion(world, "walk:2"), true);
  assert.equal(isAtQuestion(world, "walk:1"), false);
});

test("an address that names a step alone gets its picture, any other stays as it is", () => {
  const world = indexFacts({ ...makeFacts().data, tours: [makeTour()] });
  const read = (/** @type {string} */ hash) =>
    completeTour(world, parseAddress(hash) ?? { ...AT_REST });
  assert.equal(read("#tour=walk%3A1").from, "a");
  const other = read("#node=cocaine&tour=walk%3A1");
  assert.deepEqual([other.view, other.node, other.from], ["map", "cocaine", ""]);
  assert.deepEqual(read("#tour=gone%3A1"), { ...AT_REST, view: "map", tour: "gone:1" });
  assert.deepEqual(read(""), { ...AT_REST });
});

test("the set about a tour has its questions in their order, and the same answers for a seed", () => {
  const items = ["q1", "q2", "q3"].map(makeItem);
  const kind = kindOfTour("walk");
  const set = drawSet(items, kind, 4, [makeTour()]);
  assert.deepEqual(
    set.map(({ item }) => item.id),
    ["q2", "q1"],
  );
  for (const { options, right } of set) assert.equal(options[right], "yes");
  assert.deepEqual(drawSet(items, kind, 4, [makeTour()]), set);
  assert.equal(parseQuiz(`${kind}:4:1`).kind, kind);
});

test("too few questions about a tour are said to be few", () => {
  const tour = makeTour();
  assert.equal(tellSet(tour), "2 questions are about this.");
  assert.equal(tellSet({ ...tour, near: 1 }), "Only 1 question is about this; 1 near it follows.");
  assert.equal(tellSet({ ...tour, near: 2 }), "No other question is about this; 2 near it follow.");
  assert.equal(tellSet({ ...tour, quiz: [] }), "No other question here is about this.");
});
