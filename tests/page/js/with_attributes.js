/** Facts whose statements have attributes: a weight, a place, and one called like a member of objects. */

import { indexFacts } from "../../../src/ntgraph/page/js/data/facts_index.js";
import { makeFacts, makeStatement } from "./world.js";

/** The weight of the third statement is not known; the second one has two places. */
export function makeWithAttributes() {
  const { data } = makeFacts();
  return indexFacts({
    ...data,
    statements: ["st:1", "st:2", "st:3"].map((id) => makeStatement(id, "cocaine", "dopamine")),
    attributes: [
      { name: "weight", is_number: true, values: [[0.5], [2, 10], []], choices: [] },
      {
        ...{ name: "place", is_number: false, values: [["Rome"], ["Rome", "=Oslo"], ["=Oslo"]] },
        choices: [
          ["=Oslo", 2],
          ["Rome", 2],
        ],
      },
      { name: "constructor", is_number: true, values: [[1], [-2], [3]], choices: [] },
      { name: "__proto__", is_number: false, values: [["a"], ["b"], ["c"]], choices: [] },
    ],
  });
}
