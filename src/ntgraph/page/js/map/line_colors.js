/** The colors and shapes of lines if they show verdicts, whether works are cited, or articles. */

import { pickStatements } from "../data/facts_index.js";
import { isCited } from "../filter/filtered_facts.js";
import { pointAt } from "./line_curves.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/map_types.d.ts").Edge} Edge */
/** @typedef {import("../data/map_types.d.ts").LineLook} LineLook */
/** @typedef {import("../data/statement_types.d.ts").Statement} Statement */
/** @typedef {import("./box_and_line_looks.js").PaintedLine} PaintedLine */
/** @typedef {import("./box_and_line_looks.js").Scene} Scene */
/** @typedef {{ id: string, path: string, color: string }} Kind */
/** @typedef {Kind & { x: number, y: number }} Shape */

/** Where on its line a shape may stand, the best place first; `picture/line_colors.py` has these. */
export const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
/** Shapes are drawn in a box of this size. */
export const SHAPE_BOX = 16;

/** The ways to color lines beside direction. @type {Record<string, (one: Statement) => string[]>} */
const PICKS = {
  verdict: ({ verdict }) => [verdict],
  cited: (statement) => [isCited(statement) ? "yes" : "no"],
  article: ({ evidence }) => evidence.map(({ article }) => article),
};

/** Return how lines are colored; unknown words mean by direction. @param {string} by */
export const readColoring = (by) => (Object.hasOwn(PICKS, by) ? by : "");

/** Return the verdicts, both kinds of citing, or articles. @param {Facts} facts @param {string} by */
export function kindsOf({ data }, by) {
  if (by === "verdict") return data.verdicts;
  return by === "cited" ? data.citing : by === "article" ? data.article_marks : [];
}

/**
 * Return the kinds of the shown statements of a line, each once, in the order of the legend.
 * @param {Facts} facts @param {Scene} scene @param {Edge} edge @returns {Kind[]}
 */
export function kindsOn(facts, { by = "", shown, theme }, edge) {
  const pick = PICKS[by];
  if (!pick) return [];
  const said = edge.statements.filter((id) => shown.statements.has(id));
  const found = new Set(pickStatements(facts, said).flatMap(pick));
  return kindsOf(facts, by)
    .filter(({ id }) => found.has(id))
    .map(({ id, path }) => ({ id, path, color: theme.kinds.get(`${by}:${id}`) ?? theme.quiet }));
}

/**
 * Put the shapes of lines where they do not lie on each other or on words: at the first place
 * that is free, or at the freest.
 * @param {PaintedLine[]} lines @param {LineLook} look
 */
export function placeShapes(lines, look) {
  const seen = lines.filter(({ hidden }) => !hidden);
  const taken = seen.flatMap(({ marks }) => marks.map(({ x, y }) => ({ x, y })));
  for (const line of seen) {
    if (!line.shapes.length) continue;
    const places = PLACES.map((at) => pointAt(line.curve, at)).map(([x, y]) => ({ x, y }));
    const room = places.map((place) => roomAt(place, taken, look.shape_room));
    const best = places[room.indexOf(Math.max(...room))] ?? { x: 0, y: 0 };
    const left = best.x - (look.shape * (line.shapes.length - 1)) / 2;
    line.shapes = line.shapes.map((shape, at) => ({
      ...shape,
      x: left + at * look.shape,
      y: best.y,
    }));
    taken.push(...line.shapes);
  }
}

/** @param {{ x: number, y: number }} place @param {{ x: number, y: number }[]} taken @param {number} most */
function roomAt(place, taken, most) {
  let least = most;
  for (const { x, y } of taken) least = Math.min(least, Math.hypot(x - place.x, y - place.y));
  return least;
}

/**
 * Draw the shapes over the lines, each line's on a ground of their own.
 * @param {CanvasRenderingContext2D} ctx @param {PaintedLine[]} lines
 * @param {import("./theme_colors.js").Theme} theme @param {number} size
 */
export function drawShapes(ctx, lines, theme, size) {
  for (const { hidden, shapes } of lines) {
    const [first] = shapes;
    if (hidden || !first) continue;
    const { left, top, width, height } = groundOf(shapes, size);
    ctx.fillStyle = theme.sheet;
    ctx.beginPath();
    ctx.roundRect(left, top, width, height, height / 2);
    ctx.fill();
    for (const shape of shapes) drawShape(ctx, shape, size);
  }
}

/** The ground behind the shapes of one line. @param {Shape[]} shapes @param {number} size */
export function groundOf(shapes, size) {
  const [{ x, y }] = /** @type {[Shape]} */ (shapes);
  const height = size + 4;
  const width = shapes.length * size + 6;
  return { left: x - size / 2 - 3, top: y - height / 2, width, height };
}

/** @param {CanvasRenderingContext2D} ctx @param {Shape} shape @param {number} size */
function drawShape(ctx, { path, color, x, y }, size) {
  ctx.save();
  ctx.translate(x - size / 2 + 1, y - size / 2 + 1);
  ctx.scale((size - 2) / SHAPE_BOX, (size - 2) / SHAPE_BOX);
  ctx.fillStyle = color;
  ctx.fill(new Path2D(path));
  ctx.restore();
}
