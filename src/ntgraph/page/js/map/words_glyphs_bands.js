/** Draws on the map bands with headings, and glyphs and words in boxes. */

import { nodeOfDrawn } from "../data/facts_index.js";
import { glyphOpacity } from "./box_and_line_looks.js";
import { frameOf, isPort, placeWords } from "./box_sizes.js";
import { joinBounds } from "./visible_part.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/map_types.d.ts").Region} Region */
/** @typedef {import("./box_and_line_looks.js").Scene} Scene */
/** @typedef {import("./box_and_line_looks.js").Painted} Painted */

/** Glyphs are drawn in a box of this size. */
export const GLYPH_BOX = 16;
// On the screen, in px: smaller words are only a gray line.
const LEAST_READ = 4;

/** @param {CanvasRenderingContext2D} ctx @param {Facts} facts @param {Scene} scene */
export function drawBands(ctx, facts, scene) {
  if (scene.center !== null) return;
  const look = facts.data.look.band;
  for (const [at, { left, top, right, bottom }] of regionBounds(facts).entries()) {
    const { x, width, heading } = /** @type {Region} */ (facts.data.regions[at]);
    ctx.fillStyle = scene.theme.band;
    ctx.beginPath();
    ctx.roundRect(left, top, right - left, bottom - top, look.radius);
    ctx.fill();
    ctx.fillStyle = scene.theme.quiet;
    ctx.font = `600 ${look.font}px system-ui, sans-serif`;
    ctx.textAlign = "left";
    ctx.textBaseline = "middle";
    ctx.fillText(heading, x - 4, top + look.heading / 2, width + 8);
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
  const { look } = facts.data;
  for (const box of boxes) {
    const path = glyphs.get(box.group);
    if (!path || box.hidden || isPort(box.id)) continue;
    ctx.save();
    ctx.translate(frameOf(box, box).left + look.glyph_left, box.y - look.glyph / 2);
    ctx.scale(look.glyph / GLYPH_BOX, look.glyph / GLYPH_BOX);
    ctx.globalAlpha = glyphOpacity(scene, nodeOfDrawn(facts, box.id) ?? "");
    ctx.fillStyle = scene.theme.types.get(box.group)?.line ?? scene.theme.quiet;
    ctx.fill(path);
    ctx.restore();
  }
}

/**
 * Draw the words in the boxes. Their room is known and they are not measured, which would take as
 * long as all other work for a box; words of a wider font are narrowed.
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

/** The parts of the map with their ground and heading. @param {Facts} facts */
export function regionBounds(facts) {
  const { margin, heading } = facts.data.look.band;
  return facts.data.regions.map(({ x, y, width, height }) => ({
    left: x - margin,
    top: y - heading,
    right: x + width + margin,
    bottom: y + height + margin,
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
