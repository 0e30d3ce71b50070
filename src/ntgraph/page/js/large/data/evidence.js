/** What the file has beside a link: works, passages and attributes. */

import { DamagedSection } from "./damaged_section.js";
import { joinPlanes } from "./number_streams.js";
import { streamOf } from "./sections.js";

/** @typedef {import("./sections.js").Section} Section */
/** @typedef {import("./sections.js").Sections} Sections */
/** @typedef {import("./large_types.d.ts").Evidence} Evidence */
/** @typedef {import("./large_types.d.ts").Work} Work */
/**
 * Values under one name. A row has the value before its code, and none if that is 0.
 * @typedef {{ label: string, values: any[], codes: Uint32Array, valueOf: (row: number) => any }} Values
 */
/**
 * What pieces of evidence have, each a row; `worksOf` has places in the list of works.
 * @typedef {{ worksOf: Values, passageOf: Values, noteOf: Values, attributes: Values[] }} Pieces
 */

/**
 * Read a section of values, of which rows may have none.
 * @param {Section | undefined} section @returns {Values}
 */
export function readValues(section) {
  // Without codes, no row has a value.
  if (!section || section.streams.length < 2) {
    return { label: "", values: [], codes: new Uint32Array(), valueOf: () => undefined };
  }
  /** @type {any[]} */
  const values = parseBytes(streamOf(section, 0), section.name);
  const codes = joinPlanes(section.streams.slice(1), section.header.items, section.name);
  return {
    label: section.header.label ?? "",
    values,
    codes,
    valueOf: (row) => values[(codes[row] ?? 0) - 1],
  };
}

/** @param {Uint8Array} bytes @param {string} name of the section */
export function parseBytes(bytes, name) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new DamagedSection(name, "its words cannot be read");
  }
}

/**
 * Return the values of a row, each with its name.
 * @param {Values[]} columns @param {number} row @returns {[string, unknown][]}
 */
export const listValues = (columns, row) =>
  columns
    .map((column) => /** @type {[string, unknown]} */ ([column.label, column.valueOf(row)]))
    .filter(([, value]) => value !== undefined);

/**
 * Return all sections whose name is this and a number, in order of their numbers.
 * @param {Sections} sections @param {string} start @returns {Promise<Section[]>}
 */
export async function findNumbered(sections, start) {
  const names = sections.names().filter((name) => name.startsWith(start));
  const numberOf = (/** @type {string} */ name) => Number(name.slice(start.length));
  names.sort((a, b) => numberOf(a) - numberOf(b));
  return Promise.all(names.map((name) => sections.get(name)));
}

/**
 * Return all works that are shown, and a reader of pieces of evidence.
 * @param {Sections} sections
 */
export async function readEvidence(sections) {
  const [list, works, passages, remarks, attributes] = await Promise.all([
    sections.find("work_list"),
    sections.find("works"),
    sections.find("passages"),
    sections.find("remarks"),
    findNumbered(sections, "attribute-"),
  ]);
  /** @type {Work[]} */
  const known = list ? parseBytes(streamOf(list, 0), list.name) : [];
  const worksOf = readValues(works);
  const passageOf = readValues(passages);
  const noteOf = readValues(remarks);
  const columns = attributes.map(readValues);
  /** @param {number} piece @param {number} line @returns {Evidence} */
  const readPiece = (piece, line) => ({
    line,
    works: (worksOf.valueOf(piece) ?? []).flatMap((/** @type {number} */ at) => known[at] ?? []),
    passage: passageOf.valueOf(piece) ?? "",
    note: noteOf.valueOf(piece) ?? "",
    attributes: listValues(columns, piece),
  });
  return { works: known, readPiece, pieces: { worksOf, passageOf, noteOf, attributes: columns } };
}

/**
 * Return a function from a link to the number of its first piece of evidence.
 * @param {Map<number, number[]>} moreLines further lines of links that have some
 */
export function numberPieces(moreLines) {
  const links = [...moreLines.keys()].sort((a, b) => a - b);
  let sum = 0;
  const before = links.map((link) => {
    sum += moreLines.get(link)?.length ?? 0;
    return sum;
  });
  return (/** @type {number} */ link) => {
    let [low, high] = [0, links.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((links[middle] ?? 0) < link) low = middle + 1;
      else high = middle;
    }
    return link + (before[low - 1] ?? 0);
  };
}
