import assert from "node:assert/strict";
import { test } from "node:test";
import { indexFacts, placeHome } from "../../../../src/ntgraph/page/js/data/facts_index.js";
import { findShown } from "../../../../src/ntgraph/page/js/filter/filtered_facts.js";
import { paintEdges, paintNodes } from "../../../../src/ntgraph/page/js/map/box_and_line_looks.js";
import { findAround } from "../../../../src/ntgraph/page/js/map/neighborhood_members.js";
import { findEmphasis } from "../../../../src/ntgraph/page/js/map/selection_emphasis.js";
import { parseColor } from "../../../../src/ntgraph/page/js/map/theme_colors.js";
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
  kinds: new Map([["verdict:overstated", "rgb(90, 60, 0)"]]),
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
  assert.deepEqual(
    strong?.marks.map(({ words }) => words),
    ["2"],
  );
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

test("a denied line says so, and a chosen one how many statements it stands for, too", () => {
  const edges = facts.data.edges.map((edge) => ({ ...edge, negated: true }));
  const denied = indexFacts({ ...facts.data, edges });
  const words = (/** @type {ReturnType<typeof paintEdges>} */ lines) =>
    lines.map(({ marks }) => marks.map((mark) => mark.words));
  assert.deepEqual(words(paintEdges(denied, makeScene({}))), [["not"], ["not"]]);
  const emphasis = findEmphasis(denied, { kind: "statement", id: "st:1" });
  assert.deepEqual(words(paintEdges(denied, makeScene({ emphasis }))), [["not 2"], []]);
});

test("a mark stands where the description of the map has it", () => {
  const marks = [{ id: "hedged", label: "", words: "", path: "M0 0H9Z", at: 0 }];
  const edges = facts.data.edges.map((edge) => ({ ...edge, hedged: true }));
  const marked = indexFacts({ ...facts.data, edges, marks });
  const [line] = paintEdges(marked, makeScene({}));
  assert.deepEqual([line?.marks[0]?.x, line?.marks[0]?.y], line?.curve[0]);
  assert.equal(line?.marks[0]?.path, "M0 0H9Z");
});
