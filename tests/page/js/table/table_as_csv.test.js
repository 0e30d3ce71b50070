import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { AT_REST } from "../../../../src/ntgraph/page/js/shell/address_hash.js";
import {
  formatCsv,
  guard,
  statementsCsv,
  thingsCsv,
} from "../../../../src/ntgraph/page/js/table/table_as_csv.js";
import { findThings } from "../../../../src/ntgraph/page/js/table/table_row_order.js";
import { makeFacts, makeStatement } from "../world.js";

const facts = makeFacts();

// `facts/spreadsheet_table.py` is tested with the same cases.
const cases = JSON.parse(
  readFileSync(new URL("../../formula_cases.json", import.meta.url), "utf8"),
);

for (const [cell, guarded] of [...cases, ["é 🐝", "é 🐝"], ["1. A - part 2.", "1. A - part 2."]]) {
  test(`no spreadsheet runs ${JSON.stringify(cell)}`, () => {
    assert.equal(guard(cell), guarded);
  });
}

test("cells are quoted, rows end as RFC 4180 has it, a mark says UTF-8", () => {
  assert.equal(
    formatCsv([
      ["a", 'say "b"'],
      ["c,d", "e\nf"],
    ]),
    '\uFEFF"a","say ""b"""\r\n"c,d","e\nf"\r\n',
  );
});

test("a row tells verdict, reason, stances and the correction", () => {
  const statement = makeStatement("st:1", "cocaine", "dopamine");
  const stance = {
    source: "pmid:1",
    stance: "supports",
    label: "carries it",
    reason: "It says so.",
    basis: "",
  };
  const csv = statementsCsv(facts, [
    {
      ...statement,
      gauges: { ...statement.gauges, reason: "Known well.", safety: ["care"], stances: [stance] },
    },
  ]);
  const [head, row] = csv.split("\r\n");
  for (const name of ["In science", "Reason", "Do the works carry it", "Safety correction"]) {
    assert.ok(head?.includes(`"${name}"`), name);
  }
  for (const words of ["Known well.", "carries it: It says so.", "Call for help."]) {
    assert.ok(row?.includes(words), words);
  }
  assert.equal(head?.split('","').length, row?.split('","').length);
});

test("things come with what they are linked to", () => {
  const csv = thingsCsv(facts, findThings(facts, { ...AT_REST, sort: "links-down" }));
  assert.ok(csv.includes('"dopamine","Messenger","2","3","__proto__ | cocaine"'));
});
