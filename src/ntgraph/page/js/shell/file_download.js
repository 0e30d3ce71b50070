/** Let the browser save a file that the page made; nothing is sent over a network. */

import { listen, make } from "./dom_elements.js";

/**
 * Save a file, and say so where a reader might wait for it in vain: a frame can forbid files, and
 * then the browser drops them in silence.
 * @param {Blob} blob @param {string} name
 */
export function download(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  if (mayBeForbidden()) sayNoFile(name);
  // Some browsers read the file only after the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Return whether the page is in a frame that forbids files, or whose rules cannot be seen. */
function mayBeForbidden() {
  if (parent === window) return false;
  const around = frameElement;
  if (around?.localName === "iframe") {
    const { sandbox } = /** @type {HTMLIFrameElement} */ (around);
    return around.hasAttribute("sandbox") && !sandbox.contains("allow-downloads");
  }
  // A file has no origin either, whether or not its frame forbids anything.
  return origin === "null";
}

/** Show a notice until the next click. @param {string} name */
function sayNoFile(name) {
  document.getElementById("no-file")?.remove();
  const words =
    `If ${name} does not come: this page is shown in a frame, and the frame may forbid files. ` +
    "Open the page by itself, in a window of its own, to save it.";
  const notice = make("p", { id: "no-file", role: "alert" }, words);
  document.body.append(notice);
  const clear = () => notice.remove();
  setTimeout(() => listen(window, "click", clear, { once: true }));
}
