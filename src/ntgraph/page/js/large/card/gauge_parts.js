/** How a statement is judged: in its source, in science, by other statements and accepted facts. */

import { SIGN_WORDS } from "../../card/sign_words.js";
import { make, makeGlyph } from "../../shell/dom_elements.js";
import { countOf } from "../shell/count_words.js";
import { statementLink } from "../shell/node_links.js";
import { workList } from "./evidence_parts.js";

/** @typedef {import("../large_types.d.ts").Gauges} Gauges */
/** @typedef {import("../large_types.d.ts").Page} Page */

/** @param {Page} page @param {number} kind @param {Gauges} gauges */
export function gaugeParts(page, kind, gauges) {
  const { state, stances = [], reason, basis, assessed_on, grounds = [], contested = [] } = gauges;
  const { verdict = -1, wording = "" } = page.header.kinds[kind] ?? {};
  const term = page.header.verdicts[verdict] ?? notAssessed(page, kind, gauges);
  const made = [basis, assessed_on].filter(Boolean).join(", ");
  const items = stances.map(({ work, label, reason: why, basis: how }) =>
    make(
      "li",
      {},
      make("span", { class: "stance" }, label),
      ` ${why ?? ""} `,
      how ? make("span", { class: "quiet" }, `(${how}) `) : "",
      page.graph.workOf(work).text,
    ),
  );
  const inArticle =
    state || items.length
      ? make(
          "section",
          { class: "gauge" },
          make("h3", {}, page.header.in_source ?? "In the source"),
          state ? make("p", {}, make("strong", {}, state), wording && ` · ${wording}`) : "",
          items.length ? make("ul", { class: "citations" }, ...items) : "",
        )
      : "";
  const inScience = term
    ? make(
        "section",
        { class: "gauge" },
        make("h3", {}, "In science"),
        make(
          "p",
          {},
          makeGlyph(term.path, `mark v${page.header.verdicts.indexOf(term)}`),
          make("strong", {}, term.label),
        ),
        reason ? make("p", {}, reason) : "",
        made ? make("p", { class: "quiet" }, `Judged by: ${made}`) : "",
        grounds.length ? workList(page, grounds) : "",
      )
    : "";
  return [
    make("div", { class: "gauges" }, inArticle, inScience),
    ...contestedParts(page, contested),
    ...comparisonParts(page, gauges),
  ];
}

/** @param {Page} page @param {NonNullable<Gauges["contested"]>} contested */
function contestedParts(page, contested) {
  if (!contested.length) return [];
  const items = contested.map(({ link, sentence = "", label, via }) =>
    make(
      "li",
      {},
      link === undefined ? make("bdi", {}, sentence) : statementLink(page, link),
      make("span", { class: "said-more" }, [label, ...via].join(" · ")),
    ),
  );
  return [make("h3", {}, "Contested by"), make("ul", { class: "said" }, ...items)];
}

/**
 * Return the verdict of a statement of an article that nobody assessed, where others are judged.
 * @param {Page} page @param {number} kind @param {Gauges} gauges
 */
function notAssessed({ header }, kind, { reason }) {
  const isJudged = reason || header.kinds.some(({ verdict = -1 }) => verdict >= 0);
  const isSaid = !header.kinds[kind]?.layer;
  return isJudged && isSaid ? header.verdicts.find(({ id }) => id === "not_assessed") : undefined;
}

/** @param {Page} page @param {Gauges} gauges */
function comparisonParts(page, { comparison }) {
  if (!comparison) return [];
  const { label, meaning = "", left_out: left = 0, only_cited: own, paths = [] } = comparison;
  const cited = own ? " It rests only on works that the article itself cites." : "";
  const more = left ? ` ${countOf(left, "more way")} left out.` : "";
  return [
    make("h3", {}, "Beside accepted facts"),
    make("p", {}, make("strong", {}, label), ` · ${meaning}${cited}${more}`),
    paths.length ? make("ol", { class: "ways" }, ...paths.map((path) => way(page, path))) : "",
  ];
}

/** @param {Page} page @param {NonNullable<NonNullable<Gauges["comparison"]>["paths"]>[number]} path */
function way(page, { sentences, sign = "", limited, mechanism, works = [] }) {
  const told = [
    sentences.length > 1 ? SIGN_WORDS.get(sign) : "",
    mechanism ? `Way: ${mechanism}.` : "",
    limited ? "Holds under a condition, or was seen in animals only." : "",
  ];
  return make(
    "li",
    {},
    make("bdi", {}, sentences.join(" ")),
    make("span", { class: "said-more" }, told.filter(Boolean).join(" ")),
    works.length ? workList(page, works) : "",
  );
}
