/** The tooltip of the map: what a box or a line says, while the mouse or the keyboard is on it. */

import { pickStatements } from "../data/facts_index.js";
import { announce, count, make } from "../shell/dom_elements.js";
import { typeGlyph, verdictMark } from "../statements/statement_list.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/statement_types.d.ts").Statement} Statement */
/** @typedef {{ kind: "node" | "edge", id: string }} Target */
/** @typedef {{ glyph: SVGElement | null, words: string }} Part */

const MOST = 4;
/** How far the tooltip is from what it tells of, in px; little, so that a mouse can reach it. */
const APART = 6;

/**
 * Return what a box or line says, in parts: sentences with their verdicts, or the name of a thing
 * with the number of its statements of each verdict.
 * @param {Facts} facts @param {Set<string>} shown ids of statements @param {Target} target
 * @param {(verdict: string) => SVGElement | null} draw
 * @returns {Part[]}
 */
export function tellTarget(facts, shown, { kind, id }, draw) {
  return kind === "edge" ? tellLine(facts, shown, id, draw) : tellBox(facts, shown, id, draw);
}

/** @param {Facts} facts @param {Set<string>} shown @param {string} id @param {(verdict: string) => SVGElement | null} draw */
function tellLine(facts, shown, id, draw) {
  const ids = (facts.edges.get(id)?.statements ?? []).filter((each) => shown.has(each));
  const said = pickStatements(facts, ids);
  const parts = said.slice(0, MOST).map(({ sentence, verdict }) => {
    const label = facts.verdicts.get(verdict)?.label;
    return { glyph: draw(verdict), words: label ? `${sentence} (${label})` : sentence };
  });
  const left = said.length - parts.length;
  return left > 0 ? [...parts, { glyph: null, words: `and ${left} more` }] : parts;
}

/** @param {Facts} facts @param {Set<string>} shown @param {string} id @param {(verdict: string) => SVGElement | null} draw */
function tellBox(facts, shown, id, draw) {
  const node = facts.nodes.get(id);
  if (!node) return [];
  const said = (facts.statementsOf.get(id) ?? []).filter((each) => shown.has(each.id));
  const type = facts.types.get(node.type)?.label ?? node.type;
  const parts = facts.data.verdicts.flatMap((verdict) => {
    const number = said.filter((each) => each.verdict === verdict.id).length;
    return number ? [{ glyph: draw(verdict.id), words: `${number} ${verdict.label}` }] : [];
  });
  const words = `${node.name}, ${type}, ${count(said.length, "statement")}`;
  return [{ glyph: null, words }, ...parts];
}

/** Return the same as one text, for those who hear it. @param {Part[]} parts */
export const sayParts = (parts) => parts.map(({ words }) => words).join("; ");

/**
 * @param {Facts} facts @param {HTMLElement} frame around the map
 * @param {() => Set<string>} shown ids of the statements that pass the filters
 */
export function createTooltip(facts, frame, shown) {
  const box = make("div", { id: "map-tip", role: "tooltip", hidden: "" });
  frame.append(box);
  const draw = (/** @type {string} */ verdict) =>
    facts.verdicts.has(verdict) ? verdictMark(facts, verdict) : null;

  /** @param {Target} target @param {{ x: number, y: number }} point within the frame, in px */
  function show(target, { x, y }) {
    const parts = tellTarget(facts, shown(), target, draw);
    const items = parts.map(({ glyph, words }) => make("p", {}, glyph, words));
    const type = target.kind === "node" ? facts.nodes.get(target.id)?.type : undefined;
    if (type !== undefined) items[0]?.prepend(typeGlyph(facts, type));
    box.replaceChildren(...items);
    box.hidden = items.length === 0;
    const { clientWidth, clientHeight } = frame;
    const left = Math.min(x + APART, clientWidth - box.offsetWidth - APART);
    const below = y + APART + box.offsetHeight <= clientHeight;
    const top = below ? y + APART : y - APART - box.offsetHeight;
    box.style.left = `${Math.max(left, 0)}px`;
    box.style.top = `${Math.max(top, 0)}px`;
    return parts;
  }

  return {
    box,
    show,
    /** Show it and have it announced: for the keyboard. @param {Target} target @param {{ x: number, y: number }} point */
    say(target, point) {
      announce(sayParts(show(target, point)));
    },
    hide() {
      box.hidden = true;
    },
  };
}
