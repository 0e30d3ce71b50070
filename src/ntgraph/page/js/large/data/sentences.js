/** Word links as sentences, as `facts/statement_sentences.py` does. */

/** @typedef {(string | 0 | 1 | 2)[]} Gapped words, with 0 for the subject, 1 for the object, 2 for a number */

const GAPS = new Map(
  /** @type {[string, string | 0 | 1 | 2][]} */ ([
    ["{{", "{"],
    ["{subject}", 0],
    ["{object}", 1],
    ["{copy}", 2],
  ]),
);

/**
 * Return a template in parts; a brace of the text itself is written twice.
 * @param {string} template @returns {Gapped}
 */
export const readTemplate = (template) =>
  template.split(/(\{\{|\{subject\}|\{object\}|\{copy\})/).map((part) => GAPS.get(part) ?? part);

/**
 * Return a template with both names put in, and which of several parallel edges it is.
 * @param {Gapped} parts @param {string} subject @param {string} object @param {string | number} [copy]
 */
export const fillTemplate = (parts, subject, object, copy = "…") =>
  parts.map((part) => (typeof part === "string" ? part : [subject, object, copy][part])).join("");

/**
 * Return a clause as a sentence, with a capital letter and a full stop. A first word that has a
 * capital letter already, or is a name and no word, keeps its spelling.
 * @param {string} clause
 */
export function makeSentence(clause) {
  const first = clause.split(" ", 1)[0] ?? "";
  const [start = ""] = clause.slice(0, 2);
  const said = isLower(first) ? start.toUpperCase() + clause.slice(start.length) : clause;
  return /[.?!]$/.test(said) ? said : `${said}.`;
}

/** Return whether a text is a word of small letters and no others. @param {string} word */
const isLower = (word) =>
  /\p{Lowercase}/u.test(word) &&
  !/[\p{Uppercase}\p{Lt}]/u.test(word) &&
  !/[0-9_+@#=~\\]|[.:][^.:,;]/.test(word);
