/** Draws the boxes of the map on its canvas, and finds the box at a place. */

import { frameOf, isPort, sizeOf } from "./box_sizes.js";

/** @typedef {import("./box_and_line_looks.js").Painted} Painted */

/**
 * @param {CanvasRenderingContext2D} ctx @param {Painted[]} boxes
 * @param {import("../data/map_types.d.ts").MapLook} look
 * @param {number} scale borders are as wide on the screen at every scale
 */
export function drawBoxes(ctx, boxes, look, scale) {
  ctx.setLineDash([]);
  for (const box of boxes) {
    const { left, top } = frameOf(box, box);
    const { width, height } = sizeOf(box);
    ctx.fillStyle = box.color.background;
    ctx.strokeStyle = box.color.border;
    ctx.lineWidth = Math.min(width, box.borderWidth / scale);
    ctx.beginPath();
    ctx.roundRect(left, top, width, height, (isPort(box.id) ? look.port : look.box).radius);
    ctx.fill();
    ctx.stroke();
  }
}

/**
 * The box at a place, the uppermost if there are several.
 * @param {Painted[]} boxes @param {import("./camera.js").Point} place
 */
export function findBoxAt(boxes, { x, y }) {
  return boxes.findLast((box) => {
    const { left, top, right, bottom } = frameOf(box, box);
    return x >= left && x <= right && y >= top && y <= bottom;
  });
}
