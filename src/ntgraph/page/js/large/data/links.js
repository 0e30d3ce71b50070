/** Read which thing is joined with which, as `page/large/link_section.py` writes it. */

import { DamagedSection } from "./damaged_section.js";
import { joinPlanes, Varints } from "./number_streams.js";
import { streamOf } from "./sections.js";

/** @typedef {import("./sections.js").Section} Section */
/**
 * The links of kind `k` are those from `kindStarts[k]` to before `kindStarts[k + 1]`.
 * @typedef {{ count: number, subjects: Uint32Array, objects: Uint32Array,
 *   kinds: Uint8Array | Uint16Array | Uint32Array, kindStarts: Uint32Array }} Links
 */

/**
 * @param {Section} section @param {number} kindCount @param {number} nodeCount @returns {Links}
 */
export function readLinks(section, kindCount, nodeCount) {
  const count = section.header.items;
  const sizes = new Varints(streamOf(section, 0), section.name).take(3 * kindCount);
  const [subjects, lengths, own] = [1, 2, 3].map(
    (at) => new Varints(streamOf(section, at), section.name),
  );
  if (!subjects || !lengths || !own) throw new DamagedSection(section.name, "it is empty");
  let sum = 0;
  for (let kind = 0; kind < kindCount; kind++) sum += sizes[3 * kind] ?? 0;
  if (sum !== count) throw new DamagedSection(section.name, "its counts do not fit each other");
  const places = joinPlanes(section.streams.slice(4), count, section.name);
  const links = makeLinks(sizes, count, kindCount);
  for (let kind = 0; kind < kindCount; kind++) {
    const runs = sizes[3 * kind + 1] ?? 0;
    const objects = own.takeGaps(sizes[3 * kind + 2] ?? 0);
    const start = links.kindStarts[kind] ?? 0;
    const end = links.kindStarts[kind + 1] ?? 0;
    links.kinds.fill(kind, start, end);
    fillRuns({ links, places, objects, subjects, lengths, runs, start, end }, section.name);
  }
  checkNodes(links, nodeCount, section.name);
  return links;
}

/** @param {Uint32Array} sizes @param {number} count @param {number} kindCount @returns {Links} */
function makeLinks(sizes, count, kindCount) {
  const kindStarts = new Uint32Array(kindCount + 1);
  let end = 0;
  for (let kind = 0; kind < kindCount; kind++) {
    end += sizes[3 * kind] ?? 0;
    kindStarts[kind + 1] = end;
  }
  return {
    count,
    kindStarts,
    subjects: new Uint32Array(count),
    objects: new Uint32Array(count),
    kinds: new (arrayOf(kindCount))(count),
  };
}

/** Return the smallest array that has room for so many numbers from 0. @param {number} numbers */
function arrayOf(numbers) {
  if (numbers <= 2 ** 8) return Uint8Array;
  return numbers <= 2 ** 16 ? Uint16Array : Uint32Array;
}

/**
 * Fill in the links of one kind.
 * @param {{ links: Links, places: Uint32Array, objects: Uint32Array, subjects: Varints,
 *   lengths: Varints, runs: number, start: number, end: number }} kind @param {string} name
 */
function fillRuns({ links, places, objects, subjects, lengths, runs, start, end }, name) {
  let subject = 0;
  let at = start;
  for (let run = 0; run < runs; run++) {
    subject += subjects.next();
    const stop = at + lengths.next() + 1;
    if (stop > end) break;
    let place = 0;
    for (; at < stop; at++) {
      place += places[at] ?? 0;
      links.subjects[at] = subject;
      // What is not among the objects is no node, which is found when all are checked.
      links.objects[at] = objects[place] ?? 0xffffffff;
    }
  }
  if (at !== end) throw new DamagedSection(name, "its counts do not fit each other");
}

/** @param {Links} links @param {number} nodeCount @param {string} name */
function checkNodes({ subjects, objects }, nodeCount, name) {
  let largest = 0;
  for (let at = 0; at < subjects.length; at++) {
    largest = Math.max(largest, subjects[at] ?? 0, objects[at] ?? 0);
  }
  if (subjects.length && largest >= nodeCount) {
    throw new DamagedSection(name, "it joins a thing that is not there");
  }
}
