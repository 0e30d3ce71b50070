/**
 * "Something wrong here?" on a statement's card: a text to copy or to mail. The page itself sends
 * nothing; a mail is written in the reader's own program, to an address that the reader chooses.
 */

import { isJudged, nameReading } from "../data/facts_index.js";
import { copyText } from "../shell/copied_text.js";
import { announce, listen, make } from "../shell/dom_elements.js";
import { inArticles } from "../statements/article_words.js";
import { wordPlace } from "../statements/passage_words.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/statement_types.d.ts").Statement} Statement */

/** Return the judgments that a reader may dispute. @param {Facts} facts @returns {[string, string][]} */
function listDisputed(facts) {
  const read = nameReading(facts);
  return [
    ["said", `What is said: the ${read} does not say this`],
    ["article", `In the ${read}: how it is worded, or whether the works cited carry it`],
    ...(isJudged(facts)
      ? [/** @type {[string, string]} */ (["science", "In science: the verdict or its reason"])]
      : []),
    ["other", "Something else"],
  ];
}
const ROWS = "12";

/**
 * Return the text of a report. It names the statement and the data so exactly that a curator
 * finds both again.
 * @param {Facts} facts @param {Statement} statement @param {string} disputed
 */
export function writeReport(facts, statement, disputed) {
  const { state, reason } = statement.gauges;
  const places = statement.evidence.map((each) => {
    const title = facts.articles.get(each.article)?.title ?? each.article;
    return `- ${[title, wordPlace(each)].filter(Boolean).join(": ")}`;
  });
  const verdict = facts.verdicts.get(statement.verdict)?.label ?? statement.verdict;
  return [
    "Something seems wrong with a statement of ntgraph.",
    "",
    `Statement: ${statement.sentence}`,
    `Id: ${statement.id}`,
    "Where it stands:",
    ...places,
    `${inArticles(facts)}: ${facts.states.get(state)?.label ?? state}`,
    `In science: ${verdict}${reason ? `. ${reason}` : ""}`,
    `Page: ${[facts.data.title, tellVersion(facts.data)].filter(Boolean).join(", ")}`,
    "",
    `What is disputed: ${listDisputed(facts).find(([id]) => id === disputed)?.[1] ?? disputed}`,
    "What is wrong, and which work shows it (with its DOI or PubMed number):",
    "",
  ].join("\n");
}

/** Return which data the page shows; graphs from elsewhere have no version. @param {Facts["data"]} data */
function tellVersion({ version, released_on }) {
  return version && `data version ${version}${released_on && ` of ${released_on}`}`;
}

/** Return the address that opens a mail with the text, to nobody yet. @param {string} id @param {string} text */
export function mailAddress(id, text) {
  const encode = (/** @type {string} */ part) => encodeURIComponent(part.replaceAll("\n", "\r\n"));
  return `mailto:?subject=${encode(`ntgraph: ${id}`)}&body=${encode(text)}`;
}

/** @param {Facts} facts @param {Statement} statement */
export function somethingWrong(facts, statement) {
  const part = make(
    "details",
    { class: "something-wrong" },
    make("summary", {}, "Something wrong here?"),
  );
  listen(part, "toggle", () => part.append(...form(facts, statement)), { once: true });
  return part;
}

/** @param {Facts} facts @param {Statement} statement @returns {HTMLElement[]} */
function form(facts, statement) {
  const options = listDisputed(facts).map(([value, words]) => make("option", { value }, words));
  const about = make("select", { "aria-label": "What is disputed" }, ...options);
  const text = make("textarea", { rows: ROWS, spellcheck: "false", "aria-label": "The report" });
  const copy = make("button", { type: "button" }, "Copy");
  const mail = make("a", { class: "action" }, "Write an e-mail");
  const write = () => {
    text.value = writeReport(facts, statement, about.value);
    address();
  };
  const address = () => mail.setAttribute("href", mailAddress(statement.id, text.value));
  listen(about, "change", write);
  listen(text, "input", address);
  listen(copy, "click", async () => {
    const done = await copyText(text);
    announce(
      done ? "The report was copied." : "The report is selected: copy it with the keyboard.",
    );
    copy.textContent = done ? "Copied" : "Selected: copy it with the keyboard";
  });
  write();
  return [
    make(
      "p",
      { class: "quiet" },
      "This page sends nothing. Say what is wrong, then copy the text into an issue of the project or mail it to whoever gave you this page.",
    ),
    about,
    text,
    make("p", { class: "set-tools" }, copy, mail),
  ];
}
