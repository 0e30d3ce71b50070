import assert from "node:assert/strict";
import { test } from "node:test";
import {
  drawSet,
  parseQuiz,
  SET_SIZE,
} from "../../../../src/ntgraph/page/js/learn/quiz_questions.js";

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
