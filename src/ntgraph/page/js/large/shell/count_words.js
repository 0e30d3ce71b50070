/** Numbers of things and statements in words. */

const NUMBERS = new Intl.NumberFormat("en");

/** Return a number with commas between the thousands. @param {number} number */
export const wordNumber = (number) => NUMBERS.format(number);

/** @param {number} number @param {string} one @param {string} [many] */
export const countOf = (number, one, many = `${one}s`) =>
  `${wordNumber(number)} ${number === 1 ? one : many}`;

/** Join words as a list in a sentence. @param {string[]} words */
export function joinWords(words) {
  const last = words[words.length - 1] ?? "";
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${last}` : last;
}

/** Return a text cut to some letters, with dots in place of the rest. @param {string} text @param {number} most */
export function cutText(text, most) {
  const letters = [...text];
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : text;
}
