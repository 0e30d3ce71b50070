/** The list of works: groups, filter by finding, counts, and printing. */

import { hasVerdict, nameReading } from "../data/facts_index.js";
import { whenPrinting, worksOnPaper } from "../print/printed_handout.js";
import { formatAddress, selectionOf } from "../shell/address_hash.js";
import { count, fillList, get, listen, make, makeSpan } from "../shell/dom_elements.js";
import { byArticles } from "../statements/article_words.js";
import {
  citedFor,
  findingList,
  folded,
  hasFinding,
  restsOn,
  sayCited,
  sayFindings,
  workFacts,
  workLinks,
} from "./work_details.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../shell/page_state.js").Store} Store */
/** @typedef {import("../data/work_types.d.ts").Source} Source */

const GROUNDS = "What our verdicts, accepted facts and corrections rest on";
const ACCEPTED = "What the accepted facts beside it are from";
const FROM = "What the statements are from";

/** @typedef {{ article: string, works: Source[] }} PrintedList */

/**
 * Return the works in groups, each in the order of the data: those that an article prints, article
 * by article, other works, and the articles themselves.
 * @param {Facts} facts @param {string} wanted how serious a finding must be to be shown
 * @param {Set<string> | null} [only] ids of works; without them, all
 */
export function groupWorks(facts, wanted, only = null) {
  const own = new Set(facts.data.articles.map(({ source }) => source));
  const left = facts.data.sources.filter(
    (source) => (!only || only.has(source.id)) && hasFinding(facts, source, wanted),
  );
  const isPrinted = (/** @type {Source} */ source) => source.numbers.length > 0;
  return {
    printed: facts.data.articles.map(({ id }) => listPrinted(left, id)),
    size: left.length,
    others: left.filter((source) => !isPrinted(source) && !own.has(source.id)),
    own: left.filter((source) => !isPrinted(source) && own.has(source.id)),
  };
}

/**
 * Return the works that an article prints, in the order of its list.
 * @param {Source[]} works @param {string} article @returns {PrintedList}
 */
function listPrinted(works, article) {
  const listed = works.flatMap((work) => {
    const at = work.printed_in.indexOf(article);
    return at < 0 ? [] : [{ work, number: work.numbers[at] ?? 0 }];
  });
  listed.sort((one, other) => one.number - other.number);
  return { article, works: listed.map(({ work }) => work) };
}

/** @param {Facts} facts @param {Store} store */
export function wireWorks(facts, store) {
  const list = get("works");
  const select = /** @type {HTMLSelectElement} */ (get("work-findings"));
  let drawn = "never";
  for (const [value, label] of optionsOf(facts)) select.append(make("option", { value }, label));
  listen(select, "change", () => store.go({ findings: select.value }));

  /** @param {Set<string> | null} only */
  function draw(only = null) {
    const { findings } = store.get();
    select.value = findings;
    if (drawn === findings && !only) return;
    drawn = only ? "never" : findings;
    const ofArticle = nameReading(facts) === "article";
    const grounds = hasVerdict(facts) ? GROUNDS : ofArticle ? ACCEPTED : FROM;
    const own = byArticles(facts, "The article itself", "The articles");
    const groups = groupWorks(facts, findings, only);
    const { size } = groups;
    const all = facts.data.sources.length;
    get("works-count").textContent =
      size === all ? count(all, "work") : `${size} of ${count(all, "work")}`;
    list.replaceChildren(
      ...groups.printed.flatMap(({ article, works }) =>
        group(facts, headingOf(facts, article), works, article),
      ),
      ...articleFindings(facts),
      ...group(facts, grounds, groups.others),
      ...group(facts, ofArticle ? own : FROM, groups.own),
    );
  }

  store.on((state, before) => {
    if (state.view !== "sources") return;
    draw();
    for (const link of list.querySelectorAll("[aria-current]"))
      link.removeAttribute("aria-current");
    linkOf(list, state.source)?.setAttribute("aria-current", "true");
    const closed = before.source && !selectionOf(state);
    if (closed && document.activeElement?.matches("#view-sources h2")) {
      linkOf(list, before.source)?.focus();
    }
  });
  whenPrinting(
    () => draw(worksOnPaper(facts, store.get())),
    () => draw(),
  );
}

/** @param {HTMLElement} list @param {string} id */
function linkOf(list, id) {
  const links = [...list.querySelectorAll("a")];
  const href = formatAddress({ source: id });
  return id ? links.find((link) => link.getAttribute("href") === href) : undefined;
}

/** @param {Facts} facts @returns {[string, string][]} */
function optionsOf(facts) {
  const number = (/** @type {string} */ wanted) =>
    facts.data.sources.filter((source) => hasFinding(facts, source, wanted)).length;
  const severities = facts.data.severities.map(({ id, label }) => [id, `with a ${label} finding`]);
  return [["", "all"], ["any", "with any finding"], ...severities].map(([id = "", label = ""]) => [
    id,
    `${label} (${number(id)})`,
  ]);
}

/** @param {Facts} facts @param {string} id */
function headingOf(facts, id) {
  const title = facts.articles.get(id)?.title ?? id;
  return `Cited by ${byArticles(facts, `the ${nameReading(facts)}`, `“${title}”`)}, in its order`;
}

/** @param {Facts} facts @param {string} title @param {Source[]} works @param {string} [article] */
function group(facts, title, works, article) {
  if (!works.length) return [];
  const list = fillList(
    make("ol", { class: "works" }),
    works,
    (source) => workItem(facts, source, article),
    "Show more works",
  );
  return [make("h3", {}, `${title} (${works.length})`), list];
}

/** @param {Facts} facts @param {Source} source @param {string} [article] whose numbers to show */
function workItem(facts, source, article) {
  const own = source.findings.filter(({ statements }) => !statements.length);
  const numbers = source.numbers
    .filter((_, at) => source.printed_in[at] === article)
    .map((number) => makeSpan("number", `${number}`));
  return make(
    "li",
    {},
    make(
      "p",
      { class: "work-head" },
      ...numbers,
      make("a", { href: formatAddress({ source: source.id }) }, make("bdi", {}, source.citation)),
    ),
    source.findings.length > 0 &&
      make("p", { class: "tally" }, sayFindings(facts, source.findings)),
    workLinks(source),
    workFacts(source),
    findingList(facts, own),
    source.statements.length > 0 && folded(sayCited(facts, source), () => citedFor(facts, source)),
    ...restsOn(facts, source),
  );
}

/** List the findings about the article that belong to no single work. @param {Facts} facts */
function articleFindings(facts) {
  return facts.data.articles.flatMap(({ title, findings }) => {
    if (!findings.length) return [];
    const list = folded(
      sayFindings(facts, findings),
      () => /** @type {HTMLElement} */ (findingList(facts, findings)),
    );
    return [make("h3", {}, "How an article cites"), make("p", { class: "quiet" }, title), list];
  });
}
