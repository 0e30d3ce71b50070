/** Light or dark as the page around a frame is, whatever the system prefers. */

const DARK = "prefers-color-scheme";

/**
 * A frame is told the scheme of the system only. The rules are switched in place, for the
 * page's policy lets no style in that it does not know.
 * @param {boolean} dark
 */
export function setTheme(dark) {
  document.documentElement.style.colorScheme = dark ? "dark" : "light";
  for (const media of darkRules()) media.mediaText = dark ? "screen" : "not all";
}

/** @type {MediaList[] | undefined} what is for a dark screen, found while it still says so */
let found;

function darkRules() {
  found ??= [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .flatMap((rule) => (rule instanceof CSSMediaRule ? [rule.media] : []))
    .filter(({ mediaText }) => mediaText.includes(DARK));
  return found;
}
