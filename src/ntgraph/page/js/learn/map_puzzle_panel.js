/** The map to complete: labels are put on it by click, key, finger or drag, and then marked. */

import { count, get, listen, make, makeButton } from "../shell/dom_elements.js";
import { drawPuzzle } from "./map_puzzle_picture.js";
import { reviewPuzzle } from "./map_puzzle_review.js";
import { isRight, makePuzzle, wordAt } from "./map_puzzle_rules.js";
import { seedOf } from "./seeded_random.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/lesson_types.d.ts").PuzzleMap} PuzzleMap */
/** @typedef {import("../data/lesson_types.d.ts").PuzzlePlace} PuzzlePlace */
/** @typedef {import("../shell/page_state.js").Store} Store */
/** @typedef {import("./map_puzzle_rules.js").Label} Label */
/** @typedef {import("./map_puzzle_rules.js").Puzzle} Puzzle */
/** @typedef {{ placed: (Label | undefined)[], marked: boolean }} Round */

/** @param {Facts} facts @param {PuzzleMap[]} maps @param {Store} store */
export function wirePuzzle(facts, maps, store) {
  const box = get("puzzle");
  /** @type {Map<string, Round>} what was placed, until the page is left */
  const rounds = new Map();
  let shown = "";
  store.on(({ view, puzzle: seed }) => {
    box.hidden = view !== "learn" || !seed;
    if (box.hidden || seed === shown) {
      if (box.hidden) shown = "";
      return;
    }
    shown = seed;
    const puzzle = makePuzzle(maps, seedOf(seed));
    const round = rounds.get(seed) ?? { placed: [], marked: false };
    rounds.set(seed, round);
    box.replaceChildren(
      ...(puzzle
        ? playRound(facts, puzzle, round, (on) => {
            store.go({ puzzle: on ? String(seedOf(seed) + 1) : "" });
          })
        : [make("p", {}, "Too little is said here for a puzzle.")]),
    );
    box.querySelector("h3")?.focus();
  });
}

/**
 * @param {Facts} facts @param {Puzzle} puzzle @param {Round} round @param {(on: boolean) => void} leave
 */
function playRound(facts, puzzle, round, leave) {
  const { map, places, labels } = puzzle;
  const body = make("div");
  const status = make("p", { role: "status" });
  /** @type {Label | undefined} */
  let held;
  /** @type {number | undefined} */
  let open;
  draw();
  return [
    make("h3", { tabindex: "-1" }, map.question),
    make("p", { class: "quiet" }, "Choose a label, then its place; or a place, then its label."),
    body,
    status,
  ];

  /** @param {string} [focused] the name of the button that gets the focus */
  function draw(focused) {
    const left = labels.filter((label) => map.ways[0] || !round.placed.includes(label));
    const tray = make("div", { class: "actions", role: "group", "aria-label": "Labels" });
    tray.append(...left.map(makeLabel));
    listen(tray, "keydown", ({ key }) => {
      if (key === "Escape") tell("", `p${open ?? 0}`);
    });
    const picture = drawPuzzle(facts, map, places, round.placed, places.map(makePlace));
    rove(picture);
    rove(tray);
    body.replaceChildren(
      picture,
      ...(round.marked ? reviewPuzzle(facts, puzzle, round.placed) : [tray]),
      make(
        "p",
        { class: "actions" },
        round.marked
          ? makeButton("Practice again", again)
          : makeButton("Check", mark, { name: "check" }),
        makeButton("New map", () => leave(true)),
        makeButton("Leave the map", () => leave(false)),
      ),
    );
    /** @type {HTMLElement | null} */ (body.querySelector(`[name^="${focused}"]`))?.focus();
  }

  function mark() {
    round.marked = true;
    tell("");
    body.querySelector("h4")?.focus();
  }

  function again() {
    Object.assign(round, { placed: [], marked: false });
    tell("", "p0");
  }

  /** Let go of what is chosen, and say what comes next. @param {string} words @param {string} [focused] */
  function tell(words, focused) {
    held = open = undefined;
    status.textContent = words;
    draw(focused);
  }

  /** @param {Label} label */
  function makeLabel(label) {
    const name = `l${labels.indexOf(label)}`;
    const choose = () => {
      if (open !== undefined) return put(open, label);
      held = held === label ? undefined : label;
      status.textContent = held ? `Chosen: ${label.name}. Choose its place.` : "";
      draw(name);
    };
    const pressed = { "aria-pressed": String(label === held) };
    const button = makeButton(label.name, choose, { name, draggable: "true", ...pressed });
    listen(button, "dragstart", () => {
      held = label;
    });
    return button;
  }

  /** @param {PuzzlePlace} place @param {number} at */
  function makePlace(place, at) {
    const label = round.placed[at];
    const mark = round.marked ? (isRight(place, label) ? "✓ " : "✗ ") : "";
    const name = `p${at}`;
    const look = { class: label ? "spot" : "spot open" };
    const inner = [make("b", {}, mark + wordAt(map, place, label)), `: ${place.asked}`];
    if (round.marked) return make("div", look, ...inner);
    const choose = () => {
      if (held) return put(at, held);
      round.placed[at] = undefined;
      open = open === at ? undefined : at;
      status.textContent = open === at ? `Choose what belongs here: ${place.asked}` : "";
      draw(open === at ? `l${label ? labels.indexOf(label) : ""}` : name);
    };
    const button = makeButton("", choose, { name, ...look, "aria-pressed": String(at === open) });
    button.append(...inner);
    listen(button, "dragover", (event) => event.preventDefault());
    listen(button, "drop", (event) => {
      event.preventDefault();
      if (held) put(at, held);
    });
    return button;
  }

  /** @param {number} at @param {Label} label */
  function put(at, label) {
    round.placed[at] = label;
    const empty = [...places.keys()].filter((each) => !round.placed[each]);
    const next = empty.find((each) => each > at) ?? empty[0];
    const words = `${label.name}: placed. ${count(empty.length, "place")} empty.`;
    tell(words, next === undefined ? "check" : `p${next}`);
  }
}

/** Make a group one stop of the Tab key; arrow keys move inside. @param {HTMLElement} group */
function rove(group) {
  const stops = [...group.querySelectorAll("button")];
  const stay = (/** @type {EventTarget | null} */ at) => {
    for (const stop of stops) stop.tabIndex = stop === at ? 0 : -1;
  };
  stay(stops[0] ?? null);
  listen(group, "focusin", ({ target }) => stay(target));
  listen(group, "keydown", (event) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = stops.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    stops.at((at + step) % stops.length)?.focus();
  });
}
