import assert from "node:assert/strict";
import { test } from "node:test";
import {
  firstFrame,
  fitFrame,
  joinBounds,
  READABLE,
} from "../../../../src/ntgraph/page/js/map/visible_part.js";

test("everything is shown while its words can be read", () => {
  const whole = { left: 0, top: 0, right: 1000, bottom: 500 };
  const canvas = { width: 1200, height: 700 };
  const frame = firstFrame({ whole, core: whole, home: whole }, canvas);
  assert.deepEqual(frame, fitFrame(whole, canvas));
});

test("else the core is shown", () => {
  const whole = { left: 0, top: 0, right: 1000, bottom: 2000 };
  const core = { left: 0, top: 0, right: 1000, bottom: 500 };
  const canvas = { width: 1200, height: 700 };
  assert.deepEqual(firstFrame({ whole, core, home: core }, canvas), fitFrame(core, canvas, 1));
});

test("on a small screen the middle is shown, readable, and nothing beyond the ends", () => {
  const whole = { left: 0, top: 0, right: 2000, bottom: 900 };
  const canvas = { width: 340, height: 400 };
  const middle = { left: 900, top: 0, right: 1100, bottom: 900 };
  const frame = firstFrame({ whole, core: whole, home: middle }, canvas);
  assert.equal(frame.scale, READABLE);
  assert.equal(frame.position.x, 1000);
  const corner = { left: 0, top: 0, right: 9, bottom: 9 };
  const { position } = firstFrame({ whole, core: whole, home: corner }, canvas);
  assert.ok(position.x > 200);
  assert.ok(position.y > 200);
});

test("what is too high only is shown in its whole width", () => {
  const whole = { left: 0, top: 0, right: 460, bottom: 2000 };
  const top = { left: 0, top: 900, right: 100, bottom: 930 };
  const { scale, position } = firstFrame(
    { whole, core: whole, home: top },
    { width: 300, height: 300 },
  );
  assert.ok(scale * 460 < 300 && scale > 0.5);
  assert.deepEqual(position, { x: 230, y: 915 });
});

test("bounds are joined", () => {
  const one = { left: 0, top: 5, right: 10, bottom: 15 };
  const other = { left: -3, top: 7, right: 4, bottom: 30 };
  assert.deepEqual(joinBounds([]), { left: 0, top: 0, right: 0, bottom: 0 });
  assert.deepEqual(joinBounds([one, other]), { left: -3, top: 5, right: 10, bottom: 30 });
});
