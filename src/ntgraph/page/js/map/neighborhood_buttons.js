/** The buttons of a neighborhood: number of steps, and more of the nodes left out. */

import { count, get, listen } from "../shell/dom_elements.js";

const MORE = 50;

/**
 * @param {import("../shell/page_state.js").Store} store
 * @param {import("../data/map_types.d.ts").MapLook} look
 */
export function wireAround(store, look) {
  const tools = get("around");
  const leftOut = get("left-out");
  const more = get("more");
  const buttons = [...tools.querySelectorAll("button")].filter((button) => button.value);
  for (const button of buttons) {
    listen(button, "click", () => store.go({ hops: button.value }));
  }
  listen(more, "click", () => {
    store.go({ most: String(Math.min(Number(store.get().most) + MORE, look.most_boxes - 1)) });
    if (more.hidden) tools.querySelector("button")?.focus();
  });

  /**
   * @param {import("../data/state_types.d.ts").State} state
   * @param {import("./neighborhood_members.js").Around | null} around
   */
  return function tell(state, around) {
    tools.hidden = !around;
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.value === state.hops));
    }
    const rest = around?.leftOut ?? 0;
    leftOut.textContent = rest ? `${count(rest, "further thing")} left out` : "";
    more.hidden = !rest || Number(state.most) >= look.most_boxes - 1;
  };
}
