/** The rows and cells of the table as elements. */

import { valuesOf } from "../filter/attribute_choice.js";
import { formatAddress } from "../shell/address_hash.js";
import { fillList, make, makeSpan } from "../shell/dom_elements.js";
import { articleMark } from "../statements/article_words.js";
import { hasPassage, wordHedge } from "../statements/passage_words.js";
import { correctionParts } from "../statements/safety_warnings.js";
import {
  flagsOf,
  nodeLink,
  statementLink,
  typeGlyph,
  verdictOf,
} from "../statements/statement_list.js";
import { folded } from "../works/work_details.js";
import { MOST_COLUMNS } from "./table_row_order.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../data/map_types.d.ts").GraphNode} GraphNode */
/** @typedef {import("../data/statement_types.d.ts").Statement} Statement */
/** @typedef {import("./table_row_order.js").Thing} Thing */

const MANY = 12;
const LONGEST = 80;

/** @param {Facts} facts @param {Statement} statement */
export function statementRow(facts, statement) {
  const { evidence, gauges } = statement;
  return row(
    `statement:${statement.id}`,
    [
      statementLink(statement),
      " ",
      facts.meetingOf.has(statement.id) &&
        makeSpan("flag", facts.meetingOf.get(statement.id)?.label),
      ...flagsOf(facts, statement),
      ...correctionParts(facts, statement),
    ],
    evidence.map((each) =>
      place(
        articleMark(facts, each.article),
        each.article && makeSpan("unseen", `${facts.articles.get(each.article)?.title}: `),
        each.section,
        hasPassage(each) && makeSpan("quiet", ` ${each.start}–${each.end}`),
      ),
    ),
    evidence.map((each) => place(wordHedge(each))),
    evidence.map(({ cites }) => place(...(cites.length ? cites.map(citeLink) : ["none"]))),
    [facts.states.get(gauges.state)?.label ?? gauges.state],
    [
      ...verdictOf(facts, statement, true),
      gauges.reason && makeSpan("place reason", gauges.reason),
    ],
    ...(globalThis.HAS_ATTRIBUTES ? attributeCells(facts, statement) : []),
  );
}

/** @param {Facts} facts @param {Statement} statement */
function attributeCells(facts, statement) {
  return facts.data.attributes
    .slice(0, MOST_COLUMNS)
    .map(({ name }, at) => [
      makeSpan("own-name", `${name}: `),
      make("bdi", {}, shorten(valuesOf(facts, statement, at).join("; "))),
    ]);
}

/** Cards have the whole of it. @param {string} text */
const shorten = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** @param {import("../data/statement_types.d.ts").Citation} citation */
function citeLink({ number, source }) {
  if (!source) return makeSpan("cite", `${number}`);
  return make("a", { class: "cite", href: formatAddress({ source }) }, `${number}`);
}

/** @param {Facts} facts @param {Thing} thing */
export function thingRow(facts, { node, linked, said }) {
  const type = facts.types.get(node.type)?.label ?? node.type;
  const list = (/** @type {GraphNode[]} */ nodes) =>
    fillList(make("ul", { class: "linked" }), nodes, ({ id }) =>
      make("li", {}, nodeLink(facts, id)),
    );
  const rest = linked.slice(MANY);
  return row(
    `node:${node.id}`,
    [typeGlyph(facts, node.type), " ", nodeLink(facts, node.id), makeSpan("place quiet", type)],
    [`${linked.length}`],
    [`${said}`],
    [
      linked.length ? list(linked.slice(0, MANY)) : "none",
      rest.length > 0 && folded(`${rest.length} more`, () => list(rest)),
    ],
  );
}

/**
 * Return a row. Roles are spelled out, because on small screens rows are laid out as blocks, and
 * browsers do not treat these as a table.
 * @param {string} key @param {import("../shell/dom_elements.js").Child[]} head
 * @param {...import("../shell/dom_elements.js").Child[]} cells
 */
function row(key, head, ...cells) {
  return make(
    "tr",
    { role: "row", "data-key": key },
    make("th", { role: "rowheader", scope: "row" }, ...head),
    ...cells.map((cell) => make("td", { role: "cell" }, ...cell)),
  );
}

/** @param {...import("../shell/dom_elements.js").Child} parts */
const place = (...parts) => makeSpan("place", ...parts);
