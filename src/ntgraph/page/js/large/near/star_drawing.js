/** A small drawing of a thing with those around it that are listed beside the drawing. */

import { listen, make, makeShape } from "../../shell/dom_elements.js";
import { FONT } from "../../shell/font_families.js";
import { fitText } from "../overview/bubble_places.js";
import { countOf, joinWords, wordNumber } from "../shell/count_words.js";
import { BOX, placeSpokes, spokesOf, WIDTH } from "./star_places.js";

/** @typedef {import("../large_types.d.ts").Page} Page */
/** @typedef {import("./star_places.js").PlacedSpoke} PlacedSpoke */

const WRITTEN = `12px ${FONT}`;
const TIP = 7;

/**
 * Return the drawing of some statements of a thing, and what is drawn in words.
 * @param {Page} page @param {number} node @param {number[]} links
 * @param {boolean} isAll whether these are no part of a list, but of all its statements
 */
export function starDrawing(page, node, links, isAll) {
  const { listed, denied, loops } = listEnds(page, node, links);
  const spokes = spokesOf(listed);
  if (!spokes.length) return null;
  const { height, from, width, placed, middle: x } = placeSpokes(spokes);
  const box = { viewBox: `${from} 0 ${width} ${height}`, width: `${width}` };
  const svg = makeShape("svg", { ...box, "aria-hidden": "true" });
  const middle = { x, y: (height - BOX.height) / 2 };
  for (const spoke of placed) svg.append(...lineOf(spoke, height));
  for (const spoke of placed) svg.append(boxOf(page, spoke.node, spoke, ""));
  svg.append(boxOf(page, node, middle, "middle"));
  return make(
    "figure",
    { class: "star" },
    svg,
    make(
      "figcaption",
      {},
      "Drawn: ",
      make("bdi", {}, page.graph.nameOf(node)),
      ` and ${countDrawn(placed)} of ${isAll ? sayOf(page.graph.degree(node), links.length) : "this list"}. ${saySides(placed)}${sayLeftOut(placed, listed, denied, loops)}`,
    ),
  );
}

/**
 * Return the other ends of statements; what is denied links nothing.
 * @param {Page} page @param {number} node @param {Iterable<number>} links
 */
function listEnds({ graph, header }, node, links) {
  /** @type {{ other: number, direction: import("../large_types.d.ts").Direction }[]} */
  const listed = [];
  let [denied, loops] = [0, 0];
  for (const link of links) {
    const { symmetric, negated } = header.kinds[graph.kindOf(link)] ?? {};
    const [subject, object] = [graph.subjectOf(link), graph.objectOf(link)];
    const other = subject === node ? object : subject;
    if (negated) denied++;
    else if (other === node) loops++;
    else listed.push({ other, direction: symmetric ? "both" : subject === node ? "out" : "in" });
  }
  return { listed, denied, loops };
}

/**
 * Return of how many statements a drawing was made.
 * @param {{ out: number, in: number }} degree @param {number} looked
 */
export function sayOf({ out, in: into }, looked) {
  const all = countOf(out + into, "statement");
  return out + into > looked ? `${wordNumber(looked)} of its ${all}` : `its ${all}`;
}

/** @param {PlacedSpoke[]} placed */
const countDrawn = (placed) => countOf(new Set(placed.map(({ node }) => node)).size, "thing");

/** Return what the sides of a drawing and its lines mean. @param {PlacedSpoke[]} placed */
export function saySides(placed) {
  const has = (/** @type {string} */ way) => placed.some(({ direction }) => direction === way);
  const sides = [
    has("in") ? "on the left what stands before it in a sentence" : "",
    has("out") ? "on the right what stands after it" : "",
    has("both") ? "on the right without an arrow what it is linked to in no direction" : "",
  ];
  const told = sides.filter(Boolean).join(", ");
  return `${told.charAt(0).toUpperCase()}${told.slice(1)}.`;
}

/**
 * Return what of a list is not in the drawing.
 * @param {PlacedSpoke[]} placed @param {{ other: number, direction: string }[]} listed
 * @param {number} denied @param {number} loops
 */
export function sayLeftOut(placed, listed, denied, loops) {
  const drawn = new Set(placed.map(({ node }) => node));
  const left = new Set(listed.map(({ other }) => other).filter((each) => !drawn.has(each))).size;
  const ways = new Set(
    listed.map(({ other, direction }) => `${drawn.has(other)} ${direction} ${other}`),
  );
  const arrows = [...ways].filter((way) => way.startsWith("true")).length - placed.length;
  const told = [
    left ? countOf(left, "more thing") : "",
    arrows ? `${countOf(arrows, "more arrow")} of those drawn` : "",
    denied ? countOf(denied, "denial") : "",
    loops ? `${countOf(loops, "statement")} of the thing about itself` : "",
  ];
  const words = joinWords(told.filter(Boolean));
  return words && ` Not drawn: ${words}.`;
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
