/** A search field with a list of what was found; arrow keys move in the list. */

import { get, listen, make } from "../../shell/dom_elements.js";

/** A frame of the screen; typing goes on while the list is made. */
const PAUSE = 30;

/**
 * Make a search field and the empty list of what it finds.
 * @param {string} id @param {string} label what the list is called
 */
export function makeCombobox(id, label) {
  const input = make("input", {
    id,
    type: "text",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": `${id}-found`,
  });
  const list = make("ul", {
    id: `${id}-found`,
    class: "found",
    role: "listbox",
    "aria-label": label,
  });
  list.hidden = true;
  return { input, list };
}

/**
 * @template T
 * @param {HTMLInputElement} input @param {HTMLElement} list
 * @param {{ find: (query: string) => T[], tell: (hit: T) => (Node | string)[],
 *   nameOf: (hit: T) => string, describe: (hits: T[], query: string) => string,
 *   take: (hit: T) => void, more?: (hits: T[]) => string, hasAll?: boolean }} what
 *   `take` is called with what is chosen, `more` returns what stands below the hits, and with
 *   `hasAll` an empty field lists what `find` returns for it
 */
export function wireCombobox(
  input,
  list,
  { find, tell, nameOf, describe, take, more = () => "", hasAll = false },
) {
  /** @type {T[]} */
  let hits = [];
  let active = -1;
  let isOpen = false;
  /** Whether Enter was pressed before anything was found. */
  let isWanted = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let later;
  const none = make("p", { class: "found found-none", "aria-hidden": "true" });
  none.hidden = true;
  list.after(none);

  function close() {
    clearTimeout(later);
    later = undefined;
    isOpen = false;
    isWanted = false;
    hits = [];
    render("");
  }

  /** @param {number} to */
  function activate(to) {
    active = hits.length ? (to + hits.length) % hits.length : -1;
    [...list.children].forEach((item, at) => {
      item.setAttribute("aria-selected", String(at === active));
      if (at === active) item.scrollIntoView({ block: "nearest" });
    });
    if (active >= 0) input.setAttribute("aria-activedescendant", `${list.id}-${active}`);
    else input.removeAttribute("aria-activedescendant");
  }

  /** @param {string} words what is said if nothing was found */
  function render(words) {
    const items = hits.map((hit, at) => {
      const attributes = { role: "option", id: `${list.id}-${at}`, "aria-selected": "false" };
      return make("li", attributes, ...tell(hit));
    });
    list.replaceChildren(...items);
    list.hidden = !hits.length;
    list.setAttribute("data-more", more(hits));
    none.hidden = !words;
    none.textContent = words;
    input.setAttribute("aria-expanded", String(hits.length > 0));
    activate(hits.length ? 0 : -1);
  }

  /** @param {string} query */
  function search(query = input.value.trim()) {
    clearTimeout(later);
    later = undefined;
    isOpen = query !== "" || hasAll;
    hits = isOpen ? find(query) : [];
    const words = isOpen ? describe(hits, query) : "";
    render(hits.length ? "" : words);
    get("announcer").textContent = words;
  }

  /** @param {number} at */
  function choose(at) {
    const hit = hits[at];
    if (hit === undefined) return;
    input.value = nameOf(hit);
    close();
    take(hit);
  }

  listen(input, "input", () => {
    isWanted = false;
    clearTimeout(later);
    later = setTimeout(() => search(), PAUSE);
  });
  listen(input, "blur", close);
  listen(input, "keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (later && (step || event.key === "Enter")) search();
    if (step && hits.length) {
      event.preventDefault();
      activate(active + step);
    } else if (step && hasAll) search("");
    else if (event.key === "Enter") {
      isWanted = isOpen && !hits.length;
      choose(active);
    } else if (event.key === "Escape" && hits.length) {
      event.stopPropagation();
      close();
    }
  });
  // `mousedown` comes before the field loses the focus and the list closes.
  listen(list, "mousedown", (event) => {
    event.preventDefault();
    const item = event.target instanceof Element ? event.target.closest("li") : null;
    if (item) choose([...list.children].indexOf(item));
  });

  if (hasAll) listen(input, "click", () => isOpen || search(""));

  return {
    /**
     * Search again, since more may be found, unless another hit than the first is chosen.
     * What is found then is taken if Enter was pressed before.
     */
    again: () => {
      if (isOpen && active < 1) search();
      if (isWanted) choose(active);
    },
  };
}
