/** The map on paper: a drawing of what the map shows, since a canvas prints as a coarse picture. */

import { readTheme } from "../map/theme_colors.js";
import { viewPicture } from "../picture/saved_picture_contents.js";
import { drawPicture } from "../picture/saved_picture_svg.js";
import { get, make } from "../shell/dom_elements.js";
import { inLight } from "../shell/light_dark_mode.js";
import { whenPrinting } from "./printed_handout.js";

/**
 * @param {import("../data/facts_index.js").Facts} facts
 * @param {import("../shell/page_state.js").Store} store
 * @param {() => { id: string, x: number, y: number }[]} places of what the map shows
 */
export function wirePrintedMap(facts, store, places) {
  const figure = make("figure", { id: "map-paper", class: "paper" });
  get("map-frame").append(figure);
  whenPrinting(
    () => {
      if (store.get().view !== "map") return;
      const theme = inLight(() => readTheme(facts));
      const { svg } = drawPicture(viewPicture(facts, store.get(), theme, places()));
      const drawing = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
      figure.replaceChildren(document.importNode(drawing, true));
    },
    () => figure.replaceChildren(),
  );
}
