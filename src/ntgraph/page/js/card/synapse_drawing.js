/**
 * Draw a synapse: known acts on the left, the article's claims on the right. The file
 * `picture/mechanism_svg.py` draws the same from the same measures; a test compares both.
 */

import { addTo } from "../shell/dom_elements.js";

/** @typedef {import("../data/synapse_types.d.ts").Act} Act */
/** @typedef {import("../data/synapse_types.d.ts").SynapseLook} SynapseLook */
/** @typedef {[tag: string, attributes: Record<string, string>, text: string]} Part */
/** @typedef {{ verdictOf: (id: string) => string | undefined, verdicts: { id: string, path: string }[] }} Verdicts */

const SHAPE_WIDTH = 20;
const MARK_WIDTH = 15;
const LETTER_WIDTH = 9.8;
const NARROW_WIDTH = 6.2;
const NARROW = /[fijlrt() ]/g;
const MOST_LINES = 2;
const UNSAID = "unsaid";

/** @param {Act[]} acts @param {SynapseLook} look @param {Verdicts} judged @returns {Part[]} */
export function drawMechanism(acts, look, judged) {
  const [known = "", said = ""] = look.headings;
  return [
    text("heading", look.known_x, 16, known),
    text("heading", look.said_x, 16, said),
    ...look.cells.map((d) => path("cell", d)),
    ...look.cell_names.map(([name, y]) => text("cell-name", Math.floor(look.width / 2), y, name)),
    ...(acts.some((act) => act.said)
      ? []
      : drawNone(look.not_said, look.said_x, look.places[0]?.y)),
    ...look.places.flatMap((place) => drawPlace(place, acts, look, judged)),
  ];
}

/**
 * @param {SynapseLook["places"][number]} place @param {Act[]} all
 * @param {SynapseLook} look @param {Verdicts} judged @returns {Part[]}
 */
function drawPlace(place, all, look, judged) {
  const acts = all.filter((act) => act.place === place.id);
  if (place.id === UNSAID && !acts.length) return [];
  const known = acts.filter((act) => !act.said);
  const said = acts.filter((act) => act.said);
  const none = known.length || place.id === UNSAID ? [] : look.no_fact;
  return [
    ...(place.path ? [path(known.length ? "place" : "place unknown", place.path)] : []),
    text("name", look.name_x, place.y + 5, place.label),
    ...drawNone(none, look.known_x, place.y),
    ...drawLines(known, "known", look.known_x, place.y, look, judged),
    ...drawLines(said, "said", look.said_x, place.y, look, judged),
  ];
}

/**
 * @param {Act[]} acts @param {"known" | "said"} side @param {number} x @param {number} y
 * @param {SynapseLook} look @param {Verdicts} judged @returns {Part[]}
 */
function drawLines(acts, side, x, y, look, judged) {
  const groups = groupActs(acts);
  const shown = groups.length <= MOST_LINES ? groups : groups.slice(0, MOST_LINES - 1);
  const first = groups.length < MOST_LINES ? y + 5 : y - 4;
  const parts = shown.flatMap((group, at) =>
    drawLine(group, side, x, first + 19 * at, look, judged),
  );
  const rest = groups.length - shown.length;
  return rest ? [...parts, text("none", x, first + 19, `${rest} more below`)] : parts;
}

/** Acts that look the same are one line. @param {Act[]} acts @returns {Act[][]} */
function groupActs(acts) {
  /** @type {Map<string, Act[]>} */
  const groups = new Map();
  for (const act of acts) {
    const key = JSON.stringify([act.shape, act.word, act.careful]);
    addTo(groups, key, act);
  }
  return [...groups.values()];
}

/**
 * @param {Act[]} group @param {"known" | "said"} side @param {number} x @param {number} y
 * @param {SynapseLook} look @param {Verdicts} judged @returns {Part[]}
 */
function drawLine(group, side, x, y, look, judged) {
  const [act] = group;
  if (!act) return [];
  const rows = side === "said" ? group.flatMap((each) => each.rows) : [];
  const found = new Set(rows.map(judged.verdictOf));
  const marks = [...found]
    .map((id) => judged.verdicts.findIndex((verdict) => verdict.id === id))
    .filter((at) => at >= 0);
  const shape = look.shapes.find(({ id }) => id === act.shape)?.path ?? "";
  const end = side === "said" ? look.mark_x : look.said_x - look.name_x + look.known_x + 22;
  const room = end - x - SHAPE_WIDTH - MARK_WIDTH * marks.length;
  const word = group.length === 1 || side === "said" ? act.word : `${act.word} (${group.length})`;
  return [
    path(`act ${side}${act.careful ? " careful" : ""}`, shape, `translate(${x} ${y - 13})`),
    text(side, x + SHAPE_WIDTH, y, word, room),
    ...marks.map((at, nth) => {
      const left = look.mark_x - MARK_WIDTH * (marks.length - nth);
      const place = `translate(${left} ${y - 12}) scale(0.875)`;
      return path(`mark v${at}`, judged.verdicts[at]?.path ?? "", place);
    }),
  ];
}

/** @param {string} kind @param {string} d @param {string} [transform] @returns {Part} */
function path(kind, d, transform) {
  return ["path", transform ? { class: kind, d, transform } : { class: kind, d }, ""];
}

/**
 * @param {string} kind @param {number} x @param {number} y @param {string} words
 * @param {number} [room] a longer word is drawn narrower, never cut
 * @returns {Part}
 */
function text(kind, x, y, words, room) {
  /** @type {Record<string, string>} */
  const attributes = { class: kind, x: String(x), y: String(y) };
  if (room !== undefined && estimateWidth(words) > room) {
    attributes.textLength = String(room);
    attributes.lengthAdjust = "spacingAndGlyphs";
  }
  return ["text", attributes, words];
}

/** @param {string[]} lines @param {number} x @param {number} [y] */
function drawNone(lines, x, y = 0) {
  return lines.map((words, at) => text("none", x, y - 3 + 16 * at, words));
}

/** @param {string} words */
function estimateWidth(words) {
  const narrow = words.match(NARROW)?.length ?? 0;
  return words.length * LETTER_WIDTH - narrow * (LETTER_WIDTH - NARROW_WIDTH);
}
