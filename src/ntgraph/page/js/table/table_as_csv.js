/** The table as CSV (RFC 4180), written so that spreadsheets run nothing in it as a formula. */

import { valuesOf } from "../filter/attribute_choice.js";
import { wordHedge, wordPlace } from "../statements/passage_words.js";
import { correctionsOf } from "../statements/safety_warnings.js";
import { nameSaidIn } from "./table_row_order.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/statement_types.d.ts").Statement} Statement */
/** @typedef {import("./table_row_order.js").Thing} Thing */

// Without this mark Excel reads UTF-8 in another encoding and garbles names.
const BYTE_ORDER_MARK = "\uFEFF";
// Source: OWASP, CSV Injection. With another separator set, a spreadsheet cuts our cells and
// begins new ones; it reads full-width signs as plain ones, and skips blanks. `facts/spreadsheet_table.py` has the same.
const FORMULA = "(?=[\\s\\p{Cf}\"']*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20\\t\\r])";
const CUT = new RegExp(`[;\\t\\r\\n]${FORMULA}`, "gu");
const START = new RegExp(`^(?:${FORMULA}|(?='*\\n))`, "u");

/** @param {string} cell */
export const guard = (cell) => cell.replace(CUT, "$&'").replace(START, "'");

/** @param {string[][]} rows the first one names the columns */
export function formatCsv(rows) {
  const quote = (/** @type {string} */ cell) => `"${guard(cell).replaceAll('"', '""')}"`;
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(quote).join(",")}\r\n`).join("");
}

const SAID_IN = "In the article";
/** @type {[string, (facts: Facts, statement: Statement) => string][]} */
const STATEMENT_COLUMNS = [
  ["Statement", (_, s) => s.sentence],
  ["About", (facts, s) => nameOf(facts, s.subject)],
  ["Relation", (_, s) => `${s.negated ? "not: " : ""}${s.predicate}`],
  ["And", (facts, s) => nameOf(facts, s.object)],
  ["Where it stands", (_, s) => join(s.evidence.map(wordPlace))],
  ["Wording", (_, s) => join(s.evidence.map(wordHedge).filter(Boolean))],
  ["Kind of passage", (facts, s) => join(s.flags.map((id) => facts.kinds.get(id)?.label ?? id))],
  ["Works cited", (facts, s) => join(citedWorks(facts, s))],
  [SAID_IN, (facts, s) => facts.states.get(s.gauges.state)?.label ?? s.gauges.state],
  ["Do the works carry it", (facts, s) => join(stances(facts, s))],
  ["In science", (facts, s) => facts.verdicts.get(s.verdict)?.label ?? s.verdict],
  ["Reason", (_, s) => s.gauges.reason],
  ["Judged by", (_, s) => [s.gauges.basis, s.gauges.assessed_on].filter(Boolean).join(", ")],
  ["Judgement rests on", (facts, s) => join(s.gauges.grounds.map((id) => citationOf(facts, id)))],
  ["Contested by", (_, s) => join(s.gauges.contested.map(({ sentence }) => sentence))],
  ["Safety correction", (facts, s) => join(correctionsOf(facts, s))],
  ["Id", (_, s) => s.id],
];

/** @type {[string, (facts: Facts, thing: Thing) => string][]} */
const THING_COLUMNS = [
  ["Thing", (_, { node }) => node.name],
  ["Kind", (facts, { node }) => facts.types.get(node.type)?.label ?? node.type],
  ["Links", (_, { linked }) => `${linked.length}`],
  ["Statements", (_, { said }) => `${said}`],
  ["Linked things", (_, { linked }) => join(linked.map(({ name }) => name))],
  ["What it is", (_, { node }) => node.definition],
  ["Other names", (_, { node }) => join(node.synonyms)],
  ["Identifiers", (_, { node }) => join(node.identifiers.map(({ text }) => text))],
];

/** @param {Facts} facts @param {Statement[]} statements */
export const statementsCsv = (facts, statements) =>
  toCsv(globalThis.HAS_ATTRIBUTES ? fittedColumns(facts) : STATEMENT_COLUMNS, facts, statements);

/** @param {Facts} facts @returns {typeof STATEMENT_COLUMNS} */
function fittedColumns({ data }) {
  const said = STATEMENT_COLUMNS.map(
    ([name, cell]) =>
      /** @type {typeof STATEMENT_COLUMNS[0]} */ ([
        name === SAID_IN ? nameSaidIn(data.articles) : name,
        cell,
      ]),
  );
  const own = data.attributes.map(
    ({ name }, at) =>
      /** @type {typeof STATEMENT_COLUMNS[0]} */ ([
        name,
        (facts, statement) => join(valuesOf(facts, statement, at).map(String)),
      ]),
  );
  return [...said, ...own];
}

/** @param {Facts} facts @param {Thing[]} things */
export const thingsCsv = (facts, things) => toCsv(THING_COLUMNS, facts, things);

/**
 * @template T
 * @param {[string, (facts: Facts, item: T) => string][]} columns @param {Facts} facts
 * @param {T[]} items
 */
function toCsv(columns, facts, items) {
  const rows = items.map((item) => columns.map(([, cell]) => cell(facts, item)));
  return formatCsv([columns.map(([name]) => name), ...rows]);
}

// Not joined by semicolons: some spreadsheets would cut the cell there.
const join = (/** @type {string[]} */ texts) => texts.join(" | ");

/** @param {Facts} facts @param {string} id */
const nameOf = (facts, id) => facts.nodes.get(id)?.name ?? id;

/** @param {Facts} facts @param {string} id */
const citationOf = (facts, id) => facts.sources.get(id)?.citation ?? id;

/** @param {Facts} facts @param {Statement} statement */
function citedWorks(facts, statement) {
  const cites = statement.evidence.flatMap((evidence) => evidence.cites);
  return [...new Set(cites.map(({ number, source }) => `${number}. ${citationOf(facts, source)}`))];
}

/** @param {Facts} facts @param {Statement} statement */
function stances(facts, { gauges }) {
  return gauges.stances.map(
    ({ source, label, reason }) => `${citationOf(facts, source)} ${label}: ${reason}`,
  );
}
