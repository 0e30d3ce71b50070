import assert from "node:assert/strict";
import { test } from "node:test";
import {
  DIRECTIONS,
  findNearest,
  findNext,
} from "../../../../src/ntgraph/page/js/map/map_keyboard.js";

test("arrow keys go to the nearest box ahead", () => {
  const places = [
    { id: "a", x: 0, y: 0 },
    { id: "b", x: 100, y: 5 },
    { id: "c", x: 60, y: 90 },
    { id: "d", x: 0, y: 40 },
  ];
  const from = places[0] ?? { id: "", x: 0, y: 0 };
  assert.equal(findNext(places, from, DIRECTIONS.ArrowRight ?? [0, 0])?.id, "b");
  assert.equal(findNext(places, from, DIRECTIONS.ArrowDown ?? [0, 0])?.id, "d");
  assert.equal(findNext(places, from, DIRECTIONS.ArrowUp ?? [0, 0]), undefined);
  assert.equal(findNearest(places, { x: 90, y: 0 })?.id, "b");
});
