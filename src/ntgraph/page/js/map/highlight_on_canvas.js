/** Draws more strongly what the mouse or the keyboard points at: a line, or the boxes of a thing. */

import { nodeOfDrawn } from "../data/facts_index.js";
import { frameOf, isPort } from "./box_sizes.js";
import { drawShapes } from "./line_colors.js";
import { drawLines } from "./lines_on_canvas.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("./box_and_line_looks.js").Painted} Painted */
/** @typedef {import("./box_and_line_looks.js").PaintedLine} PaintedLine */
/** @typedef {import("./theme_colors.js").Theme} Theme */

/** How much wider a line is drawn, and how far a ring is from its box, in px. */
const MORE = 2.5;
const APART = 3;

/**
 * @param {CanvasRenderingContext2D} ctx @param {PaintedLine} line @param {Theme} theme
 * @param {import("../data/map_types.d.ts").LineLook} look
 */
export function drawHighlight(ctx, line, theme, look) {
  const color = { color: theme.text };
  const strong = { ...line, width: line.width + MORE, color, marks: [] };
  drawLines(ctx, [strong], theme, "", 1);
  drawShapes(ctx, [line], theme, look.shape);
}

/**
 * @param {CanvasRenderingContext2D} ctx @param {Facts} facts @param {Painted[]} boxes
 * @param {string} node @param {Theme} theme
 */
export function drawRings(ctx, facts, boxes, node, theme) {
  ctx.setLineDash([]);
  ctx.strokeStyle = theme.text;
  ctx.lineWidth = MORE;
  for (const box of boxes) {
    if (box.hidden || isPort(box.id) || nodeOfDrawn(facts, box.id) !== node) continue;
    const { left, top, right, bottom } = frameOf(box, box);
    ctx.beginPath();
    ctx.roundRect(
      left - APART,
      top - APART,
      right - left + 2 * APART,
      bottom - top + 2 * APART,
      facts.data.look.box.radius + APART,
    );
    ctx.stroke();
  }
}
