/** The drawing of the groups as circles, with lines for the links between them. */

import { fade, readTheme } from "../../map/theme_colors.js";
import { listen, make } from "../../shell/dom_elements.js";
import { FONT } from "../../shell/font_families.js";
import { countOf } from "../shell/count_words.js";
import { bubbleAt, fitNames, placeBubbles, tieWidth } from "./bubble_places.js";
import { groupNames, shortNames } from "./group_words.js";

/** @typedef {import("../large_types.d.ts").Page} Page */
/** @typedef {import("./bubble_places.js").Placed} Placed */

/** Circles below this radius have smaller letters, in px. */
const SMALL = 42;
const LINE_HEIGHT = 16;

/**
 * Return the drawing; a list beside it holds the same groups as links.
 * @param {Page} page
 */
export function bubbleDrawing(page) {
  const { bubbles } = page.header.groups;
  const label = `Drawing of ${countOf(bubbles.length, "group")}; the list beside it has them all`;
  const canvas = make("canvas", { role: "img", "aria-label": label });
  const frame = make("div", { class: "bubbles" }, canvas);
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
    for (const each of placed) drawBubble(ink, each);
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

  /** @param {CanvasRenderingContext2D} ink @param {Placed} each */
  function drawBubble(ink, each) {
    const { bubble, x, y, radius } = each;
    const type = page.header.types[bubble.inside[0]?.[0] ?? 0];
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
  return frame;
}

/** @param {Page} page */
function themeOf({ header: { types } }) {
  const data = { types, lines: [], verdicts: [], citing: [], article_marks: [] };
  return readTheme(/** @type {any} */ ({ data }));
}
