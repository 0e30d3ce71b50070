/** Draw on the map what vis-network does not: bands with headings, glyphs and words in boxes. */

import { nodeOfDrawn } from "../data/facts_index.js";
import { glyphOpacity } from "./box_and_line_looks.js";
import { frameOf, isPort, placeWords } from "./box_sizes.js";
import { joinBounds } from "./visible_part.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("./box_and_line_looks.js").Scene} Scene */
/** @typedef {import("./box_and_line_looks.js").Painted} Painted */

const BAND_MARGIN = 18;
const HEADING_ROOM = 40;
// In px on the screen: smaller words are not readable and not drawn.
const LEAST_READ = 4;

/** @param {CanvasRenderingContext2D} ctx @param {Facts} facts @param {Scene} scene */
export function drawBands(ctx, facts, scene) {
  if (scene.center !== null) return;
  for (const { x, y, width, height, heading } of facts.data.regions) {
    ctx.fillStyle = scene.theme.band;
    ctx.beginPath();
    ctx.roundRect(
      x - BAND_MARGIN,
      y - HEADING_ROOM,
      width + 2 * BAND_MARGIN,
      height + HEADING_ROOM + BAND_MARGIN,
      14,
    );
    ctx.fill();
    ctx.fillStyle = scene.theme.quiet;
    ctx.font = "600 15px system-ui, sans-serif";
    ctx.textAlign = "left";
    ctx.textBaseline = "middle";
    ctx.fillText(heading, x - 4, y - HEADING_ROOM / 2, width + 8);
  }
}

/** @param {Facts} facts */
export function makeGlyphs(facts) {
  return new Map(facts.data.types.map((type) => [type.id, new Path2D(type.path)]));
}

/**
 * @param {CanvasRenderingContext2D} ctx @param {Facts} facts @param {Scene} scene
 * @param {Painted[]} boxes @param {Map<string, Path2D>} glyphs
 */
export function drawGlyphs(ctx, facts, scene, boxes, glyphs) {
  for (const box of boxes) {
    const path = glyphs.get(box.group);
    if (!path || box.hidden || isPort(box.id)) continue;
    ctx.save();
    ctx.translate(frameOf(box, box).left + 4, box.y - 7);
    ctx.scale(0.875, 0.875);
    ctx.globalAlpha = glyphOpacity(scene, nodeOfDrawn(facts, box.id) ?? "");
    ctx.fillStyle = scene.theme.types.get(box.group)?.line ?? scene.theme.quiet;
    ctx.fill(path);
    ctx.restore();
  }
}

/**
 * Draw the words in the boxes. vis-network would measure each of them, which takes as long as
 * all its other work for a box. The room is known; words of a wider font are narrowed.
 * @param {CanvasRenderingContext2D} ctx @param {Painted[]} boxes @param {string} face
 * @param {number} scale how large the map is shown
 */
export function drawWords(ctx, boxes, face, scale) {
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  let size = 0;
  for (const box of boxes) {
    if (box.hidden || box.font.size * scale < LEAST_READ) continue;
    if (box.font.size !== size) ctx.font = `${box.font.size}px ${face}`;
    size = box.font.size;
    ctx.fillStyle = box.font.color;
    const lines = box.label.split("\n");
    const { left, width } = placeWords(box, box);
    for (const [at, line] of lines.entries()) {
      ctx.fillText(line, left, box.y + (at - (lines.length - 1) / 2) * size, width);
    }
  }
}

/** @param {Facts} facts */
export function regionBounds(facts) {
  return facts.data.regions.map(({ x, y, width, height }) => ({
    left: x - BAND_MARGIN,
    top: y - HEADING_ROOM,
    right: x + width + BAND_MARGIN,
    bottom: y + height + BAND_MARGIN,
  }));
}

/** Return the bounds of the mechanisms, which are shown first. @param {Facts} facts */
export function coreBounds(facts) {
  const all = regionBounds(facts);
  const core = all.filter((_, at) => facts.data.regions[at]?.core);
  return joinBounds(core.length ? core : all);
}

/** Return the bounds of the messengers, in the middle of the map. @param {Facts} facts */
export function homeBounds(facts) {
  const all = regionBounds(facts);
  return all[Math.min(1, all.length - 1)] ?? coreBounds(facts);
}
