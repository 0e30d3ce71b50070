import assert from "node:assert/strict";
import { test } from "node:test";
import { once } from "../../../../src/ntgraph/page/js/data/lazy_value.js";

test("a value is made when it is asked for, and once, even if there is none", () => {
  let made = 0;
  const get = once(() => {
    made += 1;
    return undefined;
  });
  assert.equal(made, 0);
  assert.equal(get(), undefined);
  assert.equal(get(), undefined);
  assert.equal(made, 1);
});
