/** Word links as sentences, as `facts/statement_sentences.py` does. */

/** @typedef {(string | 0 | 1)[]} Gapped words, with 0 for the subject and 1 for the object */

/**
 * Return a template in parts; a brace of the text itself is written twice.
 * @param {string} template @returns {Gapped}
 */
export const readTemplate = (template) =>
  template
    .split(/(\{\{|\{subject\}|\{object\})/)
    .map((part) =>
      part === "{{" ? "{" : part === "{subject}" ? 0 : part === "{object}" ? 1 : part,
    );

/**
 * Return a template with both names put in.
 * @param {Gapped} parts @param {string} subject @param {string} object
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
