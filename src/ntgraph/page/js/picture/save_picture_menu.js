/** The menu 'Save picture': save what the map shows as an SVG or PNG file. */

import { readTheme } from "../map/theme_colors.js";
import { announce, get, listen } from "../shell/dom_elements.js";
import { download } from "../shell/file_download.js";
import { viewPicture } from "./saved_picture_contents.js";
import { drawPicture, nameFile } from "./saved_picture_svg.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../shell/page_state.js").Store} Store */

const SHARP = 2;
// Browsers cannot make larger canvases, and some report no error.
const MOST = { side: 8000, area: 40_000_000 };

/**
 * @param {Facts} facts @param {Store} store
 * @param {() => { id: string, x: number, y: number }[]} places of what the map shows
 */
export function wirePicture(facts, store, places) {
  const button = get("save");
  const menu = get("save-menu");

  /** @param {boolean} open */
  function toggle(open) {
    menu.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
  }

  /** @param {string} ending @param {(picture: Drawn) => Promise<Blob>} make */
  async function save(ending, make) {
    const picture = viewPicture(facts, store.get(), readTheme(facts), places());
    const name = nameFile(picture.title, ending);
    toggle(false);
    button.focus();
    try {
      download(await make(drawPicture(picture)), name);
      announce(`Picture saved as ${name}`);
    } catch {
      announce("The picture could not be made");
    }
  }

  listen(button, "click", () => toggle(menu.hidden === true));
  listen(get("save-svg"), "click", () => save("svg", makeSvg));
  listen(get("save-png"), "click", () => save("png", makePng));
  const around = /** @type {HTMLElement} */ (button.parentElement);
  listen(around, "keydown", (event) => {
    if (event.key !== "Escape" || menu.hidden) return;
    // Escape closes only the menu; the selection stays.
    event.stopPropagation();
    toggle(false);
    button.focus();
  });
  listen(around, "focusout", ({ relatedTarget }) => {
    if (relatedTarget && !around.contains(/** @type {Node} */ (relatedTarget))) toggle(false);
  });
  listen(document, "pointerdown", ({ target }) => {
    if (!around.contains(/** @type {Node} */ (target))) toggle(false);
  });
}

/** @typedef {ReturnType<typeof drawPicture>} Drawn */

/** @param {Drawn} drawn */
async function makeSvg({ svg }) {
  return new Blob([svg], { type: "image/svg+xml" });
}

/** @param {Drawn} drawn @returns {Promise<Blob>} */
async function makePng({ svg, width, height }) {
  const image = new Image();
  // The Content-Security-Policy of the page allows pictures from `data:` only.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = scaleFor(width, height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const ctx = canvas.getContext("2d");
  if (!ctx) throw new Error("no canvas");
  ctx.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture"))), "image/png"),
  );
}

/**
 * Return the scale of a PNG: as sharp as canvases allow.
 * @param {number} width @param {number} height
 */
export function scaleFor(width, height) {
  return Math.min(
    SHARP,
    MOST.side / Math.max(width, height, 1),
    Math.sqrt(MOST.area / Math.max(width * height, 1)),
  );
}
