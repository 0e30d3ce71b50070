/** What is told of things beside their names. */

import { findNumbered, readValues } from "./evidence.js";
import { readSomeTexts, readTextLists } from "./text_sections.js";

/** @typedef {import("./sections.js").Sections} Sections */
/** @typedef {Awaited<ReturnType<typeof readNodeTexts>>} NodeTexts */

/** @param {Sections} sections */
export async function readNodeTexts(sections) {
  const [definitions, notes, synonyms, identifiers, attributes] = await Promise.all([
    sections.find("definitions"),
    sections.find("notes"),
    sections.find("synonyms"),
    sections.find("identifiers"),
    findNumbered(sections, "node_attribute-"),
  ]);
  return {
    definitions: readSomeTexts(definitions),
    notes: readSomeTexts(notes),
    synonyms: readTextLists(synonyms),
    identifiers: readTextLists(identifiers),
    attributes: attributes.map(readValues),
  };
}
