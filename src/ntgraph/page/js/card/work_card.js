/** The card of a work: the reference, audit findings, and the statements it is cited for. */

import { make } from "../shell/dom_elements.js";
import { byArticles } from "../statements/article_words.js";
import {
  citedFor,
  findingList,
  restsOn,
  sayCited,
  unfoldShort,
  workFacts,
  workLinks,
} from "../works/work_details.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */

/** @param {Facts} facts @param {import("../data/work_types.d.ts").Source} source */
const printedAs = (facts, { numbers, printed_in }) =>
  numbers
    .map((number, at) => {
      const title = facts.articles.get(printed_in[at] ?? "")?.title;
      return byArticles(facts, `${number}`, `${number} in “${title}”`);
    })
    .join(" and ");

/** @param {Facts} facts @param {string} id @returns {(HTMLElement | null)[] | null} */
export function sourceCard(facts, id) {
  const source = facts.sources.get(id);
  if (!source) return null;
  const numbers = source.numbers.length ? ` · printed as ${printedAs(facts, source)}` : "";
  const own = source.findings.filter(({ statements }) => !statements.length);
  const size = source.statements.length;
  return [
    make("p", { class: "kicker" }, `Work${numbers}`),
    make("h2", { tabindex: "-1" }, source.citation),
    workLinks(source),
    workFacts(source),
    own.length ? make("h3", {}, "What is wrong with the reference") : null,
    findingList(facts, own),
    ...(size
      ? unfoldShort(sayCited(facts, source), size, () => citedFor(facts, source))
      : [make("h3", {}, "Cited for no statement shown here")]),
    ...restsOn(facts, source),
  ];
}
