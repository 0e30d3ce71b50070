/** Move and zoom the map. A fitted view follows changes of the window until a person moves it. */

import { firstFrame, fitFrame } from "./visible_part.js";

/** @typedef {import("./visible_part.js").Bounds} Bounds */
/** @typedef {import("./visible_part.js").Frame} Frame */
/** @typedef {Parameters<typeof firstFrame>[0] & { least: number }} Wish */

const ZOOM_STEP = 1.25;
const GLIDE_MS = 300;

/** Return how far a glide is after a share of its time: it starts and ends slowly. @param {number} at */
export const ease = (at) => (at < 0.5 ? 2 * at * at : 1 - 2 * (1 - at) ** 2);

/**
 * @param {import("./camera.js").Camera} camera
 * @param {{ draw: () => void, redraw: () => void }} canvas
 */
export function createView(camera, canvas) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  /** @type {(() => Wish) | null} */
  let fitted = null;
  /** Where a glide ends. @type {Frame | null} */
  let goal = null;
  let gliding = 0;

  function stop() {
    cancelAnimationFrame(gliding);
    goal = null;
  }

  /** Leave the view to a person. */
  function letGo() {
    stop();
    fitted = null;
  }

  /** @param {Frame} frame */
  function show(frame) {
    stop();
    camera.moveTo(frame);
    canvas.redraw();
  }

  /** @param {Frame} to */
  function glide(to) {
    if (calm.matches) return show(to);
    stop();
    goal = to;
    const [from, start] = [camera.frame(), performance.now()];
    gliding = requestAnimationFrame(function step(now) {
      const at = Math.min(Math.max((now - start) / GLIDE_MS, 0), 1);
      camera.moveTo(between(from, to, ease(at)));
      canvas.draw();
      if (at < 1) gliding = requestAnimationFrame(step);
      else goal = null;
    });
  }

  function refit() {
    // The map has no size while another view is shown.
    if (!fitted || !camera.room().width) return;
    const { least, ...bounds } = fitted();
    show(firstFrame(bounds, camera.room(), least));
  }

  return {
    letGo,
    refit,
    /**
     * Show a part of the map, and fit it again when the size of the map changes.
     * @param {() => Wish} find
     */
    fit(find) {
      fitted = find;
      refit();
    },
    /** Put a place in the middle. @param {Frame["position"]} position */
    center: (position) => show({ ...camera.frame(), position }),
    /** @param {Bounds} bounds */
    showAll(bounds) {
      letGo();
      glide(fitFrame(bounds, camera.room()));
    },
    /** @param {number} steps */
    zoom(steps) {
      const { position, scale } = goal ?? camera.frame();
      letGo();
      glide({ position, scale: scale * ZOOM_STEP ** steps });
    },
  };
}

/** @param {Frame} from @param {Frame} to @param {number} share @returns {Frame} */
export function between(from, to, share) {
  const mix = (/** @type {number} */ one, /** @type {number} */ other) =>
    one + (other - one) * share;
  return {
    position: {
      x: mix(from.position.x, to.position.x),
      y: mix(from.position.y, to.position.y),
    },
    scale: mix(from.scale, to.scale),
  };
}
