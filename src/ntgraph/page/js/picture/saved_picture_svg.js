/** Write a saved picture as SVG text; the same view always gives the same text. */

import { groundOf, SHAPE_BOX } from "../map/line_colors.js";
import { wayOf } from "../map/line_curves.js";
import { joinBounds } from "../map/visible_part.js";
import { GLYPH_BOX } from "../map/words_glyphs_bands.js";
import { FONT } from "../shell/font_families.js";

/** @typedef {import("./saved_picture_contents.js").Picture} Picture */
/** @typedef {import("./saved_picture_contents.js").Box} Box */
/** @typedef {import("./saved_picture_contents.js").Line} Line */
/** @typedef {import("./saved_picture_contents.js").Sign} Sign */
/** @typedef {import("../map/theme_colors.js").Theme} Theme */

const MARGIN = 26;
const LEAST_WIDTH = 640;
const ROW = 26;
// The width of a letter as a share of the font size, rather too wide: nothing measures text here.
const LETTER = 0.58;
const MOST_LINES = 3;
/** @type {[number, number]} */
const FORWARD = [1, 0];
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
  const signs = drawSigns(picture, left + MARGIN, seen.bottom + 2 * ROW, width);
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
    "font-size": picture.look.font,
    fill: theme.text,
  };
  const svg = element(
    "svg",
    attributes,
    [
      element("title", {}, escapeText(title)),
      element("desc", {}, escapeText(picture.notes.join(" "))),
      element("rect", { x: left, y: top, width, height, fill: theme.sheet }),
      ...picture.bands.map((band) => drawBand(band, theme, picture.look)),
      ...picture.lines.map((line) => drawLine(line, theme)),
      ...picture.lines.map((line) => drawShapes(line, theme, picture.look.line.shape)),
      ...picture.boxes.map((box) => drawBox(box, picture.look)),
      signs.svg,
      words.svg,
    ].join(""),
  );
  return { svg: `${svg}\n`, width, height };
}

/** @param {import("./saved_picture_contents.js").Band} band @param {Theme} theme @param {Picture["look"]} look */
function drawBand({ frame, heading }, theme, look) {
  const { left, top } = frame;
  const size = { width: frame.right - left, height: frame.bottom - top };
  const most = Math.floor((size.width - 20) / (look.band.font * LETTER));
  return (
    element("rect", { x: left, y: top, ...size, rx: look.band.radius, fill: theme.band }) +
    put(left + 14, top + 25, wrap(heading, most, 1)[0] ?? "", {
      fill: theme.quiet,
      "font-size": look.band.font,
      "font-weight": 600,
    })
  );
}

/**
 * A path moved to a place. The end of a line is drawn so, and is no marker: some programs know
 * no marker of another color.
 * @param {string} d @param {number} x @param {number} y @param {[number, number]} way its direction
 * @param {string} color
 */
function drawPath(d, x, y, [dx, dy], color) {
  const turn = Math.round((Math.atan2(dy, dx) * 180) / Math.PI);
  const transform = `translate(${round(x)} ${round(y)})${turn ? ` rotate(${turn})` : ""}`;
  return d ? element("path", { d, transform, fill: color }) : "";
}

/** @param {number[] | undefined} dash @returns {Record<string, string>} */
const dashes = (dash) => (dash?.length ? { "stroke-dasharray": dash.join(" ") } : {});

/** @param {Line} line @param {Theme} theme */
function drawLine({ curve, shaft: run, color, width, dash, tip, marks, font }, theme) {
  const [[x1, y1] = [0, 0], ...pulls] = run;
  const [x4, y4] = curve.at(-1) ?? [0, 0];
  const d = `M${round(x1)} ${round(y1)}C${pulls.flat().map(round).join(" ")}`;
  const stroke = { fill: "none", stroke: color.color, "stroke-width": width };
  const shaft = element("path", { d, ...stroke, ...dashes(dash) });
  const drawn = marks.map(({ words, path, x, y }) =>
    path ? drawPath(path, x, y, FORWARD, color.color) : drawMarkWords(words, x, y, font, theme),
  );
  return shaft + drawPath(tip, x4, y4, wayOf(curve), color.color) + drawn.join("");
}

/** @param {Line} line @param {Theme} theme @param {number} size */
function drawShapes({ shapes }, theme, size) {
  if (!shapes.length) return "";
  const { left, top, width, height } = groundOf(shapes, size);
  const ground = { x: left, y: top, width, height, rx: height / 2, fill: theme.sheet };
  const drawn = shapes.map(({ path, color, x, y }) => {
    const move = `translate(${round(x - size / 2 + 1)} ${round(y - size / 2 + 1)})`;
    const scale = Math.round(((size - 2) / SHAPE_BOX) * 1000) / 1000;
    return element("path", { d: path, transform: `${move} scale(${scale})`, fill: color });
  });
  return element("rect", ground) + drawn.join("");
}

/** @param {string} words @param {number} x @param {number} y @param {number} font @param {Theme} theme */
const drawMarkWords = (words, x, y, font, theme) =>
  put(x, y + 4, words, {
    "text-anchor": "middle",
    "font-size": font,
    stroke: theme.sheet,
    "stroke-width": 4,
    "paint-order": "stroke",
  });

/** @param {Box} box @param {Picture["look"]} look */
function drawBox(
  { frame, radius, fill, line, ink, weight, text, size, start, glyph, opacity },
  look,
) {
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
  const more = { fill: ink, ...(size === look.font ? {} : { "font-size": size }) };
  const words = text.map((part, at) => put(left + start, first + at * size, part, more));
  return (
    rect +
    drawGlyph(glyph, left + look.glyph_left, middle - look.glyph / 2, line, look, opacity) +
    words.join("")
  );
}

/**
 * @param {string} d @param {number} x @param {number} y @param {string} fill
 * @param {Picture["look"]} look @param {number} opacity
 */
function drawGlyph(d, x, y, fill, look, opacity = 1) {
  if (!d) return "";
  const transform = `translate(${round(x)} ${round(y)}) scale(${look.glyph / GLYPH_BOX})`;
  return element("path", { d, transform, fill, ...(opacity < 1 ? { opacity } : {}) });
}

/** @param {Picture} picture @param {number} left @param {number} top @param {number} width */
function drawSigns({ signs, theme, look }, left, top, width) {
  let [x, y] = [left, top];
  const drawn = signs.map((sign) => {
    const room = sign.glyph ? 20 : 46;
    const long = room + visible(sign.words).length * 14 * LETTER + 22;
    if (x > left && x + long > left + width - 2 * MARGIN) [x, y] = [left, y + ROW];
    const mark = drawSign(sign, x, y, look, theme);
    const words = put(x + room, y + 5, sign.words, { fill: theme.text });
    x += long;
    return mark + words;
  });
  return { svg: drawn.join(""), bottom: y };
}

/** @param {Sign} sign @param {number} x @param {number} y @param {Picture["look"]} look @param {Theme} theme */
function drawSign({ glyph, tip, dash, mark, color }, x, y, look, theme) {
  if (glyph) return drawGlyph(glyph, x, y - look.glyph / 2, color, look);
  if (mark?.path) return drawPath(mark.path, x + 19, y, FORWARD, color);
  if (mark) return drawMarkWords(mark.words, x + 19, y, look.line.font, theme);
  const d = `M${round(x)} ${round(y)}h38`;
  const shaft = element("path", { d, stroke: color, "stroke-width": 1.5, ...dashes(dash) });
  return shaft + drawPath(tip ?? "", x + 38, y, FORWARD, color);
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
