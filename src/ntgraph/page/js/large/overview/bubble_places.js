/** Where the bubbles of the overview stand on the canvas, which one is pointed at, and its words. */

import { cutText } from "../shell/count_words.js";

/** @typedef {import("../large_types.d.ts").Bubble} Bubble */
/** @typedef {{ bubble: Bubble, x: number, y: number, radius: number }} Placed */

/** Between the bubbles and the edge of the canvas, in px. */
const MARGIN = 8;
const LINE_HEIGHT = 16;
/** A word of a name is not cut to fewer letters. */
const LEAST_LETTERS = 4;

/**
 * Return the bubbles as they fill a canvas, with its middle as their middle.
 * @param {Bubble[]} bubbles @param {number} width @param {number} height @returns {Placed[]}
 */
export function placeBubbles(bubbles, width, height) {
  const left = Math.min(...bubbles.map(({ x, radius }) => x - radius));
  const right = Math.max(...bubbles.map(({ x, radius }) => x + radius));
  const top = Math.min(...bubbles.map(({ y, radius }) => y - radius));
  const bottom = Math.max(...bubbles.map(({ y, radius }) => y + radius));
  const across = (width - 2 * MARGIN) / Math.max(right - left, Number.MIN_VALUE);
  const down = (height - 2 * MARGIN) / Math.max(bottom - top, Number.MIN_VALUE);
  const scale = Math.max(Math.min(across, down), 0);
  return bubbles.map((bubble) => ({
    bubble,
    x: width / 2 + (bubble.x - (left + right) / 2) * scale,
    y: height / 2 + (bubble.y - (top + bottom) / 2) * scale,
    radius: bubble.radius * scale,
  }));
}

/**
 * Return the bubble at a point, the smallest if several are there.
 * @param {Placed[]} placed @param {number} x @param {number} y
 */
export function bubbleAt(placed, x, y) {
  const hit = placed.filter((each) => Math.hypot(each.x - x, each.y - y) <= each.radius);
  return hit.sort((a, b) => a.radius - b.radius)[0];
}

/**
 * Return the names that fit inside a circle, one a line; long ones are cut.
 * @param {string[]} names @param {number} radius in px
 * @param {(text: string) => number} widthOf the width of a text in px
 */
export function fitNames(names, radius, widthOf) {
  const most = Math.min(Math.floor((radius * 1.3) / LINE_HEIGHT), names.length);
  /** @type {string[]} */
  const lines = [];
  for (const [at, name] of names.slice(0, most).entries()) {
    // A line away from the middle has less room than the circle is wide.
    const off = Math.abs(at - (most - 1) / 2) * LINE_HEIGHT + LINE_HEIGHT / 2;
    const room = 2 * Math.sqrt(Math.max(radius ** 2 - off ** 2, 0)) - 8;
    const line = fitText(name, room, widthOf);
    if (line) lines.push(line);
  }
  return lines;
}

/**
 * Return a text cut to a width; nothing if hardly a letter of it has room.
 * @param {string} text @param {number} room @param {(text: string) => number} widthOf
 */
export function fitText(text, room, widthOf) {
  const width = widthOf(text);
  if (width <= room) return text;
  // Of a name that is a list of names, the first one says more than a part of the second.
  const [first = ""] = text.split(/[,;(]/u);
  const short = `${first.trim()} …`;
  if (first !== text && first.trim() && widthOf(short) <= room) return short;
  let letters = Math.floor(([...text].length * room) / width);
  for (; letters >= LEAST_LETTERS; letters--) {
    const cut = cutText(text, letters);
    if (widthOf(cut) <= room) return cut;
  }
  return "";
}

/**
 * Return how wide the line of a tie is, in px, so that twice the links are a little wider.
 * @param {number} count @param {number} most
 */
export const tieWidth = (count, most) => 1 + 7 * Math.sqrt(count / Math.max(most, 1));
