import assert from "node:assert/strict";
import { test } from "node:test";
import {
  drawSet,
  parseQuiz,
  SET_SIZE,
} from "../../../../src/ntgraph/page/js/learn/quiz_questions.js";
import { scoreByKind } from "../../../../src/ntgraph/page/js/learn/quiz_score.js";

/** @param {string} kind @param {number} at */
const item = (kind, at) => ({
  id: `${kind}${at}`,
  kind,
  question: `${kind} ${at}?`,
  options: ["a", "b", "c"],
  right: 1,
  explanation: "",
  statements: [],
  why: ["no", "", "no"],
  about: [`${kind}${at}`],
  checked: false,
  ordered: kind === "verdict",
});

const items = ["direction", "says", "verdict"].flatMap((kind) =>
  Array.from({ length: 20 }, (_, at) => item(kind, at)),
);

test("a set has the kind asked for, or some of each", () => {
  const one = drawSet(items, "says", 3);
  assert.equal(one.length, SET_SIZE);
  assert.ok(one.every((question) => question.item.kind === "says"));
  assert.equal(new Set(drawSet(items, "all", 3).map((q) => q.item.kind)).size, 3);
  assert.deepEqual(drawSet([], "all", 3), []);
});

test("the right answer stays right when answers are mixed, and verdicts keep their order", () => {
  for (const question of drawSet(items, "all", 5)) {
    assert.equal(question.options[question.right], "b");
    if (question.item.kind === "verdict") assert.deepEqual(question.options, ["a", "b", "c"]);
  }
});

test("a set of checked questions holds these only, and no other set holds one", () => {
  const mixed = [...items, { ...item("says", 99), checked: true }];
  assert.deepEqual(
    drawSet(mixed, "checked", 1).map((question) => question.item.id),
    ["says99"],
  );
  assert.ok(drawSet(mixed, "all", 1).every((question) => !question.item.checked));
});

test("no question of a set answers another, and answers come evenly", () => {
  const twins = Array.from({ length: 30 }, (_, at) => ({
    ...item("verdict", at),
    about: [`pair${at % 12}`],
    right: at % 3 ? 0 : 1,
  }));
  const set = drawSet(twins, "verdict", 5);
  assert.equal(new Set(set.flatMap((question) => question.item.about)).size, SET_SIZE);
  assert.ok(set.filter((question) => question.right === 1).length >= 3);
});

test("the reason of a wrong answer goes with it when answers are mixed", () => {
  for (const question of drawSet(items, "says", 2)) {
    assert.equal(question.why[question.right], "");
    assert.equal(question.why.filter((words) => words === "no").length, 2);
  }
});

test("an address of a quiz is read with care", () => {
  assert.deepEqual(parseQuiz("verdict:42:3"), { kind: "verdict", seed: 42, at: 3 });
  assert.deepEqual(parseQuiz("planet:x:999"), { kind: "all", seed: 1, at: SET_SIZE + 1 });
});

test("the score is told by kind, and an open question is not right", () => {
  const asked = [item("says", 1), item("says", 2), item("direction", 3)].map((each) => ({
    ...{ item: each, options: each.options, why: each.why, right: 1 },
  }));
  assert.deepEqual(
    scoreByKind(asked, [1, 0, undefined]).map(({ kind, right, all }) => [kind, right, all]),
    [
      ["direction", 0, 1],
      ["says", 1, 2],
    ],
  );
});
