/** Print some elements alone, without the rest of the page. */

import { listen, make } from "../shell/dom_elements.js";

/** @param {HTMLElement[]} parts */
export function printOnly(parts) {
  const sheet = make("div", { id: "sheet" }, ...parts);
  document.body.append(sheet);
  document.documentElement.classList.add("printing-sheet");
  const clear = () => {
    sheet.remove();
    document.documentElement.classList.remove("printing-sheet");
  };
  listen(window, "afterprint", clear, { once: true });
  print();
}
