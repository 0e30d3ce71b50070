import assert from "node:assert/strict";
import { test } from "node:test";
import { placeHome } from "../../../../src/ntgraph/page/js/data/facts_index.js";
import { routeScene } from "../../../../src/ntgraph/page/js/map/lines_of_scene.js";
import { makeFacts } from "../world.js";

const facts = makeFacts();
/** @param {any} more @returns {any} */
const makeScene = (more) => ({ center: null, places: placeHome(facts), ...more });

test("the lines of the whole map run where the page says, in px", () => {
  const curves = routeScene(facts, makeScene({}));
  assert.deepEqual([...curves.keys()], ["e0", "e1"]);
  assert.deepEqual(curves.get("e0"), [
    [60, 10],
    [100, 10],
    [120, 20],
    [150, 20],
  ]);
});

test("around a node they are routed between its boxes", () => {
  const places = new Map(
    [...placeHome(facts)].slice(0, 2).map(([id, { x, y }]) => [id, { x, y: y + 7 }]),
  );
  const curves = routeScene(facts, makeScene({ center: "cocaine", places }));
  assert.deepEqual([...curves.keys()], ["e0"]);
  assert.equal(curves.get("e0")?.[0]?.[1], 17);
});

test("lines are looked up once for the same places", () => {
  const scene = makeScene({});
  assert.equal(routeScene(facts, scene), routeScene(facts, { ...scene, emphasis: null }));
});
