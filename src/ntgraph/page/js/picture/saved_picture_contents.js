/** What a saved picture contains: title, notes, boxes, lines and bands, as plain records. */

import { nodeOfDrawn } from "../data/facts_index.js";
import { glyphOpacity, paintEdges, paintNodes } from "../map/box_and_line_looks.js";
import { frameOf, isPort } from "../map/box_sizes.js";
import { lookAt } from "../map/map_contents.js";
import { regionBounds } from "../map/words_glyphs_bands.js";
import { viewSigns } from "./saved_picture_legend.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../map/theme_colors.js").Theme} Theme */
/** @typedef {import("../data/state_types.d.ts").State} State */
/** @typedef {import("../data/map_types.d.ts").MapLook} MapLook */
/** @typedef {import("../map/line_curves.js").Frame} Frame */
/**
 * @typedef {{
 *   frame: Frame, radius: number, fill: string, line: string, ink: string, weight: number,
 *   text: string[], size: number, start: number, glyph: string, opacity: number,
 * }} Box
 * @typedef {import("../map/box_and_line_looks.js").PaintedLine} Line
 * @typedef {{ frame: Frame, heading: string }} Band
 * @typedef {{ words: string, color: string, glyph?: string, tip?: string,
 *   dash?: number[], mark?: import("../data/map_types.d.ts").LineMark }} Sign
 * @typedef {{
 *   title: string, notes: string[], theme: Theme, look: MapLook, bands: Band[], boxes: Box[], lines: Line[],
 *   signs: Sign[],
 * }} Picture
 */

/**
 * @param {Facts} facts @param {State} state @param {Theme} theme
 * @param {{ id: string, x: number, y: number }[]} places of the nodes that the map shows
 * @returns {Picture}
 */
export function viewPicture(facts, state, theme, places) {
  const { center, emphasis, shown, around, by } = lookAt(facts, state);
  const steps = around?.steps;
  const scene = { theme, center, emphasis, shown, by, steps, places: placeDrawn(facts, places) };
  const frames = new Map(
    facts.data.drawing.nodes.flatMap((drawn) => {
      const place = scene.places.get(drawn.id);
      return place ? [/** @type {const} */ ([drawn.id, frameOf(drawn, place)])] : [];
    }),
  );
  const lines = paintEdges(facts, scene).filter(({ hidden }) => !hidden);
  const { title } = facts.data;
  const name = center === null ? "" : (facts.nodes.get(center)?.name ?? "");
  return {
    title: name ? `${title}: ${name}` : title,
    notes: [facts.data.caption, tellSource(facts)],
    theme,
    look: facts.data.look,
    bands: center === null ? viewBands(facts) : [],
    boxes: viewBoxes(facts, scene, frames),
    lines,
    signs: viewSigns(facts, scene, theme, lines),
  };
}

/**
 * Return the place of each box; a port keeps its place beside its node.
 * @param {Facts} facts @param {{ id: string, x: number, y: number }[]} places
 */
function placeDrawn(facts, places) {
  const byNode = new Map(places.map((place) => [place.id, place]));
  const { nodes } = facts.data.drawing;
  const home = new Map(nodes.map((drawn) => [drawn.id, drawn]));
  return new Map(
    nodes.flatMap((drawn) => {
      const place = byNode.get(nodeOfDrawn(facts, drawn.id) ?? "");
      const own = home.get(/** @type {string} */ (drawn.id.split("p")[0]));
      if (!place || !own) return [];
      const at = { x: drawn.x + place.x - own.x, y: drawn.y + place.y - own.y };
      return [/** @type {const} */ ([drawn.id, at])];
    }),
  );
}

/**
 * @param {Facts} facts @param {import("../map/box_and_line_looks.js").Scene} scene
 * @param {Map<string, Frame>} frames
 * @returns {Box[]}
 */
function viewBoxes(facts, scene, frames) {
  const painted = new Map(paintNodes(facts, scene).map((paint) => [paint.id, paint]));
  return facts.data.drawing.nodes.flatMap((drawn) => {
    const paint = painted.get(drawn.id);
    const frame = frames.get(drawn.id);
    if (!paint || paint.hidden || !frame) return [];
    const port = isPort(drawn.id);
    const { look } = facts.data;
    return {
      frame,
      radius: (port ? look.port : look.box).radius,
      fill: paint.color.background,
      line: paint.color.border,
      ink: paint.font.color,
      weight: paint.borderWidth,
      text: drawn.label.split("\n"),
      size: drawn.font.size,
      start: drawn.margin.left,
      glyph: port ? "" : (facts.types.get(drawn.group)?.path ?? ""),
      opacity: glyphOpacity(scene, nodeOfDrawn(facts, drawn.id) ?? ""),
    };
  });
}

/** @param {Facts} facts @returns {Band[]} */
function viewBands(facts) {
  return regionBounds(facts).map((frame, at) => ({
    frame,
    heading: facts.data.regions[at]?.heading ?? "",
  }));
}

/** @param {Facts} facts */
function tellSource(facts) {
  const { articles, version, released_on: date, license } = facts.data;
  const read = articles.map(({ title, publisher }) =>
    [title, publisher].filter(Boolean).join(", "),
  );
  const from = read.length ? `Read from: ${read.join("; ")}. ` : "";
  return version ? `${from}Data version ${version}, ${date}, ${license.text}.` : from.trim();
}
