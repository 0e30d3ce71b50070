import assert from "node:assert/strict";
import { test } from "node:test";
import { indexFacts, placeHome } from "../../../../src/ntgraph/page/js/data/facts_index.js";
import { findShown } from "../../../../src/ntgraph/page/js/filter/filtered_facts.js";
import { paintEdges } from "../../../../src/ntgraph/page/js/map/box_and_line_looks.js";
import { readColoring } from "../../../../src/ntgraph/page/js/map/line_colors.js";
import { findEmphasis } from "../../../../src/ntgraph/page/js/map/selection_emphasis.js";
import { viewPicture } from "../../../../src/ntgraph/page/js/picture/saved_picture_contents.js";
import { drawPicture } from "../../../../src/ntgraph/page/js/picture/saved_picture_svg.js";
import { AT_REST } from "../../../../src/ntgraph/page/js/shell/address_hash.js";
import { makeFacts } from "../world.js";

const theme = {
  types: new Map(),
  lines: new Map([["+", "rgb(10, 20, 30)"]]),
  kinds: new Map([
    ["verdict:supported", "rgb(0, 90, 0)"],
    ["verdict:overstated", "rgb(90, 60, 0)"],
    ["cited:no", "rgb(90, 0, 90)"],
  ]),
  sheet: "rgb(255, 255, 255)",
  band: "rgb(0, 0, 0)",
  text: "rgb(1, 1, 1)",
  quiet: "rgb(2, 2, 2)",
};

/** @param {string[]} verdicts of the three statements */
function judge(...verdicts) {
  const { data } = makeFacts();
  const statements = data.statements.map((each, at) => ({ ...each, verdict: verdicts[at] ?? "" }));
  return indexFacts({ ...data, statements });
}

/** @param {import("../../../../src/ntgraph/page/js/data/facts_index.js").Facts} facts @param {Partial<import("../../../../src/ntgraph/page/js/data/state_types.d.ts").State>} state */
const sceneOf = (facts, state) => ({
  theme,
  emphasis: null,
  shown: findShown(facts, { ...AT_REST, ...state }),
  center: null,
  places: placeHome(facts),
  by: readColoring(state.color ?? ""),
});

const seen = (
  /** @type {import("../../../../src/ntgraph/page/js/map/box_and_line_looks.js").PaintedLine | undefined} */ line,
) => [line?.color.color.split(",").slice(0, 3).join(","), line?.shapes.map(({ id }) => id)];

test("by direction lines have no shapes", () => {
  const facts = judge("supported", "overstated", "overstated");
  const [line] = paintEdges(facts, sceneOf(facts, {}));
  assert.deepEqual(seen(line), ["rgba(10,20,30", []]);
  assert.equal(readColoring("toString"), "");
});

test("a line with one verdict has its color and shape, one with several is neutral", () => {
  const facts = judge("overstated", "supported", "overstated");
  const [bundle, single] = paintEdges(facts, sceneOf(facts, { color: "verdict" }));
  assert.deepEqual(seen(bundle), ["rgba(2,2,2", ["supported", "overstated"]]);
  assert.deepEqual(seen(single), ["rgba(90,60,0", ["overstated"]]);
});

test("a statement that a filter hides no longer colors its line", () => {
  const facts = judge("overstated", "supported", "overstated");
  const [bundle] = paintEdges(facts, sceneOf(facts, { color: "verdict", verdicts: "supported" }));
  assert.deepEqual(seen(bundle), ["rgba(90,60,0", ["overstated"]]);
});

test("a line can show that no work is cited", () => {
  const facts = makeFacts();
  const [line] = paintEdges(facts, sceneOf(facts, { color: "cited" }));
  assert.deepEqual(seen(line), ["rgba(90,0,90", ["no"]]);
});

test("a dimmed line has neither the color nor the shape of a verdict", () => {
  const facts = judge("overstated", "overstated", "overstated");
  const emphasis = findEmphasis(facts, { kind: "statement", id: "st:1" });
  const scene = { ...sceneOf(facts, { color: "verdict" }), emphasis };
  const [strong, dim] = paintEdges(facts, scene);
  assert.deepEqual(seen(strong), ["rgba(90,60,0", ["overstated"]]);
  assert.deepEqual(seen(dim), ["rgba(2,2,2", []]);
});

test("shapes stand beside each other and apart from words", () => {
  const facts = judge("overstated", "supported", "overstated");
  const emphasis = findEmphasis(facts, { kind: "statement", id: "st:1" });
  const scene = { ...sceneOf(facts, { color: "verdict" }), emphasis };
  const [line] = paintEdges(facts, scene);
  const [one, other] = line?.shapes ?? [];
  const [count] = line?.marks ?? [];
  assert.ok(one && other && count);
  assert.equal(other.x - one.x, facts.data.look.line.shape);
  assert.ok(Math.hypot((one.x + other.x) / 2 - count.x, one.y - count.y) > 5);
});

test("a saved picture has the shapes, and its legend names them", () => {
  const facts = judge("overstated", "supported", "overstated");
  const places = facts.data.drawing.nodes
    .filter(({ id }) => !id.includes("p"))
    .map(({ x, y }, at) => ({ id: facts.data.nodes[at]?.id ?? "", x, y }));
  const picture = viewPicture(facts, { ...AT_REST, color: "verdict" }, theme, places);
  const words = picture.signs.map((sign) => sign.words);
  assert.deepEqual(words.slice(-3), [
    "supported",
    "overstated",
    "gray: statements of several kinds",
  ]);
  const { svg } = drawPicture(picture);
  // Twice on lines, once in the legend.
  assert.equal(svg.split("M1 1H9Z").length - 1, 3);
});
