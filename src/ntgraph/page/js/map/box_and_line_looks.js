/** How each box and line of the map looks: colors, widths, curves, and whether it is hidden. */

import { nodeOfDrawn } from "../data/facts_index.js";
import { isPort } from "./box_sizes.js";
import { kindsOn, placeShapes } from "./line_colors.js";
import { pointAt, stopBeforeTip } from "./line_curves.js";
import { leadsOn, routeScene } from "./lines_of_scene.js";
import { fade, mix } from "./theme_colors.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/map_types.d.ts").Edge} Edge */
/** @typedef {import("../data/map_types.d.ts").LineLook} LineLook */
/** @typedef {import("./line_curves.js").Curve} Curve */
/** @typedef {import("./theme_colors.js").Theme} Theme */
/** @typedef {import("./selection_emphasis.js").Emphasis} Emphasis */
/**
 * What the map shows. `center` is the node whose neighborhood is shown, `steps` how many steps
 * each node is from it, `places` where the boxes stand, `by` what colors the lines if it is not
 * their direction.
 * @typedef {{
 *   theme: Theme, emphasis: Emphasis | null, shown: import("../filter/filtered_facts.js").Shown,
 *   center: string | null, places: Map<string, { x: number, y: number }>,
 *   steps?: Map<string, number> | undefined, by?: string,
 * }} Scene
 */

const DIM_BOX = 0.22;
const DIM_TEXT = 0.42;

/** @param {Scene} scene @param {string} node */
function standing(scene, node) {
  if (!scene.emphasis) return "rest";
  if (scene.emphasis.chosen.has(node)) return "chosen";
  if (scene.emphasis.near.has(node)) return "near";
  return scene.center === null ? "dim" : "rest";
}

/** @param {Scene} scene @param {string} drawn @param {string} node */
export function isShown(scene, drawn, node) {
  return scene.places.has(drawn) && (scene.shown.nodes.has(node) || node === scene.center);
}

/** @param {Scene} scene @param {string} node */
export function glyphOpacity(scene, node) {
  return standing(scene, node) === "dim" ? DIM_BOX : 1;
}

/** @typedef {ReturnType<typeof paintNodes>[number]} Painted */

/** @param {Facts} facts @param {Scene} scene */
export function paintNodes(facts, scene) {
  return [...scene.places].flatMap(([id, place]) => {
    const drawn = facts.boxes.get(id);
    return drawn ? [{ ...drawn, ...place, ...paintNode(facts, scene, drawn) }] : [];
  });
}

/**
 * @param {Facts} facts
 * @param {Scene} scene @param {import("../data/map_types.d.ts").DrawnNode} drawn
 */
function paintNode(facts, scene, drawn) {
  const node = nodeOfDrawn(facts, drawn.id) ?? "";
  const state = standing(scene, node);
  const ink = scene.theme.types.get(drawn.group) ?? {
    fill: scene.theme.sheet,
    line: scene.theme.quiet,
    ink: scene.theme.text,
  };
  const { sheet } = scene.theme;
  const dim = state === "dim";
  return {
    hidden: !isShown(scene, drawn.id, node),
    borderWidth: { chosen: isPort(drawn.id) ? 1.8 : 3.5, near: 1.8, dim: 1.3, rest: 1.3 }[state],
    color: {
      background: dim ? sheet : ink.fill,
      border: dim ? mix(ink.line, sheet, DIM_BOX) : ink.line,
    },
    font: { size: drawn.font.size, color: dim ? mix(ink.ink, sheet, DIM_TEXT) : ink.ink },
  };
}

/**
 * Return whether a line is drawn: both its boxes must be shown, and in a neighborhood it must
 * lead one step further from the center.
 * @param {Scene} scene @param {import("../data/map_types.d.ts").DrawnEdge} drawn
 * @param {import("../data/map_types.d.ts").Edge} edge
 */
function isDrawn(scene, drawn, { source, target, statements }) {
  const said = statements.some((id) => scene.shown.statements.has(id));
  return (
    said &&
    leadsOn(scene, source, target) &&
    isShown(scene, drawn.from, source) &&
    isShown(scene, drawn.to, target)
  );
}

/**
 * A line as it is drawn: where it runs, how, and the marks on it.
 * @typedef {{
 *   id: string, hidden: boolean, weight: keyof typeof WEIGHTS, width: number,
 *   color: { color: string }, curve: Curve, shaft: Curve, tip: string,
 *   dash: number[], font: number, marks: Mark[], manners: string[],
 *   shapes: import("./line_colors.js").Shape[],
 * }} PaintedLine
 * @typedef {{ id: string, words: string, path: string, x: number, y: number }} Mark
 */

/** @param {Facts} facts @param {Scene} scene @returns {PaintedLine[]} */
export function paintEdges(facts, scene) {
  const tips = new Map(facts.data.lines.map(({ sign, tip }) => [sign, tip]));
  const curves = routeScene(facts, scene);
  const lines = facts.data.drawing.edges.flatMap((drawn) => {
    const [edge, curve] = [facts.edges.get(drawn.id), curves.get(drawn.id)];
    if (!edge || !curve) return [];
    const look = facts.data.look.line;
    const manners = facts.data.manners.filter(({ id }) => isSo(edge, id));
    const weight = weigh(scene, edge, manners);
    const shapes = isClear(weight) ? kindsOn(facts, scene, edge) : [];
    const color = colorOf(scene, edge, shapes);
    return {
      id: drawn.id,
      hidden: !isDrawn(scene, drawn, edge),
      weight,
      width: drawn.width + (weight === "strong" ? look.chosen : 0),
      color: { color: fade(color, WEIGHTS[weight](look)) },
      curve,
      shaft: tips.get(edge.sign) ? stopBeforeTip(curve, look.tip) : curve,
      tip: tips.get(edge.sign) ?? "",
      dash: manners.find(({ dash }) => dash.length)?.dash ?? [],
      font: look.font,
      marks: placeMarks(facts, edge, weight, curve),
      manners: manners.map(({ id }) => id),
      shapes: shapes.map((kind) => ({ ...kind, x: 0, y: 0 })),
    };
  });
  if (scene.by) placeShapes(lines, facts.data.look.line);
  return lines;
}

/**
 * Return the color of a line: that of its direction, of its only verdict, or a neutral one. What
 * has no shapes, because it is drawn too weakly, has no color of a verdict either.
 * @param {Scene} scene @param {Edge} edge @param {import("./line_colors.js").Kind[]} kinds
 */
function colorOf({ theme, by }, edge, kinds) {
  if (!by) return theme.lines.get(edge.sign) ?? theme.quiet;
  return kinds.length === 1 ? (kinds[0]?.color ?? theme.quiet) : theme.quiet;
}

/** Whether a line is drawn strongly enough for marks. @param {string} weight */
export const isClear = (weight) => weight !== "dim" && weight !== "back";

/** Whether a line has a manner or a mark: both are called like a field of the line. */
const isSo = (
  /** @type {import("../data/map_types.d.ts").Edge} */ edge,
  /** @type {string} */ id,
) => Boolean(/** @type {Record<string, unknown>} */ (/** @type {unknown} */ (edge))[id]);

/** How strongly a line is drawn. */
const WEIGHTS = {
  strong: () => 1,
  rest: (/** @type {LineLook} */ look) => look.rest,
  back: (/** @type {LineLook} */ look) => look.back,
  dim: (/** @type {LineLook} */ look) => look.dim,
};

/**
 * @param {Scene} scene @param {Edge} edge @param {{ is_back: boolean }[]} manners
 * @returns {keyof typeof WEIGHTS}
 */
function weigh({ emphasis, center }, { id }, manners) {
  if (emphasis?.edges.has(id)) return "strong";
  // In a neighborhood no line is dimmed.
  if (center !== null) return "rest";
  if (emphasis) return "dim";
  return manners.some(({ is_back }) => is_back) ? "back" : "rest";
}

/**
 * The marks of a line; a chosen one also says how many statements it stands for.
 * @param {Facts} facts @param {Edge} edge @param {string} weight
 * @param {Curve} curve @returns {Mark[]}
 */
function placeMarks(facts, edge, weight, curve) {
  if (!isClear(weight)) return [];
  const marks = facts.data.marks.filter(({ id }) => isSo(edge, id));
  const counted = weight === "strong" && edge.statements.length > 1;
  const count = { id: "count", words: String(edge.statements.length), path: "", at: 0.5 };
  const told = counted && !marks.some(({ words }) => words) ? [...marks, count] : marks;
  return told.map(({ id, words, path, at }) => {
    const [x, y] = pointAt(curve, at);
    const more = counted && words && id !== "count" ? ` ${edge.statements.length}` : "";
    return { id, words: `${words}${more}`, path, x, y };
  });
}
