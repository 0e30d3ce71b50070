/** Read whole numbers as `page/large/number_streams.py` writes them. */

import { DamagedSection } from "./damaged_section.js";

/** A reader of numbers in groups of seven bits; it never reads beyond its stream. */
export class Varints {
  /** @param {Uint8Array} bytes @param {string} section */
  constructor(bytes, section) {
    this.bytes = bytes;
    this.section = section;
    this.at = 0;
  }

  next() {
    let number = 0;
    for (let scale = 1; scale < 2 ** 35; scale *= 128) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new DamagedSection(this.section, "it ends too early");
      number += (byte & 127) * scale;
      if (byte < 128) return number;
    }
    throw new DamagedSection(this.section, "a number in it is too large");
  }

  /**
   * Return so many numbers; a wrong count is found before room is taken.
   * @param {number} count
   */
  take(count) {
    if (count > this.bytes.length - this.at) {
      throw new DamagedSection(this.section, "it ends too early");
    }
    const numbers = new Uint32Array(count);
    for (let at = 0; at < count; at++) numbers[at] = this.next();
    return numbers;
  }

  /** Return so many numbers that were written as gaps. @param {number} count */
  takeGaps(count) {
    const numbers = this.take(count);
    for (let at = 1; at < count; at++) numbers[at] = (numbers[at] ?? 0) + (numbers[at - 1] ?? 0);
    return numbers;
  }
}

/**
 * Return numbers of which first all lowest bytes were written, then all second bytes, and so on.
 * @param {Uint8Array[]} planes @param {number} count @param {string} section
 */
export function joinPlanes(planes, count, section) {
  if (planes.some(({ length }) => length !== count)) {
    throw new DamagedSection(section, "its parts differ in length");
  }
  const numbers = new Uint32Array(count);
  for (const [place, plane] of planes.entries()) {
    const shift = 8 * place;
    for (let at = 0; at < count; at++) {
      numbers[at] = (numbers[at] ?? 0) | ((plane[at] ?? 0) << shift);
    }
  }
  return numbers;
}

/** Return 0, 1, 2, 3, 4 as 0, -1, 1, -2, 2. @param {number} number */
export const unfoldSign = (number) => (number % 2 ? -(number + 1) / 2 : number / 2);
