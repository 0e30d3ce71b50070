/** The sections of a page, each read when it is first needed, and once. */

import { DamagedSection } from "./damaged_section.js";
import { isCount, readBytes } from "./section_bytes.js";

/** @typedef {import("./large_types.d.ts").LargeHeader} LargeHeader */
/** @typedef {import("./large_types.d.ts").SectionHeader} SectionHeader */
/** @typedef {import("./large_types.d.ts").ReadSection} ReadSection */
/** @typedef {{ name: string, header: SectionHeader, streams: Uint8Array[] }} Section */

export class Sections {
  /** @param {LargeHeader} header @param {ReadSection} readSection */
  constructor(header, readSection) {
    this.headers = new Map(Object.entries(header.sections));
    this.readSection = readSection;
  }

  /** Return the names of the sections there are. */
  names() {
    return [...this.headers.keys()];
  }

  /**
   * Return a section, or undefined where the page has none of this name.
   * @param {string} name @returns {Promise<Section | undefined>}
   */
  async find(name) {
    const header = this.headers.get(name);
    if (!header) return undefined;
    const bytes = await readBytes(name, header, await this.readSection(name));
    return { name, header, streams: cut(bytes, header, name) };
  }

  /** Return a section that every page has. @param {string} name */
  async get(name) {
    const section = await this.find(name);
    if (!section) throw new DamagedSection(name, "it is missing");
    return section;
  }
}

/** @param {Uint8Array} bytes @param {SectionHeader} header @param {string} name */
function cut(bytes, header, name) {
  const { streams, items } = header;
  const isWhole = Array.isArray(streams) && [items, ...streams].every(isCount);
  if (!isWhole || streams.reduce((sum, size) => sum + size, 0) !== bytes.length) {
    throw new DamagedSection(name, "the lengths of its parts are not possible");
  }
  let end = 0;
  return streams.map((size) => {
    end += size;
    return bytes.subarray(end - size, end);
  });
}

/**
 * Return a stream of a section; an empty one where none was written.
 * @param {Section} section @param {number} at
 */
export const streamOf = ({ streams }, at) => streams[at] ?? new Uint8Array(0);
