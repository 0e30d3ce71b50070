/** Statements as lists, links, flags and verdict words, as all views show them. */

import { otherEnd } from "../data/facts_index.js";
import { formatAddress } from "../shell/address_hash.js";
import { count, fillList, make, makeGlyph, makeSpan } from "../shell/dom_elements.js";
import { saidBy } from "./article_words.js";
import { correctionParts } from "./safety_warnings.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/statement_types.d.ts").Statement} Statement */

/** @param {Facts} facts @param {string} type */
export function typeGlyph(facts, type) {
  const at = facts.data.types.findIndex(({ id }) => id === type);
  return makeGlyph(facts.data.types[at]?.path ?? "", `t${at}`);
}

/** @param {Facts} facts @param {string} id */
export function nodeLink(facts, id) {
  const name = facts.nodes.get(id)?.name ?? id;
  return make("a", { href: formatAddress({ node: id }) }, make("bdi", {}, name));
}

/** @param {Statement} statement */
export function statementLink(statement) {
  const href = formatAddress({ statement: statement.id });
  return make("a", { href }, make("bdi", {}, statement.sentence));
}

/** @param {Facts} facts @param {Statement} statement */
export function flagsOf(facts, statement) {
  return statement.flags.map((flag) => makeSpan("flag", facts.kinds.get(flag)?.label ?? flag));
}

/**
 * Return the verdict with its shape and word, and whether it is contested.
 * @param {Facts} facts @param {Statement} statement
 * @param {boolean} [always] also if nothing at all was judged
 */
export function verdictOf(facts, statement, always = isJudging(facts)) {
  const verdict = facts.verdicts.get(statement.verdict);
  const contested = statement.gauges.contested.length ? "contested" : "";
  const told = verdict && (always || statement.verdict !== "not_assessed");
  return [
    told && makeSpan("verdict", verdictMark(facts, verdict.id), verdict.label),
    contested && makeSpan("verdict", contested),
  ].filter((word) => word !== undefined && word !== false && word !== "");
}

/** Return whether anything was judged; if not, no list says so of each statement. @param {Facts} facts */
const isJudging = ({ data }) =>
  data.verdicts.some(({ id, count }) => id !== "not_assessed" && count > 0);

/** Return the shape of a verdict; its word stands beside it. @param {Facts} facts @param {string} id */
export function verdictMark(facts, id) {
  const at = facts.data.verdicts.findIndex((verdict) => verdict.id === id);
  return makeGlyph(facts.data.verdicts[at]?.path ?? "", `mark v${at}`);
}

/** @param {Pick<Statement, "evidence">} statement */
export function countWorks(statement) {
  return new Set(
    statement.evidence.flatMap((e) =>
      e.cites.map((cite) => cite.source || `${e.article} ${cite.number}`),
    ),
  ).size;
}

/** @param {Facts} facts @param {Statement[]} statements @param {string} [around] */
export function saidList(facts, statements, around) {
  return fillList(make("ul", { class: "said" }), statements, (statement) => {
    const works = countWorks(statement);
    const next = around === undefined ? undefined : otherEnd(statement, around);
    return make(
      "li",
      {},
      statementLink(statement),
      makeSpan(
        "said-more",
        make("span", {}, works ? `${count(works, "work")} cited` : "no work cited"),
        ...flagsOf(facts, statement),
        ...verdictOf(facts, statement),
        ...saidBy(facts, statement),
        next !== undefined && next !== around && make("span", {}, "go to ", nodeLink(facts, next)),
      ),
      ...correctionParts(facts, statement),
    );
  });
}
