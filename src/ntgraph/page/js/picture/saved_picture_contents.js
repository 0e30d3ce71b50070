/** What a saved picture contains: title, notes, boxes, lines and bands, as plain records. */

import { nodeOfDrawn } from "../data/facts_index.js";
import { glyphOpacity, paintEdges, paintNodes } from "../map/box_and_line_looks.js";
import { frameOf, isPort } from "../map/box_sizes.js";
import { lookAt } from "../map/map_contents.js";
import { viewSigns } from "./saved_picture_legend.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../map/theme_colors.js").Theme} Theme */
/** @typedef {import("../data/page_types.d.ts").State} State */
/** @typedef {import("./saved_picture_curves.js").Frame} Frame */
/**
 * @typedef {{
 *   frame: Frame, radius: number, fill: string, line: string, ink: string, weight: number,
 *   text: string[], size: number, glyph: string, opacity: number,
 * }} Box
 * @typedef {{
 *   from: Frame, to: Frame, color: string, weight: number, end: string, dashed: boolean,
 *   faint: boolean, words: string,
 * }} Line
 * @typedef {{ frame: Frame, heading: string }} Band
 * @typedef {{ words: string, color: string, glyph?: string, end?: string, dashed?: boolean }} Sign
 * @typedef {{
 *   title: string, notes: string[], theme: Theme, bands: Band[], boxes: Box[], lines: Line[],
 *   signs: Sign[],
 * }} Picture
 */

const BAND = { margin: 18, heading: 40 };
const NOTE = "This is what an article says, not advice. Some of it is wrong or unproven.";

/**
 * @param {Facts} facts @param {State} state @param {Theme} theme
 * @param {{ id: string, x: number, y: number }[]} places of the nodes that the map shows
 * @returns {Picture}
 */
export function viewPicture(facts, state, theme, places) {
  const { center, emphasis, shown, around } = lookAt(facts, state);
  const steps = around?.steps;
  const scene = { theme, center, emphasis, shown, steps, places: placeDrawn(facts, places) };
  const frames = new Map(
    facts.data.drawing.nodes.flatMap((drawn) => {
      const place = scene.places.get(drawn.id);
      return place ? [/** @type {const} */ ([drawn.id, frameOf(drawn, place)])] : [];
    }),
  );
  const lines = viewLines(facts, scene, frames);
  const { title } = facts.data;
  const name = center === null ? "" : (facts.nodes.get(center)?.name ?? "");
  return {
    title: name ? `${title}: ${name}` : title,
    notes: [NOTE, tellSource(facts)],
    theme,
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
    return {
      frame,
      radius: port ? 11 : 6,
      fill: paint.color.background,
      line: paint.color.border,
      ink: paint.font.color,
      weight: paint.borderWidth,
      text: drawn.label.split("\n"),
      size: drawn.font.size,
      glyph: port ? "" : (facts.types.get(drawn.group)?.path ?? ""),
      opacity: glyphOpacity(scene, nodeOfDrawn(facts, drawn.id) ?? ""),
    };
  });
}

/**
 * @param {Facts} facts @param {import("../map/box_and_line_looks.js").Scene} scene
 * @param {Map<string, Frame>} frames
 * @returns {Line[]}
 */
function viewLines(facts, scene, frames) {
  const ends = new Map(facts.data.lines.map((line) => [line.sign, line.end]));
  const painted = new Map(paintEdges(facts, scene).map((paint) => [paint.id, paint]));
  return facts.data.drawing.edges.flatMap((drawn) => {
    const [paint, edge] = [painted.get(drawn.id), facts.edges.get(drawn.id)];
    const [from, to] = [frames.get(drawn.from), frames.get(drawn.to)];
    if (!paint || paint.hidden || !edge || !from || !to) return [];
    return {
      from,
      to,
      color: paint.color.color,
      weight: paint.width,
      end: ends.get(edge.sign) ?? "plain",
      dashed: edge.hedged,
      faint: paint.weight === "faint",
      words: paint.label ?? "",
    };
  });
}

/** @param {Facts} facts @returns {Band[]} */
function viewBands(facts) {
  return facts.data.regions.map(({ x, y, width, height, heading }) => ({
    frame: {
      left: x - BAND.margin,
      top: y - BAND.heading,
      right: x + width + BAND.margin,
      bottom: y + height + BAND.margin,
    },
    heading,
  }));
}

/** @param {Facts} facts */
function tellSource(facts) {
  const { articles, version, released_on: date, license } = facts.data;
  const read = articles.map(({ title, publisher }) =>
    [title, publisher].filter(Boolean).join(", "),
  );
  const from = read.length ? `Read from: ${read.join("; ")}. ` : "";
  return `${from}Data version ${version}, ${date}, ${license.text}.`;
}
