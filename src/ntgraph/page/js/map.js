/** The map: vis-network with our boxes, lines and places; it never lays anything out. */

import { readTheme } from "./colors.js";
import { nodeOfDrawn, placeBoxes } from "./facts.js";
import { firstFrame, fitFrame, joinBounds, READABLE } from "./framing.js";
import {
  coreBounds,
  drawBands,
  drawGlyphs,
  homeBounds,
  makeGlyphs,
  regionBounds,
} from "./overlay.js";
import { isPort, isShown, paintEdges, paintNodes } from "./paint.js";

/** @typedef {import("./facts.js").Facts} Facts */
/** @typedef {import("./emphasis.js").Emphasis} Emphasis */
/** @typedef {{ x: number, y: number }} Point */
/** @typedef {{ kind: "node" | "edge", id: string } | null} Target */

const ZOOM_STEP = 1.25;
const OVERVIEW = 0.3;

/** @template {{ id: string }} T @param {T[]} drawn @param {object[]} painted */
const join = (drawn, painted) => drawn.map((item, at) => ({ ...item, ...painted[at] }));

/**
 * @param {HTMLElement} container @param {Facts} facts @param {import("./filters.js").Shown} shown
 * @param {(target: Target) => void} onChoose
 */
export function createMap(container, facts, shown, onChoose) {
  const { vis } = globalThis;
  const { drawing } = facts.data;
  /** @type {import("./paint.js").Scene} */
  let scene = {
    theme: readTheme(facts),
    emphasis: null,
    shown,
    center: null,
    places: placeBoxes(facts, null),
  };
  const nodes = new vis.DataSet(join(drawing.nodes, paintNodes(facts, scene)));
  const edges = new vis.DataSet(join(drawing.edges, paintEdges(facts, scene)));
  const network = new vis.Network(container, { nodes, edges }, drawing.options);
  const glyphs = makeGlyphs(facts);
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const boundsOf = (/** @type {string} */ id) => network.getBoundingBox(id);

  network.on("beforeDrawing", (/** @type {CanvasRenderingContext2D} */ ctx) =>
    drawBands(ctx, facts, scene),
  );
  network.on("afterDrawing", (/** @type {CanvasRenderingContext2D} */ ctx) =>
    drawGlyphs(ctx, facts, scene, glyphs, boundsOf),
  );
  network.on("click", (/** @type {{ pointer: { DOM: Point } }} */ { pointer }) =>
    onChoose(targetAt(pointer.DOM)),
  );

  container.addEventListener("pointermove", ({ offsetX, offsetY }) => {
    container.style.cursor = targetAt({ x: offsetX, y: offsetY }) ? "pointer" : "";
  });

  /** @param {Point} point @returns {Target} */
  function targetAt(point) {
    const node = network.getNodeAt(point);
    if (node !== undefined) return { kind: "node", id: nodeOfDrawn(facts, String(node)) ?? "" };
    const edge = network.getEdgeAt(point);
    return edge === undefined ? null : { kind: "edge", id: String(edge) };
  }

  /** @param {Partial<import("./paint.js").Scene>} change */
  function repaint(change) {
    scene = { ...scene, ...change };
    scene.places = placeBoxes(facts, scene.center);
    nodes.update(paintNodes(facts, scene));
    edges.update(paintEdges(facts, scene));
  }

  const canvasSize = () => ({ width: container.clientWidth, height: container.clientHeight });
  const seen = () => [...scene.places.keys()].map(boundsOf);
  const wholeBounds = () => joinBounds(scene.center === null ? regionBounds(facts) : seen());

  /** @param {import("./framing.js").Frame} frame @param {boolean} [atOnce] */
  function show(frame, atOnce = false) {
    const animation = { duration: 300, easingFunction: /** @type {const} */ ("easeInOutQuad") };
    network.moveTo({ ...frame, animation: atOnce || calm.matches ? false : animation });
  }

  /** @param {Set<string>} [chosen] what to keep in sight if not all can be read */
  function showFirst(chosen) {
    const boxes = drawing.nodes.filter(({ id }) => chosen?.has(nodeOfDrawn(facts, id) ?? ""));
    const around = boxes.length ? joinBounds(boxes.map(({ id }) => boundsOf(id))) : null;
    const bounds = {
      whole: wholeBounds(),
      core: around ?? coreBounds(facts),
      home: around ?? homeBounds(facts),
    };
    // What stands out on the whole map is drawn to be followed with the eye, not to be read.
    const least = scene.emphasis && scene.center === null ? OVERVIEW : READABLE;
    show(firstFrame(bounds, canvasSize(), least), true);
  }

  return {
    network,
    repaint,
    showFirst,
    retheme: () => repaint({ theme: readTheme(facts) }),
    resize: () => {
      network.setSize("100%", "100%");
      network.redraw();
    },
    showAll: () => show(fitFrame(wholeBounds(), canvasSize())),
    zoom: (/** @type {number} */ steps) =>
      show({ position: network.getViewPosition(), scale: network.getScale() * ZOOM_STEP ** steps }),
    places: () =>
      drawing.nodes
        .map(({ id }) => ({ drawn: id, id: nodeOfDrawn(facts, id) ?? "" }))
        .filter(({ drawn, id }) => !isPort(drawn) && isShown(scene, drawn, id))
        .map(({ drawn, id }) => ({ id, ...(scene.places.get(drawn) ?? { x: 0, y: 0 }) })),
    center: () => network.getViewPosition(),
  };
}

/** @typedef {ReturnType<typeof createMap>} GraphMap */
