/** What is told when a map to complete is marked: the score, and the evidence place by place. */

import { workList } from "../card/statement_gauges.js";
import { make } from "../shell/dom_elements.js";
import { correctionParts } from "../statements/safety_warnings.js";
import { statementLink } from "../statements/statement_list.js";
import { isRight, wordAt } from "./map_puzzle_rules.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/lesson_types.d.ts").PuzzlePlace} PuzzlePlace */
/** @typedef {import("./map_puzzle_rules.js").Label} Label */
/** @typedef {import("./map_puzzle_rules.js").Puzzle} Puzzle */

/** @param {Facts} facts @param {Puzzle} puzzle @param {(Label | undefined)[]} placed */
export function reviewPuzzle(facts, { map, places }, placed) {
  const right = places.filter((place, at) => isRight(place, placed[at])).length;
  const items = places.map((place, at) => {
    const label = placed[at];
    const good = isRight(place, label);
    return make(
      "li",
      {},
      make("strong", {}, (good ? "✓ " : "✗ ") + `${wordAt(map, place, label)}: ${place.asked}`),
      ...evidence(facts, { ...place, ...label }),
      good
        ? null
        : make("p", {}, `Here fits: ${map.ways[0] ? place.options[place.right] : place.name}`),
    );
  });
  return [
    make("h4", { tabindex: "-1" }, `${right} of ${places.length} right`),
    make("ol", { class: "review" }, ...items),
  ];
}

/** Return the sentence that decides, and where it stands. @param {Facts} facts @param {PuzzlePlace} place */
function evidence(facts, { statement: id, sentence }) {
  const statement = facts.statements.get(id);
  if (statement) {
    const section = statement.evidence[0]?.section;
    return [
      make("p", {}, statementLink(statement), section ? ` · ${section}` : ""),
      ...correctionParts(facts, statement),
    ];
  }
  const works = workList(facts, facts.accepted.get(id)?.sources ?? []);
  return [make("p", {}, `Accepted fact: ${sentence}`), works];
}
