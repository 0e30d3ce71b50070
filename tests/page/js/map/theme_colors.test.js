import assert from "node:assert/strict";
import { test } from "node:test";
import { fade, mix, parseColor } from "../../../../src/ntgraph/page/js/map/theme_colors.js";

test("colors are read, faded and mixed", () => {
  assert.deepEqual(parseColor("rgb(1, 2, 3)"), [1, 2, 3]);
  assert.equal(fade("rgb(1, 2, 3)", 0.5), "rgba(1,2,3,0.5)");
  assert.equal(mix("rgb(0, 0, 0)", "rgb(200, 100, 50)", 0.5), "rgb(100,50,25)");
});
