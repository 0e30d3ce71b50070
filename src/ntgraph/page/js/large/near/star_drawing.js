/** A small drawing of a thing with those around it that are listed beside the drawing. */

import { listen, make, makeShape } from "../../shell/dom_elements.js";
import { FONT } from "../../shell/font_families.js";
import { fitText } from "../overview/bubble_places.js";
import { countOf } from "../shell/count_words.js";
import { BOX, placeSpokes, spokesOf, WIDTH } from "./star_places.js";

/** @typedef {import("../large_types.d.ts").Page} Page */
/** @typedef {import("./star_places.js").PlacedSpoke} PlacedSpoke */

const WRITTEN = `12px ${FONT}`;
const TIP = 7;

/**
 * Return the drawing of some statements of a thing, and what is drawn in words.
 * @param {Page} page @param {number} node @param {Iterable<number>} links
 */
export function starDrawing(page, node, links) {
  const listed = listEnds(page, node, links);
  const spokes = spokesOf(listed);
  if (!spokes.length) return null;
  const { height, placed } = placeSpokes(spokes);
  const svg = makeShape("svg", { viewBox: `0 0 ${WIDTH} ${height}`, "aria-hidden": "true" });
  const middle = { x: (WIDTH - BOX.width) / 2, y: (height - BOX.height) / 2 };
  for (const spoke of placed) svg.append(...lineOf(spoke, height));
  for (const spoke of placed) svg.append(boxOf(page, spoke.node, spoke, ""));
  svg.append(boxOf(page, node, middle, "middle"));
  return make(
    "figure",
    { class: "star" },
    svg,
    make("figcaption", {}, ...caption(page, node, placed, listed)),
  );
}

/**
 * Return the other ends of statements; what is denied links nothing.
 * @param {Page} page @param {number} node @param {Iterable<number>} links
 */
function listEnds({ graph, header }, node, links) {
  return [...links].flatMap((link) => {
    const { symmetric, negated } = header.kinds[graph.kindOf(link)] ?? {};
    const [subject, object] = [graph.subjectOf(link), graph.objectOf(link)];
    const other = subject === node ? object : subject;
    /** @type {import("../large_types.d.ts").Direction} */
    const direction = symmetric ? "both" : subject === node ? "out" : "in";
    return negated || other === node ? [] : [{ other, direction }];
  });
}

/**
 * @param {Page} page @param {number} node @param {PlacedSpoke[]} placed
 * @param {{ other: number }[]} listed
 */
function caption({ graph, header }, node, placed, listed) {
  const drawn = new Set(placed.map(({ node: each }) => each)).size;
  const all = new Set(listed.map(({ other }) => other)).size;
  const rest =
    all > drawn
      ? ` ${countOf(all - drawn, "other")} of the list ${all - drawn === 1 ? "is" : "are"} not drawn.`
      : "";
  const denied = header.kinds.some(({ negated }) => negated) ? " What is denied is not drawn." : "";
  return [
    "Drawn: ",
    make("bdi", {}, graph.nameOf(node)),
    ` and ${countOf(drawn, "thing")} of this list; an arrow leads from the first thing of a statement to the second.${rest}${denied}`,
  ];
}

/** @param {PlacedSpoke} spoke @param {number} height */
function lineOf({ x, y, left, direction }, height) {
  const outer = { x: left ? x + BOX.width : x, y: y + BOX.height / 2 };
  const inner = { x: (WIDTH + (left ? -BOX.width : BOX.width)) / 2, y: height / 2 };
  const [from, to] = direction === "in" ? [outer, inner] : [inner, outer];
  const bend = (from.x + to.x) / 2;
  const side = to.x > from.x ? -1 : 1;
  const curve = `M${from.x} ${from.y}C${bend} ${from.y} ${bend} ${to.y} ${to.x + (direction === "both" ? 0 : side * TIP)} ${to.y}`;
  if (direction === "both") return [makeShape("path", { class: "shaft", d: curve })];
  const tip = `M${to.x} ${to.y}l${side * TIP} -4v8z`;
  return [
    makeShape("path", { class: "shaft", d: curve }),
    makeShape("path", { class: "tip", d: tip }),
  ];
}

/**
 * @param {Page} page @param {number} node @param {{ x: number, y: number }} at
 * @param {string} className
 */
function boxOf(page, node, { x, y }, className) {
  const { graph, store } = page;
  const group = makeShape("g", { class: `t${graph.typeOf(node)} ${className}` });
  const rect = { x: `${x}`, y: `${y}`, width: `${BOX.width}`, height: `${BOX.height}`, rx: "6" };
  const label = makeShape("text", { x: `${x + BOX.width / 2}`, y: `${y + BOX.height / 2}` });
  const name = graph.nameOf(node);
  label.textContent = fitText(name, BOX.width - 12, widthOf);
  const title = makeShape("title", {});
  title.textContent = name;
  group.append(makeShape("rect", rect), label, title);
  if (!className) {
    listen(group, "click", () =>
      store.go({ node: graph.idOf(node), statement: "", kind: "", way: "", page: "1" }),
    );
  }
  return group;
}

/** @type {CanvasRenderingContext2D | null | undefined} */
let ruler;

/** @param {string} text */
function widthOf(text) {
  ruler ??= make("canvas").getContext("2d");
  if (!ruler) return text.length * 7;
  ruler.font = WRITTEN;
  return ruler.measureText(text).width;
}
