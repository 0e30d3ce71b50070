/**
 * The canvas of the map: as large as its room and as fine as the screen. It is drawn at most once
 * a frame, and only after a change; while it is dragged, only what comes into sight is drawn.
 */

import { listen, make } from "../shell/dom_elements.js";

/** @typedef {import("./visible_part.js").Bounds} Bounds */

/**
 * @param {HTMLElement} container @param {import("./camera.js").Camera} camera
 * @param {(ctx: CanvasRenderingContext2D, sight: Bounds) => void} paint draws a part of the map
 * @param {() => void} onResize called before the canvas is drawn in another size
 */
export function createMapCanvas(container, camera, paint, onResize) {
  const canvas = make("canvas");
  const pane = make("div", { class: "pane", tabindex: "0" }, canvas);
  container.append(pane);
  const ctx = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  /** @type {(() => void)[]} */
  const listeners = [];
  let [frame, ratio] = [0, 0];
  /** Where the map's origin was drawn, in dots of the canvas, and at which scale. */
  let drawn = { x: 0, y: 0, scale: 0 };

  /** Take the size of the container; return whether it has changed. */
  function measure() {
    const { clientWidth: width, clientHeight: height } = container;
    const room = camera.room();
    if (width === room.width && height === room.height && ratio === devicePixelRatio) return false;
    // While another view is shown there is no room; the map will be the same as before.
    if (!width || !height) return false;
    ratio = devicePixelRatio;
    camera.resize({ width, height });
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    drawn = { ...drawn, scale: 0 };
    return true;
  }

  function resize() {
    if (!measure()) return;
    onResize();
    draw();
  }

  /** Draw the part of the map in a part of the canvas, in dots. */
  function drawPart(/** @type {number[]} */ [x = 0, y = 0, width = 0, height = 0]) {
    if (!width || !height) return;
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.beginPath();
    ctx.rect(x, y, width, height);
    ctx.clip();
    ctx.clearRect(x, y, width, height);
    const { scale } = drawn;
    ctx.setTransform(scale, 0, 0, scale, drawn.x, drawn.y);
    const [left, top] = [(x - drawn.x) / scale, (y - drawn.y) / scale];
    paint(ctx, { left, top, right: left + width / scale, bottom: top + height / scale });
    ctx.restore();
  }

  /** Where the map's origin belongs: at whole dots, so that a drawn part can be moved. */
  function place() {
    const { x, y } = camera.toScreen({ x: 0, y: 0 });
    const scale = camera.frame().scale * ratio;
    return { x: Math.round(x * ratio), y: Math.round(y * ratio), scale };
  }

  /** Draw now what would be drawn with the next frame. */
  function draw() {
    cancelAnimationFrame(frame);
    frame = 0;
    if (!ratio) return;
    drawn = place();
    drawPart([0, 0, canvas.width, canvas.height]);
    for (const listener of listeners) listener();
  }

  /** Move what is drawn along with the camera, and draw what is new at its edges. */
  function slide() {
    const last = drawn;
    const now = place();
    const [right, down] = [now.x - last.x, now.y - last.y];
    const { width, height } = canvas;
    if (now.scale !== last.scale || Math.abs(right) >= width || Math.abs(down) >= height) {
      return draw();
    }
    frame = 0;
    drawn = now;
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.globalCompositeOperation = "copy";
    ctx.drawImage(canvas, right, down);
    ctx.restore();
    const [wide, tall] = [Math.abs(right), Math.abs(down)];
    drawPart([right > 0 ? 0 : width - wide, 0, wide, height]);
    drawPart([right > 0 ? wide : 0, down > 0 ? 0 : height - tall, width - wide, tall]);
    for (const listener of listeners) listener();
  }

  /** @param {() => void} how */
  function ask(how) {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(how);
  }

  new ResizeObserver(resize).observe(container);
  // The size stays when a page is zoomed or moved to another screen, but not its dots.
  function watch() {
    const dots = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    const turn = () => {
      resize();
      watch();
    };
    listen(dots, "change", turn, { once: true });
  }
  watch();
  listen(canvas, "contextrestored", draw);

  return {
    pane,
    measure,
    draw,
    onDrawn: (/** @type {() => void} */ listener) => void listeners.push(listener),
    /** Draw all with the next frame. */
    redraw: () => ask(draw),
    /** Draw with the next frame; nothing but the camera's position has changed. */
    follow: () => {
      if (!frame) ask(slide);
    },
  };
}
