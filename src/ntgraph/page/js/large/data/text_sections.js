/** Read texts as `page/large/text_streams.py` writes them. */

import { DamagedSection } from "./damaged_section.js";
import { Varints } from "./number_streams.js";
import { streamOf } from "./sections.js";

/** @typedef {import("./sections.js").Section} Section */

/**
 * Return the texts of a stream.
 * @param {Section} section @param {number} at @param {number} count
 */
export function splitTexts(section, at, count) {
  const text = new TextDecoder().decode(streamOf(section, at));
  const texts = count || text ? text.split(section.header.between ?? "\n") : [];
  if (texts.length !== count) {
    throw new DamagedSection(section.name, `it has ${texts.length} texts instead of ${count}`);
  }
  return texts;
}

/**
 * Return texts that only some items have, by the item's number.
 * @param {Section | undefined} section @returns {Map<number, string>}
 */
export function readSomeTexts(section) {
  if (!section) return new Map();
  const { items } = section.header;
  const rows = new Varints(streamOf(section, 0), section.name).takeGaps(items);
  const texts = splitTexts(section, 1, items);
  return new Map(texts.map((text, at) => [rows[at] ?? 0, text]));
}

/**
 * Return lists of texts that only some items have, by the item's number.
 * @param {Section | undefined} section @returns {Map<number, string[]>}
 */
export function readTextLists(section) {
  /** @type {Map<number, string[]>} */
  const lists = new Map();
  if (!section) return lists;
  const texts = splitTexts(section, 2, section.header.items);
  const rows = new Varints(streamOf(section, 0), section.name);
  const sizes = new Varints(streamOf(section, 1), section.name);
  for (let at = 0, row = 0; at < texts.length; ) {
    row += rows.next();
    const size = sizes.next();
    lists.set(row, texts.slice(at, at + size));
    at += size;
  }
  return lists;
}
