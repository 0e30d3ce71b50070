import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  csvColumns,
  csvHead,
  csvLines,
  csvRows,
} from "../../../../src/ntgraph/page/js/large/table/links_as_csv.js";
import { makeParts } from "../../../../src/ntgraph/page/js/large/table/save_rows.js";
import { makeValueColumns } from "../../../../src/ntgraph/page/js/large/table/value_columns.js";
import { GRAPH, HEADER } from "./small_graph.js";

/** @type {import("../../../../src/ntgraph/page/js/large/large_types.d.ts").Page} */
const page = /** @type {any} */ ({ header: HEADER, graph: GRAPH, load: async () => {} });
const columns = csvColumns(page);
const names = columns.map(([name]) => name);

/** @param {number} link */
async function rowsOf(link) {
  const rows = csvRows(columns, link, await GRAPH.detailsOf(link));
  return rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [names[at], cell])));
}

test("a row has the ids of both ends and of the statement, relation, denial and correction", async () => {
  const [row] = await rowsOf(2);
  assert.deepEqual(row, {
    Statement: "=Sentence 2.",
    "Statement id": "st:2",
    From: "dog",
    "From id": "dog",
    "From type": "noun",
    Relation: "does",
    Denied: "",
    To: "to bark",
    "To id": "to bark",
    "To type": "verb",
    Wording: "",
    Line: "12",
    Works: "@Work 1.",
    "Work ids": "",
    Passage: "",
    "In science": "supported",
    Reason: "",
    "Cited works": "cites a work",
    "Safety correction": "It may bite.",
    weight: "10",
    journal: "",
  });
  assert.equal((await rowsOf(3))[0]?.Denied, "denied");
  assert.equal((await rowsOf(3))[0]?.Relation, "is a");
});

test("each line of a statement has a row with its own works, passage and attributes", async () => {
  const rows = await rowsOf(0);
  assert.deepEqual(
    rows.map(({ Line, Works, Passage, weight, journal }) => [
      Line,
      Works,
      Passage,
      weight,
      journal,
    ]),
    [
      ["70000", "Work 2 | @Work 1.", "=Dogs are animals.", "2", "Brain 10"],
      ["70001", "", "", "-0.5", "Brain 10"],
    ],
  );
});

test("whether works are cited is told of the statement in each of its rows, as in the table", async () => {
  const { states = [] } = HEADER;
  const column = makeValueColumns(HEADER, GRAPH).get("cited");
  for (const link of [0, 1, 2, 3]) {
    const told = column?.wordOf(column.first(link));
    for (const row of await rowsOf(link)) assert.equal(row["Cited works"], told);
  }
  assert.deepEqual(
    (await rowsOf(0)).map((row) => row["Cited works"]),
    [states[0], states[0]],
  );
});

test("wording, remarks and the ids of works are as the file has them", async () => {
  const kinds = [
    { ...HEADER.kinds[0], wording: "worded with “can”" },
    { ...HEADER.kinds[1], wording: "worded with “can” in 1 of 2 places, flatly elsewhere" },
    { ...HEADER.kinds[2], wording: "stated flatly" },
  ];
  const header = /** @type {any} */ ({ ...HEADER, kinds, sections: { works: {}, remarks: {} } });
  const own = csvColumns({ ...page, header });
  const link = (/** @type {string} */ text) => ({ text, address: "" });
  const works = [
    { text: "pmid:10041.", links: [link("web page")] },
    { text: "A title. 2001.", links: [link("pmid:7"), link("doi:10.1/x"), link("web page")] },
  ];
  const piece = { line: 1, works, passage: "", note: "note: seen once", attributes: [] };
  const found = /** @type {any} */ ({ evidence: [piece], contested: [], details: null });
  const rows = [0, 2, 3].map((at) => {
    const [cells = []] = csvRows(own, at, found);
    return Object.fromEntries(cells.map((cell, place) => [own[place]?.[0], cell]));
  });
  assert.deepEqual(
    rows.map(({ Wording }) => Wording),
    ["can", "worded with “can” in 1 of 2 places, flatly elsewhere", ""],
  );
  assert.equal(rows[0]?.Note, "seen once");
  assert.equal(rows[0]?.["Work ids"], "pmid:10041 | pmid:7 doi:10.1/x");
});

test("an attribute that is called like a column of ours says that it is the file's", () => {
  const sections = { ...HEADER.sections, "attribute-0": { label: "Wording" } };
  const header = /** @type {any} */ ({ ...HEADER, sections });
  const own = csvColumns({ ...page, header }).map(([name]) => name);
  assert.equal(new Set(own).size, own.length);
  assert.deepEqual(own.slice(-2), ["Wording (file)", "journal"]);
});

test("no cell is a formula, and only the first line has the mark of UTF-8", async () => {
  assert.ok(csvHead(columns).startsWith('\uFEFF"Statement","Statement id",'));
  const lines = csvLines(csvRows(columns, 0, await GRAPH.detailsOf(0)));
  assert.ok(lines.startsWith(`"'=Sentence 0."`));
  assert.ok(lines.includes(`"'=Dogs are animals."`));
  const cases = JSON.parse(
    readFileSync(new URL("../../formula_cases.json", import.meta.url), "utf8"),
  );
  for (const [cell, guarded] of cases) {
    assert.equal(csvLines([[cell]]), `"${guarded.replaceAll('"', '""')}"\r\n`);
  }
});

test("a file of many rows is made in parts, each statement asked for once", async () => {
  let asked = 0;
  const graph = {
    ...GRAPH,
    detailsOf: async (/** @type {number} */ link) => {
      asked += 1;
      return GRAPH.detailsOf(link);
    },
  };
  for (const count of [1000, 2000]) {
    asked = 0;
    const links = Int32Array.from({ length: count }, (_, at) => at % 4);
    const { parts, rows } = await makeParts(
      /** @type {any} */ ({ ...page, graph }),
      links,
      () => {},
    );
    assert.equal(asked, count);
    assert.equal(rows, count + count / 4);
    assert.equal(parts.join("").split("\r\n").length, rows + 2);
  }
});
