/**
 * The map on its canvas: vis-network draws the boxes and moves the view, all else is drawn here.
 * Places come with the page; nothing is laid out by vis-network.
 */

import { nodeOfDrawn, placeHome } from "../data/facts_index.js";
import { isClear, isShown, paintEdges, paintNodes } from "./box_and_line_looks.js";
import { frameOf, isPort } from "./box_sizes.js";
import { drawHighlight, drawRings } from "./highlight_on_canvas.js";
import { drawShapes } from "./line_colors.js";
import { pointAt } from "./line_curves.js";
import { drawLines, findLineAt } from "./lines_on_canvas.js";
import { createCamera } from "./pan_and_zoom.js";
import { readTheme } from "./theme_colors.js";
import { joinBounds, READABLE } from "./visible_part.js";
import {
  coreBounds,
  drawBands,
  drawGlyphs,
  drawWords,
  homeBounds,
  makeGlyphs,
  regionBounds,
} from "./words_glyphs_bands.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("./neighborhood_members.js").Around} Around */
/** @typedef {{ x: number, y: number }} Point */
/** @typedef {string | number} Id */
/** @typedef {{ kind: "node" | "edge", id: string } | null} Target */

const FIRST_PICTURE = "ntgraph:first-picture";
const OVERVIEW = 0.3;
/** A neighborhood is shown whole down to this scale, although its words are small then. */
const ALONE = 0.45;
/** A map narrower than this, in px, has its neighborhoods in one column. */
const NARROW = 560;
/** How near to a line one has to point, in px on the screen. */
const LINE_REACH = 9;

/**
 * Replace all that is drawn: vis-network is slow with more than some hundred items.
 * @param {{
 *   remove: (ids: Id[]) => unknown, getIds: () => Id[], update: (items: any[]) => unknown,
 * }} drawn
 * @param {{ id: string }[]} items
 */
function replaceAll(drawn, items) {
  const kept = new Set(items.map(({ id }) => id));
  drawn.remove(drawn.getIds().filter((id) => !kept.has(String(id))));
  drawn.update(items);
}

/**
 * Return what vis-network has to know of a box.
 * @param {import("./box_and_line_looks.js").Painted} painted
 */
function withoutWords({ label, font, group, ...box }) {
  return box;
}

/**
 * @param {HTMLElement} container @param {Facts} facts
 * @param {import("../filter/filtered_facts.js").Shown} shown
 * @param {(target: Target) => void} onChoose
 */
export function createMap(container, facts, shown, onChoose) {
  const { vis } = globalThis;
  const home = placeHome(facts);
  /** @type {import("./box_and_line_looks.js").Scene} */
  let scene = { theme: readTheme(facts), emphasis: null, shown, center: null, places: home };
  const nodes = new vis.DataSet(/** @type {any[]} */ ([]));
  const network = new vis.Network(container, { nodes, edges: [] }, facts.data.drawing.options);
  /** @type {{ emitter: { emit: (event: string) => void } }} */
  const { emitter } = /** @type {any} */ (network).body;
  /** @type {import("./box_and_line_looks.js").Painted[]} */
  let painted = [];
  /** @type {import("./box_and_line_looks.js").PaintedLine[]} */
  let lines = [];
  let dragged = false;
  /** @type {Target} */
  let pointed = null;
  const { face } = facts.data.drawing.options.nodes.font;
  let waiting = false;
  let seenFirst = false;
  const glyphs = makeGlyphs(facts);
  const nodeOf = (/** @type {string} */ drawn) => nodeOfDrawn(facts, drawn) ?? "";
  const camera = createCamera(network, container);

  network.on("beforeDrawing", (/** @type {CanvasRenderingContext2D} */ ctx) => {
    drawBands(ctx, facts, scene);
    if (dragged) return;
    drawLines(ctx, lines, scene.theme, face, network.getScale());
    drawShapes(ctx, lines, scene.theme, facts.data.look.line.shape);
    const line = pointed?.kind === "edge" && lines.find(({ id }) => id === pointed?.id);
    if (line) drawHighlight(ctx, line, scene.theme, facts.data.look.line);
  });
  // Hundreds of curves are too slow to follow a finger.
  network.on("dragStart", () => {
    dragged = true;
  });
  network.on("dragEnd", () => {
    dragged = false;
    network.redraw();
  });
  network.on("afterDrawing", (/** @type {CanvasRenderingContext2D} */ ctx) => {
    drawGlyphs(ctx, facts, scene, painted, glyphs);
    drawWords(ctx, painted, face, network.getScale());
    if (pointed?.kind === "node") drawRings(ctx, facts, painted, pointed.id, scene.theme);
    if (!seenFirst && nodes.length) performance.mark(FIRST_PICTURE);
    seenFirst ||= nodes.length > 0;
  });
  network.on("click", (/** @type {{ pointer: { DOM: Point } }} */ { pointer }) =>
    onChoose(targetAt(pointer.DOM)),
  );

  container.addEventListener("pointermove", ({ offsetX, offsetY }) => {
    container.style.cursor = targetAt({ x: offsetX, y: offsetY }) ? "pointer" : "";
  });

  /** @param {Point} point @returns {Target} */
  function targetAt(point) {
    const node = network.getNodeAt(point);
    if (node !== undefined) return { kind: "node", id: nodeOf(String(node)) };
    const place = network.DOMtoCanvas(point);
    const id = findLineAt(lines, place, LINE_REACH / network.getScale());
    return id === null ? null : { kind: "edge", id };
  }

  /** The lines of the picture that are drawn clearly, in reading order of their middles. */
  function clearLines() {
    const clear = lines.filter(({ hidden, weight }) => !hidden && isClear(weight));
    const middles = clear.map(({ id, curve }) => ({ id, place: pointAt(curve, 0.5) }));
    return middles.sort((a, b) => a.place[1] - b.place[1] || a.place[0] - b.place[0]);
  }

  /** @param {Partial<import("./box_and_line_looks.js").Scene> & { around?: Around | null }} change */
  function repaint({ around, ...change }) {
    scene = { ...scene, ...change };
    if (around !== undefined) {
      scene = { ...scene, places: around?.places ?? home, steps: around?.steps };
    }
    painted = paintNodes(facts, scene);
    lines = paintEdges(facts, scene);
    drawOnce(() => replaceAll(nodes, painted.map(withoutWords)));
  }

  /**
   * Make a change and draw once with the next frame; vis-network would draw after each change.
   * @param {() => void} change
   */
  function drawOnce(change) {
    emitter.emit("_blockRedraw");
    change();
    if (!waiting) requestAnimationFrame(draw);
    waiting = true;
  }

  function draw() {
    if (!waiting) return;
    waiting = false;
    const isFirst = !seenFirst;
    emitter.emit("_allowRedraw");
    // vis-network does not draw a box before it knows its size.
    emitter.emit("_resizeNodes");
    emitter.emit("_redraw");
    if (!isFirst) return;
    // vis-network asked for a frame at its start and would draw the same again.
    emitter.emit("_blockRedraw");
    requestAnimationFrame(() => emitter.emit("_allowRedraw"));
  }

  let size = camera.room();
  const seen = () => [...scene.places.keys()].map(boundsOf);
  const wholeBounds = () => joinBounds(scene.center === null ? regionBounds(facts) : seen());

  /** @param {string} id */
  function boundsOf(id) {
    const { x, y } = scene.places.get(id) ?? { x: 0, y: 0 };
    const box = facts.boxes.get(id);
    return box ? frameOf(box, { x, y }) : { left: x, top: y, right: x, bottom: y };
  }

  /** @param {Set<string>} [chosen] what to keep in sight if not all can be read */
  function findFirst(chosen) {
    const boxes = [...scene.places.keys()].filter((id) => chosen?.has(nodeOf(id)));
    const around = boxes.length ? joinBounds(boxes.map(boundsOf)) : null;
    const whole = wholeBounds();
    // Emphasis on the whole map shows connections; its words need not be readable.
    const far = Math.max(0, ...(scene.steps?.values() ?? [])) > 1;
    const alone = scene.center !== null;
    const small = camera.room().width < NARROW ? READABLE : ALONE;
    const least = far || (scene.emphasis && !alone) ? OVERVIEW : alone ? small : READABLE;
    const core = around ? whole : coreBounds(facts);
    return { whole, core, home: around ?? homeBounds(facts), least };
  }

  return {
    network,
    repaint,
    isNarrow: () => camera.room().width < NARROW,
    showFirst: (/** @type {Set<string> | undefined} */ chosen) =>
      camera.fit(() => findFirst(chosen)),
    /** Draw now what would be drawn with the next frame. */
    draw,
    retheme: () => repaint({ theme: readTheme(facts) }),
    resize: () => {
      const now = camera.room();
      if (now.width === size.width && now.height === size.height) return;
      size = now;
      drawOnce(() => network.setSize("100%", "100%"));
    },
    showAll: () => camera.showAll(wholeBounds()),
    zoom: camera.zoom,
    places: () =>
      [...scene.places]
        .map(([drawn, place]) => ({ drawn, id: nodeOf(drawn), ...place }))
        .filter(({ drawn, id }) => !isPort(drawn) && isShown(scene, drawn, id))
        .map(({ id, x, y }) => ({ id, x, y })),
    center: () => network.getViewPosition(),
    targetAt,
    lines: clearLines,
    /** Where the middle of a line is on the screen. @param {string} id */
    placeOf: (id) => {
      const [x, y] = lines.flatMap((line) => (line.id === id ? pointAt(line.curve, 0.5) : []));
      return network.canvasToDOM({ x: x ?? 0, y: y ?? 0 });
    },
    /** Draw a box or line more strongly than all others. @param {Target} target */
    highlight: (target) => {
      pointed = target;
      network.redraw();
    },
  };
}

/** @typedef {ReturnType<typeof createMap>} GraphMap */
