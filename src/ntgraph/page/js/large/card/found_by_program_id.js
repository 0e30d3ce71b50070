/** The card while a statement is looked for by the id that programs print. */

import { make, makeButton } from "../../shell/dom_elements.js";
import { wordNumber } from "../shell/count_words.js";
import { showStatement } from "./large_statement_card.js";

/** @typedef {import("../large_types.d.ts").Page} Page */

/**
 * Look through all statements for one with an id; then give the page its own address, or say that
 * there is none.
 * @param {Page} page @param {HTMLElement} card @param {string} id @param {() => void} close
 */
export async function findStatement(page, card, id, close) {
  const { graph, store } = page;
  const looked = make("p", { class: "quiet" });
  const isWanted = () => store.get().statement === id;
  card.replaceChildren(
    make(
      "div",
      { class: "card-top" },
      make("p", { class: "kicker" }, "Statement"),
      makeButton("Close", close, { class: "close" }),
    ),
    make("h2", { tabindex: "-1" }, "Looking for a statement by its id"),
    make(
      "p",
      { role: "status" },
      make("code", {}, id),
      ` among ${wordNumber(graph.linkCount)} statements …`,
    ),
    looked,
  );
  const link = await graph.findProgramId(id, (share) => {
    looked.textContent = `${Math.floor(100 * share)} % looked through.`;
    return isWanted();
  });
  if (!isWanted()) return;
  if (link < 0) showStatement(page, card, -1, close);
  else store.amend({ statement: graph.keyOf(link) });
}
