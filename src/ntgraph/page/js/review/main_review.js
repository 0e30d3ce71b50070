/** Start the page on which a person decides about what was proposed. */

import { copyText } from "../shell/copied_text.js";
import { announce, count, get, listen, make, makeButton } from "../shell/dom_elements.js";
import { download } from "../shell/file_download.js";
import { ArticlePanel, findSelected } from "./article_panel.js";
import { formatDecisions, parseDecisions } from "./decision_rows.js";
import { makeFactForm } from "./fact_form.js";
import { FactPanel, keyButton } from "./fact_panel.js";
import { knowWords } from "./known_words.js";
import { RelatedFacts } from "./related_facts.js";
import { isTyping, REASON_KEYS, wireKeys } from "./review_keys.js";
import { makeHelp, notice } from "./review_notices.js";
import {
  ACCEPTED,
  ADDED,
  EDITED,
  isWritten,
  LEFT_OUT,
  makeKey,
  REJECTED,
  ReviewState,
  VERDICTS,
} from "./review_state.js";
import { SavedDecisions, sendTo } from "./saved_decisions.js";

/** @typedef {import("./review_types.d.ts").Decision} Decision */
/** @typedef {import("./review_types.d.ts").Change} Change */

const FILE = "decisions.tsv";
document.documentElement.classList.add("js");
start(JSON.parse(get("ntgraph-data").textContent ?? ""));

/** @param {import("./review_types.d.ts").ReviewData} data */
function start(data) {
  const words = knowWords(data);
  const state = new ReviewState(data, () => new Date().toISOString().slice(0, 10));
  let order = "place";
  let keysOn = true;
  /** Changes that are not in any file yet. */
  let unsaved = 0;
  /** @type {RelatedFacts | undefined} */
  let related;
  /** What waits for a number: a reason to reject, or to leave out. @type {"" | "reject" | "leave"} */
  let asking = "";
  let isWriting = false;
  let lastSubject = "";
  /** Whether the notice that is shown tells of a decision that was not saved. */
  let hasFailed = false;
  /** What was selected when a button was pressed: a finger on it ends the selection. */
  let pressedOn = findSelected(get("article"));
  listen(
    document,
    "pointerdown",
    () => {
      pressedOn = findSelected(get("article"));
    },
    { capture: true },
  );

  const article = new ArticlePanel(state, (sentence) => {
    if (isWriting) return;
    state.goToSentence(sentence);
    show();
  });
  /** @type {Record<string, () => void>} */
  const actions = {
    accept: () => decide(ACCEPTED),
    edit,
    reject: () => ask("reject"),
    skip: () => goOn("Skipped"),
    next: () => goOn(""),
    previous: () => {
      if (state.goByProposal(-1)) show();
      tell("");
    },
    onward: () => {
      if (state.goByProposal(1)) show();
      tell("");
    },
    down: () => step(1),
    up: () => step(-1),
    add,
    leave: () => ask("leave"),
    undo,
    help: () => /** @type {HTMLDialogElement} */ (get("help")).showModal(),
  };
  const panel = new FactPanel(state, words, relate, /** @type {any} */ (actions), (id) => {
    state.cursor = { ...state.cursor, item: id };
    show();
    panel.focus();
  });
  const saver = data.saveTo
    ? new SavedDecisions(data, sendTo(data.saveTo), {
        saved: showSaved,
        failed: showFailed,
        changed: takeOver,
      })
    : undefined;

  /** Return what else is known, with what was decided until now. */
  function relate() {
    if (related) return related;
    related = new RelatedFacts(words);
    for (const fact of data.recorded) related.add(fact, "Recorded");
    for (const fact of data.accepted) related.add(fact, "Accepted knowledge");
    for (const decision of state.decisions.values()) {
      if (!isWritten(decision)) continue;
      const said = { ...decision, negated: decision.negated === "yes" };
      // Few of thousands are ever shown, so each is worded when it is.
      const fact = {
        ...said,
        get says() {
          return panel.sayDecision(decision);
        },
      };
      related.add(fact, "Accepted before", decision.key);
    }
    return related;
  }

  function show() {
    asking = "";
    article.refresh();
    panel.refresh();
    article.reveal();
    showProgress();
  }

  /** @param {Change} change */
  function save(change) {
    related = undefined;
    if (saver) saver.add(change);
    else {
      unsaved++;
      showWaiting();
    }
  }

  /** @param {string} verdict @param {Partial<Decision>} [cells] */
  function decide(verdict, cells) {
    const item = state.current();
    if (!item?.proposal) return announce("Nothing is proposed here.");
    lastSubject = cells?.subject ?? item.proposal.subject;
    save(state.change({ put: state.decide(item.proposal, verdict, cells) }));
    const done = verdict === REJECTED ? "Rejected" : "Accepted";
    return goOn(done);
  }

  /** Go to what is open next. @param {string} done */
  function goOn(done) {
    const found = state.goToNextOpen(order);
    show();
    tell(found ? done : `${done ? `${done}. ` : ""}Everything is decided`);
  }

  /** @param {number} by */
  function step(by) {
    state.goToSentence(state.cursor.sentence + by);
    show();
    tell("");
  }

  /** Announce what was done, and what is shown now. @param {string} done */
  function tell(done) {
    const item = state.current();
    const told = item ? panel.sayItem(item) : "nothing proposed";
    const { sentence } = state.cursor;
    const parts = [done, `Sentence ${sentence + 1}: ${told}`].filter(Boolean);
    announce(parts.join(". "));
  }

  function undo() {
    const change = state.undo();
    if (!change) return announce("Nothing to undo.");
    save(change);
    show();
    return tell("Undone");
  }

  /** @param {"reject" | "leave"} what */
  function ask(what) {
    const item = state.current();
    if (what === "reject" && item?.kind === "added") {
      save(state.change({ drop: item.id }));
      show();
      return tell("Taken out");
    }
    if (what === "reject" && !item?.proposal) return announce("Nothing is proposed here.");
    if (what === "leave" && !["unread", "read"].includes(state.stateOf(state.cursor.sentence))) {
      return announce("This sentence has facts, or proposals that are not decided.");
    }
    asking = what;
    const reasons = what === "reject" ? data.reasons : data.omissions;
    const heading = what === "reject" ? "Why is it rejected?" : "Why is it left out?";
    const list = make("ol", { class: "reasons" });
    reasons.forEach(([id, said], at) => {
      const button = makeButton("", () => answer(id));
      const key = REASON_KEYS[at];
      if (key) button.append(make("kbd", {}, key), " ");
      button.append(said);
      list.append(make("li", {}, button));
    });
    const cancel = keyButton("Cancel", "Esc", () => cancelAsking());
    const box = make(
      "div",
      { class: "asking", role: "group", "aria-label": heading },
      make("h3", {}, heading),
      list,
      cancel,
    );
    get("panel").querySelector(".asking")?.remove();
    const actionsNow = get("panel").querySelector(".details > .actions, .more");
    actionsNow?.after(box);
    box.scrollIntoView({ block: "nearest" });
    list.querySelector("button")?.focus({ preventScroll: true });
    return announce(
      `${heading} ${reasons.map(([, said], at) => `${REASON_KEYS[at]}: ${said}`).join("; ")}`,
    );
  }

  function cancelAsking() {
    asking = "";
    panel.refresh();
    panel.focus();
  }

  /** @param {string} reason */
  function answer(reason) {
    const what = asking;
    asking = "";
    if (what === "reject") return decide(REJECTED, { reason });
    const quote = state.quoteOf(state.cursor.sentence);
    save(state.change({ put: state.make({ key: makeKey(), verdict: LEFT_OUT, reason, quote }) }));
    return goOn("Left out");
  }

  function edit() {
    const item = state.current();
    if (!item || item.kind === "recorded") return announce("Nothing is proposed here.");
    const { proposal, decision } = item;
    const fact = decision ?? (proposal && state.decide(proposal, EDITED));
    if (!fact) return undefined;
    const { quote } = proposal ?? fact;
    return write({ ...fact, quote }, (cells) => {
      if (proposal) return decide(EDITED, cells);
      save(state.change({ put: state.make({ ...fact, ...cells }) }));
      show();
      return tell("Changed");
    });
  }

  function add() {
    const place = findSelected(get("article")) ?? pressedOn;
    pressedOn = undefined;
    const quote = place ? quoteAt(...place) : state.quoteOf(state.cursor.sentence);
    getSelection()?.removeAllRanges();
    // Most sentences go on about the same thing.
    const now = state.current();
    const subject = now?.proposal?.subject ?? now?.decision?.subject ?? lastSubject;
    write({ quote, subject }, (cells) => {
      lastSubject = cells.subject ?? "";
      const put = state.make({ ...cells, key: makeKey(), verdict: ADDED });
      save(state.change({ put }));
      state.cursor = { ...state.cursor, item: put.key };
      show();
      tell("Added");
    });
  }

  /**
   * Return the words at a place, whole and in one block; the sentence where they stand elsewhere, too.
   * @param {number} start @param {number} end
   */
  function quoteAt(start, end) {
    const sentence = state.sentenceAt(start);
    state.cursor = { sentence, item: "" };
    const block = state.text.blockAt(start);
    if (!block) return state.quoteOf(sentence);
    let [from, to] = [start - block.start, Math.min(end - block.start, block.text.length)];
    const isWord = (/** @type {string | undefined} */ c) =>
      c !== undefined && /[\p{L}\p{N}\p{M}]/u.test(c);
    while (from > 0 && isWord(block.text[from - 1]) && isWord(block.text[from])) from--;
    while (to < block.text.length && isWord(block.text[to]) && isWord(block.text[to - 1])) to++;
    const quote = block.text.slice(from, to).trim();
    const isUnclear = !/[\p{L}\p{N}]/u.test(quote) || state.text.findAll(quote).length !== 1;
    return isUnclear ? state.quoteOf(sentence) : quote;
  }

  /** Show the form. @param {Partial<Decision>} fact @param {(cells: Partial<Decision>) => void} take */
  function write(fact, take) {
    isWriting = true;
    article.refresh();
    const close = () => {
      isWriting = false;
      panel.refresh();
      panel.focus();
    };
    const { form, first } = makeFactForm(
      fact,
      { data, words, heard: hearHedges(fact), related: relate },
      {
        save: (cells) => {
          close();
          take(cells);
          panel.focus();
        },
        cancel: () => {
          close();
          announce("Nothing was changed.");
        },
      },
    );
    get("panel").replaceChildren(form);
    first.focus();
  }

  /** Return the words by which the passage of a fact hedges. @param {Partial<Decision>} fact */
  function hearHedges({ hedge }) {
    const item = state.current();
    const asked = hedge === "" ? item?.proposal?.asked : undefined;
    return asked?.length ? asked : state.hedgesIn(state.cursor.sentence);
  }

  function showProgress() {
    const { proposals, decided, sentences, open, unread, facts, left, added } = state.count();
    const read = sentences - open - unread;
    const bar = make("progress", {
      max: `${Math.max(1, proposals)}`,
      value: `${decided}`,
      "aria-label": "Proposals decided",
    });
    const parts = [
      `${decided} of ${count(proposals, "proposal")} decided`,
      ...(added ? [`${added} added by hand`] : []),
      `${read} of ${count(sentences, "sentence")} read, ${facts} with facts, ${left} left out, ${sentences - read} to go`,
    ];
    get("progress").replaceChildren(bar, make("span", { id: "told" }, parts.join(" · ")));
  }

  /** @param {number} waiting */
  function showSaved(waiting) {
    if (hasFailed) notice("");
    hasFailed = false;
    get("saved").textContent = waiting ? `${waiting} not saved yet` : `Saved in ${FILE}`;
  }

  /** @param {string} why @param {number} waiting */
  function showFailed(why, waiting) {
    hasFailed = true;
    get("saved").textContent = `${waiting} not saved`;
    const wait = waiting === 1 ? "waits" : "wait";
    const words = `Not saved: ${why}. ${count(waiting, "decision")} ${wait} on this page. If the server was ended: “Save file” here, start \`ntgraph review\` again, open the address that it prints, and take the file in with “More”, “Read a file”. This page cannot save there.`;
    notice(
      words,
      makeButton("Try again", () => saver?.flush()),
    );
  }

  /** @param {Decision[]} decisions @param {Change[]} waiting */
  function takeOver(decisions, waiting) {
    hasFailed = false;
    const at = { ...state.cursor };
    state.load(decisions);
    for (const change of waiting) state.change(change);
    state.history = [];
    state.cursor = at;
    related = undefined;
    if (!isWriting) show();
    notice(
      `${FILE} was changed by somebody else since. It was read again, and what you decided last is added to it.`,
    );
  }

  function showWaiting() {
    get("saved").textContent = unsaved ? `${count(unsaved, "change")} not in a file yet` : "";
  }

  function saveFile() {
    const text = formatDecisions(state.decisions.values(), data.columns);
    download(new Blob([text], { type: "text/tab-separated-values" }), FILE);
    unsaved = 0;
    if (!saver) showWaiting();
    announce(`${FILE} is saved: put it into the folder of the article.`);
  }

  async function copyRows() {
    const field = make("textarea", { class: "unseen", "aria-label": FILE, tabindex: "-1" });
    field.value = formatDecisions(state.decisions.values(), data.columns);
    document.body.append(field);
    const isCopied = await copyText(field);
    field.remove();
    announce(isCopied ? "Copied." : "This browser lets no page copy; save the file.");
  }

  /** @param {File | undefined} file */
  async function loadFile(file) {
    if (!file) return;
    const { decisions, problem } = parseDecisions(await file.text(), data.columns, VERDICTS);
    if (problem) {
      notice(`${file.name} was not read: ${problem}`);
      return;
    }
    for (const put of decisions) save(state.change({ put }));
    if (!saver) unsaved = 0;
    showWaiting();
    state.goToNextOpen(order);
    show();
    notice(`${count(decisions.length, "decision")} read from ${file.name}.`);
  }

  function makeTools() {
    const file = make("input", {
      type: "file",
      id: "load",
      accept: ".tsv,.txt,text/tab-separated-values",
      class: "unseen",
      tabindex: "-1",
      "aria-hidden": "true",
    });
    listen(file, "change", () => {
      loadFile(file.files?.[0]);
      file.value = "";
    });
    const sort = make("select", { id: "order" });
    sort.append(
      make("option", { value: "place" }, "in the order of the article"),
      make("option", { value: "score" }, "the surest first"),
    );
    listen(sort, "change", () => {
      order = sort.value;
    });
    const more = make("details", {}, make("summary", {}, "More"));
    more.append(
      make(
        "div",
        { class: "actions" },
        make("label", { for: "order" }, "Next is found "),
        sort,
        makeButton("Copy as text", copyRows),
        makeButton("Read a file", () => file.click()),
        file,
        keyButton("Keys", "?", () => actions.help?.()),
      ),
    );
    const first = saver
      ? `Each decision is saved in ${FILE} at once`
      : "Nothing leaves this page until you save it";
    get("tools").append(
      keyButton("Next open", "n", () => goOn("")),
      keyButton("New fact", "f", add),
      makeButton("Save file", saveFile, { title: FILE }),
      make("span", { id: "saved", role: "status" }, first),
      more,
    );
  }

  makeTools();
  makeHelp((isOn) => {
    keysOn = isOn;
  });
  wireKeys(actions, {
    isBusy: () => isWriting || /** @type {HTMLDialogElement} */ (get("help")).open,
    isOn: () => keysOn,
    number: (at) => {
      const reasons = asking === "reject" ? data.reasons : data.omissions;
      const reason = asking && reasons[at - 1]?.[0];
      if (reason) answer(reason);
      return !!reason;
    },
    leave: () => {
      if (!asking || isTyping(document.activeElement)) return false;
      cancelAsking();
      return true;
    },
  });
  listen(window, /** @type {any} */ ("beforeunload"), (event) => {
    if (unsaved || saver?.waiting.length) event.preventDefault();
  });
  state.cursor = { sentence: 0, item: "" };
  const first = data.proposals.find((each) => !state.decisionOf(each));
  if (first) state.cursor = { sentence: state.sentenceAt(first.start), item: first.key };
  else state.goToSentence(0);
  show();
  if (data.outdated) {
    notice(
      `${count(data.outdated, "proposal")} of words that are no longer in the text are left out: draft again.`,
    );
  }
}
