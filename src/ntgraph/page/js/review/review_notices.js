/** What stands above the review or before it: notices, and the dialog about keys. */

import { get, listen, make, makeButton } from "../shell/dom_elements.js";
import { KEYS } from "./review_keys.js";

/** Show a notice, or none. @param {string} words @param {...Node} more */
export function notice(words, ...more) {
  const box = get("notices");
  box.replaceChildren();
  if (!words) return;
  const close = makeButton("Close", () => box.replaceChildren());
  box.append(
    make(
      "div",
      { class: "warning", role: "alert" },
      make("p", {}, words),
      make("div", { class: "actions" }, ...more, close),
    ),
  );
}

/** Fill the dialog about keys. @param {(isOn: boolean) => void} switchKeys */
export function makeHelp(switchKeys) {
  const rows = KEYS.map(([key, , said]) =>
    make("div", {}, make("dt", {}, make("kbd", {}, key)), make("dd", {}, said)),
  );
  const on = make("input", { type: "checkbox", id: "keys-on" });
  on.checked = true;
  listen(on, "change", () => {
    switchKeys(on.checked);
  });
  const dialog = /** @type {HTMLDialogElement} */ (get("help"));
  dialog.append(
    make("h2", { id: "help-heading" }, "Keys"),
    make("p", {}, "While you type in a field, keys only type. Esc leaves a form or a question."),
    make("dl", { class: "keys" }, ...rows),
    make(
      "p",
      { class: "check" },
      on,
      make(
        "label",
        { for: "keys-on" },
        "Single keys do this (switch off if they come from speech or by mistake)",
      ),
    ),
    makeButton("Close", () => dialog.close()),
  );
}
