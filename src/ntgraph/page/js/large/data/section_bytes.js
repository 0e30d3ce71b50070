/** Read a section's bytes: from text with five characters for four bytes, and inflated. */

import { DamagedSection } from "./damaged_section.js";

/** @typedef {import("./large_types.d.ts").SectionHeader} SectionHeader */

/** Not in the text: what HTML, JavaScript, templates or replacements might read as their own. */
const EXCLUDED = "\"$%&'<>\\`";
const NO_DIGIT = 255;
/** Deflate makes nothing smaller than by this factor. */
const MOST_INFLATED = 1032;

const digits = new Uint8Array(128).fill(NO_DIGIT);
let next = 0;
for (let code = 33; code < 127; code++) {
  if (!EXCLUDED.includes(String.fromCharCode(code))) digits[code] = next++;
}

/**
 * Return the bytes of a text.
 * @param {string} text @param {number} size how many bytes @param {string} name of the section
 */
export function textToBytes(text, size, name) {
  if (text.length !== Math.ceil(size / 4) * 5) {
    throw new DamagedSection(name, `it has ${text.length} characters for ${size} bytes`);
  }
  const bytes = new Uint8Array(Math.ceil(size / 4) * 4);
  let wrong = 0;
  for (let at = 0, to = 0; at < text.length; at += 5, to += 4) {
    let number = 0;
    for (let place = 0; place < 5; place++) {
      const digit = digits[text.charCodeAt(at + place)] ?? NO_DIGIT;
      wrong |= digit;
      number = number * 85 + digit;
    }
    bytes[to] = number / 0x1000000;
    bytes[to + 1] = number >>> 16;
    bytes[to + 2] = number >>> 8;
    bytes[to + 3] = number;
  }
  // Each digit is less than 85, so that only a wrong character sets the highest bit.
  if (wrong > 127) throw new DamagedSection(name, "it has a character that cannot be there");
  return bytes.subarray(0, size);
}

/**
 * Return the inflated bytes of a section.
 * @param {string} name @param {SectionHeader} header @param {string | Uint8Array} data
 */
export async function readBytes(name, header, data) {
  const { bytes, deflated } = header;
  if (!isCount(deflated) || !isCount(bytes) || !isPossible(bytes, deflated)) {
    throw new DamagedSection(name, "its length is not possible");
  }
  const packed = typeof data === "string" ? textToBytes(data.trim(), deflated, name) : data;
  if (packed.length !== deflated) {
    throw new DamagedSection(name, `it has ${packed.length} bytes instead of ${deflated}`);
  }
  return inflate(packed, bytes, name);
}

/** Return whether so many bytes can come of deflated ones. @param {number} bytes @param {number} deflated */
export const isPossible = (bytes, deflated) => bytes <= (deflated + 1) * MOST_INFLATED;

/** @param {unknown} number */
export const isCount = (number) => Number.isSafeInteger(number) && Number(number) >= 0;

/**
 * Return inflated bytes; there must be as many as expected.
 * @param {Uint8Array} packed @param {number} size @param {string} name of the section
 */
export async function inflate(packed, size, name) {
  const { readable, writable } = new DecompressionStream("deflate-raw");
  const writer = writable.getWriter();
  const [bytes] = await Promise.all([
    gather(readable, size, name),
    writer.write(/** @type {Uint8Array<ArrayBuffer>} */ (packed)),
    writer.close(),
  ]).catch((error) => {
    if (error instanceof DamagedSection) throw error;
    throw new DamagedSection(name, "its data are broken");
  });
  return bytes;
}

/** @param {ReadableStream<Uint8Array>} readable @param {number} size @param {string} name */
async function gather(readable, size, name) {
  const bytes = new Uint8Array(size);
  const reader = readable.getReader();
  for (let end = 0; ; ) {
    const { done, value } = await reader.read();
    if (!done && end + value.length <= size) {
      bytes.set(value, end);
      end += value.length;
    } else if (done && end === size) return bytes;
    else {
      reader.cancel().catch(() => {});
      throw new DamagedSection(name, `it has not the ${size} bytes that it should have`);
    }
  }
}
