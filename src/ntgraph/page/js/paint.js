/** How each box and line looks now: the theme, what is chosen, what is hidden. */

import { fade, mix } from "./colors.js";
import { nodeOfDrawn } from "./facts.js";

/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {import("./colors.js").Theme} Theme */
/** @typedef {import("./emphasis.js").Emphasis} Emphasis */
/**
 * What is to be seen: `center` is the node that is looked at alone, `places` where the
 * boxes then stand.
 * @typedef {{
 *   theme: Theme, emphasis: Emphasis | null, shown: import("./filters.js").Shown,
 *   center: string | null, places: Map<string, { x: number, y: number }>,
 * }} Scene
 */

const REST = 0.45;
const REST_FAR = 0.14;
const DIM_LINE = 0.06;
const DIM_BOX = 0.22;
const DIM_TEXT = 0.42;

/** @param {string} drawn */
export const isPort = (drawn) => drawn.includes("p");

/** @param {Scene} scene @param {string} node */
function standing(scene, node) {
  if (!scene.emphasis) return "rest";
  if (scene.emphasis.chosen.has(node)) return "chosen";
  return scene.emphasis.near.has(node) ? "near" : "dim";
}

/** @param {Scene} scene @param {string} drawn @param {string} node */
export function isShown(scene, drawn, node) {
  return scene.places.has(drawn) && (scene.shown.nodes.has(node) || node === scene.center);
}

/** @param {Scene} scene @param {string} node */
export function glyphOpacity(scene, node) {
  return standing(scene, node) === "dim" ? DIM_BOX : 1;
}

/** @param {Facts} facts @param {Scene} scene */
export function paintNodes(facts, scene) {
  return facts.data.drawing.nodes.map((drawn) => {
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
      id: drawn.id,
      hidden: !isShown(scene, drawn.id, node),
      ...scene.places.get(drawn.id),
      borderWidth: { chosen: isPort(drawn.id) ? 1.8 : 3.5, near: 1.8, dim: 1.3, rest: 1.3 }[state],
      color: {
        background: dim ? sheet : ink.fill,
        border: dim ? mix(ink.line, sheet, DIM_BOX) : ink.line,
      },
      font: { size: drawn.font.size, color: dim ? mix(ink.ink, sheet, DIM_TEXT) : ink.ink },
    };
  });
}

/**
 * A line is drawn with both its boxes; around one node, only if it ends there.
 * @param {Scene} scene @param {import("./types.d.ts").DrawnEdge} drawn
 * @param {import("./types.d.ts").Edge} edge
 */
function isDrawn(scene, drawn, { source, target, statements }) {
  const alone = scene.center === null || source === scene.center || target === scene.center;
  const said = statements.some((id) => scene.shown.statements.has(id));
  return said && alone && isShown(scene, drawn.from, source) && isShown(scene, drawn.to, target);
}

/** @param {Facts} facts @param {Scene} scene */
export function paintEdges(facts, scene) {
  return facts.data.drawing.edges.map((drawn) => {
    const edge = facts.edges.get(drawn.id);
    const color = scene.theme.lines.get(edge?.sign ?? "0") ?? scene.theme.quiet;
    const strong = scene.emphasis?.edges.has(drawn.id);
    const rest = drawn.far ? REST_FAR : REST;
    const opacity = strong ? 1 : scene.emphasis ? DIM_LINE : rest;
    return {
      id: drawn.id,
      hidden: !(edge && isDrawn(scene, drawn, edge)),
      width: drawn.width + (strong ? 1 : 0),
      color: { color: fade(color, opacity), inherit: false },
      label: (strong && drawn.words) || undefined,
      font: { color: scene.theme.text, strokeColor: scene.theme.sheet },
    };
  });
}
