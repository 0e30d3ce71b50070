/** The legend of a saved picture: its signs with their words and colors. */

import { nodeOfDrawn } from "../data/facts_index.js";
import { fade } from "../map/theme_colors.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../map/theme_colors.js").Theme} Theme */
/** @typedef {import("./saved_picture_contents.js").Line} Line */
/** @typedef {import("./saved_picture_contents.js").Sign} Sign */

const FAINT_SIGN = 0.45;

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
  const ends = new Set(lines.map(({ end }) => end));
  const looks = {
    hedged: { seen: lines.some(({ dashed }) => dashed), color: theme.quiet, dashed: true },
    faint: { seen: lines.some(({ faint }) => faint), color: fade(theme.quiet, FAINT_SIGN) },
  };
  const manners = facts.data.manners.flatMap(({ id, label }) => {
    const { seen, ...look } = looks[/** @type {keyof typeof looks} */ (id)];
    return seen ? [{ ...look, words: label, end: "plain" }] : [];
  });
  return [
    ...kinds.map(({ id, plural, path }) => ({
      words: plural,
      color: theme.types.get(id)?.line ?? theme.quiet,
      glyph: path,
    })),
    ...facts.data.lines
      .filter(({ end }) => ends.has(end))
      .map(({ sign, end, label }) => ({
        words: label,
        color: theme.lines.get(sign) ?? theme.quiet,
        end,
      })),
    ...manners,
  ];
}
