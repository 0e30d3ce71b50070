/** Word links as sentences, as `facts/statement_sentences.py` does. */

/** @typedef {import("./large_types.d.ts").Template} Template */

/** @param {Template} template @returns {(string | 0 | 1)[]} */
export function readTemplate(template) {
  if (typeof template !== "string") return template;
  return template
    .split(/(\{subject\}|\{object\})/)
    .map((part) => (part === "{subject}" ? 0 : part === "{object}" ? 1 : part));
}

/**
 * Return a template with both names put in.
 * @param {(string | 0 | 1)[]} parts @param {string} subject @param {string} object
 */
export const fillTemplate = (parts, subject, object) =>
  parts.map((part) => (part === 0 ? subject : part === 1 ? object : part)).join("");

/**
 * Return a clause as a sentence, with a capital letter and a full stop. A first word that has a
 * capital letter already keeps its spelling.
 * @param {string} clause
 */
export function makeSentence(clause) {
  const first = clause.split(" ", 1)[0] ?? "";
  const [start = ""] = clause.slice(0, 2);
  const said = isLower(first) ? start.toUpperCase() + clause.slice(start.length) : clause;
  return /[.?!]$/.test(said) ? said : `${said}.`;
}

/** Return whether a word has small letters and no others. @param {string} word */
const isLower = (word) => /\p{Lowercase}/u.test(word) && !/[\p{Uppercase}\p{Lt}]/u.test(word);
