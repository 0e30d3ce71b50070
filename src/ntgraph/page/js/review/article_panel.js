/** The article with its marks: what is proposed, decided and recorded, each at its place. */

import { get, listen, make } from "../shell/dom_elements.js";
import { isWritten } from "./review_state.js";
import { cutPieces, findLast } from "./text_pieces.js";

/** @typedef {import("./review_state.js").ReviewState} ReviewState */
/** @typedef {import("./review_types.d.ts").Block} Block */
/** @typedef {import("./review_types.d.ts").Place} Place */

const NEAR = "800px 0px";
/** @type {Record<string, string>} */
const TAGS = { heading: "h2" };
/** @type {Record<string, [string, string]>} the sign behind a sentence, and its words */
const SIGNS = {
  open: ["?", "not decided"],
  facts: ["✓", "with facts"],
  left: ["–", "left out"],
  read: ["×", "read, no fact"],
};

export class ArticlePanel {
  /** @param {ReviewState} state @param {(sentence: number) => void} choose */
  constructor(state, choose) {
    this.state = state;
    this.box = get("article");
    /** @type {Map<Element, Block>} */
    this.blocks = new Map();
    /** @type {Set<Element>} blocks that are near what is seen; only these are marked */
    this.near = new Set();
    for (const block of state.data.blocks) {
      const tag = /** @type {"p"} */ (TAGS[block.kind] ?? "p");
      const element = make(tag, {
        class: `block ${block.kind}`,
        dir: "auto",
        "data-at": `${block.start}`,
      });
      element.textContent = block.text;
      this.blocks.set(element, block);
      this.box.append(element);
    }
    const watch = new IntersectionObserver((seen) => this.#follow(seen), {
      root: this.#scroller(),
      rootMargin: NEAR,
    });
    for (const element of this.blocks.keys()) watch.observe(element);
    listen(this.box, "click", (event) => {
      const chosen = event.target instanceof Element && event.target.closest("[data-sentence]");
      if (!chosen || !getSelection()?.isCollapsed) return;
      choose(Number(chosen.getAttribute("data-sentence")));
    });
  }

  #scroller() {
    return getComputedStyle(this.box).overflowY === "visible" ? null : this.box;
  }

  /** @param {IntersectionObserverEntry[]} seen */
  #follow(seen) {
    for (const { target, isIntersecting } of seen) {
      if (isIntersecting === this.near.has(target)) continue;
      if (isIntersecting) this.near.add(target);
      else this.near.delete(target);
      this.#draw(target);
    }
  }

  /** Draw again what depends on decisions, or on what is chosen. */
  refresh() {
    for (const element of this.near) this.#draw(element);
  }

  /** Show the sentence that is chosen. */
  reveal() {
    const element = this.#blockOf(this.state.cursor.sentence);
    if (!element) return;
    if (!this.near.has(element)) {
      this.near.add(element);
      this.#draw(element);
    }
    const piece = element.querySelector(".now") ?? element;
    const frame = this.box.getBoundingClientRect();
    const place = piece.getBoundingClientRect();
    const isSeen =
      place.top >= Math.max(0, frame.top) && place.bottom <= Math.min(innerHeight, frame.bottom);
    if (!isSeen) piece.scrollIntoView({ block: "center" });
  }

  /** @param {number} sentence */
  #blockOf(sentence) {
    const start = this.state.places[sentence]?.start ?? 0;
    const at = findLast(this.state.data.blocks, start);
    return [...this.blocks.keys()][at];
  }

  /** @param {Element} element */
  #draw(element) {
    const block = this.blocks.get(element);
    if (!block || isSelectedIn(element)) return;
    if (!this.near.has(element)) {
      element.textContent = block.text;
      return;
    }
    const end = block.start + block.text.length;
    const pieces = cutPieces(block.start, end, this.#marksOf(block.start, end));
    const parts = pieces.flatMap((piece) => {
      const words = block.text.slice(piece.start - block.start, piece.end - block.start);
      const sentence = piece.marks.find((mark) => mark.startsWith("s:"))?.slice(2) ?? "";
      const classes = piece.marks.filter((mark) => !mark.startsWith("s:")).join(" ");
      const attributes = { "data-at": `${piece.start}`, class: classes };
      const span = make(
        "span",
        sentence ? { ...attributes, "data-sentence": sentence } : attributes,
        words,
      );
      const isLast = sentence && piece.end === this.state.places[Number(sentence)]?.end;
      return isLast ? [span, this.#sign(Number(sentence))] : [span];
    });
    element.replaceChildren(...parts.filter((part) => part !== null));
  }

  /** @param {number} start @param {number} end */
  #marksOf(start, end) {
    const { state } = this;
    /** @type {{ start: number, end: number, mark: string }[]} */
    const marks = [];
    for (let at = state.sentenceAt(start); at < state.places.length; at++) {
      const place = state.places[at];
      if (!place || place.start >= end) break;
      if (place.end <= start) continue;
      const isNow = at === state.cursor.sentence;
      marks.push({ ...place, mark: `s:${at}` });
      if (isNow) marks.push({ ...place, mark: "now" });
      if (state.stateOf(at) === "left") marks.push({ ...place, mark: "left" });
      for (const item of state.itemsOf(at))
        marks.push({ start: item.start, end: item.end, mark: markOf(item) });
      if (isNow) marks.push(...placesOfEnds(state));
    }
    return marks;
  }

  /** Return the sign behind a sentence. @param {number} sentence */
  #sign(sentence) {
    const items = this.state.itemsOf(sentence);
    const open = items.filter((each) => each.kind === "proposal" && !each.decision).length;
    const found = SIGNS[this.state.stateOf(sentence)];
    if (!found) return null;
    const [sign, words] = found;
    const told = open ? `${open} ${words}` : words;
    const attributes = { class: "sign", "data-sentence": `${sentence}`, title: told };
    const seen = make("span", {
      "aria-hidden": "true",
      "data-sign": open > 1 ? `${sign}${open}` : sign,
    });
    return make("span", attributes, seen, make("span", { class: "unseen" }, ` (${told}) `));
  }
}

/** @param {import("./review_types.d.ts").Item} item */
function markOf({ kind, decision }) {
  if (kind === "recorded") return "recorded";
  if (!decision) return "open";
  return isWritten(decision) ? "taken" : "rejected";
}

/** Return where the things of the current proposal stand. @param {ReviewState} state */
function placesOfEnds(state) {
  const proposal = state.current()?.proposal;
  if (!proposal) return [];
  /** @type {[Place | undefined, string][]} */
  const ends = [
    [proposal.subjectAt, "end subject"],
    [proposal.objectAt, "end object"],
    [proposal.antecedentAt, "end subject"],
  ];
  return ends.flatMap(([place, mark]) => (place ? [{ start: place[0], end: place[1], mark }] : []));
}

/** @param {Element} element */
function isSelectedIn(element) {
  const selection = getSelection();
  return !!selection && !selection.isCollapsed && selection.containsNode(element, true);
}

/**
 * Return the place in the article of the words that are selected; nothing if none are.
 * @param {HTMLElement} box @returns {Place | undefined}
 */
export function findSelected(box) {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return undefined;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.commonAncestorContainer)) return undefined;
  const start = placeOf(range.startContainer, range.startOffset, false);
  const end = placeOf(range.endContainer, range.endOffset, true);
  return start === undefined || end === undefined || end <= start ? undefined : [start, end];
}

/**
 * Return the place in the article of a point in the page.
 * @param {Node} node @param {number} offset @param {boolean} isEnd
 */
function placeOf(node, offset, isEnd) {
  if (node instanceof Element) {
    const children = [...node.querySelectorAll(":scope > [data-at]")];
    const child = node.childNodes[offset] ?? node.lastChild;
    if (!children.length || !child) {
      const own = node.getAttribute("data-at");
      return own === null
        ? undefined
        : Number(own) + (isEnd || offset ? (node.textContent ?? "").length : 0);
    }
    const known =
      child instanceof Element && child.hasAttribute("data-at") ? child : children.at(-1);
    const at = Number(known?.getAttribute("data-at"));
    return node.childNodes[offset] ? at : at + (known?.textContent ?? "").length;
  }
  const piece = node.parentElement?.closest("[data-at]");
  if (!piece) return undefined;
  if (node.parentElement?.closest(".sign")) {
    const before = node.parentElement.closest(".sign")?.previousElementSibling;
    return before
      ? Number(before.getAttribute("data-at")) + (before.textContent ?? "").length
      : undefined;
  }
  return Number(piece.getAttribute("data-at")) + offset;
}
