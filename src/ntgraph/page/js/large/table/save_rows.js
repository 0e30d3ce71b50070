/** Save the rows of the table as a file, in pieces, so that the page answers meanwhile. */

import { download } from "../../shell/file_download.js";
import { giveWay } from "../data/pauses.js";
import { countOf, wordNumber } from "../shell/count_words.js";
import { csvColumns, csvHead, csvLines, csvRows, MOST_SAVED } from "./links_as_csv.js";

/** @typedef {import("../large_types.d.ts").Page} Page */

/** So many ms are worked between two looks at what the reader does. */
const LONG = 30;
const SAVED_AT_ONCE = 100;

/**
 * @param {Page} page @param {Int32Array} links @param {HTMLElement} status
 * @param {HTMLButtonElement} button it rests while the file is made
 */
export async function saveRows(page, links, status, button) {
  if (button.hasAttribute("aria-disabled")) return;
  const saved = links.subarray(0, MOST_SAVED);
  button.setAttribute("aria-disabled", "true");
  try {
    const { parts, rows } = await makeParts(page, saved, (done) => {
      status.textContent = `Saving: ${wordNumber(done)} of ${wordNumber(saved.length)} statements …`;
    });
    download(new Blob(parts, { type: "text/csv" }), "statements.csv");
    status.textContent = saySaved(saved.length, rows, links.length - saved.length);
  } finally {
    button.removeAttribute("aria-disabled");
  }
}

/**
 * @param {Page} page @param {Int32Array} links @param {(done: number) => void} tell
 */
export async function makeParts(page, links, tell) {
  await page.load("names", "links", "lines", "evidence");
  const columns = csvColumns(page);
  const parts = [csvHead(columns)];
  let rows = 0;
  let since = performance.now();
  for (let from = 0; from < links.length; from += SAVED_AT_ONCE) {
    /** @type {string[][]} */
    const made = [];
    for (const link of links.subarray(from, from + SAVED_AT_ONCE)) {
      made.push(...csvRows(columns, link, await page.graph.detailsOf(link)));
    }
    rows += made.length;
    parts.push(csvLines(made));
    if (performance.now() - since > LONG) {
      tell(from);
      await giveWay();
      since = performance.now();
    }
  }
  return { parts, rows };
}

/** @param {number} statements @param {number} rows @param {number} left */
function saySaved(statements, rows, left) {
  const saved =
    rows === statements
      ? `${countOf(rows, "row")} saved.`
      : `${countOf(statements, "statement")} saved in ${countOf(rows, "row")}, one for each place where they stand.`;
  return left > 0
    ? `${saved} ${wordNumber(left)} more are left out: fewer rows, such as those of one relation, fit in one file.`
    : saved;
}
