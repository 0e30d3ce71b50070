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
