/** What the map shows besides boxes and lines: bands with headings, a glyph in each box. */

import { nodeOfDrawn } from "./facts.js";
import { joinBounds } from "./framing.js";
import { glyphOpacity, isPort, isShown } from "./paint.js";

/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {import("./paint.js").Scene} Scene */

const BAND_MARGIN = 18;
const HEADING_ROOM = 40;

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
 * @param {Map<string, Path2D>} glyphs
 * @param {(id: string) => { left: number, top: number, bottom: number } | undefined} boundsOf
 */
export function drawGlyphs(ctx, facts, scene, glyphs, boundsOf) {
  for (const id of scene.places.keys()) {
    const drawn = facts.boxes.get(id);
    const node = nodeOfDrawn(facts, id) ?? "";
    const path = glyphs.get(drawn?.group ?? "");
    if (!drawn || !path || isPort(id) || !isShown(scene, id, node)) continue;
    const bounds = boundsOf(id);
    if (!bounds) continue;
    const { left, top, bottom } = bounds;
    ctx.save();
    ctx.translate(left + 9, (top + bottom) / 2 - 7);
    ctx.scale(0.875, 0.875);
    ctx.globalAlpha = glyphOpacity(scene, node);
    ctx.fillStyle = scene.theme.types.get(drawn.group)?.line ?? scene.theme.quiet;
    ctx.fill(path);
    ctx.restore();
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

/** Where the mechanisms stand, which are shown first. @param {Facts} facts */
export function coreBounds(facts) {
  const all = regionBounds(facts);
  const core = all.filter((_, at) => facts.data.regions[at]?.core);
  return joinBounds(core.length ? core : all);
}

/** Where the messengers stand, the middle of it all. @param {Facts} facts */
export function homeBounds(facts) {
  const all = regionBounds(facts);
  return all[Math.min(1, all.length - 1)] ?? coreBounds(facts);
}
