/** The colors of the light or dark theme, read from the page's CSS custom properties. */

/** @typedef {import("../data/map_types.d.ts").Ink} Ink */
/** @typedef {[number, number, number]} Rgb */

/** @param {string} color as a browser computes it, `rgb(1, 2, 3)` @returns {Rgb} */
export function parseColor(color) {
  const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return [r, g, b];
}

/** @param {string} color @param {number} opacity 0–1 */
export function fade(color, opacity) {
  return `rgba(${parseColor(color).join(",")},${opacity})`;
}

/** @param {string} color @param {string} ground @param {number} share of the color, 0–1 */
export function mix(color, ground, share) {
  const other = parseColor(ground);
  const mixed = parseColor(color).map((c, at) =>
    Math.round(c * share + (other[at] ?? 0) * (1 - share)),
  );
  return `rgb(${mixed.join(",")})`;
}

/**
 * @param {import("../data/facts_index.js").Facts} facts
 * @returns {{ types: Map<string, Ink>, lines: Map<string, string>, kinds: Map<string, string>, sheet: string, band: string, text: string, quiet: string }}
 */
export function readTheme(facts) {
  const probe = document.createElement("div");
  probe.className = "probe";
  const ask = (/** @type {string} */ className, /** @type {string} */ name) => {
    const span = document.createElement("span");
    span.className = className;
    span.style.color = `var(${name})`;
    probe.append(span);
    return () => getComputedStyle(span).color;
  };
  const { types, lines, verdicts, citing, article_marks } = facts.data;
  const marks = [
    ...verdicts.map(({ id }, at) => ({ id: `verdict:${id}`, read: ask(`v${at}`, "--mark-line") })),
    ...citing.map(({ id }, at) => ({ id: `cited:${id}`, read: ask(`c${at}`, "--mark-line") })),
    ...article_marks.map(({ id }, at) => ({
      id: `article:${id}`,
      read: ask(`a${at}`, "--mark-line"),
    })),
  ];
  const inks = types.map(({ id }, at) => {
    const [fill, line, ink] = [
      ask(`t${at}`, "--fill"),
      ask(`t${at}`, "--line"),
      ask(`t${at}`, "--ink"),
    ];
    return { id, read: () => ({ fill: fill(), line: line(), ink: ink() }) };
  });
  const signs = lines.map(({ sign }, at) => ({ id: sign, read: ask(`l${at}`, "--line") }));
  const [sheet, band] = [ask("", "--sheet"), ask("", "--band")];
  const [text, quiet] = [ask("", "--text"), ask("", "--quiet")];
  // All are there before the first is read, so the styles of the page are computed once.
  document.body.append(probe);
  const theme = {
    types: readAll(inks),
    lines: readAll(signs),
    // By kind of verdict or citation, such as `verdict:supported`.
    kinds: readAll(marks),
    ...{ sheet: sheet(), band: band(), text: text(), quiet: quiet() },
  };
  probe.remove();
  return theme;
}

/**
 * @template T @param {{ id: string, read: () => T }[]} asked
 * @returns {Map<string, T>}
 */
const readAll = (asked) => new Map(asked.map(({ id, read }) => [id, read()]));

/** @typedef {ReturnType<typeof readTheme>} Theme */
