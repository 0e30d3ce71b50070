import assert from "node:assert/strict";
import { test } from "node:test";
import { createCamera } from "../../../../src/ntgraph/page/js/map/camera.js";

function makeCamera() {
  const camera = createCamera();
  camera.resize({ width: 800, height: 600 });
  camera.moveTo({ position: { x: 100, y: 50 }, scale: 2 });
  return camera;
}

test("what it looks at is in the middle of the room", () => {
  assert.deepEqual(makeCamera().toScreen({ x: 100, y: 50 }), { x: 400, y: 300 });
  assert.deepEqual(makeCamera().toScreen({ x: 110, y: 50 }), { x: 420, y: 300 });
});

test("a point of the screen leads back to its place", () => {
  const camera = makeCamera();
  assert.deepEqual(camera.toMap(camera.toScreen({ x: 7, y: -3 })), { x: 7, y: -3 });
});

test("the map follows the hand at every scale", () => {
  const camera = makeCamera();
  const place = camera.toMap({ x: 10, y: 20 });
  camera.pan(30, -15);
  assert.deepEqual(camera.toScreen(place), { x: 40, y: 5 });
});

test("zooming leaves what is at the point where it is", () => {
  const camera = makeCamera();
  const place = camera.toMap({ x: 10, y: 20 });
  camera.zoom(3, { x: 10, y: 20 });
  const { x, y } = camera.toScreen(place);
  assert.ok(Math.hypot(x - 10, y - 20) < 1e-9);
  assert.equal(camera.frame().scale, 6);
});

test("no zoom leads beyond what one can find back from", () => {
  const camera = makeCamera();
  for (const factor of [1e9, 1e-9]) {
    camera.zoom(factor, { x: 0, y: 0 });
    const { scale, position } = camera.frame();
    assert.ok(scale >= 0.02 && scale <= 10);
    assert.ok(Number.isFinite(position.x));
  }
});

test("another room has the same place in its middle, as large as before", () => {
  const camera = makeCamera();
  camera.resize({ width: 400, height: 200 });
  assert.deepEqual(camera.toScreen({ x: 100, y: 50 }), { x: 200, y: 100 });
  assert.equal(camera.frame().scale, 2);
});
