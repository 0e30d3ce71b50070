/** The map on its canvas: what is drawn, what a point of it shows, and which part is in sight. */

import { nodeOfDrawn, placeHome } from "../data/facts_index.js";
import { listen } from "../shell/dom_elements.js";
import { isClear, isShown, paintEdges, paintNodes } from "./box_and_line_looks.js";
import { frameOf, isPort } from "./box_sizes.js";
import { drawBoxes, findBoxAt } from "./boxes_on_canvas.js";
import { createCamera } from "./camera.js";
import { wireGestures } from "./gestures.js";
import { drawHighlight, drawRings } from "./highlight_on_canvas.js";
import { drawShapes } from "./line_colors.js";
import { boundsOf as boundsOfCurve, piecesOf, pointAt } from "./line_curves.js";
import { drawLines, findLineAt } from "./lines_on_canvas.js";
import { createMapCanvas } from "./map_canvas.js";
import { createView } from "./pan_and_zoom.js";
import { findSeen } from "./seen_items.js";
import { readTheme } from "./theme_colors.js";
import { joinBounds, READABLE, widen } from "./visible_part.js";
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
/** @typedef {import("./camera.js").Point} Point */
/** @typedef {import("./visible_part.js").Bounds} Bounds */
/** @typedef {import("./box_and_line_looks.js").Painted} Painted */
/** @typedef {import("./box_and_line_looks.js").PaintedLine} PaintedLine */
/** @typedef {{ kind: "node" | "edge", id: string } | null} Target */

const FIRST_PICTURE = "ntgraph:first-picture";
const OVERVIEW = 0.3;
/** A neighborhood is shown whole down to this scale, although its words are small then. */
const ALONE = 0.45;
/** A map narrower than this, in px, has its neighborhoods in one column. */
const NARROW = 560;
/** How near to a line one has to point, in px on the screen. */
const LINE_REACH = 9;
/** How far marks, words and rings reach beyond their line or box. */
const MARKS_REACH = 60;

/** @param {Painted[]} boxes */
const seenBoxes = (boxes) => findSeen(boxes, (box) => [frameOf(box, box)]);

/** @param {PaintedLine[]} lines */
const seenLines = (lines) => findSeen(lines, ({ curve }) => piecesOf(curve).map(boundsOfCurve));

/**
 * @param {HTMLElement} container @param {Facts} facts
 * @param {import("../filter/filtered_facts.js").Shown} shown
 * @param {(target: Target) => void} onChoose
 */
export function createMap(container, facts, shown, onChoose) {
  const home = placeHome(facts);
  /** @type {import("./box_and_line_looks.js").Scene} */
  let scene = { theme: readTheme(facts), emphasis: null, shown, center: null, places: home };
  let boxes = seenBoxes([]);
  let lines = seenLines([]);
  /** @type {Target} */
  let pointed = null;
  const { face } = facts.data.drawing.options.nodes.font;
  let seenFirst = false;
  const glyphs = makeGlyphs(facts);
  const nodeOf = (/** @type {string} */ drawn) => nodeOfDrawn(facts, drawn) ?? "";
  const camera = createCamera();
  const canvas = createMapCanvas(container, camera, paint, () => view.refit());
  const view = createView(camera, canvas);

  /** @param {CanvasRenderingContext2D} ctx @param {Bounds} sight */
  function paint(ctx, sight) {
    const { look } = facts.data;
    const { scale } = camera.frame();
    const near = widen(sight, MARKS_REACH);
    const [someBoxes, someLines] = [boxes.in(near), lines.in(near)];
    drawBands(ctx, facts, scene);
    drawLines(ctx, someLines, scene.theme, face, scale);
    drawShapes(ctx, someLines, scene.theme, look.line.shape);
    const line = pointed?.kind === "edge" && someLines.find(({ id }) => id === pointed?.id);
    if (line) drawHighlight(ctx, line, scene.theme, look.line);
    drawBoxes(ctx, someBoxes, look, scale);
    drawGlyphs(ctx, facts, scene, someBoxes, glyphs);
    drawWords(ctx, someBoxes, face, scale);
    if (pointed?.kind === "node") drawRings(ctx, facts, someBoxes, pointed.id, scene.theme);
    if (!seenFirst && someBoxes.length) performance.mark(FIRST_PICTURE);
    seenFirst ||= someBoxes.length > 0;
  }

  wireGestures(canvas.pane, {
    start: view.letGo,
    pan(right, down) {
      camera.pan(right, down);
      canvas.follow();
    },
    zoom(factor, point) {
      view.letGo();
      camera.zoom(factor, point);
      canvas.redraw();
    },
    click: (point) => onChoose(targetAt(point)),
  });
  listen(container, "pointermove", ({ offsetX, offsetY, buttons }) => {
    if (buttons) return;
    container.style.cursor = targetAt({ x: offsetX, y: offsetY }) ? "pointer" : "";
  });

  /** @param {Point} point @returns {Target} */
  function targetAt(point) {
    const place = camera.toMap(point);
    const here = { left: place.x, top: place.y, right: place.x, bottom: place.y };
    const box = findBoxAt(boxes.in(here), place);
    if (box) return { kind: "node", id: nodeOf(box.id) };
    const reach = LINE_REACH / camera.frame().scale;
    const id = findLineAt(lines.in(widen(here, reach)), place, reach);
    return id === null ? null : { kind: "edge", id };
  }

  /** The lines of the picture that are drawn clearly, in reading order of their middles. */
  function clearLines() {
    const clear = lines.all.filter(({ weight }) => isClear(weight));
    const middles = clear.map(({ id, curve }) => ({ id, place: pointAt(curve, 0.5) }));
    return middles.sort((a, b) => a.place[1] - b.place[1] || a.place[0] - b.place[0]);
  }

  /** @param {Partial<import("./box_and_line_looks.js").Scene> & { around?: Around | null }} change */
  function repaint({ around, ...change }) {
    scene = { ...scene, ...change };
    if (around !== undefined) {
      scene = { ...scene, places: around?.places ?? home, steps: around?.steps };
    }
    boxes = seenBoxes(paintNodes(facts, scene));
    lines = seenLines(paintEdges(facts, scene));
    canvas.redraw();
  }

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
    const small = isNarrow() ? READABLE : ALONE;
    const least = far || (scene.emphasis && !alone) ? OVERVIEW : alone ? small : READABLE;
    const core = around ? whole : coreBounds(facts);
    return { whole, core, home: around ?? homeBounds(facts), least };
  }

  const isNarrow = () => container.clientWidth < NARROW;

  return {
    /** The element that has the focus of the keyboard. */
    pane: canvas.pane,
    repaint,
    isNarrow,
    showFirst: (/** @type {Set<string> | undefined} */ chosen) => view.fit(() => findFirst(chosen)),
    draw: canvas.draw,
    onDrawn: canvas.onDrawn,
    retheme: () => repaint({ theme: readTheme(facts) }),
    /** Follow a change of the room before it is drawn. */
    resize: () => {
      if (canvas.measure()) view.refit();
    },
    showAll: () => view.showAll(wholeBounds()),
    zoom: view.zoom,
    places: () =>
      [...scene.places]
        .map(([drawn, place]) => ({ drawn, id: nodeOf(drawn), ...place }))
        .filter(({ drawn, id }) => !isPort(drawn) && isShown(scene, drawn, id))
        .map(({ id, x, y }) => ({ id, x, y })),
    /** Where the box of a thing is on the screen. @param {string} id */
    boxOf: (id) => {
      const [box] = facts.boxesOf.get(id) ?? [];
      if (!box || !scene.places.has(box.id)) return undefined;
      const { left, top, right, bottom } = boundsOf(box.id);
      const [from, to] = [
        { x: left, y: top },
        { x: right, y: bottom },
      ].map(camera.toScreen);
      return from && to && { left: from.x, top: from.y, right: to.x, bottom: to.y };
    },
    center: view.center,
    targetAt,
    lines: clearLines,
    /** Where the middle of a line is on the screen. @param {string} id */
    placeOf: (id) => {
      const line = lines.all.find((each) => each.id === id);
      const [x, y] = line ? pointAt(line.curve, 0.5) : [0, 0];
      return camera.toScreen({ x, y });
    },
    /** Draw a box or line more strongly than all others. @param {Target} target */
    highlight: (target) => {
      pointed = target;
      canvas.redraw();
    },
  };
}

/** @typedef {ReturnType<typeof createMap>} GraphMap */
