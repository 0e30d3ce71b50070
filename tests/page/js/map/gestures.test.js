import assert from "node:assert/strict";
import { test } from "node:test";
import { wireGestures } from "../../../../src/ntgraph/page/js/map/gestures.js";

/** An element that is only told of events. */
function makePane() {
  const pane = new EventTarget();
  /** @type {number[]} */
  const captured = [];
  Object.assign(pane, {
    getBoundingClientRect: () => ({ left: 100, top: 50 }),
    setPointerCapture: (/** @type {number} */ id) => captured.push(id),
  });
  /** @param {string} type @param {Record<string, unknown>} fields */
  const send = (type, fields) => {
    const event = Object.assign(new Event(type, { cancelable: true }), { button: 0, buttons: 1 });
    pane.dispatchEvent(Object.assign(event, fields));
    return event;
  };
  const { calls, on } = record();
  wireGestures(/** @type {any} */ (pane), on);
  return {
    calls,
    captured,
    send,
    /** @param {string} type @param {number} clientX @param {number} clientY */
    point: (type, clientX, clientY, pointerId = 1) => send(type, { clientX, clientY, pointerId }),
  };
}

function record() {
  /** @type {[string, ...any[]][]} */
  const calls = [];
  const note =
    (/** @type {string} */ name) =>
    (/** @type {any[]} */ ...rest) =>
      void calls.push([name, ...rest]);
  return {
    calls,
    on: { start: note("start"), pan: note("pan"), zoom: note("zoom"), click: note("click") },
  };
}

test("a drag moves the map by all of its way and is no click", () => {
  const { calls, captured, point } = makePane();
  point("pointerdown", 200, 100);
  point("pointermove", 202, 101);
  assert.deepEqual(calls, []);
  point("pointermove", 210, 100);
  point("pointermove", 215, 90);
  point("pointerup", 215, 90);
  point("click", 215, 90);
  assert.deepEqual(calls, [["start"], ["pan", 10, 0], ["pan", 5, -10]]);
  assert.ok(captured.includes(1));
});

test("a click tells its place on the map, also after a drag", () => {
  const { calls, point } = makePane();
  point("pointerdown", 200, 100);
  point("pointermove", 300, 100);
  point("pointerup", 300, 100);
  point("click", 300, 100);
  point("pointerdown", 200, 100);
  point("pointermove", 201, 100);
  point("pointerup", 201, 100);
  point("click", 201, 100);
  assert.deepEqual(calls.at(-1), ["click", { x: 101, y: 50 }]);
  assert.equal(calls.filter(([name]) => name === "click").length, 1);
});

test("a mouse that only moves does nothing", () => {
  const { calls, point, send } = makePane();
  point("pointermove", 300, 300);
  send("pointerdown", { button: 2, pointerId: 1, clientX: 0, clientY: 0 });
  point("pointermove", 400, 300);
  assert.deepEqual(calls, []);
});

test("a button that was let go elsewhere no longer drags", () => {
  const { calls, point, send } = makePane();
  point("pointerdown", 200, 100);
  point("pointermove", 220, 100);
  send("pointermove", { buttons: 0, pointerId: 1, clientX: 400, clientY: 100 });
  assert.equal(calls.filter(([name]) => name === "pan").length, 1);
});

test("two fingers move the map by their middle and zoom it by their distance", () => {
  const { calls, point } = makePane();
  point("pointerdown", 200, 100, 1);
  point("pointerdown", 300, 100, 2);
  point("pointermove", 400, 100, 2);
  assert.deepEqual(calls, [["start"], ["pan", 50, 0], ["zoom", 2, { x: 200, y: 50 }]]);
  point("pointercancel", 200, 100, 1);
  point("pointermove", 410, 100, 2);
  assert.deepEqual(calls.at(-1), ["pan", 10, 0]);
});

test("a notch of the wheel zooms by a tenth, at the mouse, and scrolls nothing", () => {
  const { calls, send } = makePane();
  const event = send("wheel", { deltaY: -120, clientX: 110, clientY: 60 });
  assert.ok(event.defaultPrevented);
  send("wheel", { deltaY: 2, clientX: 110, clientY: 60 });
  const [[, near, point], [, far]] = /** @type {[any, any]} */ (calls);
  assert.ok(Math.abs(near - 1.105) < 0.001);
  assert.deepEqual(point, { x: 10, y: 10 });
  assert.ok(far > 0.97 && far < 1);
});
