/** Make and find elements of the page. Strings become text nodes and are never read as markup. */

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag @param {Record<string, string>} [attributes] @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const child of children) if (child) element.append(child);
  return element;
}

/** @param {string} className @param {...Child} children */
export const makeSpan = (className, ...children) => make("span", { class: className }, ...children);

/** @typedef {WindowEventMap & DocumentEventMap & HTMLElementEventMap & MediaQueryListEventMap} Events */

/**
 * Call a function at every event of a kind.
 * @template {keyof Events} K
 * @param {EventTarget} target @param {K} kind @param {(event: Events[K]) => void} act
 * @param {AddEventListenerOptions} [options]
 */
export function listen(target, kind, act, options) {
  target.addEventListener(kind, /** @type {EventListener} */ (act), options);
}

/** @param {string} words @param {() => void} act @param {Record<string, string>} [attributes] */
export function makeButton(words, act, attributes = {}) {
  const button = make("button", { type: "button", ...attributes }, words);
  listen(button, "click", act);
  return button;
}

/** So many items of a list are made at once: more of them would hold the page up. */
const STEP = 200;

/**
 * Fill a list with items, and a button for further ones where there are many.
 * @template T
 * @template {HTMLElement} L
 * @param {L} list @param {T[]} items @param {(item: T) => HTMLElement} makeItem
 * @param {string} [words] of the button
 * @param {(button: HTMLElement) => HTMLElement} [wrap] makes an item of the button
 */
export function fillList(
  list,
  items,
  makeItem,
  words = "Show more",
  wrap = (button) => make("li", {}, button),
) {
  let at = 0;
  const more = wrap(makeButton(words, grow));
  function grow() {
    const made = items.slice(at, at + STEP).map(makeItem);
    more.remove();
    list.append(...made);
    if (at) made[0]?.querySelector("a")?.focus();
    at += STEP;
    if (at < items.length) list.append(more);
  }
  grow();
  return list;
}

/**
 * Add an item to those of a key.
 * @template K, T @param {Map<K, T[]>} groups @param {K} key @param {T} item
 */
export function addTo(groups, key, item) {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

/** @param {import("../data/link_types.d.ts").Link} link */
export function makeLink({ text, address }) {
  if (!address.startsWith("https://")) return make("span", {}, text);
  // Outside a frame, the page stays open and the work opens in a new tab.
  const target = parent === window ? "_self" : "_blank";
  return make("a", { href: address, rel: "noopener noreferrer", target }, text);
}

/** @param {string} path @param {string} className */
export function makeGlyph(path, className) {
  const svg = makeShape("svg", {
    viewBox: "0 0 16 16",
    width: "14",
    height: "14",
    class: `glyph ${className}`,
    "aria-hidden": "true",
  });
  svg.append(makeShape("path", { d: path }));
  return svg;
}

/** @param {string} tag @param {Record<string, string>} attributes */
export function makeShape(tag, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** @param {number} count @param {string} one @param {string} [many] */
export function count(count, one, many = `${one}s`) {
  return `${count} ${count === 1 ? one : many}`;
}

/** @param {string} id */
export function get(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no element ${id}`);
  return element;
}

/** Have a screen reader say something. @param {string} words */
export function announce(words) {
  get("announcer").textContent = words;
}
