/** What the steps of a path through accepted facts do together. */
export const SIGN_WORDS = new Map([
  ["+", "Together: more of it."],
  ["-", "Together: less of it."],
  ["0", "Together: no direction."],
]);
