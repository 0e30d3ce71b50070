/** Decisions as the rows of decisions.tsv: written, and read back. */

import { guard } from "../table/table_as_csv.js";

/** @typedef {import("./review_types.d.ts").Decision} Decision */

const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
// The apostrophe that `guard` puts before what a spreadsheet would run.
const GUARDED = /(^|[;\t\r\n])'(?=[\s\p{Cf}"']*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r])/gu;

/** Return words on one line, without characters that nobody sees. @param {string} words */
export const clean = (words) =>
  words.split(/\s+/).join(" ").replace(UNSEEN, "").split(/\s+/).filter(Boolean).join(" ");

/** @param {string} cell */
function protect(cell) {
  const guarded = guard(clean(cell));
  const isWithin = guarded.length > 1 && guarded.startsWith('"') && guarded.endsWith('"');
  return isWithin ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** @param {string} cell */
function unprotect(cell) {
  const inner = cell.slice(1, -1);
  const isQuoted =
    cell.length > 1 &&
    cell.startsWith('"') &&
    cell.endsWith('"') &&
    !inner.replaceAll('""', "").includes('"');
  return (isQuoted ? inner.replaceAll('""', '"') : cell).replace(GUARDED, "$1");
}

/** @param {Iterable<Decision>} decisions @param {string[]} columns */
export function formatDecisions(decisions, columns) {
  const rows = [...decisions].map((each) => {
    const cells = /** @type {Record<string, string>} */ (/** @type {unknown} */ (each));
    return columns.map((column) => protect(cells[column] ?? ""));
  });
  return [columns, ...rows].map((cells) => `${cells.join("\t")}\n`).join("");
}

/**
 * Return the decisions of a text, or what is wrong with it.
 * @param {string} text @param {string[]} columns @param {string[]} verdicts
 * @returns {{ decisions: Decision[], problem: string }}
 */
export function parseDecisions(text, columns, verdicts) {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  const header = (lines[0] ?? "").split("\t");
  const unknown = header.find((name) => !columns.includes(name));
  if (!header.includes("key") || !header.includes("verdict") || unknown !== undefined) {
    const problem = `line 1: expected the columns ${columns.join(", ")}, got “${unknown ?? lines[0]}”`;
    return { decisions: [], problem };
  }
  /** @type {Map<string, Decision>} */
  const decisions = new Map();
  for (const [at, line] of lines.slice(1).entries()) {
    if (!line.trim()) continue;
    const cells = line.split("\t").map(unprotect);
    const row = readRow(
      header.map((name, column) => [name, cells[column] ?? ""]),
      columns,
    );
    if (cells.length > header.length || !row.key || !verdicts.includes(row.verdict)) {
      const wrong = row.key ? `an unknown verdict “${row.verdict}”` : "no key";
      return { decisions: [], problem: `line ${at + 2}: ${wrong}` };
    }
    decisions.set(row.key, row);
  }
  return { decisions: [...decisions.values()], problem: "" };
}

/** @param {[string, string][]} cells @param {string[]} columns @returns {Decision} */
export function readRow(cells, columns) {
  const empty = columns.map((name) => /** @type {[string, string]} */ ([name, ""]));
  return /** @type {any} */ (Object.fromEntries([...empty, ...cells]));
}
