/** Where the bubbles of the overview stand on the canvas, which one is pointed at, and its words. */

import { cutText } from "../shell/count_words.js";

/** @typedef {import("../large_types.d.ts").Bubble} Bubble */
/** @typedef {{ bubble: Bubble, x: number, y: number, radius: number }} Placed */

/** Between the bubbles and the edge of the canvas, in px. */
const MARGIN = 8;
const LINE_HEIGHT = 16;
/** A name is not cut to fewer letters. */
const LEAST_LETTERS = 6;
/** Fewer letters of whole words say less than a cut word. */
const LEAST_WORD = 3;

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
 * Return the names that fit inside a circle, one a line; if none does, the first one cut.
 * @param {string[]} names @param {number} radius in px
 * @param {(text: string) => number} widthOf the width of a text in px
 */
export function fitNames(names, radius, widthOf) {
  const most = Math.floor((radius * 1.3) / LINE_HEIGHT);
  for (let lines = Math.min(most, names.length); lines > 0; lines--) {
    const room = roomOf(radius, lines);
    const fitting = names.flatMap((name) => shortName(name, room, widthOf) ?? []);
    if (fitting.length >= lines) return fitting.slice(0, lines);
  }
  const cut = most > 0 ? fitText(names[0] ?? "", roomOf(radius, 1), widthOf) : "";
  return cut ? [cut] : [];
}

/** Return the width of the lines in a circle: the first and the last of them have the least. @param {number} radius @param {number} lines */
const roomOf = (radius, lines) =>
  2 * Math.sqrt(Math.max(radius ** 2 - ((lines * LINE_HEIGHT) / 2) ** 2, 0)) - 4;

/**
 * Return a name, or its beginning if it is a list of names, that fits uncut.
 * @param {string} name @param {number} room @param {(text: string) => number} widthOf
 */
function shortName(name, room, widthOf) {
  if (widthOf(name) <= room) return name;
  // Of a name that is a list of names, the first one says more than a part of the second.
  const [first = ""] = name.split(/[,;(]/u);
  const short = `${first.trim()} …`;
  return first !== name && first.trim() && widthOf(short) <= room ? short : undefined;
}

/**
 * Return as many of the first words of a text as have room; nothing if the first one has none.
 * @param {string} text @param {number} room @param {(text: string) => number} widthOf
 */
function wholeWords(text, room, widthOf) {
  const words = text.split(" ");
  for (let count = words.length - 1; count > 0; count--) {
    const told = words.slice(0, count).join(" ");
    if (told.length < LEAST_WORD) return undefined;
    if (widthOf(`${told} …`) <= room) return `${told} …`;
  }
  return undefined;
}

/**
 * Return a text cut to a width; nothing if hardly a letter of it has room.
 * @param {string} text @param {number} room @param {(text: string) => number} widthOf
 */
export function fitText(text, room, widthOf) {
  const short = shortName(text, room, widthOf) ?? wholeWords(text, room, widthOf);
  if (short) return short;
  let letters = Math.floor(([...text].length * room) / Math.max(widthOf(text), 1));
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
