/** The matrix of drugs and messengers: its table, signs, arrow keys, and an opened cell. */

import { workList } from "../card/statement_gauges.js";
import { findShown } from "../filter/filtered_facts.js";
import {
  count,
  get,
  listen,
  make,
  makeButton,
  makeGlyph,
  makeSpan,
} from "../shell/dom_elements.js";
import { nodeLink, saidList, verdictMark } from "../statements/statement_list.js";
import {
  acceptedMechanisms,
  groundsOf,
  makeMatrix,
  mechanismsOf,
  OUTCOMES,
  outcomesOf,
  shareSign,
} from "./matrix_cell_facts.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../shell/page_state.js").Store} Store */
/** @typedef {import("./matrix_cell_facts.js").Cell} Cell */
/** @typedef {import("./matrix_cell_facts.js").Matrix} Matrix */

/** @type {Map<string, [string, string]>} */
const GLYPHS = new Map([
  ["+", ["↑", "raises or imitates"]],
  ["-", ["↓", "lowers or blocks"]],
  ["0", ["–", "linked, not said how"]],
  ["mixed", ["↕", "both directions"]],
]);
/** What stands beside accepted facts, and how: signs of their own, so that no color is needed. */
const BESIDE = new Map([
  ["agrees", ["M2 4H14V7H2ZM2 9H14V12H2Z", "agrees with accepted facts"]],
  ["different_mechanism", ["M1 14V4H9V.5L15 6 9 11.5V8H5V14Z", "same direction, other way"]],
  [
    "disagrees",
    [
      "M2 4H8.3L9.8 1H12.2L10.7 4H14V7H9.2L8.2 9H14V12H6.7L5.2 15H2.8L4.3 12H2V9H5.8L6.8 7H2Z",
      "opposite direction",
    ],
  ],
]);
/** So much of a matrix is drawn at once: a browser lays out each cell, in sight or not. */
const MOST = { rows: 60, columns: 30 };
/** @typedef {keyof typeof MOST} Way */
const MOVES = new Map([
  ["ArrowLeft", [0, -1]],
  ["ArrowRight", [0, 1]],
  ["ArrowUp", [-1, 0]],
  ["ArrowDown", [1, 0]],
]);

/** @param {Facts} facts @param {Store} store */
export function wireMatrix(facts, store) {
  // A page without drugs or messengers has no matrix.
  if (!document.getElementById("matrix-frame")) return;
  const frame = get("matrix-frame");
  const box = /** @type {HTMLInputElement} */ (get("matrix-accepted"));
  const legend = [...GLYPHS.values()].map(([glyph, words]) => `${glyph} ${words}`);
  const beside = OUTCOMES.flatMap((id) => [besideMark(id), `${BESIDE.get(id)?.[1]} · `]);
  get("matrix-legend").replaceChildren(
    `${legend.join(" · ")} · empty: nothing is said here · beside accepted facts: `,
    ...beside,
    "no such sign: nothing to compare",
  );
  listen(box, "change", () => store.go({ layer: box.checked ? "accepted" : "" }));
  listen(frame, "keydown", (event) => moveInGrid(frame, event));
  store.on((state, before) => {
    if (state.view !== "matrix") return;
    box.checked = state.layer === "accepted";
    const keys = /** @type {const} */ ([
      "view",
      "layer",
      "hide",
      "predicates",
      "verdicts",
      "cited",
    ]);
    if (frame.childElementCount && keys.every((key) => state[key] === before[key])) return;
    const matrix = makeMatrix(facts, findShown(facts, state).statements, box.checked);
    drawPart(frame, facts, matrix, { rows: 0, columns: 0 }, box.checked);
  });
}

/**
 * Draw a part of the matrix, and buttons for the next one where it is larger.
 * @param {HTMLElement} frame @param {Facts} facts @param {Matrix} matrix
 * @param {Record<Way, number>} from the first row and column @param {boolean} accepted
 */
function drawPart(frame, facts, matrix, from, accepted) {
  const part = (/** @type {Way} */ way) => matrix[way].slice(from[way], from[way] + MOST[way]);
  const turns = /** @type {const} */ (["rows", "columns"]).flatMap((way) => {
    const [first, all] = [from[way], matrix[way].length];
    const next = first + MOST[way];
    const words = `Next ${way}: now ${first + 1} to ${Math.min(next, all)} of ${all}`;
    const turn = () => {
      drawPart(frame, facts, matrix, { ...from, [way]: next < all ? next : 0 }, accepted);
      get(`matrix-${way}`).focus();
    };
    return all > MOST[way] ? [makeButton(words, turn, { id: `matrix-${way}` })] : [];
  });
  get("matrix-cell").replaceChildren();
  const shown = { ...matrix, rows: part("rows"), columns: part("columns") };
  frame.replaceChildren(...turns, grid(facts, shown, accepted));
}

/** @param {Facts} facts @param {Matrix} matrix @param {boolean} accepted */
function grid(facts, matrix, accepted) {
  if (!matrix.rows.length)
    return make("p", {}, "Nothing that is shown joins a drug and a messenger.");
  const heads = matrix.columns.map((id) => make("th", { scope: "col" }, nodeLink(facts, id)));
  const rows = matrix.rows.map((row) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, nodeLink(facts, row)),
      ...matrix.columns.map((column) => cellOf(facts, matrix, row, column, accepted)),
    ),
  );
  const table = make(
    "table",
    { class: "matrix" },
    make("thead", {}, make("tr", {}, make("td", {}), ...heads)),
    make("tbody", {}, ...rows),
  );
  table.querySelector("td button")?.setAttribute("tabindex", "0");
  return table;
}

/**
 * @param {Facts} facts @param {Matrix} matrix @param {string} row @param {string} column
 * @param {boolean} accepted
 */
function cellOf(facts, matrix, row, column, accepted) {
  const cell = matrix.cells.get(row)?.get(column);
  const name = facts.nodes.get(column)?.name ?? column;
  if (!cell)
    return make("td", { class: "empty", "data-column": name }, makeSpan("unseen", "nothing said"));
  const button = make(
    "button",
    { type: "button", tabindex: "-1" },
    ...said(facts, cell),
    ...besideLines(cell, accepted),
    ...(accepted ? acceptedLine(cell) : []),
  );
  listen(button, "click", () => openCell(facts, cell, row, column));
  return make("td", { "data-column": name }, button);
}

/** @param {Facts} facts @param {Cell} cell */
function said(facts, { statements }) {
  if (!statements.length) return [makeSpan("quiet", "in no article")];
  const sign = shareSign(statements.map((s) => (s.negated ? "0" : s.sign)));
  const verdicts = facts.data.verdicts.filter(({ id }) => statements.some((s) => s.verdict === id));
  const marks = [
    statements.some((s) => s.gauges.contested.length) ? "contested" : "",
    statements.some((s) => s.gauges.safety.length) ? "take care" : "",
  ].filter(Boolean);
  return [
    makeSpan("cell-sign", ...glyph(sign), statements.length > 1 ? ` ${statements.length}` : ""),
    ...mechanismsOf(statements).map((words) => makeSpan("cell-way", words)),
    ...verdicts.map(({ id, label }) => makeSpan("cell-verdict", verdictMark(facts, id), label)),
    marks.length ? makeSpan("cell-verdict", marks.join(", ")) : null,
  ];
}

/** @param {string} outcome */
const besideMark = (outcome) => makeGlyph(BESIDE.get(outcome)?.[0] ?? "", "beside");

/**
 * Return how a cell stands beside accepted facts; that it agrees only if these are shown, too.
 * @param {Cell} cell @param {boolean} accepted
 */
function besideLines({ statements }, accepted) {
  return outcomesOf(statements)
    .filter((outcome) => accepted || outcome !== "agrees")
    .map((outcome) => makeSpan("cell-beside", besideMark(outcome), BESIDE.get(outcome)?.[1]));
}

/** @param {Cell} cell */
function acceptedLine({ statements, accepted }) {
  if (!accepted.length) return [makeSpan("cell-accepted quiet", "no accepted fact here")];
  const ways = acceptedMechanisms(statements);
  const { sign, notes, sides } = groundsOf(accepted);
  const seen = sides.flatMap(([side, words]) => ["; ", ...glyph(side), ` only ${words}`]);
  return [
    makeSpan(
      "cell-accepted",
      "accepted: ",
      ...glyph(sign),
      ways.length ? ` ${ways.join("; ")}` : "",
    ),
    notes.length || seen.length ? makeSpan("cell-accepted", notes.join(", "), ...seen) : null,
  ];
}

/** @param {string} sign */
function glyph(sign) {
  const [shape = "", words = ""] = GLYPHS.get(sign) ?? [];
  return [make("span", { "aria-hidden": "true" }, shape), makeSpan("unseen", words)];
}

/** @param {Facts} facts @param {Cell} cell @param {string} row @param {string} column */
function openCell(facts, { statements, accepted }, row, column) {
  const chains = accepted.map((chain) =>
    make(
      "li",
      {},
      chain.map((fact) => fact.sentence).join(" "),
      workList(facts, [...new Set(chain.flatMap((fact) => fact.sources))]),
    ),
  );
  get("matrix-cell").replaceChildren(
    make("h3", { tabindex: "-1" }, nodeLink(facts, row), " and ", nodeLink(facts, column)),
    ...(statements.length
      ? [saidList(facts, statements)]
      : [make("p", {}, "No article says anything of these two.")]),
    ...(chains.length
      ? [
          make("h4", {}, `${count(chains.length, "way")} through accepted facts`),
          make("ol", { class: "ways" }, ...chains),
        ]
      : []),
  );
  get("matrix-cell").querySelector("h3")?.focus();
}

/** @param {HTMLElement} frame @param {KeyboardEvent} event */
function moveInGrid(frame, event) {
  const move = MOVES.get(event.key);
  const button = event.target instanceof Element ? event.target.closest("td button") : null;
  if (!move || !button) return;
  event.preventDefault();
  const rows = [...frame.querySelectorAll("tbody tr")].map((tr) => [...tr.querySelectorAll("td")]);
  let y = rows.findIndex((cells) => cells.some((cell) => cell.contains(button)));
  let x = rows[y]?.findIndex((cell) => cell.contains(button)) ?? -1;
  for (;;) {
    y += move[0] ?? 0;
    x += move[1] ?? 0;
    const cell = rows[y]?.[x];
    if (!cell) return;
    const next = cell.querySelector("button");
    if (!next) continue;
    button.setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
    return;
  }
}
