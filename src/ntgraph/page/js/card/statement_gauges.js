/** The two gauges on a statement's card, its conflicts, and its comparison with accepted facts. */

import { isCiting, isJudged } from "../data/facts_index.js";
import { formatAddress } from "../shell/address_hash.js";
import { count, make, makeSpan } from "../shell/dom_elements.js";
import { inArticles } from "../statements/article_words.js";
import { wordPassages } from "../statements/passage_words.js";
import { verdictMark } from "../statements/statement_list.js";
import { SIGN_WORDS } from "./sign_words.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/statement_types.d.ts").Statement} Statement */
/** @typedef {import("../data/statement_types.d.ts").AcceptedPath} AcceptedPath */

/** @param {Facts} facts @param {string[]} ids @returns {HTMLElement | null} */
export function workList(facts, ids) {
  if (!ids.length) return null;
  const items = ids.map((id) => make("li", {}, workLink(facts, id)));
  return make("ul", { class: "citations" }, ...items);
}

/** @param {Facts} facts @param {string} id */
function workLink(facts, id) {
  const citation = facts.sources.get(id)?.citation ?? id;
  return make("a", { href: formatAddress({ source: id }) }, make("bdi", {}, citation));
}

/** @param {Facts} facts @param {Statement} statement */
export function gauges(facts, statement) {
  const judged = isJudged(facts);
  return make(
    "div",
    { class: "gauges" },
    (judged || isCiting(facts)) && inArticle(facts, statement),
    judged && inScience(facts, statement),
  );
}

/** @param {Facts} facts @param {Statement} statement */
function inArticle(facts, statement) {
  const { state, stances } = statement.gauges;
  const wording = wordPassages(statement.evidence);
  const items = stances.map(({ source, label, reason, basis }) =>
    make(
      "li",
      {},
      makeSpan("stance", label),
      ` ${reason} `,
      basis && makeSpan("quiet", `(${basis}) `),
      workLink(facts, source),
    ),
  );
  return make(
    "section",
    { class: "gauge" },
    make("h3", {}, inArticles(facts)),
    make(
      "p",
      {},
      make("strong", {}, facts.states.get(state)?.label ?? state),
      wording && ` · ${wording}`,
    ),
    items.length ? make("ul", { class: "citations" }, ...items) : null,
  );
}

/** @param {Facts} facts @param {Statement} statement */
function inScience(facts, statement) {
  const { reason, basis, grounds, assessed_on } = statement.gauges;
  const verdict = facts.verdicts.get(statement.verdict);
  const made = [basis, assessed_on].filter(Boolean).join(", ");
  return make(
    "section",
    { class: "gauge" },
    make("h3", {}, "In science"),
    make(
      "p",
      {},
      verdictMark(facts, statement.verdict),
      make("strong", {}, verdict?.label ?? statement.verdict),
    ),
    reason ? make("p", {}, reason) : null,
    made ? make("p", { class: "quiet" }, `Judged by: ${made}`) : null,
    workList(facts, grounds),
  );
}

/** @param {Facts} facts @param {Statement} statement @returns {(HTMLElement | null)[]} */
export function comparisonParts(facts, statement) {
  const comparison = statement.gauges.comparison;
  if (!comparison || !isJudged(facts)) return [];
  const outcome = facts.comparisons.get(comparison.outcome);
  const own = comparison.only_cited ? " It rests only on works that the article itself cites." : "";
  const seen = comparison.seen_in ? ` (${comparison.seen_in})` : "";
  const left = comparison.left_out ? ` ${count(comparison.left_out, "more way")} left out.` : "";
  return [
    make("h3", {}, "Beside accepted facts"),
    make(
      "p",
      {},
      make("strong", {}, `${outcome?.label ?? comparison.outcome}${seen}`),
      ` · ${outcome?.definition ?? ""}${own}${left}`,
    ),
    comparison.paths.length
      ? make("ol", { class: "ways" }, ...comparison.paths.map((path) => way(facts, path)))
      : null,
  ];
}

/** @param {Facts} facts @param {AcceptedPath} path */
function way(facts, path) {
  const told = path.facts.map((id) => facts.accepted.get(id)?.sentence ?? id);
  const more = [
    path.facts.length > 1 ? SIGN_WORDS.get(path.sign) : "",
    path.mechanism ? `Way: ${path.mechanism}.` : "",
    path.limited ? "Holds under a condition, or was seen in animals only." : "",
  ].filter(Boolean);
  const works = [...new Set(path.facts.flatMap((id) => facts.accepted.get(id)?.sources ?? []))];
  return make(
    "li",
    {},
    told.join(" "),
    makeSpan("said-more", more.join(" ")),
    workList(facts, works),
  );
}

/** @param {Facts} facts @param {Statement} statement @returns {HTMLElement[]} */
export function conflictParts(facts, statement) {
  const conflicts = statement.gauges.contested;
  if (!conflicts.length) return [];
  const items = conflicts.map(({ statement: id, sentence, label, via }) => {
    const known = facts.statements.has(id);
    const said = make("bdi", {}, sentence);
    return make(
      "li",
      {},
      known ? make("a", { href: formatAddress({ statement: id }) }, said) : said,
      makeSpan("said-more", [label, ...via].join(" · ")),
    );
  });
  return [make("h3", {}, "Contested by"), make("ul", { class: "said" }, ...items)];
}
