/**
 * Keys on the map: arrows move a cursor along what is said, N and P go from line to line, Enter
 * chooses, + and - zoom.
 */

import { announce, listen } from "../shell/dom_elements.js";
import { describeSelection } from "../shell/screen_reader_words.js";
import { makeCursorRing } from "./cursor_ring.js";
import { describeRelation, moveCursor, thingAt } from "./relation_walk.js";

/** @typedef {import("./canvas_map.js").GraphMap} GraphMap */
/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("./relation_walk.js").Cursor} Cursor */
/** @typedef {import("./relation_walk.js").Seen} Seen */

const ARROWS = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]);
/** @type {Record<string, string>} */
const NOTHING = {
  ArrowLeft: "Nothing in this picture acts on it.",
  ArrowRight: "It acts on nothing in this picture.",
};

/**
 * Return the thing on the map with the most lines, where a walk begins if nothing is chosen.
 * @param {Facts} facts @param {Set<string>} drawn
 */
export function findStart(facts, drawn) {
  const lines = (/** @type {string} */ id) => facts.edgesOf.get(id)?.length ?? 0;
  return facts.data.nodes
    .map(({ id }) => id)
    .filter((id) => drawn.has(id))
    .reduce((/** @type {string | undefined} */ best, id) => {
      return best === undefined || lines(id) > lines(best) ? id : best;
    }, undefined);
}

/**
 * @param {HTMLElement} frame @param {GraphMap} map @param {Facts} facts
 * @param {{
 *   current: () => string | undefined, statements: () => Set<string>,
 *   choose: (id: string) => void, read: () => void,
 *   turn: (step: 1 | -1) => void, drop: () => void,
 * }} on
 * @returns {{ forget: () => void }}
 */
export function wireKeyboard(frame, map, facts, on) {
  /** @type {Cursor | undefined} */
  let cursor;
  const ring = makeCursorRing(frame, map);
  frame.setAttribute("role", "application");
  frame.setAttribute("aria-label", "Map of what is said to act on what");
  frame.setAttribute("aria-describedby", "keys");

  /** @returns {Seen} */
  const seen = () => ({
    drawn: new Set(map.places().map(({ id }) => id)),
    statements: on.statements(),
  });

  /** @param {string} words */
  const tell = (words) => {
    announce(words);
  };

  /** @param {string} key */
  function walk(key) {
    const now = seen();
    const chosen = on.current();
    const home = chosen !== undefined && now.drawn.has(chosen) ? chosen : undefined;
    const start = cursor ?? (home === undefined ? undefined : { home, side: 0, at: 0 });
    const first = findStart(facts, now.drawn);
    if (!start && first === undefined) return;
    const next = start ? moveCursor(facts, start, key, now) : { home: first ?? "", side: 0, at: 0 };
    if (!next) return tell(NOTHING[key] ?? "Nothing in this picture is linked with it.");
    cursor = next;
    const id = thingAt(facts, next, now);
    ring.show(id);
    const said = describeRelation(facts, next, now);
    tell(said || describeSelection(facts, { kind: "node", id }));
  }

  function enter() {
    const id = cursor && thingAt(facts, cursor, seen());
    if (id === undefined || id === on.current()) on.read();
    else on.choose(id);
  }

  function forget() {
    cursor = undefined;
    ring.hide();
  }

  /** Announce a line; Enter then chooses it, not the thing at the cursor. @param {1 | -1} step */
  function turn(step) {
    forget();
    on.turn(step);
  }

  listen(frame, "keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (ARROWS.has(event.key)) {
      event.preventDefault();
      on.drop();
      walk(event.key);
    } else if (event.key.toLowerCase() === "n") turn(1);
    else if (event.key.toLowerCase() === "p") turn(-1);
    else if (event.key === "Enter") enter();
    else if (event.key === "+") map.zoom(1);
    else if (event.key === "-") map.zoom(-1);
  });
  // The wheel scrolls the page over the map, too; with Ctrl it zooms.
  frame.parentElement?.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    },
    { capture: true, passive: true },
  );
  return { forget };
}
