/** Write a saved picture as SVG text; the same view always gives the same text. */

import { joinBounds } from "../map/visible_part.js";
import { bend, halfWay } from "./saved_picture_curves.js";

/** @typedef {import("./saved_picture_contents.js").Picture} Picture */
/** @typedef {import("./saved_picture_contents.js").Box} Box */
/** @typedef {import("./saved_picture_contents.js").Line} Line */
/** @typedef {import("./saved_picture_contents.js").Sign} Sign */
/** @typedef {import("../map/theme_colors.js").Theme} Theme */

const FONT = "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const MARGIN = 26;
const LEAST_WIDTH = 640;
const ROW = 26;
// The width of a letter as a share of the font size, rather too wide: nothing measures text here.
const LETTER = 0.58;
const MOST_LINES = 3;
const ESCAPES = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/** Remove invisible characters, some of which XML forbids. @param {string} text */
export function visible(text) {
  const blank = text.replace(/\s+/gu, " ");
  return blank.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, "").trim();
}

/** @param {string} text */
const escapeText = (text) =>
  visible(text).replace(/[&<>"]/g, (character) => ESCAPES.get(character) ?? "");

/** @param {number} value */
const round = (value) => String(Math.round(value * 10) / 10);

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes @param {string} [inside]
 */
function element(name, attributes, inside = "") {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === "number" ? round(value) : escapeText(value)}"`,
  );
  return `<${name}${written.join("")}>${inside}</${name}>`;
}

/**
 * @param {number} x
 * @param {number} y @param {string} words @param {Record<string, string | number>} [more]
 */
const put = (x, y, words, more = {}) => element("text", { x, y, ...more }, escapeText(words));

/** @param {Picture} picture @returns {{ svg: string, width: number, height: number }} */
export function drawPicture(picture) {
  const { theme, title } = picture;
  const seen = joinBounds([...picture.bands, ...picture.boxes].map(({ frame }) => frame));
  const left = seen.left - MARGIN;
  const width = Math.max(seen.right - seen.left + 2 * MARGIN, LEAST_WIDTH);
  const signs = drawSigns(picture.signs, theme, left + MARGIN, seen.bottom + 2 * ROW, width);
  const words = drawWords(picture, left + MARGIN, signs.bottom + ROW, width - 2 * MARGIN);
  const top = seen.top - MARGIN;
  const height = words.bottom + MARGIN - top;
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: [left, top, width, height].map(round).join(" "),
    width,
    height,
    role: "img",
    "font-family": FONT,
    "font-size": 14,
    fill: theme.text,
  };
  const svg = element(
    "svg",
    attributes,
    [
      element("title", {}, escapeText(title)),
      element("desc", {}, escapeText(picture.notes.join(" "))),
      element("rect", { x: left, y: top, width, height, fill: theme.sheet }),
      ...picture.bands.map((band) => drawBand(band, theme)),
      ...picture.lines.map((line) => drawLine(line, theme)),
      ...picture.boxes.map(drawBox),
      signs.svg,
      words.svg,
    ].join(""),
  );
  return { svg: `${svg}\n`, width, height };
}

/** @param {import("./saved_picture_contents.js").Band} band @param {Theme} theme */
function drawBand({ frame, heading }, theme) {
  const { left, top } = frame;
  const size = { width: frame.right - left, height: frame.bottom - top };
  const most = Math.floor((size.width - 20) / (15 * 0.55));
  return (
    element("rect", { x: left, y: top, ...size, rx: 14, fill: theme.band }) +
    put(left + 14, top + 25, wrap(heading, most, 1)[0] ?? "", {
      fill: theme.quiet,
      "font-size": 15,
      "font-weight": 600,
    })
  );
}

/**
 * Draw the end of a line as a shape: some programs cannot color an SVG marker.
 * @param {string} end @param {number} x @param {number} y @param {number} way 1 to the right
 * @param {string} color
 */
function drawEnd(end, x, y, way, color) {
  const moved = `translate(${round(x)} ${round(y)}) scale(${way} 1)`;
  if (end === "arrow") return element("path", { d: "M0 0-10-5V5Z", transform: moved, fill: color });
  if (end === "bar") return element("path", { d: "M0-5h-3v10h3Z", transform: moved, fill: color });
  return "";
}

/** @param {boolean | undefined} dashed @returns {Record<string, string>} */
const dash = (dashed) => (dashed ? { "stroke-dasharray": "6 5" } : {});

/** @param {Line} line @param {Theme} theme */
function drawLine(line, theme) {
  const curve = bend(line.from, line.to);
  const [[x1, y1], ...pulls] = curve;
  const [, , [x3], [x4, y4]] = curve;
  const d = `M${round(x1)} ${round(y1)}C${pulls.flat().map(round).join(" ")}`;
  const dashes = dash(line.dashed);
  const stroke = { fill: "none", stroke: line.color, "stroke-width": line.weight };
  const [x, y] = halfWay(curve);
  const words = line.words
    ? put(x, y + 4, line.words, {
        "text-anchor": "middle",
        "font-size": 13,
        stroke: theme.sheet,
        "stroke-width": 4,
        "paint-order": "stroke",
      })
    : "";
  const shaft = element("path", { d, ...stroke, ...dashes });
  return shaft + drawEnd(line.end, x4, y4, x4 >= x3 ? 1 : -1, line.color) + words;
}

/** @param {Box} box */
function drawBox({ frame, radius, fill, line, ink, weight, text, size, glyph, opacity }) {
  const { left, top } = frame;
  const middle = (top + frame.bottom) / 2;
  const first = middle - ((text.length - 1) * size) / 2 + size * 0.35;
  const rect = element("rect", {
    x: left,
    y: top,
    width: frame.right - left,
    height: frame.bottom - top,
    rx: radius,
    fill,
    stroke: line,
    "stroke-width": weight,
  });
  const more = { fill: ink, ...(size === 14 ? {} : { "font-size": size }) };
  const start = left + (glyph ? 26 : 7);
  const words = text.map((part, at) => put(start, first + at * size, part, more));
  return rect + drawGlyph(glyph, left + 8, middle - 7, line, opacity) + words.join("");
}

/**
 * @param {string} d
 * @param {number} x @param {number} y @param {string} fill @param {number} opacity
 */
function drawGlyph(d, x, y, fill, opacity = 1) {
  if (!d) return "";
  const transform = `translate(${round(x)} ${round(y)}) scale(.875)`;
  return element("path", { d, transform, fill, ...(opacity < 1 ? { opacity } : {}) });
}

/**
 * @param {Sign[]} signs
 * @param {Theme} theme @param {number} left @param {number} top @param {number} width
 */
function drawSigns(signs, theme, left, top, width) {
  let [x, y] = [left, top];
  const drawn = signs.map((sign) => {
    const room = sign.glyph ? 20 : 46;
    const long = room + visible(sign.words).length * 14 * LETTER + 22;
    if (x > left && x + long > left + width - 2 * MARGIN) [x, y] = [left, y + ROW];
    const shaft = {
      d: `M${round(x)} ${round(y)}h38`,
      stroke: sign.color,
      "stroke-width": 1.5,
      ...dash(sign.dashed),
    };
    const mark = sign.glyph
      ? drawGlyph(sign.glyph, x, y - 7, sign.color)
      : element("path", shaft) + drawEnd(sign.end ?? "", x + 38, y, 1, sign.color);
    const words = put(x + room, y + 5, sign.words, { fill: theme.text });
    x += long;
    return mark + words;
  });
  return { svg: drawn.join(""), bottom: y };
}

/** @param {Picture} picture @param {number} x @param {number} top @param {number} room */
function drawWords({ title, notes, theme }, x, top, room) {
  let y = top;
  const drawn = [title, ...notes].flatMap((text, at) => {
    const size = at ? 13 : 18;
    return wrap(text, Math.floor(room / (size * LETTER)), MOST_LINES).map((line) => {
      y += size + 5;
      return put(x, y, line, { "font-size": size, fill: at ? theme.quiet : theme.text });
    });
  });
  return { svg: drawn.join(""), bottom: y };
}

/**
 * Break a text into lines of at most so many letters; end it with an ellipsis if it is too long.
 * @param {string} text @param {number} letters @param {number} most
 */
export function wrap(text, letters, most) {
  /** @type {string[]} */
  const lines = [];
  for (const word of visible(text).split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  const kept = lines.slice(0, most).map((line) => cut(line, letters));
  if (lines.length > most) kept[most - 1] = cut(`${kept[most - 1]} …`, letters);
  return kept;
}

/** @param {string} line @param {number} letters */
function cut(line, letters) {
  const characters = [...line];
  if (characters.length <= letters) return line;
  return `${characters
    .slice(0, Math.max(letters - 1, 0))
    .join("")
    .trimEnd()}…`;
}

/**
 * Return a file name made from the title of the picture.
 * @param {string} title @param {string} ending
 */
export function nameFile(title, ending) {
  const plain = visible(title.slice(0, 200))
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  const short = plain.slice(0, 60).replace(/^-+|-+$/g, "");
  return `${short || "map"}.${ending}`;
}
