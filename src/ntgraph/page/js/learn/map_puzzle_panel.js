/** The map puzzle on the page: choose which way each line goes, check the answers, see the score. */

import { count, get, make } from "../shell/dom_elements.js";
import { nodeLink, statementLink } from "../statements/statement_list.js";
import { isRight, makePuzzle } from "./map_puzzle_rules.js";
import { newSeed, seedOf } from "./seeded_random.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/lesson_types.d.ts").PuzzleLine} PuzzleLine */
/** @typedef {import("../shell/page_state.js").Store} Store */
/** @typedef {import("./map_puzzle_rules.js").Puzzle} Puzzle */

/** @param {Facts} facts @param {PuzzleLine[]} lines @param {Store} store */
export function wirePuzzle(facts, lines, store) {
  const box = get("puzzle");
  let shown = "";
  store.on(({ view, puzzle: seed }) => {
    box.hidden = view !== "learn" || !seed;
    if (box.hidden || seed === shown) {
      if (box.hidden) shown = "";
      return;
    }
    shown = seed;
    const made = makePuzzle(lines, seedOf(seed));
    box.replaceChildren(
      ...(made
        ? show(facts, store, made)
        : [make("p", {}, "Too little is said here for a puzzle.")]),
    );
    box.querySelector("h3")?.focus();
  });
}

/** @param {Facts} facts @param {Store} store @param {Puzzle} puzzle */
function show(facts, store, { center, rows }) {
  const summary = make("p", { role: "status" });
  const lines = rows.map((row, at) => {
    const select = make(
      "select",
      { id: `puzzle-${at}` },
      make("option", { value: "" }, "choose …"),
    );
    for (const words of row.options) select.append(make("option", { value: words }, words));
    const mark = make("span", { class: "mark-word" });
    const label = make("label", { for: `puzzle-${at}` }, row.question);
    return { row, select, mark, item: make("li", {}, label, " ", select, " ", mark) };
  });
  const check = make("button", { type: "button" }, "Check");
  check.addEventListener("click", () => {
    let right = 0;
    for (const { row, select, mark } of lines) {
      const good = isRight(row, select.value);
      right += Number(good);
      const statement = facts.statements.get(row.statement);
      mark.replaceChildren(
        good ? "✓ right: " : "✗ it is: ",
        statement ? statementLink(statement) : row.sentence,
      );
    }
    summary.textContent = `${right} of ${count(lines.length, "line")} right.`;
  });
  const again = make("button", { type: "button" }, "New map");
  again.addEventListener("click", () => store.go({ puzzle: newSeed() }));
  const leave = make("button", { type: "button" }, "Leave the map");
  leave.addEventListener("click", () => store.go({ puzzle: "" }));
  const [line] = rows;
  const words = line?.subject === center ? line.subject_name : (line?.object_name ?? "");
  const name = facts.nodes.has(center) ? nodeLink(facts, center) : words;
  return [
    make("h3", { tabindex: "-1" }, "Which way do the lines around ", name, " go?"),
    make("ul", { class: "puzzle" }, ...lines.map(({ item }) => item)),
    make("p", { class: "actions" }, check, again, leave),
    summary,
  ];
}
