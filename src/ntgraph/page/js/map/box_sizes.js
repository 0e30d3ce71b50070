/** The sizes of boxes on the map, and the room for the words inside them. */

/** @typedef {import("../data/page_types.d.ts").DrawnNode} DrawnNode */
/** @typedef {{ x: number, y: number }} Point */

/** The room around the words of a box; `ntgraph.page.pyvis_network` sets the same margins. */
const ROOM = { box: { left: 25, width: 32, height: 12 }, port: { left: 7, width: 14, height: 8 } };
// Words may be this much wider than their own room before they are narrowed.
const SLACK = 4;
export const PORT_HEIGHT = 22;

/** @param {string} drawn */
export const isPort = (drawn) => drawn.includes("p");

/** @param {string} drawn */
const roomIn = (drawn) => (isPort(drawn) ? ROOM.port : ROOM.box);

/** @param {DrawnNode} drawn */
export function sizeOf({ id, widthConstraint, heightConstraint }) {
  const room = roomIn(id);
  return {
    width: widthConstraint.minimum + room.width,
    height: heightConstraint.minimum + room.height,
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
    left: frameOf(drawn, place).left + roomIn(drawn.id).left,
    width: drawn.widthConstraint.minimum + SLACK,
  };
}
