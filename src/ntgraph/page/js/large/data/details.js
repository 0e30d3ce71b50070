/** What fact tables say of links, in blocks that are inflated when they are first needed. */

import { once } from "../../data/lazy_value.js";
import { DamagedSection } from "./damaged_section.js";
import { parseBytes } from "./evidence.js";
import { Varints } from "./number_streams.js";
import { inflate, isPossible } from "./section_bytes.js";
import { streamOf } from "./sections.js";

/** @typedef {import("./sections.js").Sections} Sections */

/**
 * Return a reader of the details of a link.
 * @param {Sections} sections @returns {Promise<(link: number) => Promise<any>>}
 */
export async function readDetails(sections) {
  const section = await sections.find("details");
  if (!section) return async () => null;
  const { name, header } = section;
  const size = Math.max(1, header.block ?? 1);
  const index = new Varints(streamOf(section, 0), name).take(2 * Math.ceil(header.items / size));
  let end = 0;
  const blocks = Array.from({ length: index.length / 2 }, (_, at) => {
    const [bytes = 0, packed = 0] = index.subarray(2 * at, 2 * at + 2);
    end += packed;
    const own = streamOf(section, 1).subarray(end - packed, end);
    if (!isPossible(bytes, packed)) throw new DamagedSection(name, "its length is not possible");
    return once(async () => parseBytes(await inflate(own, bytes, name), name));
  });
  return async (link) => (await blocks[Math.floor(link / size)]?.())?.[link % size] ?? null;
}
