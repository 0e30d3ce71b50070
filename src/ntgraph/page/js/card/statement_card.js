/** The card of a statement: the sentence, its gauges, its passages and the works cited there. */

import { formatAddress } from "../shell/address_hash.js";
import { make, makeLink, makeSpan } from "../shell/dom_elements.js";
import { articleMark } from "../statements/article_words.js";
import { noteParts } from "../statements/note_lines.js";
import { hasPassage, wordPassages } from "../statements/passage_words.js";
import { correctionParts } from "../statements/safety_warnings.js";
import { nodeLink, saidList } from "../statements/statement_list.js";
import { somethingWrong } from "./something_wrong.js";
import { comparisonParts, conflictParts, gauges } from "./statement_gauges.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/statement_types.d.ts").Evidence} Evidence */
/** @typedef {import("../data/statement_types.d.ts").Statement} Statement */

/** @param {Facts} facts @param {string} id @returns {(HTMLElement | null)[] | null} */
export function statementCard(facts, id) {
  const statement = facts.statements.get(id);
  if (!statement) return null;
  return [
    make("p", { class: "kicker" }, `Statement · ${statement.layer}`),
    make("h2", { tabindex: "-1" }, statement.sentence),
    make(
      "p",
      { class: "ends" },
      "About",
      nodeLink(facts, statement.subject),
      nodeLink(facts, statement.object),
    ),
    ...correctionParts(facts, statement),
    ...warnings(facts, statement),
    gauges(facts, statement),
    ...conflictParts(facts, statement),
    ...comparisonParts(facts, statement),
    make("h3", {}, "Where it stands"),
    ...together(facts, statement),
    ...statement.evidence.flatMap((evidence, _, all) => place(facts, evidence, all.length > 1)),
    ...siblings(facts, statement),
    somethingWrong(facts, statement),
  ];
}

/** @param {Facts} facts @param {Statement} statement */
function warnings(facts, statement) {
  return statement.flags.map((flag) => {
    const kind = facts.kinds.get(flag);
    return make(
      "p",
      { class: "warning" },
      make("strong", {}, `${kind?.label ?? flag}: `),
      kind?.definition ?? "",
    );
  });
}

/** Return how several articles meet here, in words. @param {Facts} facts @param {Statement} statement */
function together(facts, { id }) {
  const meeting = facts.meetingOf.get(id);
  return meeting ? [make("p", {}, `${meeting.label}.`)] : [];
}

/** @param {Facts} facts @param {Evidence} evidence @param {boolean} isOneOfSeveral */
function place(facts, evidence, isOneOfSeveral) {
  const { section, block, start, end } = evidence;
  const title = facts.articles.get(evidence.article)?.title ?? evidence.article;
  const inBlock = block && `, ${block}`;
  const where = hasPassage(evidence) ? `${section}${inBlock}, characters ${start}–${end}` : section;
  const wording = isOneOfSeveral ? wordPassages([evidence]) : "";
  return [
    make(
      "p",
      {},
      articleMark(facts, evidence.article),
      title && make("bdi", {}, title),
      title && make("br"),
      makeSpan("quiet", [where, wording].filter(Boolean).join(" · ")),
    ),
    passage(facts, evidence),
    noteParts(evidence.note),
    citations(facts, evidence),
  ];
}

/** @param {Facts} facts @param {Evidence} evidence */
function passage(facts, evidence) {
  const text = facts.passages.get(evidence.passage);
  if (text === undefined) return null;
  const [start, end] = evidence.mark;
  return make(
    "blockquote",
    {},
    text.slice(0, start),
    make("mark", {}, text.slice(start, end)),
    text.slice(end),
  );
}

/** @param {Facts} facts @param {Evidence} evidence */
function citations(facts, evidence) {
  if (!evidence.cites.length) return null;
  const items = evidence.cites.map(({ number, source }) => {
    const work = facts.sources.get(source);
    if (!work) return make("li", {}, `${number}. This work is not recorded.`);
    const links = work.links.flatMap((link) => [" ", makeLink(link)]);
    const more = make("a", { href: formatAddress({ source }) }, "About this work");
    return make("li", { class: "works" }, `${number}. ${work.citation}`, ...links, " ", more);
  });
  return make("ul", { class: "citations" }, ...items);
}

/** What else is said of the same two things. @param {Facts} facts @param {Statement} statement */
function siblings(facts, { id, subject, object, evidence }) {
  const ends = new Set([subject, object]);
  const others = (facts.statementsOf.get(subject) ?? []).filter(
    (other) => other.id !== id && ends.has(other.subject) && ends.has(other.object),
  );
  const own = evidence[0]?.article;
  const isFar = others.every((other) => other.evidence[0]?.article !== own);
  const heading = `${isFar ? "Another article says" : "Also said"} of these two`;
  return others.length ? [make("h3", {}, heading), saidList(facts, others)] : [];
}
