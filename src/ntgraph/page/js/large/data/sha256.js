/**
 * The first half of SHA-256 hashes. Browsers have a function of their own only on pages from
 * disks and secure servers, and it answers later, which for a million short texts takes minutes.
 */

/** Longer texts do not occur: an id has 120 letters, which can be three times as many bytes. */
const FIRST_ROOM = 4096;
const BLOCK = 64;

/** Return the first digits of the fractions of roots of primes. @param {number} count @param {number} power */
function fractionsOf(count, power) {
  const found = new Int32Array(count);
  for (let number = 2, at = 0; at < count; number++) {
    let isPrime = true;
    for (let by = 2; by * by <= number; by++) if (number % by === 0) isPrime = false;
    if (isPrime) found[at++] = ((number ** power % 1) * 2 ** 32) | 0;
  }
  return found;
}

const START = fractionsOf(8, 1 / 2);
const ROUNDS = fractionsOf(64, 1 / 3);

/** Return a function from a text to the first two 32-bit words of its hash. */
export function createHasher() {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(FIRST_ROOM);
  const words = new Int32Array(64);
  const state = new Uint32Array(8);

  /** @param {number} from */
  function mix(from) {
    for (let at = 0; at < 16; at++) {
      const place = from + 4 * at;
      words[at] =
        ((bytes[place] ?? 0) << 24) |
        ((bytes[place + 1] ?? 0) << 16) |
        ((bytes[place + 2] ?? 0) << 8) |
        (bytes[place + 3] ?? 0);
    }
    for (let at = 16; at < 64; at++) {
      const [x = 0, y = 0] = [words[at - 15], words[at - 2]];
      const low = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
      const high = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
      words[at] = (words[at - 16] ?? 0) + low + (words[at - 7] ?? 0) + high;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let at = 0; at < 64; at++) {
      const wide = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const one = (h + wide + ((e & f) ^ (~e & g)) + (ROUNDS[at] ?? 0) + (words[at] ?? 0)) | 0;
      const other = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + other) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((value, at) => {
      state[at] = (state[at] ?? 0) + value;
    });
  }

  return (/** @type {string} */ text) => {
    if (text.length * 3 + 2 * BLOCK > bytes.length)
      bytes = new Uint8Array(text.length * 4 + 2 * BLOCK);
    const { written } = encoder.encodeInto(text, bytes);
    const end = Math.ceil((written + 9) / BLOCK) * BLOCK;
    bytes.fill(0, written, end);
    bytes[written] = 0x80;
    for (let at = 0, bits = written * 8; at < 4; at++, bits >>>= 8) bytes[end - 1 - at] = bits;
    state.set(START);
    for (let from = 0; from < end; from += BLOCK) mix(from);
    return /** @type {[number, number]} */ ([state[0] ?? 0, state[1] ?? 0]);
  };
}

/** @param {number} word @param {number} by */
const turn = (word, by) => (word >>> by) | (word << (32 - by));
