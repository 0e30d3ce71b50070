/** Move and zoom the map. A fitted view follows changes of the window until a person moves it. */

import { firstFrame, fitFrame } from "./visible_part.js";

/** @typedef {import("./visible_part.js").Bounds} Bounds */
/** @typedef {Parameters<typeof firstFrame>[0] & { least: number }} Wish */

const ZOOM_STEP = 1.25;
const GLIDE = { duration: 300, easingFunction: /** @type {const} */ ("easeInOutQuad") };

/** @param {InstanceType<typeof vis.Network>} network @param {HTMLElement} container */
export function createCamera(network, container) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  /** @type {(() => Wish) | null} */
  let fitted = null;

  const room = () => ({ width: container.clientWidth, height: container.clientHeight });
  const letGo = () => {
    fitted = null;
  };

  network.on("dragStart", letGo);
  network.on("zoom", letGo);
  // vis-network restores its own view after this event.
  network.on("resize", () => requestAnimationFrame(refit));

  /** @param {import("./visible_part.js").Frame} frame @param {boolean} [atOnce] */
  function show(frame, atOnce = false) {
    network.moveTo({ ...frame, animation: atOnce || calm.matches ? false : GLIDE });
  }

  function refit() {
    // The map has no size while another view is shown.
    if (!fitted || !room().width) return;
    const { least, ...bounds } = fitted();
    show(firstFrame(bounds, room(), least), true);
  }

  return {
    room,
    /**
     * Show a part of the map, and fit it again when the size of the map changes.
     * @param {() => Wish} find
     */
    fit(find) {
      fitted = find;
      refit();
    },
    /** @param {Bounds} bounds */
    showAll(bounds) {
      letGo();
      show(fitFrame(bounds, room()));
    },
    /** @param {number} steps */
    zoom(steps) {
      letGo();
      const scale = network.getScale() * ZOOM_STEP ** steps;
      show({ position: network.getViewPosition(), scale });
    },
  };
}
