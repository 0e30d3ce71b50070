/** Who says a statement where a page has several articles, and words that fit one or several. */

import { nameReading } from "../data/facts_index.js";
import { make, makeGlyph, makeSpan } from "../shell/dom_elements.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/statement_types.d.ts").Statement} Statement */

/**
 * Return words that fit the number of articles of the page.
 * @param {Facts} facts @param {string} one @param {string} several
 */
export const byArticles = ({ data }, one, several) => (data.articles.length > 1 ? several : one);

/** The heading of the first gauge. @param {Facts} facts */
export const inArticles = (facts) => `In the ${byArticles(facts, nameReading(facts), "articles")}`;

/** Return the shape of an article; its title stands beside it. @param {Facts} facts @param {string} id */
export function articleMark({ data }, id) {
  const at = data.article_marks.findIndex((article) => article.id === id);
  return at < 0 ? null : makeGlyph(data.article_marks[at]?.path ?? "", `mark a${at}`);
}

/**
 * Return the articles that say a statement, each with its shape; nothing if there is one article.
 * @param {Facts} facts @param {Pick<Statement, "evidence">} statement
 */
export function saidBy(facts, { evidence }) {
  const ids = new Set(evidence.map(({ article }) => article));
  return facts.data.article_marks
    .filter(({ id }) => ids.has(id))
    .map(({ id, label }) => makeSpan("verdict", articleMark(facts, id), make("bdi", {}, label)));
}
