/** How a statement is judged: in its source, in science, by other statements and accepted facts. */

import { make, makeGlyph } from "../../shell/dom_elements.js";
import { statementLink } from "../shell/node_links.js";
import { workList } from "./evidence_parts.js";

/** @typedef {import("../large_types.d.ts").Gauges} Gauges */
/** @typedef {import("../large_types.d.ts").Page} Page */

/** @param {Page} page @param {number} kind @param {Gauges} gauges */
export function gaugeParts(page, kind, gauges) {
  const { state, stances = [], reason, basis, assessed_on, grounds = [], contested = [] } = gauges;
  const { verdict = -1, wording = "" } = page.header.kinds[kind] ?? {};
  const term = page.header.verdicts[verdict];
  const made = [basis, assessed_on].filter(Boolean).join(", ");
  const items = stances.map(({ work, label, reason: why }) =>
    make(
      "li",
      {},
      make("span", { class: "stance" }, label),
      ` ${why} `,
      page.graph.workOf(work).text,
    ),
  );
  const inArticle =
    state || items.length
      ? make(
          "section",
          { class: "gauge" },
          make("h3", {}, "In the source"),
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
    ...comparisonParts(gauges),
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

/** @param {Gauges} gauges */
function comparisonParts({ comparison, paths = [] }) {
  if (!comparison) return [];
  return [
    make("h3", {}, "Beside accepted facts"),
    make("p", {}, comparison),
    paths.length
      ? make("ol", { class: "ways" }, ...paths.map((path) => make("li", {}, path.join(" "))))
      : "",
  ];
}
