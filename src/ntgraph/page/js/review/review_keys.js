/** The keys of the review; none of them is taken from a field in which somebody types. */

import { listen } from "../shell/dom_elements.js";

/** What each key does, as the help shows it. @type {[string, string, string][]} */
export const KEYS = [
  ["a", "accept", "Accept what is proposed, as it stands"],
  ["e", "edit", "Change it, then accept it"],
  ["r", "reject", "Reject it; then the key of the reason"],
  ["s", "skip", "Skip it for now"],
  ["n", "next", "Next open sentence"],
  ["p", "previous", "The proposal before, decided or not"],
  ["o", "onward", "The proposal after, decided or not"],
  ["j", "down", "Next sentence, open or not"],
  ["k", "up", "The sentence before"],
  ["f", "add", "New fact from the selected words, or from this sentence"],
  ["l", "leave", "Leave this sentence out; then the key of the reason"],
  ["u", "undo", "Undo the last decision"],
  ["?", "help", "Show these keys"],
];
const ACTIONS = new Map(KEYS.map(([key, action]) => [key, action]));
/** The keys of the reasons in a question, in the order that they are shown. */
export const REASON_KEYS = "1234567890abcdefghijklmnopqrstuvwxyz";
const NOT_TYPED = new Set(["button", "checkbox", "radio", "submit", "file"]);

/** Return whether keys belong to what has the focus. @param {EventTarget | null} target */
export function isTyping(target) {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches("textarea, select")) return true;
  return target instanceof HTMLInputElement && !NOT_TYPED.has(target.type);
}

/**
 * @param {Record<string, () => void>} actions
 * @param {{ isBusy: () => boolean, isOn: () => boolean, number: (at: number) => boolean, leave: () => boolean }} state
 */
export function wireKeys(actions, { isBusy, isOn, number, leave }) {
  listen(document, "keydown", (event) => {
    if (
      event.defaultPrevented ||
      event.isComposing ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return;
    if (event.key === "Escape" && leave()) {
      event.preventDefault();
      return;
    }
    if (event.repeat || !isOn() || isBusy() || isTyping(event.target)) return;
    const reason = event.key.length === 1 ? REASON_KEYS.indexOf(event.key) : -1;
    const isNumber = reason >= 0 && number(reason + 1);
    const action = actions[ACTIONS.get(event.key) ?? ""];
    if (!isNumber && action) action();
    if (isNumber || action) event.preventDefault();
  });
}
