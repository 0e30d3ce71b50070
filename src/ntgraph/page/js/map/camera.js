/** Which part of the map is in sight: the place in the middle of the canvas, and the scale. */

/** @typedef {{ x: number, y: number }} Point */
/** @typedef {import("./visible_part.js").Frame} Frame */

const LEAST = 0.02;
const MOST = 10;

/** Points of the screen are in px from the canvas's top left corner. */
export function createCamera() {
  let [position, scale] = [{ x: 0, y: 0 }, 1];
  let room = { width: 0, height: 0 };

  /** @param {Point} place @returns {Point} */
  const toScreen = ({ x, y }) => ({
    x: (x - position.x) * scale + room.width / 2,
    y: (y - position.y) * scale + room.height / 2,
  });
  /** @param {Point} point @returns {Point} */
  const toMap = ({ x, y }) => ({
    x: (x - room.width / 2) / scale + position.x,
    y: (y - room.height / 2) / scale + position.y,
  });
  /** @param {Frame} frame */
  const moveTo = (frame) => {
    position = frame.position;
    scale = Math.min(Math.max(frame.scale, LEAST), MOST);
  };

  return {
    toScreen,
    toMap,
    moveTo,
    frame: () => ({ position, scale }),
    room: () => room,
    /** What is in the middle stays there. @param {typeof room} now */
    resize: (now) => {
      room = now;
    },
    /** @param {number} right @param {number} down how far the map moves on the screen, in px */
    pan: (right, down) => {
      position = { x: position.x - right / scale, y: position.y - down / scale };
    },
    /** What is at the point stays there. @param {number} factor @param {Point} point */
    zoom: (factor, point) => {
      const place = toMap(point);
      moveTo({ position, scale: scale * factor });
      const now = toMap(point);
      position = { x: position.x + place.x - now.x, y: position.y + place.y - now.y };
    },
  };
}

/** @typedef {ReturnType<typeof createCamera>} Camera */
