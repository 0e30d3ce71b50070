/** Which part of the map is visible at first, and at which scale. */

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Bounds */
/** @typedef {{ position: { x: number, y: number }, scale: number }} Frame */

export const READABLE = 0.62;
/** From this scale on, what is too high only is shown in its whole width. */
const WHOLE_WIDTH = 0.5;
const MARGIN = 28;

/** @param {Bounds[]} all @returns {Bounds} */
export function joinBounds(all) {
  if (!all.length) return { left: 0, top: 0, right: 0, bottom: 0 };
  return {
    left: Math.min(...all.map((b) => b.left)),
    top: Math.min(...all.map((b) => b.top)),
    right: Math.max(...all.map((b) => b.right)),
    bottom: Math.max(...all.map((b) => b.bottom)),
  };
}

/** Whether two bounds have a place in common. @param {Bounds} one @param {Bounds} other */
export const meet = (one, other) =>
  one.left <= other.right &&
  other.left <= one.right &&
  one.top <= other.bottom &&
  other.top <= one.bottom;

/** @param {Bounds} bounds @param {number} by @returns {Bounds} */
export const widen = ({ left, top, right, bottom }, by) => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

/**
 * Return the frame that shows all of the bounds, at a scale of at most `most`.
 * @param {Bounds} bounds @param {{ width: number, height: number }} canvas @param {number} most
 * @returns {Frame}
 */
export function fitFrame(bounds, canvas, most = 1.1) {
  const width = bounds.right - bounds.left + 2 * MARGIN;
  const height = bounds.bottom - bounds.top + 2 * MARGIN;
  const scale = Math.min(canvas.width / width, canvas.height / height, most);
  const position = { x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 };
  return { position, scale };
}

/**
 * Return the first frame: everything, if its words are readable then; otherwise the core; on a
 * screen too small for that, the middle.
 * @param {{ whole: Bounds, core: Bounds, home: Bounds }} bounds
 * @param {{ width: number, height: number }} canvas
 * @param {number} least the scale from which on everything is shown
 */
export function firstFrame({ whole, core, home }, canvas, least = READABLE) {
  const frames = [fitFrame(whole, canvas), fitFrame(core, canvas, 1)];
  const fits = frames.find(({ scale }, at) => scale >= (at === 0 ? least : READABLE));
  if (fits) return fits;
  // What is too high only, such as one column, is shown in its whole width.
  const wide = canvas.width / (whole.right - whole.left + 2 * MARGIN);
  const scale = wide < WHOLE_WIDTH ? READABLE : Math.min(wide, 1);
  const seen = { width: canvas.width / scale, height: canvas.height / scale };
  const x = keepInside((home.left + home.right) / 2, seen.width, whole.left, whole.right);
  const y = keepInside((home.top + home.bottom) / 2, seen.height, whole.top, whole.bottom);
  return { scale, position: { x, y } };
}

/**
 * Return a center near the given one that shows nothing beyond the ends.
 * @param {number} center @param {number} length @param {number} start @param {number} end
 */
function keepInside(center, length, start, end) {
  if (length >= end - start) return (start + end) / 2;
  const half = length / 2 - MARGIN;
  return Math.min(Math.max(center, start + half), end - half);
}
