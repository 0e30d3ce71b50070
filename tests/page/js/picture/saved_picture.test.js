import assert from "node:assert/strict";
import { test } from "node:test";
import { indexFacts } from "../../../../src/ntgraph/page/js/data/facts_index.js";
import { scaleFor } from "../../../../src/ntgraph/page/js/picture/save_picture_menu.js";
import { viewPicture } from "../../../../src/ntgraph/page/js/picture/saved_picture_contents.js";
import {
  drawPicture,
  nameFile,
  visible,
  wrap,
} from "../../../../src/ntgraph/page/js/picture/saved_picture_svg.js";
import { AT_REST } from "../../../../src/ntgraph/page/js/shell/address_hash.js";
import { makeFacts } from "../world.js";

const world = makeFacts();
const facts = indexFacts({
  ...world.data,
  title: "Drugs & <brains>",
  types: [
    { id: "Drug", label: "drug", plural: "drugs", definition: "", count: 1, path: "M0 0H9Z" },
  ],
  lines: [{ sign: "+", end: "arrow", tip: "M0 0-10-5V5Z", label: "raises", count: 2 }],
  regions: [{ heading: "Left", core: true, x: 0, y: 0, width: 300, height: 100 }],
  articles: [
    {
      id: "a",
      title: "An article",
      publisher: "A seller",
      interest: "",
      source: "",
      findings: [],
      is_graph_file: false,
    },
  ],
});
const ink = { fill: "rgb(9, 9, 9)", line: "rgb(8, 8, 8)", ink: "rgb(7, 7, 7)" };
const theme = {
  types: new Map([["Drug", ink]]),
  lines: new Map([["+", "rgb(10, 20, 30)"]]),
  kinds: new Map([["verdict:overstated", "rgb(90, 60, 0)"]]),
  sheet: "rgb(255, 255, 255)",
  band: "rgb(0, 0, 0)",
  text: "rgb(1, 1, 1)",
  quiet: "rgb(2, 2, 2)",
};
const all = [
  { id: "cocaine", x: 10, y: 10 },
  { id: "dopamine", x: 200, y: 20 },
  { id: "__proto__", x: 400, y: 30 },
];
const rest = { ...AT_REST };
const places = (/** @type {string[]} */ ...ids) => all.filter(({ id }) => ids.includes(id));

test("the whole map holds its boxes, ports, lines, bands and signs", () => {
  const picture = viewPicture(facts, rest, theme, all);
  assert.equal(picture.boxes.length, 4);
  assert.equal(picture.lines.length, 2);
  assert.deepEqual(
    picture.bands.map(({ heading }) => heading),
    ["Left"],
  );
  assert.deepEqual(
    picture.signs.map(({ words }) => words),
    ["drugs", "raises"],
  );
});

test("the picture tells what a faint line is, where there is one", () => {
  const edges = world.data.edges.map((edge) => ({ ...edge, faint: true }));
  const past = indexFacts({ ...facts.data, edges });
  const signs = (
    /** @type {Partial<import("../../../../src/ntgraph/page/js/data/state_types.d.ts").State>} */ state,
  ) => viewPicture(past, { ...rest, ...state }, theme, all).signs.map(({ words }) => words);
  assert.deepEqual(signs({}), ["drugs", "raises", "past the messengers"]);
  assert.deepEqual(signs({ node: "cocaine" }), ["drugs", "raises"]);
});

test("around a node there are no bands, and boxes stand where the map has them", () => {
  const near = places("cocaine", "dopamine").map((place) => ({ ...place, x: place.x + 1000 }));
  const picture = viewPicture(facts, { ...rest, node: "cocaine" }, theme, near);
  assert.equal(picture.boxes.length, 3);
  assert.ok(picture.boxes.every(({ frame }) => frame.left > 900));
  assert.equal(picture.lines.length, 1);
  assert.deepEqual(picture.bands, []);
  assert.equal(picture.title, "Drugs & <brains>: cocaine");
});

test("what the filters hide is not in the picture", () => {
  const picture = viewPicture(facts, { ...rest, hide: "Messenger" }, theme, all);
  assert.equal(picture.boxes.length, 2);
  assert.equal(picture.lines.length, 0);
});

test("what stands out on the map stands out in the picture", () => {
  const state = { ...rest, node: "cocaine", whole: "1" };
  const [chosen, , , dim] = viewPicture(facts, state, theme, all).boxes;
  assert.ok(Number(chosen?.weight) > Number(dim?.weight));
  assert.ok(Number(chosen?.opacity) > Number(dim?.opacity));
});

test("a picture carries its caption", () => {
  const { svg } = drawPicture(viewPicture(facts, rest, theme, all));
  for (const words of [
    ">Drugs &amp; &lt;brains&gt;<",
    "not advice",
    "An article, A seller",
    "Data version 1.0, 2026-11-23, CC BY 4.0.",
  ]) {
    assert.ok(svg.includes(words), words);
  }
});

test("the same view gives the same picture", () => {
  const make = () => drawPicture(viewPicture(facts, rest, theme, all));
  assert.deepEqual(make(), make());
});

test("an empty map is a picture too", () => {
  const { svg, width, height } = drawPicture(viewPicture(makeFacts(), rest, theme, []));
  assert.ok(width > 0 && height > 0);
  assert.ok(!svg.includes("NaN") && !svg.includes("Infinity"));
});

test("names are text, and what XML forbids is left out", () => {
  const bad = "</text><script>alert(1)</script>\u0000\ud800\u202e\ufffe]]>";
  const hostile = indexFacts({ ...facts.data, title: bad });
  const { svg } = drawPicture(viewPicture(hostile, rest, theme, all));
  assert.ok(!svg.includes("<script"));
  assert.ok(svg.includes("&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;]]&gt;"));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones XML forbids
  assert.doesNotMatch(svg, /[\u0000-\u0008\ufffe\uffff]/);
  assert.doesNotThrow(() => encodeURIComponent(svg));
  assert.equal(visible("a\tb\n c\u200b"), "a b c");
});

test("a picture asks for nothing", () => {
  const { svg } = drawPicture(viewPicture(facts, rest, theme, all));
  assert.doesNotMatch(svg.replace("http://www.w3.org/2000/svg", ""), /https?:|url\(|href|style=/);
});

test("files are named after what they show", () => {
  assert.equal(nameFile("What an article says: GABA!", "svg"), "what-an-article-says-gaba.svg");
  assert.equal(nameFile("../../ .\u202e", "png"), "map.png");
  assert.equal(nameFile("x".repeat(10_000), "svg").length, 64);
});

test("long texts are broken and cut", () => {
  assert.deepEqual(wrap("one two three four", 9, 2), ["one two", "three …"]);
  assert.deepEqual(wrap("x".repeat(100), 10, 3), ["xxxxxxxxx…"]);
});

test("a picture is as sharp as a canvas allows", () => {
  assert.equal(scaleFor(1000, 500), 2);
  assert.ok(scaleFor(20_000, 500) * 20_000 <= 8000);
  assert.ok(scaleFor(7000, 7000) ** 2 * 49_000_000 <= 40_000_001);
});
