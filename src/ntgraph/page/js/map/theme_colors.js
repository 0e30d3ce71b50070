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
  const probe = document.createElement("span");
  probe.className = "probe";
  document.body.append(probe);
  const resolve = (/** @type {string} */ name) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const inkOf = (/** @type {string} */ className) => {
    probe.className = `probe ${className}`;
    return { fill: resolve("--fill"), line: resolve("--line"), ink: resolve("--ink") };
  };
  const { types, lines, verdicts, citing, article_marks } = facts.data;
  const markOf = (/** @type {string} */ className) => {
    probe.className = `probe ${className}`;
    return resolve("--mark-line");
  };
  const theme = {
    types: new Map(types.map((type, at) => [type.id, inkOf(`t${at}`)])),
    lines: new Map(lines.map((line, at) => [line.sign, inkOf(`l${at}`).line])),
    // By kind of verdict or citation, such as `verdict:supported`.
    kinds: new Map([
      ...verdicts.map(({ id }, at) => /** @type {const} */ ([`verdict:${id}`, markOf(`v${at}`)])),
      ...citing.map(({ id }, at) => /** @type {const} */ ([`cited:${id}`, markOf(`c${at}`)])),
      ...article_marks.map(
        ({ id }, at) => /** @type {const} */ ([`article:${id}`, markOf(`a${at}`)]),
      ),
    ]),
    sheet: resolve("--sheet"),
    band: resolve("--band"),
    text: resolve("--text"),
    quiet: resolve("--quiet"),
  };
  probe.remove();
  return theme;
}

/** @typedef {ReturnType<typeof readTheme>} Theme */
