import assert from "node:assert/strict";
import { test } from "node:test";
import { SavedDecisions } from "../../../../src/ntgraph/page/js/review/saved_decisions.js";
import { smallReview } from "./small_review.js";

/** @typedef {import("../../../../src/ntgraph/page/js/review/saved_decisions.js").Answer} Answer */

/** @param {(changes: any[], seen: string) => Promise<Answer>} answer */
function begin(answer) {
  /** @type {string[]} */
  const told = [];
  const saver = new SavedDecisions(smallReview({ seen: "0" }), answer, {
    saved: (waiting) => told.push(`saved, ${waiting} wait`),
    failed: (why, waiting) => told.push(`failed: ${why}, ${waiting} wait`),
    changed: (decisions, waiting) =>
      told.push(`changed: ${decisions.length}, ${waiting.length} wait`),
  });
  return { saver, told };
}

test("changes are sent one after the other, each with the version that was confirmed before", async () => {
  /** @type {string[]} */
  const sent = [];
  const { saver, told } = begin(async (changes, seen) => {
    sent.push(`${changes.map(({ drop }) => drop).join(" ")} on ${seen}`);
    return { status: 200, body: { seen: `${Number(seen) + 1}` } };
  });
  await Promise.all(["a", "b", "c"].map((drop) => saver.add({ drop })));
  assert.deepEqual(sent, ["a on 0", "b c on 1"]);
  assert.deepEqual(told.at(-1), "saved, 0 wait");
});

test("what was not confirmed is kept and sent again", async () => {
  let isDown = true;
  const { saver, told } = begin(async () => {
    if (isDown) throw new TypeError("Failed to fetch");
    return { status: 200, body: { seen: "1" } };
  });
  await saver.add({ drop: "a" });
  await saver.add({ drop: "b" });
  assert.deepEqual(told, [
    "failed: the server does not answer, 1 wait",
    "failed: the server does not answer, 2 wait",
  ]);
  isDown = false;
  await saver.flush();
  assert.deepEqual([saver.waiting.length, told.at(-1)], [0, "saved, 0 wait"]);
});

test("a file that somebody else changed is taken over, and the change is sent on top of it", async () => {
  /** @type {string[]} */
  const seens = [];
  const { saver, told } = begin(async (_, seen) => {
    seens.push(seen);
    if (seen === "0") return { status: 409, body: { seen: "7", decisions: [["k", "rejected"]] } };
    return { status: 200, body: { seen: "8" } };
  });
  await saver.add({ drop: "a" });
  assert.deepEqual(seens, ["0", "7"]);
  assert.deepEqual(told, ["changed: 1, 1 wait", "saved, 0 wait"]);
});

test("a server that refuses says why, and does not make the page ask for ever", async () => {
  const { saver, told } = begin(async () => ({
    status: 400,
    body: { error: "key: expected a text" },
  }));
  await saver.add({ drop: "a" });
  assert.deepEqual(told, ["failed: key: expected a text, 1 wait"]);
  const again = begin(async () => ({ status: 409, body: { seen: "0", decisions: [] } }));
  await again.saver.add({ drop: "a" });
  assert.deepEqual(again.told, ["failed: the server answered 409, 1 wait"]);
});
