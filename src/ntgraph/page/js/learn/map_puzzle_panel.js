/** The map puzzle on the page: choose the end of each line, check the answers, see the score. */

import { count, get, make } from "../shell/dom_elements.js";
import { nodeLink, statementLink } from "../statements/statement_list.js";
import { isRight, makePuzzle } from "./map_puzzle_rules.js";
import { newSeed, seedOf } from "./seeded_random.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../shell/page_state.js").Store} Store */
/** @typedef {import("./map_puzzle_rules.js").Puzzle} Puzzle */

/** @param {Facts} facts @param {Store} store */
export function wirePuzzle(facts, store) {
  const box = get("puzzle");
  let shown = "";
  store.on(({ view, puzzle: seed }) => {
    box.hidden = view !== "learn" || !seed;
    if (box.hidden || seed === shown) {
      if (box.hidden) shown = "";
      return;
    }
    shown = seed;
    const made = makePuzzle(facts, seedOf(seed));
    box.replaceChildren(
      ...(made
        ? show(facts, store, made)
        : [make("p", {}, "Too little is said here for a puzzle.")]),
    );
    box.querySelector("h3")?.focus();
  });
}

/** @param {Facts} facts @param {Store} store @param {Puzzle} puzzle */
function show(facts, store, { center, rows, names }) {
  const name = facts.nodes.get(center)?.name ?? center;
  const summary = make("p", { role: "status" });
  const lines = rows.map((row, at) => {
    const select = make(
      "select",
      { id: `puzzle-${at}` },
      make("option", { value: "" }, "choose …"),
    );
    for (const id of names)
      select.append(make("option", { value: id }, facts.nodes.get(id)?.name ?? id));
    const mark = make("span", { class: "mark-word" });
    const label = make("label", { for: `puzzle-${at}` }, `${name} – ${row.predicate} →`);
    return { row, select, mark, item: make("li", {}, label, " ", select, " ", mark) };
  });
  const check = make("button", { type: "button" }, "Check");
  check.addEventListener("click", () => {
    let right = 0;
    for (const { row, select, mark } of lines) {
      const good = isRight(facts, row, select.value);
      right += Number(good);
      mark.replaceChildren(good ? "✓ right: " : "✗ it is: ", statementLink(row));
    }
    summary.textContent = `${right} of ${count(lines.length, "line")} right.`;
  });
  const again = make("button", { type: "button" }, "New map");
  again.addEventListener("click", () => store.go({ puzzle: newSeed() }));
  const leave = make("button", { type: "button" }, "Leave the map");
  leave.addEventListener("click", () => store.go({ puzzle: "" }));
  return [
    make("h3", { tabindex: "-1" }, "Where do the lines from ", nodeLink(facts, center), " lead?"),
    make("ul", { class: "puzzle" }, ...lines.map(({ item }) => item)),
    make("p", { class: "actions" }, check, again, leave),
    summary,
  ];
}
