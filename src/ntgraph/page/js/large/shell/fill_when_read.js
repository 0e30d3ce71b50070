/** Places that are filled when a part of the graph is unpacked, or say why it cannot be. */

import { make } from "../../shell/dom_elements.js";
import { DamagedSection } from "../data/damaged_section.js";

const NOT_READ = "This could not be read; load the page again.";

/**
 * Fill a place with what was read; where that fails, the place says so instead of waiting.
 * @template T
 * @param {HTMLElement} place @param {Promise<T>} reading
 * @param {(found: T) => (Node | string)[]} show
 */
export async function fillWhenRead(place, reading, show) {
  try {
    place.replaceChildren(...show(await reading));
  } catch (error) {
    const isDamage = error instanceof DamagedSection;
    place.replaceChildren(make("span", { class: "warning" }, isDamage ? error.message : NOT_READ));
    if (!isDamage) throw error;
  }
}
