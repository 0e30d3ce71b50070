/** Rows of the table as CSV, with all that the page knows of each place where they stand. */

import { formatCsv } from "../../table/table_as_csv.js";
import { nameUnit } from "./table_columns.js";
import { listColumns, plainWording } from "./value_columns.js";

/** @typedef {import("../large_types.d.ts").Evidence} Evidence */
/** @typedef {import("../large_types.d.ts").Page} Page */
/** @typedef {import("../data/large_types.d.ts").Work} Work */
/** @typedef {import("../data/large_types.d.ts").Evidence} Piece */
/**
 * What the cells of a row are made of: a statement, and one place where it stands.
 * @typedef {{ link: number, piece: Evidence | Piece, found: Found }} Row
 * @typedef {Awaited<ReturnType<Page["graph"]["detailsOf"]>>} Found
 * @typedef {[name: string, cell: (row: Row) => string]} CsvColumn
 */

/** As many statements as a spreadsheet takes well. */
export const MOST_SAVED = 100_000;
/** Not joined by semicolons: some spreadsheets would cut the cell there. */
const BETWEEN = " | ";

/**
 * Return the columns of the file.
 * @param {Page} page @returns {CsvColumn[]}
 */
export function csvColumns({ header, graph }) {
  const { sections = {}, kinds, source } = header;
  const kindOf = (/** @type {Row} */ { link }) => kinds[graph.kindOf(link)];
  const ids = new Map(listColumns(header));
  /** @type {(node: (link: number) => number, name: string) => CsvColumn[]} */
  const end = (node, name) => [
    [name, ({ link }) => graph.nameOf(node(link))],
    [`${name} id`, ({ link }) => graph.idOf(node(link))],
    [`${name} type`, ({ link }) => header.types[graph.typeOf(node(link))]?.label ?? ""],
  ];
  const places = "lines" in sections;
  const tables = "details" in sections;
  const works = "works" in sections || tables;
  const attributes = [...ids].filter(([id]) => id.startsWith("@")).map(([, label]) => label);
  /** @type {(CsvColumn | false)[]} */
  const columns = [
    ["Statement", ({ link }) => graph.sentenceOf(link)],
    ["Statement id", ({ link }) => graph.programIdOf(link)],
    ...end((link) => graph.subjectOf(link), "From"),
    ["Relation", (row) => kindOf(row)?.relation ?? ""],
    ["Denied", (row) => (kindOf(row)?.negated ? "denied" : "")],
    ...end((link) => graph.objectOf(link), "To"),
    ["Wording", (row) => plainHedge(row.piece, kindOf(row)?.wording ?? "")],
    places && [nameUnit(source.unit), ({ piece }) => `${piece.line || ""}`],
    tables && ["Where it stands", ({ piece }) => ("place" in piece && piece.place) || ""],
    works && ["Works", ({ piece }) => tellWorks(graph, piece.works, ({ text }) => text)],
    works && ["Work ids", ({ piece }) => tellWorks(graph, piece.works, idsOf)],
    ("passages" in sections || tables) && ["Passage", ({ piece }) => tellPassage(piece.passage)],
    (tables || "remarks" in sections || kinds.some(({ note }) => note)) && [
      "Note",
      (row) =>
        [("note" in row.piece && row.piece.note) || "", kindOf(row)?.note ?? ""]
          .filter(Boolean)
          .map((note) => note.replace(/^note: /, ""))
          .join(BETWEEN),
    ],
    ...judged(header, ids, kindOf),
    ids.has("contested") && ["Contested by", ({ found }) => tellConflicts(graph, found)],
  ];
  const named = columns.filter((column) => column !== false);
  const taken = new Set(named.map(([name]) => name));
  return [
    ...named,
    ...attributes.map(
      (label) =>
        /** @type {CsvColumn} */ ([
          // As in data frames: what a file calls like a column of ours says so.
          taken.has(label) ? `${label} (file)` : label,
          ({ piece }) => `${piece.attributes?.find(([name]) => name === label)?.[1] ?? ""}`,
        ]),
    ),
  ];
}

/**
 * @param {Page["header"]} header @param {Map<string, string>} ids
 * @param {(row: Row) => Page["header"]["kinds"][0] | undefined} kindOf @returns {CsvColumn[]}
 */
function judged(header, ids, kindOf) {
  const { kinds, layers, states: [cited = "", uncited = ""] = [], verdicts, safety_notes } = header;
  const isJudged = kinds.some(({ verdict = -1 }) => verdict >= 0);
  const gauges = (/** @type {Row} */ { found }) => found.details?.gauges ?? {};
  // Of the statement, as in the table, also where only one of its places names a work.
  const state = (/** @type {Row} */ row) =>
    gauges(row).state ?? (row.found.evidence.some(({ works }) => works?.length) ? cited : uncited);
  /** @type {(CsvColumn | false)[]} */
  const columns = [
    layers.length > 1 && ["Said by", (row) => layers[kindOf(row)?.layer ?? 0] ?? ""],
    isJudged && ["In science", (row) => verdicts[kindOf(row)?.verdict ?? -1]?.label ?? ""],
    isJudged && ["Reason", (row) => gauges(row).reason ?? ""],
    ids.has("cited") && ["Cited works", state],
    isJudged && [
      "Safety correction",
      (row) => (kindOf(row)?.safety ?? []).map((at) => safety_notes[at] ?? "").join(BETWEEN),
    ],
  ];
  return columns.filter((column) => column !== false);
}

/** @param {Row["piece"]} piece @param {string} wording of all pieces */
const plainHedge = (piece, wording) =>
  ("hedge" in piece && piece.hedge) || plainWording(wording.replace(/^stated flatly$/, ""));

/**
 * @param {Page["graph"]} graph @param {(number | Work)[] | undefined} works
 * @param {(work: Work) => string} tell
 */
const tellWorks = (graph, works, tell) =>
  (works ?? [])
    .map((work) => tell(typeof work === "number" ? graph.workOf(work) : work))
    .join(BETWEEN);

/** Return the identifiers of a work; one of which nothing else is known is called by its own. @param {Work} work */
const idsOf = ({ text, links }) =>
  [...new Set([text.replace(/\.$/, ""), ...links.map((link) => link.text)])]
    .filter((each) => /^\w+:\S+$/.test(each))
    .join(" ");

/** @param {Evidence["passage"]} passage */
const tellPassage = (passage = "") => (typeof passage === "string" ? passage : passage.text);

/** @param {Page["graph"]} graph @param {Found} found */
function tellConflicts(graph, { contested, details }) {
  /** @type {import("../large_types.d.ts").Conflict[]} */
  const conflicts = details?.gauges?.contested ?? contested;
  return conflicts
    .map(({ link, sentence = "" }) => (link === undefined ? sentence : graph.sentenceOf(link)))
    .join(BETWEEN);
}

/**
 * Return the rows of a statement, one for each place where it stands.
 * @param {CsvColumn[]} columns @param {number} link @param {Found} found
 */
export function csvRows(columns, link, found) {
  /** @type {(Evidence | Piece)[]} */
  const pieces = found.details?.evidence?.length ? found.details.evidence : found.evidence;
  return pieces.map((piece) => columns.map(([, cell]) => cell({ link, piece, found })));
}

/** Return the first line of the file. @param {CsvColumn[]} columns */
export const csvHead = (columns) => formatCsv([columns.map(([name]) => name)]);

/** Return further lines, without the mark that stands before the first. @param {string[][]} rows */
export const csvLines = (rows) => formatCsv(rows).slice(1);
