/** Switch a page in a frame to light or dark, whatever the system prefers. */

const DARK = "prefers-color-scheme";

/**
 * Switch the rules for dark screens in place: a frame knows the scheme of the system only, and
 * the Content-Security-Policy of the page allows no new styles.
 * @param {boolean} dark
 */
export function setTheme(dark) {
  document.documentElement.style.colorScheme = dark ? "dark" : "light";
  for (const media of darkRules()) media.mediaText = dark ? "screen" : "not all";
}

/**
 * Return what something reads from the page in its light colors, whatever is shown.
 * @template T @param {() => T} read @returns {T}
 */
export function inLight(read) {
  const rules = darkRules().map((media) => ({ media, text: media.mediaText }));
  const { colorScheme } = document.documentElement.style;
  setTheme(false);
  try {
    return read();
  } finally {
    for (const { media, text } of rules) media.mediaText = text;
    document.documentElement.style.colorScheme = colorScheme;
  }
}

/** @type {MediaList[] | undefined} the rules for dark screens, collected before they are changed */
let found;

function darkRules() {
  found ??= [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .flatMap((rule) => (rule instanceof CSSMediaRule ? [rule.media] : []))
    .filter(({ mediaText }) => mediaText.includes(DARK));
  return found;
}
