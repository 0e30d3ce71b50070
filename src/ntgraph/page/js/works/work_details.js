/** Details of a work that its card and the list share: facts, findings, statements citing it. */

import { pickStatements } from "../data/facts_index.js";
import { addTo, count, fillList, listen, make, makeLink, makeSpan } from "../shell/dom_elements.js";
import { correctionParts } from "../statements/safety_warnings.js";
import { flagsOf, saidList, statementLink, verdictOf } from "../statements/statement_list.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/work_types.d.ts").Finding} Finding */
/** @typedef {import("../data/work_types.d.ts").Source} Source */
/** @typedef {import("../data/statement_types.d.ts").Statement} Statement */

const SHORT = 8;
/** @type {WeakMap<Facts, Map<string, Statement[]>>} */
const groundsOf = new WeakMap();

/** Return the statements whose verdicts rest on a work. @param {Facts} facts @param {string} id */
export function restingOn(facts, id) {
  let resting = groundsOf.get(facts);
  if (!resting) {
    resting = new Map();
    for (const statement of facts.data.statements) {
      for (const source of new Set(statement.gauges.grounds)) {
        addTo(resting, source, statement);
      }
    }
    groundsOf.set(facts, resting);
  }
  return resting.get(id) ?? [];
}

/** Return how serious a finding is. @param {Facts} facts @param {Finding} finding */
export const severityOf = (facts, { kind }) => facts.findingKinds.get(kind)?.severity ?? "";

/**
 * Return whether a work has a finding of the wanted severity.
 * @param {Facts} facts @param {Source} source @param {string} wanted a severity, `any` or none
 */
export function hasFinding(facts, source, wanted) {
  if (!wanted) return true;
  return source.findings.some((each) => wanted === "any" || severityOf(facts, each) === wanted);
}

/**
 * Return the number of findings of each severity, in words.
 * @param {Facts} facts @param {Finding[]} findings
 */
export function sayFindings(facts, findings) {
  const parts = facts.data.severities.flatMap(({ id, label }) => {
    const number = findings.filter((each) => severityOf(facts, each) === id).length;
    return number ? [`${number} ${label}`] : [];
  });
  return findings.length ? `${count(findings.length, "finding")}: ${parts.join(", ")}` : "";
}

/** @param {Source} source */
export function workFacts(source) {
  const checked = source.retraction_checked;
  // A file without an address is in no list of retracted works.
  const unchecked = source.links.some(({ address }) => address) ? "not looked up" : "";
  return make(
    "dl",
    { class: "work-facts" },
    ...term("Kind", [source.kind, source.species].filter(Boolean).join(", ")),
    ...term("Read by us", source.reading),
    ...term("Interest", source.interest),
    ...term("License", source.license),
    ...term("Retractions", checked ? `looked up in the list of ${checked}` : unchecked),
    ...term("Note", source.note),
  );
}

/** @param {string} label @param {string} value */
const term = (label, value) =>
  value
    ? [
        make(
          "div",
          { class: `fact-${label.toLowerCase().replaceAll(" ", "-")}` },
          make("dt", {}, label),
          make("dd", {}, value),
        ),
      ]
    : [];

/** @param {Source} source */
export function workLinks(source) {
  if (!source.links.length) return null;
  return make(
    "ul",
    { class: "ids" },
    ...source.links.map((link) => make("li", {}, makeLink(link))),
  );
}

/**
 * List the findings of the audit about a printed reference.
 * @param {Facts} facts @param {Finding[]} findings
 */
export function findingList(facts, findings) {
  if (!findings.length) return null;
  const many = new Set(findings.map(({ number }) => number)).size > 1;
  return make(
    "ul",
    { class: "findings" },
    ...findings.map((each) => findingItem(facts, each, many)),
  );
}

/** @param {Facts} facts @param {Finding} finding @param {boolean} many */
function findingItem(facts, finding, many) {
  const kind = facts.findingKinds.get(finding.kind);
  const about = pickStatements(facts, finding.statements);
  return make(
    "li",
    { class: `severity-${kind?.severity ?? ""}` },
    make("strong", {}, kind?.label ?? finding.kind),
    many && finding.number ? ` of reference ${finding.number}` : null,
    makeSpan("severity", kind?.severity ?? ""),
    makeSpan("place", finding.explanation || kind?.definition),
    aboutPart(about),
    kind?.remedy && makeSpan("place quiet", `What to do: ${kind.remedy}`),
    ...uniqueCorrections(facts, about),
  );
}

/** Return links to the statements that a finding is about. @param {Statement[]} statements */
function aboutPart(statements) {
  if (!statements.length) return null;
  const links = statements.flatMap((each, at) =>
    at ? ["; ", statementLink(each)] : [statementLink(each)],
  );
  return makeSpan("place", "About: ", ...links);
}

/**
 * Return the corrections of several statements, each once.
 * @param {Facts} facts @param {Statement[]} statements
 */
function uniqueCorrections(facts, statements) {
  /** @type {Map<string | null, HTMLElement>} */
  const parts = new Map();
  for (const statement of statements) {
    for (const part of correctionParts(facts, statement)) parts.set(part.textContent, part);
  }
  return [...parts.values()];
}

/**
 * List the statements that cite a work, and whether the work supports each.
 * @param {Facts} facts @param {Source} source
 */
export function citedFor(facts, source) {
  const cited = pickStatements(facts, source.statements);
  return fillList(make("ul", { class: "said" }), cited, (each) => citedItem(facts, source, each));
}

/** @param {Facts} facts @param {Source} source @param {Statement} statement */
function citedItem(facts, source, statement) {
  const stance = statement.gauges.stances.find((each) => each.source === source.id);
  const others = source.findings.filter(
    (f) => f.statements.includes(statement.id) && f.explanation,
  );
  return make(
    "li",
    {},
    statementLink(statement),
    makeSpan(
      "said-more",
      ...flagsOf(facts, statement),
      make("span", {}, "in science: ", ...verdictOf(facts, statement, true)),
    ),
    stance &&
      make("p", { class: "carries" }, make("strong", {}, stance.label), `. ${stance.reason}`),
    findingList(
      facts,
      others.map((each) => ({ ...each, statements: [] })),
    ),
    ...correctionParts(facts, statement),
  );
}

/**
 * Return a sentence: how many statements cite a work, and how it supports them.
 * @param {Facts} facts @param {Source} source
 */
export function sayCited(facts, source) {
  const number = source.statements.length;
  /** @type {Map<string, number>} */
  const labels = new Map();
  for (const id of source.statements) {
    const stances = facts.statements.get(id)?.gauges.stances ?? [];
    const label = stances.find((each) => each.source === source.id)?.label;
    if (label) labels.set(label, (labels.get(label) ?? 0) + 1);
  }
  const told = [...labels].map(([label, times]) => `${times} × ${label}`).join(", ");
  return `Cited for ${count(number, "statement")}${told ? ` (${told})` : ""}`;
}

/**
 * List the verdicts and accepted facts that rest on a work.
 * @param {Facts} facts @param {Source} source
 */
export function restsOn(facts, source) {
  const statements = restingOn(facts, source.id);
  const accepted = facts.data.accepted.filter(({ sources }) => sources.includes(source.id));
  return [
    statements.length
      ? folded(`${count(statements.length, "verdict")} of ours rest on it`, () =>
          saidList(facts, statements),
        )
      : null,
    accepted.length
      ? folded(`${count(accepted.length, "accepted fact")} from it`, () =>
          make("ul", {}, ...accepted.map(({ sentence }) => make("li", {}, sentence))),
        )
      : null,
  ];
}

/**
 * Return a folded part; its content is made when it is first opened.
 * @param {string} title @param {() => HTMLElement} content
 */
export function folded(title, content) {
  const part = make("details", { class: "fold" }, make("summary", {}, title));
  listen(part, "toggle", () => part.append(content()), { once: true });
  return part;
}

/**
 * Return a list under a heading, folded if it is long.
 * @param {string} title @param {number} size @param {() => HTMLElement} content
 */
export function unfoldShort(title, size, content) {
  return size > SHORT ? [folded(title, content)] : [make("h3", {}, title), content()];
}
