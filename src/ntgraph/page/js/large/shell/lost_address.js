/** An address that names nothing on the page is told, above the view that is shown instead. */

import { get, listen, make } from "../../shell/dom_elements.js";
import { isLost } from "./large_address.js";

/** @param {import("../large_types.d.ts").Store} store */
export function wireLostAddresses(store) {
  const notice = make("p", { class: "notice", role: "alert" });
  get("stage").before(notice);

  function look() {
    const { hash } = location;
    // Headings are named by their own ids.
    const isUnknown = isLost(hash) && !document.getElementById(hash.slice(1));
    notice.hidden = !isUnknown;
    notice.textContent = isUnknown
      ? `The address “${hash}” names nothing on this page; it may be cut, mistyped or of another version.`
      : "";
  }
  store.on(() => {
    notice.hidden = true;
  });
  listen(window, "hashchange", look);
  look();
}
