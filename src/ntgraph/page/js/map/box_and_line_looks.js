/** How each box and line of the map looks: colors, widths, curves, and whether it is hidden. */

import { nodeOfDrawn } from "../data/facts_index.js";
import { isPort } from "./box_sizes.js";
import { fade, mix } from "./theme_colors.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("./theme_colors.js").Theme} Theme */
/** @typedef {import("./selection_emphasis.js").Emphasis} Emphasis */
/**
 * What the map shows. `center` is the node whose neighborhood is shown, `steps` how many steps
 * each node is from it, `places` where the boxes stand.
 * @typedef {{
 *   theme: Theme, emphasis: Emphasis | null, shown: import("../filter/filtered_facts.js").Shown,
 *   center: string | null, places: Map<string, { x: number, y: number }>,
 *   steps?: Map<string, number> | undefined,
 * }} Scene
 */

/** The opacity of a line by its weight. */
const LINE_OPACITY = { strong: 1, rest: 0.55, faint: 0.14, dim: 0.06 };
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
 * @param {Scene} scene @param {import("../data/page_types.d.ts").DrawnNode} drawn
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
 * @param {Scene} scene @param {import("../data/page_types.d.ts").DrawnEdge} drawn
 * @param {import("../data/page_types.d.ts").Edge} edge
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

/** @param {Scene} scene @param {string} source @param {string} target */
function leadsOn({ center, steps }, source, target) {
  if (center === null || source === center || target === center) return true;
  const [one, other] = [steps?.get(source), steps?.get(target)];
  return one !== undefined && other !== undefined && Math.abs(one - other) === 1;
}

/** Boxes above each other are joined by an arc, others by a wave. */
const WAVE = { enabled: true, type: "cubicBezier", forceDirection: "horizontal", roundness: 0.6 };
const NEAR = 70;

/** @param {{ x: number, y: number }} from @param {{ x: number, y: number }} to */
function bendLine(from, to) {
  if (Math.abs(from.x - to.x) >= NEAR) return WAVE;
  return { ...WAVE, type: from.y < to.y ? "curvedCW" : "curvedCCW", roundness: 0.22 };
}

/** @param {Facts} facts @param {Scene} scene */
export function paintEdges(facts, scene) {
  return facts.data.drawing.edges.flatMap((drawn) => {
    const [from, to] = [scene.places.get(drawn.from), scene.places.get(drawn.to)];
    const edge = facts.edges.get(drawn.id);
    if (!from || !to || !edge) return [];
    return [{ ...drawn, smooth: bendLine(from, to), ...paintEdge(scene, drawn, edge) }];
  });
}

/** @param {Scene} scene @param {import("../data/page_types.d.ts").Edge} edge */
function weigh({ emphasis, center }, { id, faint }) {
  if (emphasis?.edges.has(id)) return "strong";
  // In a neighborhood no line is dimmed.
  if (center !== null) return "rest";
  return emphasis ? "dim" : faint ? "faint" : "rest";
}

/**
 * @param {Scene} scene @param {import("../data/page_types.d.ts").DrawnEdge} drawn
 * @param {import("../data/page_types.d.ts").Edge} edge
 */
function paintEdge(scene, drawn, edge) {
  const color = scene.theme.lines.get(edge.sign) ?? scene.theme.quiet;
  const weight = weigh(scene, edge);
  const strong = weight === "strong";
  return {
    hidden: !isDrawn(scene, drawn, edge),
    weight,
    width: drawn.width + (strong ? 1 : 0),
    color: { color: fade(color, LINE_OPACITY[weight]), inherit: false },
    label: (strong && drawn.words) || undefined,
    font: { color: scene.theme.text, strokeColor: scene.theme.sheet },
  };
}
