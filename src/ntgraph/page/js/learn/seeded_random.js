/** Random numbers that follow from a seed, so that a whole class gets the same set. */

/**
 * Return a generator of numbers from 0 to 1, mulberry32.
 * Source: https://github.com/bryc/code, public domain.
 * @param {number} seed
 */
export function makeRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Draw items of a list, in an order that follows from the seed.
 * @template T @param {T[]} items @param {number} seed @param {number} [most] @returns {T[]}
 */
export function draw(items, seed, most = items.length) {
  const random = makeRandom(seed);
  const left = [...items];
  const drawn = [];
  while (left.length && drawn.length < most) {
    drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  }
  return drawn;
}

/** Return a new seed that is really random. */
export const newSeed = () => String(1 + Math.floor(Math.random() * 9999));

/** @param {string} text */
export const seedOf = (text) => Number.parseInt(text, 10) || 1;
