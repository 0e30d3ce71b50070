/** The picture of a map to complete: a box in the middle, a line to each place, and places. */

import { make, makeGlyph, makeShape } from "../shell/dom_elements.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/lesson_types.d.ts").PuzzleMap} PuzzleMap */
/** @typedef {import("../data/lesson_types.d.ts").PuzzlePlace} PuzzlePlace */
/** @typedef {import("./map_puzzle_rules.js").Label} Label */

/**
 * Return the picture; places whose lines come from one box stand together.
 * @param {Facts} facts @param {PuzzleMap} map @param {PuzzlePlace[]} places
 * @param {(Label | undefined)[]} placed @param {HTMLElement[]} boxes one for each place
 */
export function drawPuzzle(facts, { ways, incoming }, places, placed, boxes) {
  const kinds = facts.data.lines;
  const starts = [...new Set(places.map(({ start }) => start))];
  const parts = starts.map((start) => {
    const own = [...places.entries()].filter(([, place]) => place.start === start);
    const lines = own.flatMap(([at, place], nth) => {
      const label = placed[at];
      const sign = ways[0] ? label && "+-"[label.right] : place.sign;
      const kind = kinds.findIndex((line) => line.sign === sign);
      return drawLine((100 * (nth + 0.5)) / own.length, incoming, `l${kind}`, kinds[kind]?.tip);
    });
    return make(
      "div",
      { class: incoming ? "puzzle-map incoming" : "puzzle-map" },
      make("b", {}, start),
      make("span", { "aria-hidden": "true" }, ...lines),
      make("div", {}, ...own.map(([at]) => boxes[at])),
    );
  });
  return make("div", { role: "group", "aria-label": "The map" }, ...parts);
}

/** @param {number} y in percent @param {boolean} incoming @param {string} kind @param {string} [tip] */
function drawLine(y, incoming, kind, tip) {
  const near = 25 + y / 2;
  const [from, to] = incoming ? [y, near] : [near, y];
  const d = `M0 ${from}C50 ${from} 50 ${to} 100 ${to}`;
  const svg = makeShape("svg", {
    viewBox: "0 0 100 100",
    width: "100%",
    height: "100%",
    preserveAspectRatio: "none",
  });
  svg.append(makeShape("path", { class: `shaft ${kind}`, d }));
  if (!tip) return [svg];
  const end = makeGlyph(tip, `tip ${kind}`);
  end.setAttribute("viewBox", "-14 -7 14 14");
  end.style.top = `${to}%`;
  return [svg, end];
}
