/** Draws the lines of the map on its canvas, and finds the line under a point. */

import { distanceTo, piecesOf, wayOf } from "./line_curves.js";

/** @typedef {import("./box_and_line_looks.js").PaintedLine} PaintedLine */
/** @typedef {import("./theme_colors.js").Theme} Theme */

// On the screen, in px: smaller words are only a gray line.
const LEAST_READ = 6;

/** @param {import("./line_curves.js").Curve} curve */
const startOf = (curve) => curve[0] ?? [0, 0];

/** @param {import("./line_curves.js").Curve} curve */
const endOf = (curve) => curve.at(-1) ?? [0, 0];

/** Paths of tips and marks, made once for each text. @type {Map<string, Path2D>} */
const paths = new Map();

/** @param {string} text an SVG path */
function pathOf(text) {
  const path = paths.get(text) ?? new Path2D(text);
  paths.set(text, path);
  return path;
}

/**
 * @param {CanvasRenderingContext2D} ctx @param {PaintedLine[]} lines @param {Theme} theme
 * @param {string} face the font of words on lines @param {number} scale how large the map is
 */
export function drawLines(ctx, lines, theme, face, scale) {
  const seen = lines.filter(({ hidden }) => !hidden);
  for (const line of seen) drawLine(ctx, line);
  for (const line of seen) drawMarks(ctx, line, theme, face, scale);
  ctx.setLineDash([]);
}

/** @param {CanvasRenderingContext2D} ctx @param {PaintedLine} line */
function drawLine(ctx, { curve, shaft, width, color, dash, tip }) {
  ctx.strokeStyle = color.color;
  ctx.lineWidth = width;
  ctx.setLineDash(dash);
  ctx.beginPath();
  ctx.moveTo(...startOf(shaft));
  for (const [, one, other, end] of piecesOf(shaft)) {
    if (one && other && end) ctx.bezierCurveTo(...one, ...other, ...end);
  }
  ctx.stroke();
  if (tip) fillPath(ctx, tip, ...endOf(curve), wayOf(curve), color.color);
}

/**
 * @param {CanvasRenderingContext2D} ctx @param {string} path @param {number} x
 * @param {number} y @param {[number, number]} way its direction @param {string} color
 */
function fillPath(ctx, path, x, y, [dx, dy], color) {
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(Math.atan2(dy, dx));
  ctx.fillStyle = color;
  ctx.fill(pathOf(path));
  ctx.restore();
}

/**
 * @param {CanvasRenderingContext2D} ctx @param {PaintedLine} line @param {Theme} theme
 * @param {string} face @param {number} scale
 */
function drawMarks(ctx, line, theme, face, scale) {
  for (const { path, words, x, y } of line.marks) {
    if (path) fillPath(ctx, path, x, y, [1, 0], line.color.color);
    if (!words || line.font * scale < LEAST_READ) continue;
    ctx.setLineDash([]);
    ctx.font = `${line.font}px ${face}`;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.lineWidth = 4;
    ctx.strokeStyle = theme.sheet;
    ctx.strokeText(words, x, y);
    ctx.fillStyle = theme.text;
    ctx.fillText(words, x, y);
  }
}

/**
 * The nearest line within reach of a point of the map.
 * @param {PaintedLine[]} lines @param {{ x: number, y: number }} point @param {number} reach
 */
export function findLineAt(lines, { x, y }, reach) {
  let [best, nearest] = [/** @type {string | null} */ (null), reach];
  for (const { id, hidden, curve } of lines) {
    const distance = hidden ? nearest : distanceTo(curve, [x, y]);
    if (distance < nearest) [best, nearest] = [id, distance];
  }
  return best;
}
