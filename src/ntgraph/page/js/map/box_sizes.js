/** How large boxes are: the room of their words and the margins around them. */

/** @typedef {import("../data/map_types.d.ts").DrawnNode} DrawnNode */
/** @typedef {{ x: number, y: number }} Point */

// Words may reach this far into the room at their end before they are narrowed.
const SLACK = 4;

/** @param {string} drawn */
export const isPort = (drawn) => drawn.includes("p");

/** Return a length to two decimals; `display/style/map_measures.py` tells why. @param {number} px */
export const tidy = (px) => Math.floor(px * 100 + 0.5) / 100;

/** @param {DrawnNode} drawn */
export function sizeOf({ margin, widthConstraint, heightConstraint }) {
  return {
    width: widthConstraint.minimum + margin.left + margin.right,
    height: heightConstraint.minimum + margin.top + margin.bottom,
  };
}

/** @param {DrawnNode} drawn @param {Point} place its middle */
export function frameOf(drawn, { x, y }) {
  const { width, height } = sizeOf(drawn);
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

/**
 * Return where the words of a box begin, and how wide they may be.
 * @param {DrawnNode} drawn @param {Point} place
 */
export function placeWords(drawn, place) {
  return {
    left: frameOf(drawn, place).left + drawn.margin.left,
    width: drawn.widthConstraint.minimum + SLACK,
  };
}
