/** What the file has beside a link: works, passages, attributes, and details of fact tables. */

import { once } from "../../data/lazy_value.js";
import { DamagedSection } from "./damaged_section.js";
import { joinPlanes, Varints } from "./number_streams.js";
import { inflate } from "./section_bytes.js";
import { streamOf } from "./sections.js";

/** @typedef {import("./sections.js").Section} Section */
/** @typedef {import("./sections.js").Sections} Sections */
/** @typedef {import("./large_types.d.ts").Evidence} Evidence */
/** @typedef {import("./large_types.d.ts").Work} Work */
/** @template T @typedef {(piece: number) => T | undefined} Column the value of a piece of evidence */

/**
 * Read a section of values.
 * @param {Section | undefined} section @returns {Column<any>}
 */
function readValues(section) {
  if (!section) return () => undefined;
  const values = parse(streamOf(section, 0), section.name);
  const codes = joinPlanes(section.streams.slice(1), section.header.items, section.name);
  return (piece) => (codes[piece] ? values[(codes[piece] ?? 0) - 1] : undefined);
}

/** @param {Uint8Array} bytes @param {string} name */
function parse(bytes, name) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new DamagedSection(name, "its words cannot be read");
  }
}

/**
 * Return a reader of the evidence of a link, whose pieces are `first` and the `count - 1` after it.
 * @param {Sections} sections
 */
export async function readEvidence(sections) {
  const names = sections.names().filter((name) => name.startsWith("attribute-"));
  names.sort((a, b) => Number(a.slice(10)) - Number(b.slice(10)));
  const [list, works, passages, ...attributes] = await Promise.all(
    ["work_list", "works", "passages", ...names].map((name) => sections.find(name)),
  );
  /** @type {Work[]} */
  const known = list ? parse(streamOf(list, 0), list.name) : [];
  const [worksOf, passageOf] = [readValues(works), readValues(passages)];
  const columns = attributes.map((section) => ({
    label: section?.header.label ?? "",
    readValue: readValues(section),
  }));
  /** @param {number} piece @param {number} line @returns {Evidence} */
  return (piece, line) => ({
    line,
    works: (worksOf(piece) ?? []).flatMap((/** @type {number} */ at) => known[at] ?? []),
    passage: passageOf(piece) ?? "",
    attributes: columns.flatMap(({ label, readValue }) => {
      const value = readValue(piece);
      return value === undefined ? [] : [/** @type {[string, unknown]} */ ([label, value])];
    }),
  });
}

/**
 * Return a reader of the details of a link; a block of them is inflated when it is first needed.
 * @param {Sections} sections @returns {Promise<(link: number) => Promise<any>>}
 */
export async function readDetails(sections) {
  const section = await sections.find("details");
  if (!section) return async () => null;
  const { name, header } = section;
  const size = header.block ?? 1;
  const index = new Varints(streamOf(section, 0), name);
  let end = 0;
  const blocks = Array.from({ length: Math.ceil(header.items / size) }, () => {
    const [bytes, packed] = [index.next(), index.next()];
    end += packed;
    const own = streamOf(section, 1).subarray(end - packed, end);
    return once(async () => parse(await inflate(own, bytes, name), name));
  });
  return async (link) => (await blocks[Math.floor(link / size)]?.())?.[link % size] ?? null;
}
