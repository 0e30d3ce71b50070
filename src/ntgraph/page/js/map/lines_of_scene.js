/** Which lines a scene has, and where they run. */

import { frameOf, isPort, tidy } from "./box_sizes.js";
import { routeLines } from "./line_routes.js";
import { joinBounds } from "./visible_part.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("./box_and_line_looks.js").Scene} Scene */
/** @typedef {import("./line_curves.js").Curve} Curve */
/** @typedef {import("./line_routes.js").Block} Block */

/**
 * What was routed last: a change of emphasis or of the filter moves no line.
 * @type {WeakMap<Scene["places"], { center: string | null, curves: Map<string, Curve> }>}
 */
const routed = new WeakMap();

/**
 * Return the curve of each line with both ends on the map, by its id.
 * @param {Facts} facts @param {Scene} scene @returns {Map<string, Curve>}
 */
export function routeScene(facts, scene) {
  const known = routed.get(scene.places);
  if (known?.center === scene.center) return known.curves;
  const curves = scene.center === null ? readRoutes(facts) : findRoutes(facts, scene);
  routed.set(scene.places, { center: scene.center, curves });
  return curves;
}

/** Return the curves of the whole map, which come with the page. @param {Facts} facts */
function readRoutes({ data }) {
  const drawn = data.drawing.edges.filter(({ curve }) => curve.length);
  return new Map(drawn.map(({ id, curve }) => [id, readCurve(curve)]));
}

/** @param {number[]} tenths x, y, x, y … @returns {Curve} */
export function readCurve(tenths) {
  /** @type {Curve} */
  const curve = [];
  for (let at = 0; at < tenths.length; at += 2) {
    curve.push([(tenths[at] ?? 0) / 10, (tenths[at + 1] ?? 0) / 10]);
  }
  return curve;
}

/** @param {Facts} facts @param {Scene} scene @returns {Map<string, Curve>} */
function findRoutes(facts, scene) {
  const blocks = findBlocks(facts, scene);
  const lines = facts.data.drawing.edges.flatMap(({ id, from }) => {
    const edge = facts.edges.get(id);
    if (!edge || !blocks.has(edge.source) || !blocks.has(edge.target)) return [];
    if (!leadsOn(scene, edge.source, edge.target)) return [];
    const { source, target, sign } = edge;
    return {
      id,
      source,
      target,
      sign,
      port: isPort(from) ? frameAt(facts, scene, from) : undefined,
    };
  });
  return routeLines(blocks, lines, facts.data.look.line);
}

/** @param {Scene} scene @param {string} source @param {string} target */
export function leadsOn({ center, steps }, source, target) {
  if (center === null || source === center || target === center) return true;
  const [one, other] = [steps?.get(source), steps?.get(target)];
  return one !== undefined && other !== undefined && Math.abs(one - other) === 1;
}

/** @param {Facts} facts @param {Scene} scene @returns {Map<string, Block>} */
function findBlocks(facts, scene) {
  const blocks = new Map();
  // In the order of the nodes, as `picture` has them.
  for (const { id } of facts.data.nodes) {
    const [box, ...ports] = (facts.boxesOf.get(id) ?? []).flatMap(
      (drawn) => frameAt(facts, scene, drawn.id) ?? [],
    );
    if (!box) continue;
    blocks.set(id, { box, whole: joinBounds([box, ...ports]) });
  }
  return blocks;
}

/** @param {Facts} facts @param {Scene} scene @param {string} drawn */
function frameAt(facts, scene, drawn) {
  const [box, place] = [facts.boxes.get(drawn), scene.places.get(drawn)];
  if (!box || !place) return undefined;
  const { left, top, right, bottom } = frameOf(box, place);
  return { left: tidy(left), top: tidy(top), right: tidy(right), bottom: tidy(bottom) };
}
