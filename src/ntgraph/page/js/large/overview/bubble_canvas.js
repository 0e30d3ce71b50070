/** The drawing of the groups as circles, with lines for the links between them. */

import { fade, readTheme } from "../../map/theme_colors.js";
import { listen, make } from "../../shell/dom_elements.js";
import { FONT } from "../../shell/font_families.js";
import { countOf, wordNumber } from "../shell/count_words.js";
import { typeGlyph } from "../shell/node_links.js";
import { bubbleAt, fitNames, placeBubbles, tieWidth } from "./bubble_places.js";
import { groupNames, shortNames } from "./group_words.js";

/** @typedef {import("../large_types.d.ts").Page} Page */
/** @typedef {import("./bubble_places.js").Placed} Placed */

/** Circles below this radius have smaller letters, in px. */
const SMALL = 42;
const LINE_HEIGHT = 16;
/** More colors than this are not told apart. */
const MOST_COLORS = 8;

/**
 * Return the drawing; a list beside it holds the same groups as links.
 * @param {Page} page
 */
export function bubbleDrawing(page) {
  const { bubbles } = page.header.groups;
  const label = `Drawing of ${countOf(bubbles.length, "group")}; the list beside it has them all`;
  const canvas = make("canvas", { role: "img", "aria-label": label });
  const frame = make("div", { class: "bubbles" }, canvas);
  const unnamed = make("span");
  const figure = make(
    "figure",
    { class: "groups-drawn" },
    frame,
    make("figcaption", {}, ...colorsTold(page), unnamed),
  );
  /** @type {Placed[]} */
  let placed = [];
  /** @type {Placed | undefined} */
  let pointed;
  let theme = themeOf(page);

  function draw() {
    const { clientWidth: width, clientHeight: height } = frame;
    const ink = canvas.getContext("2d");
    if (!ink || !width || !height) return;
    const dots = devicePixelRatio;
    canvas.width = Math.round(width * dots);
    canvas.height = Math.round(height * dots);
    ink.setTransform(dots, 0, 0, dots, 0, 0);
    placed = placeBubbles(bubbles, width, height);
    drawTies(ink);
    const named = placed.filter((each) => drawBubble(ink, each)).length;
    unnamed.textContent = sayUnnamed(placed.length - named);
  }

  /** @param {CanvasRenderingContext2D} ink */
  function drawTies(ink) {
    const { ties } = page.header.groups;
    const places = new Map(placed.map((each) => [each.bubble.group, each]));
    const most = Math.max(...ties.map(([, , count]) => count));
    ink.strokeStyle = fade(theme.quiet, 0.3);
    for (const [a, b, count] of ties) {
      const [from, to] = [places.get(a), places.get(b)];
      if (!from || !to) continue;
      ink.lineWidth = tieWidth(count, most);
      ink.beginPath();
      ink.moveTo(from.x, from.y);
      ink.lineTo(to.x, to.y);
      ink.stroke();
    }
  }

  /** Return whether a name had room. @param {CanvasRenderingContext2D} ink @param {Placed} each */
  function drawBubble(ink, each) {
    const { bubble, x, y, radius } = each;
    const type = page.header.types[typeOf(bubble)];
    const colors = theme.types.get(type?.id ?? "");
    ink.beginPath();
    ink.arc(x, y, radius, 0, 2 * Math.PI);
    ink.fillStyle = colors?.fill ?? theme.band;
    ink.fill();
    ink.lineWidth = each === pointed ? 3.5 : 1.5;
    ink.strokeStyle = colors?.line ?? theme.quiet;
    ink.stroke();
    ink.font = `${radius < SMALL ? 11 : 13}px ${FONT}`;
    ink.fillStyle = colors?.ink ?? theme.text;
    ink.textAlign = "center";
    ink.textBaseline = "middle";
    const lines = fitNames(shortNames(page, bubble), radius, (text) => ink.measureText(text).width);
    lines.forEach((line, at) => {
      ink.fillText(line, x, y + (at - (lines.length - 1) / 2) * LINE_HEIGHT);
    });
    return lines.length > 0;
  }

  /** @param {MouseEvent} event */
  const find = (event) => bubbleAt(placed, event.offsetX, event.offsetY);

  listen(canvas, "mousemove", (event) => point(find(event)));
  listen(canvas, "mouseleave", () => point(undefined));
  listen(canvas, "click", (event) => {
    const found = find(event);
    if (found) page.store.go({ group: `${found.bubble.group}` });
  });

  /** @param {Placed | undefined} to */
  function point(to) {
    if (to?.bubble === pointed?.bubble) return;
    const bubble = to?.bubble;
    canvas.style.cursor = bubble ? "pointer" : "";
    canvas.title = bubble ? `${groupNames(page, bubble)}: ${countOf(bubble.size, "thing")}` : "";
    draw();
    pointed = placed.find((each) => each.bubble === bubble);
    draw();
  }

  const repaint = () => {
    theme = themeOf(page);
    draw();
  };
  new ResizeObserver(draw).observe(frame);
  for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) {
    listen(matchMedia(query), "change", repaint);
  }
  return figure;
}

/** Return the type that most things of a group have. @param {import("../large_types.d.ts").Bubble} bubble */
const typeOf = ({ inside }) => inside[0]?.[0] ?? 0;

/** Return what the colors of the groups mean, where there are several. @param {Page} page */
function colorsTold(page) {
  const { bubbles } = page.header.groups;
  /** @type {Map<number, number>} */
  const sizes = new Map();
  for (const each of bubbles) {
    sizes.set(typeOf(each), (sizes.get(typeOf(each)) ?? 0) + each.size);
  }
  if (sizes.size < 2) return [];
  const types = [...sizes].sort((a, b) => b[1] - a[1]).map(([type]) => type);
  const left = types.length - MOST_COLORS;
  const named = types
    .slice(0, MOST_COLORS)
    .map((type) =>
      make(
        "span",
        { class: "color-of" },
        typeGlyph(page, type),
        page.header.types[type]?.label ?? "",
      ),
    );
  const more = left > 0 ? `and ${countOf(left, "other type")}. ` : " ";
  return ["Color: what most of a group is. ", ...named, more];
}

/** @param {number} count */
function sayUnnamed(count) {
  if (!count) return "";
  const are = count === 1 ? "group is" : "groups are";
  return `${wordNumber(count)} ${are} too small for a name here; the list has all.`;
}

/** @param {Page} page */
function themeOf({ header: { types } }) {
  const data = { types, lines: [], verdicts: [], citing: [], article_marks: [] };
  return readTheme(/** @type {any} */ ({ data }));
}
