import assert from "node:assert/strict";
import { test } from "node:test";
import { countWorks } from "../../../../src/ntgraph/page/js/statements/statement_list.js";
import { makeStatement } from "../world.js";

test("a work cited in two passages counts once", () => {
  const cite = (/** @type {number} */ number, /** @type {string} */ source) => ({ number, source });
  const passage = { article: "", section: "", block: "", start: 0, end: 0, hedge: "", kind: "" };
  const rest = { note: "", passage: "", mark: /** @type {[number, number]} */ ([0, 0]) };
  const evidence = [
    { ...passage, ...rest, cites: [cite(1, "pmid:1"), cite(2, "pmid:1")] },
    { ...passage, ...rest, cites: [cite(1, "pmid:1"), cite(3, "")] },
  ];
  assert.equal(countWorks({ ...makeStatement("st:1", "a", "b"), evidence }), 2);
});
