/** The view of paths between two nodes: fields, summary, and the list of paths. */

import { nameReading } from "../data/facts_index.js";
import { findShown } from "../filter/filtered_facts.js";
import { wirePicker } from "../search/node_picker.js";
import { formatAddress } from "../shell/address_hash.js";
import { count, get, listen, make, makeSpan } from "../shell/dom_elements.js";
import { byArticles } from "../statements/article_words.js";
import { nodeLink, saidList } from "../statements/statement_list.js";
import {
  findDenied,
  findWalks,
  forwardFirst,
  inferSign,
  isForward,
  joinNeighbors,
  wayOf,
} from "./path_search.js";
import { wordWays } from "./path_words.js";

/** @typedef {import("../data/facts_index.js").Facts} Facts */
/** @typedef {import("../shell/page_state.js").Store} Store */
/** @typedef {import("../data/state_types.d.ts").State} State */
/** @typedef {import("./path_search.js").Walk} Walk */

const AT_ONCE = 10;
/** The sign and the words between two things, by the way that is said. */
const ARROWS = {
  along: ["→", "acts on"],
  against: ["←", "is acted on by"],
  neither: ["–", "is linked with"],
};

/** @param {Facts} facts @param {Store} store */
export function wirePaths(facts, store) {
  const list = get("paths-list");
  const connectedHeading = get("paths-connected-heading");
  const connectedList = /** @type {HTMLOListElement} */ (get("paths-connected-list"));
  const more = get("paths-more");
  const steps = /** @type {HTMLSelectElement} */ (get("paths-steps"));
  /** @type {Walk[]} */
  let walks = [];
  let told = 0;

  for (const key of /** @type {const} */ (["from", "to"])) {
    const input = /** @type {HTMLInputElement} */ (get(`paths-${key}`));
    wirePicker(input, get(`paths-${key}-found`), facts, store, key);
  }
  listen(get("paths-form"), "submit", (event) => event.preventDefault());
  listen(get("paths-swap"), "click", () => {
    const { from, to } = store.get();
    store.go({ from: to, to: from });
  });
  listen(steps, "change", () => store.go({ steps: steps.value }));
  listen(more, "click", tell);

  function tell() {
    const next = walks.slice(told, told + AT_ONCE);
    const items = next.map((walk) => {
      const item = tellWalk(facts, walk);
      (isForward(walk) ? list : connectedList).append(item);
      return item;
    });
    told += next.length;
    connectedList.start = list.childElementCount + 1;
    connectedHeading.hidden = connectedList.hidden = !connectedList.childElementCount;
    more.hidden = told >= walks.length;
    more.textContent = `Show ${Math.min(AT_ONCE, walks.length - told)} more of ${walks.length - told} left out`;
    if (told > AT_ONCE) items[0]?.focus();
  }

  store.on((state, before) => {
    if (state.view !== "paths") return;
    steps.value = state.steps;
    const keys = /** @type {const} */ ([
      "view",
      "from",
      "to",
      "steps",
      "hide",
      "predicates",
      "verdicts",
      "cited",
    ]);
    if (told && keys.every((key) => state[key] === before[key])) return;
    const answer = answerOf(facts, state);
    walks = forwardFirst(answer?.walks ?? []);
    told = 0;
    list.replaceChildren();
    connectedList.replaceChildren();
    get("paths-summary").textContent = summarize(facts, state, answer);
    get("paths-denied").replaceChildren(...tellDenied(facts, answer?.denied ?? []));
    tell();
  });
}

/** @param {Facts} facts @param {State} state */
function answerOf(facts, state) {
  if (!facts.nodes.has(state.from) || !facts.nodes.has(state.to)) return undefined;
  const shown = findShown(facts, state).statements;
  const said = facts.data.statements.filter(({ id }) => shown.has(id));
  const ends = /** @type {const} */ ([state.from, state.to, Number(state.steps)]);
  return { ...findWalks(joinNeighbors(said), ...ends), denied: findDenied(said, ...ends) };
}

/**
 * @param {Facts} facts
 * @param {State} state @param {{ walks: Walk[], stopped: boolean } | undefined} answer
 */
function summarize(facts, state, answer) {
  if (!answer) return "Choose where to start and where to end.";
  const [from = "", to = ""] = [state.from, state.to].map((id) => facts.nodes.get(id)?.name);
  const { walks, stopped } = answer;
  const found = { ways: walks.length, forward: walks.filter(isForward).length, stopped };
  return wordWays(found, from, to, Number(state.steps));
}

/** @param {Facts} facts @param {import("../data/statement_types.d.ts").Statement[]} denied */
function tellDenied(facts, denied) {
  const are = denied.length === 1 ? "is no link" : "are no links";
  const words = `${count(denied.length, "denied statement")} ${are}:`;
  return denied.length ? [make("p", {}, words), saidList(facts, denied)] : [];
}

/** @param {Facts} facts @param {Walk} walk */
function tellWalk(facts, walk) {
  const nodes = [walk.start, ...walk.hops.map(({ end }) => end)];
  const trail = nodes.flatMap((id, at) => [at ? arrowOf(walk, at - 1) : "", nodeLink(facts, id)]);
  const hops = walk.hops.map(({ statements }) => saidList(facts, statements));
  return make(
    "li",
    { tabindex: "-1" },
    make("p", { class: "trail" }, ...trail),
    ...hops,
    inference(facts, walk),
    make("a", { href: showOnMap(nodes), class: "action" }, "Show on the map"),
  );
}

/**
 * Return the sign between two things of a path: an arrow only in the direction of what is said.
 * @param {Walk} walk @param {number} at
 */
function arrowOf(walk, at) {
  const way = wayOf(walk, at);
  const [sign, words] = ARROWS[way];
  return makeSpan(
    "arrow-of-path",
    make("span", { "aria-hidden": "true" }, ` ${sign} `),
    makeSpan("unseen", ` ${words} `),
  );
}

/** Return the address that shows a path on the map. @param {string[]} nodes */
function showOnMap(nodes) {
  const trail = nodes.map(encodeURIComponent).join(",");
  return `#view=map&node=&statement=&source=&trail=${encodeURIComponent(trail)}`;
}

/** @param {Facts} facts @param {Walk} walk */
function inference(facts, walk) {
  const sign = inferSign(walk);
  if (!sign) return null;
  const last = walk.hops[walk.hops.length - 1]?.end ?? "";
  const [from, to] = [walk.start, last].map((id) => facts.nodes.get(id)?.name ?? id);
  const word = sign === "+" ? "would raise or bring about" : "would lower or prevent";
  const direct = (facts.statementsOf.get(walk.start) ?? []).find(
    (s) => s.subject === walk.start && s.object === last,
  );
  return make(
    "p",
    { class: "inference" },
    make("strong", {}, "What would follow: "),
    `if every step held, ${from} ${word} ${to}. That is an inference, not a statement. `,
    direct
      ? make(
          "a",
          { href: formatAddress({ statement: direct.id }) },
          byArticles(
            facts,
            `What the ${nameReading(facts)} says of the two itself`,
            "What the articles say of the two themselves",
          ),
        )
      : byArticles(
          facts,
          `The ${nameReading(facts)} does not say so itself.`,
          "The articles do not say so themselves.",
        ),
  );
}
