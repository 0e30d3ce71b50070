import assert from "node:assert/strict";
import { test } from "node:test";
import { draw, makeRandom } from "../../../../src/ntgraph/page/js/learn/seeded_random.js";

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
