/** Printing one thing alone: it stands in the page only while it is printed. */

import { make } from "../shell/dom_elements.js";

/** @param {HTMLElement[]} parts */
export function printOnly(parts) {
  const sheet = make("div", { id: "sheet" }, ...parts);
  document.body.append(sheet);
  document.documentElement.classList.add("printing-sheet");
  const clear = () => {
    sheet.remove();
    document.documentElement.classList.remove("printing-sheet");
  };
  addEventListener("afterprint", clear, { once: true });
  print();
}
