/** The legend of a saved picture: its signs with their words and colors. */

import { nodeOfDrawn } from "../data/facts_index.js";
import { kindsOf } from "../map/line_colors.js";
import { fade } from "../map/theme_colors.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../map/theme_colors.js").Theme} Theme */
/** @typedef {import("./saved_picture_contents.js").Line} Line */
/** @typedef {import("./saved_picture_contents.js").Sign} Sign */

const BACK_SIGN = 0.45;

/**
 * Return the signs of the legend, only those that occur in the picture.
 * @param {Facts} facts @param {import("../map/box_and_line_looks.js").Scene} scene
 * @param {Theme} theme
 * @param {Line[]} lines @returns {Sign[]}
 */
export function viewSigns(facts, scene, theme, lines) {
  const seen = new Set(
    [...scene.places.keys()].map((id) => facts.nodes.get(nodeOfDrawn(facts, id) ?? "")?.type),
  );
  const kinds = facts.data.types.filter(({ id }) => seen.has(id));
  const tips = new Set(lines.map(({ tip }) => tip));
  const manners = facts.data.manners.filter(({ id, is_back }) =>
    lines.some((line) => line.manners.includes(id) && (!is_back || line.weight === "back")),
  );
  const marks = facts.data.marks.filter((mark) =>
    lines.some((line) => line.marks.some(({ id }) => id === mark.id)),
  );
  return [
    ...kinds.map(({ id, plural, path }) => ({
      words: plural,
      color: theme.types.get(id)?.line ?? theme.quiet,
      glyph: path,
    })),
    ...facts.data.lines
      .filter(({ tip }) => tips.has(tip))
      .map(({ sign, tip, label }) => ({
        words: label,
        color: scene.by ? theme.quiet : (theme.lines.get(sign) ?? theme.quiet),
        tip,
      })),
    ...manners.map(({ label, dash, is_back }) => ({
      words: label,
      color: is_back ? fade(theme.quiet, BACK_SIGN) : theme.quiet,
      tip: "",
      dash,
    })),
    ...marks.map((mark) => ({ words: mark.label, color: theme.quiet, mark })),
    ...viewKinds(facts, scene, lines),
  ];
}

/**
 * Return the shapes of lines that are colored by verdict or citation.
 * @param {Facts} facts @param {import("../map/box_and_line_looks.js").Scene} scene
 * @param {Line[]} lines @returns {Sign[]}
 */
function viewKinds(facts, { by = "", theme }, lines) {
  const used = new Set(lines.flatMap(({ shapes }) => shapes.map(({ id }) => id)));
  const kinds = kindsOf(facts, by).filter(({ id }) => used.has(id));
  const several = { words: "gray: statements of several kinds", color: theme.quiet, tip: "" };
  return [
    ...kinds.map(({ id, label, path }) => ({
      words: label,
      color: theme.kinds.get(`${by}:${id}`) ?? theme.quiet,
      glyph: path,
    })),
    ...(lines.some(({ shapes }) => shapes.length > 1) ? [several] : []),
  ];
}
