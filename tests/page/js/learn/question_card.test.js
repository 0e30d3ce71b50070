import assert from "node:assert/strict";
import { test } from "node:test";
import { endSentence } from "../../../../src/ntgraph/page/js/learn/question_card.js";

test("a sentence gets one full stop", () => {
  assert.equal(endSentence("raises"), "raises.");
  for (const whole of ["It holds as it is said.", "Which one?"]) {
    assert.equal(endSentence(whole), whole);
  }
});
