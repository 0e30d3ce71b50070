import assert from "node:assert/strict";
import { test } from "node:test";
import {
  indexFacts,
  nodeOfDrawn,
  placeHome,
} from "../../../../src/ntgraph/page/js/data/facts_index.js";
import { findShown } from "../../../../src/ntgraph/page/js/filter/filtered_facts.js";
import {
  DIRECTIONS,
  findNearest,
  findNext,
} from "../../../../src/ntgraph/page/js/map/arrow_key_steps.js";
import { paintEdges, paintNodes } from "../../../../src/ntgraph/page/js/map/box_and_line_looks.js";
import { findAround } from "../../../../src/ntgraph/page/js/map/neighborhood_members.js";
import { findEmphasis } from "../../../../src/ntgraph/page/js/map/selection_emphasis.js";
import { fade, mix, parseColor } from "../../../../src/ntgraph/page/js/map/theme_colors.js";
import {
  firstFrame,
  fitFrame,
  joinBounds,
  READABLE,
} from "../../../../src/ntgraph/page/js/map/visible_part.js";
import { AT_REST } from "../../../../src/ntgraph/page/js/shell/address_hash.js";
import { makeFacts } from "../world.js";

const facts = makeFacts();
const aroundCocaine = findAround(facts, "cocaine", {
  steps: 1,
  most: 50,
  statements: new Set(facts.statements.keys()),
});
const theme = {
  types: new Map(),
  lines: new Map([["+", "rgb(10, 20, 30)"]]),
  sheet: "rgb(255, 255, 255)",
  band: "rgb(0, 0, 0)",
  text: "rgb(1, 1, 1)",
  quiet: "rgb(2, 2, 2)",
};

/** @param {Partial<import("../../../../src/ntgraph/page/js/map/box_and_line_looks.js").Scene>} change */
const makeScene = (change) => ({
  theme,
  emphasis: null,
  shown: findShown(facts, { ...AT_REST }),
  center: null,
  places: placeHome(facts),
  ...change,
});

test("colors are read, faded and mixed", () => {
  assert.deepEqual(parseColor("rgb(1, 2, 3)"), [1, 2, 3]);
  assert.equal(fade("rgb(1, 2, 3)", 0.5), "rgba(1,2,3,0.5)");
  assert.equal(mix("rgb(0, 0, 0)", "rgb(200, 100, 50)", 0.5), "rgb(100,50,25)");
});

test("a port stands for its node", () => {
  assert.equal(nodeOfDrawn(facts, "n1p0"), "dopamine");
  assert.equal(nodeOfDrawn(facts, "n9"), undefined);
});

test("around a node stand only its neighbors, and ports move along", () => {
  const { places } = aroundCocaine;
  assert.deepEqual([...places.keys()], ["n0", "n1", "n1p0"]);
  const [node, port] = [places.get("n1"), places.get("n1p0")];
  assert.ok(node && port && node.x > (places.get("n0")?.x ?? 0));
  assert.deepEqual([port.x - node.x, port.y - node.y], [60, 0]);
});

test("a hidden kind takes its boxes, ports and lines along", () => {
  const scene = makeScene({ shown: findShown(facts, { ...AT_REST, hide: "Messenger" }) });
  assert.deepEqual(
    paintNodes(facts, scene).map(({ hidden }) => hidden),
    [false, true, true, false],
  );
  assert.ok(paintEdges(facts, scene).every(({ hidden }) => hidden));
});

test("around a node only its own lines are drawn", () => {
  const scene = makeScene({ center: "cocaine", ...aroundCocaine });
  assert.deepEqual(
    paintEdges(facts, scene).map(({ id, hidden }) => [id, hidden]),
    [["e0", false]],
  );
});

/** @param {{ color: { color: string } } | undefined} edge */
const opacity = (edge) =>
  parseColor(edge?.color.color ?? "").length &&
  Number(/,([\d.]+)\)$/.exec(edge?.color.color ?? "")?.[1]);

test("what stands out is stronger than what rests, and that than what is dimmed", () => {
  const resting = paintEdges(facts, makeScene({}))[1];
  const emphasis = findEmphasis(facts, { kind: "statement", id: "st:1" });
  const [strong, dimmed] = paintEdges(facts, makeScene({ emphasis }));
  assert.ok(Number(opacity(strong)) > Number(opacity(resting)));
  assert.ok(Number(opacity(resting)) > Number(opacity(dimmed)));
  assert.equal(strong?.label, "2");
});

test("a line past the messengers stays back until it is asked for", () => {
  const edges = facts.data.edges.map((edge) => ({ ...edge, faint: edge.id === "e0" }));
  const past = indexFacts({ ...facts.data, edges });
  const [faint, resting] = paintEdges(past, makeScene({}));
  assert.ok(Number(opacity(faint)) < Number(opacity(resting)));
  const emphasis = findEmphasis(past, { kind: "statement", id: "st:1" });
  assert.equal(opacity(paintEdges(past, makeScene({ emphasis }))[0]), 1);
  const [alone] = paintEdges(past, makeScene({ center: "cocaine", ...aroundCocaine }));
  assert.equal(opacity(alone), opacity(resting));
});

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

test("bounds are joined", () => {
  const one = { left: 0, top: 5, right: 10, bottom: 15 };
  const other = { left: -3, top: 7, right: 4, bottom: 30 };
  assert.deepEqual(joinBounds([]), { left: 0, top: 0, right: 0, bottom: 0 });
  assert.deepEqual(joinBounds([one, other]), { left: -3, top: 5, right: 10, bottom: 30 });
});

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
