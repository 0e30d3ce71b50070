/** The form in which a fact is written or changed; it shows the sentence before it is taken. */

import { wireCombobox } from "../large/search/combobox.js";
import { listen, make, makeButton } from "../shell/dom_elements.js";
import { quoteAll } from "./fact_panel.js";
import { fold } from "./known_words.js";
import { OPPOSITE } from "./related_facts.js";

/** @typedef {import("./known_words.js").Words} Words */
/** @typedef {import("./review_types.d.ts").ReviewData} ReviewData */
/** @typedef {import("./review_types.d.ts").Decision} Decision */
/** @typedef {import("./review_types.d.ts").Predicate} Predicate */

const NO_SENTENCE = "Name both things and a relation.";

/**
 * Return a form about a fact.
 * @param {Partial<Decision>} fact what it begins with
 * @param {{ data: ReviewData, words: Words, heard: string[], related: () => import("./related_facts.js").RelatedFacts }} known `heard`: the words by which the passage hedges
 * @param {{ save: (fact: Partial<Decision>) => void, cancel: () => void }} actions
 */
export function makeFactForm(fact, { data, words, heard, related }, { save, cancel }) {
  const title = fact.key ? "Change the fact" : "New fact";
  const subject = makeField("subject", "Who or what", fact.subject ?? "");
  const predicate = makeField("predicate", "Relation", wordPredicate(fact.predicate ?? "", words));
  const object = makeField("object", "To whom or what", fact.object ?? "");
  const level = makeSelect("level", "How much of it", fact.subject_level ?? "", [
    ["", "any amount"],
    ...data.levels.map(
      ({ id, phrase }) => /** @type {[string, string]} */ ([id, phrase.replace("{label}", "…")]),
    ),
  ]);
  const negated = make("input", { type: "checkbox", id: "fact-negated" });
  negated.checked = fact.negated === "yes";
  const isListed = !fact.hedge || fact.hedge === "none" || words.hedges.has(fact.hedge);
  const hedge = makeSelect("hedge", "Hedge", fact.hedge ?? "", [
    ["", heard.length ? `as the passage says: ${quoteAll(heard)}` : "as the passage says"],
    ["none", "none"],
    ...(isListed
      ? []
      : [/** @type {[string, string]} */ ([fact.hedge, `${fact.hedge} (not in the list)`])]),
    ...data.hedges.map(({ id, label }) => /** @type {[string, string]} */ ([id, label])),
  ]);
  const cites = makeField("cites", "Works cited, printed numbers", fact.cites ?? "", false);
  const note = makeField("note", "Note", fact.note ?? "", false);
  const preview = make("p", { id: "fact-preview", class: "preview", role: "status" });
  const warnings = make("ul", { class: "related" });
  const saveButton = make(
    "button",
    { type: "submit", class: "main" },
    "Take it ",
    make("kbd", { "aria-hidden": "true" }, "Enter"),
  );
  const cancelButton = makeButton("Cancel ", cancel);
  cancelButton.append(make("kbd", { "aria-hidden": "true" }, "Esc"));

  const read = () => ({
    subject: subject.input.value.trim(),
    subject_level: level.input.value,
    predicate: findPredicate(predicate.input.value, words)?.id ?? "",
    object: object.input.value.trim(),
    negated: negated.checked,
    hedge: hedge.input.value,
  });

  /** Return what is wrong with what is typed; empty if it can be taken. */
  function findFault() {
    const { subject, object, predicate: id } = read();
    if (!subject || !object || !predicate.input.value.trim()) return NO_SENTENCE;
    if (!id)
      return `No relation is called “${predicate.input.value.trim()}”: choose one of the list.`;
    if (words.keyOf(subject) === words.keyOf(object)) return "Both things are the same.";
    return findCitesFault(cites.input.value, data.works);
  }

  function show() {
    const typed = read();
    const said = words.say({ ...typed, hedge: typed.hedge || heard.join(" and ") });
    preview.replaceChildren(...(said ? [make("bdi", {}, said)] : [NO_SENTENCE]));
    const notes = said
      ? [
          ...listUnlisted(typed.hedge, heard, words),
          ...listMisfits(typed, words),
          ...listNew(typed, words),
        ]
      : [];
    const beside = said
      ? related()
          .find(typed)
          .filter(({ id }) => id !== fact.key)
      : [];
    warnings.replaceChildren(
      ...notes.map((note) => make("li", {}, note)),
      ...beside.map(({ how, where, says }) =>
        make(
          "li",
          { class: how === OPPOSITE ? "opposite" : "" },
          make("strong", {}, `${where}, ${how}: `),
          make("bdi", {}, says),
        ),
      ),
    );
  }

  const form = make(
    "form",
    { class: "fact-form", "aria-labelledby": "fact-title" },
    make("h2", { id: "fact-title" }, title),
    make("blockquote", { class: "passage", dir: "auto" }, fact.quote ?? ""),
    make("div", { class: "row" }, subject.box, level.box),
    predicate.box,
    object.box,
    make(
      "p",
      { class: "check" },
      negated,
      make("label", { for: "fact-negated" }, "It is denied: the passage says that this is not so"),
    ),
    make("div", { class: "row" }, hedge.box, cites.box),
    note.box,
    make("p", { class: "quiet" }, "This would say:"),
    preview,
    warnings,
    make("div", { class: "actions" }, saveButton, cancelButton),
  );
  for (const kind of /** @type {const} */ (["input", "change"])) listen(form, kind, show);
  const next = new Map([
    [subject.input, predicate.input],
    [predicate.input, object.input],
  ]);
  const fields = [subject.input, predicate.input, object.input];
  const findEmpty = () => fields.find(({ value }) => !value.trim());
  // What stands there is only offered: to type is to replace it.
  for (const field of fields) listen(field, "focus", () => field.select());
  let wasOpen = false;
  let before = "";
  // Before the list takes the key, and after it: Enter in a list takes a name, not the whole fact.
  const watchEnter = (/** @type {KeyboardEvent} */ event, /** @type {boolean} */ isAfter) => {
    const { target, key } = event;
    if (!(target instanceof HTMLInputElement) || key !== "Enter") return;
    if (target.getAttribute("role") !== "combobox") return;
    event.preventDefault();
    if (isAfter) {
      if (wasOpen || target.value !== before) next.get(target)?.focus();
      else (findEmpty() ?? { focus: () => form.requestSubmit() }).focus();
      return;
    }
    wasOpen = target.getAttribute("aria-expanded") === "true";
    before = target.value;
  };
  listen(form, "keydown", (event) => watchEnter(event, false), { capture: true });
  listen(form, "keydown", (event) => watchEnter(event, true));
  listen(form, "submit", (event) => {
    event.preventDefault();
    const fault = findFault();
    if (fault) {
      preview.textContent = fault;
      return;
    }
    const { negated: isNegated, ...rest } = read();
    const cells = {
      cites: cites.input.value.trim(),
      note: note.input.value.trim(),
      quote: fact.quote ?? "",
    };
    save({ ...rest, ...cells, negated: isNegated ? "yes" : "" });
  });
  listen(form, "keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    cancel();
  });
  for (const field of [subject, object]) completeThing(field, words, show);
  completePredicate(predicate, words, read, show);
  show();
  return { form, first: /** @type {HTMLElement} */ (subject.input) };
}

/** @param {string} name @param {string} label @param {string} value @param {boolean} [hasList] */
function makeField(name, label, value, hasList = true) {
  const id = `fact-${name}`;
  const input = make("input", {
    id,
    type: "text",
    autocomplete: "off",
    spellcheck: "false",
    dir: "auto",
  });
  input.value = value;
  const box = make("div", { class: "field" }, make("label", { for: id }, label), input);
  const list = make("ul", {
    id: `${id}-found`,
    class: "found",
    role: "listbox",
    "aria-label": label,
  });
  list.hidden = true;
  if (hasList) {
    for (const [key, said] of [
      ["role", "combobox"],
      ["aria-autocomplete", "list"],
      ["aria-expanded", "false"],
      ["aria-controls", list.id],
    ]) {
      input.setAttribute(key ?? "", said ?? "");
    }
    box.append(list);
  }
  return { box, input, list };
}

/** @param {string} name @param {string} label @param {string} value @param {[string, string][]} options */
function makeSelect(name, label, value, options) {
  const input = make("select", { id: `fact-${name}` });
  for (const [id, said] of options) input.append(make("option", { value: id }, said));
  input.value = value;
  return {
    box: make("div", { class: "field" }, make("label", { for: input.id }, label), input),
    input,
  };
}

/**
 * Return whether a name only ends the word that somebody types: Enter may take it then. A name that
 * merely holds the word, or goes on behind it, can be another thing or the reverse.
 * @param {string} name @param {string} typed
 */
export function completes(name, typed) {
  const [whole, begun] = [fold(name), fold(typed)];
  return whole.startsWith(begun) && /^[\p{L}\p{N}]/u.test(whole.slice(begun.length));
}

/** @param {ReturnType<typeof makeField>} field @param {Words} words @param {() => void} show */
function completeThing({ input, list }, words, show) {
  wireCombobox(input, list, {
    find: (query) => {
      const found = words.findThings(query).map((thing) => ({ name: thing[0], type: thing[3] }));
      if (words.find(query) !== undefined) return found;
      const typed = { name: query, type: "a new thing" };
      return completes(found[0]?.name ?? "", query) ? [...found, typed] : [typed, ...found];
    },
    tell: ({ name, type }) => [make("bdi", {}, name), make("span", { class: "quiet" }, ` ${type}`)],
    nameOf: ({ name }) => name,
    describe: (hits) => `${hits.length} names fit; arrow keys choose`,
    take: show,
  });
}

/**
 * @param {ReturnType<typeof makeField>} field @param {Words} words
 * @param {() => import("./review_types.d.ts").Said} read @param {() => void} show
 */
function completePredicate({ input, list }, words, read, show) {
  /** @param {Predicate} each */
  const said = (each) => {
    const typed = read();
    const ends = { subject: typed.subject || "this", object: typed.object || "that" };
    return words.say({ ...typed, ...ends, predicate: each.id });
  };
  wireCombobox(input, list, {
    find: (query) => words.findPredicates(query).slice(0, 12),
    tell: (each) => [
      make("strong", {}, each.label),
      make("bdi", { class: "quiet" }, ` ${said(each)}`),
    ],
    nameOf: (each) => wordPredicate(each.id, words),
    describe: (hits) =>
      hits.length ? `${hits.length} relations fit; arrow keys choose` : "No relation fits",
    take: show,
  });
}

/** Return how a relation is called in the form. @param {string} id @param {Words} words */
function wordPredicate(id, words) {
  const predicate = words.predicates.get(id);
  if (!predicate) return id;
  const namesakes = [...words.predicates.values()].filter(({ label }) => label === predicate.label);
  return namesakes.length > 1 ? id : predicate.label;
}

/** @param {string} typed @param {Words} words */
function findPredicate(typed, words) {
  const all = [...words.predicates.values()];
  const name = fold(typed);
  return words.predicates.get(typed.trim()) ?? all.find(({ label }) => fold(label) === name);
}

/** Return a sentence where the vocabulary does not expect such things. @param {import("./review_types.d.ts").Said} fact @param {Words} words */
function listMisfits(fact, words) {
  const predicate = words.predicates.get(fact.predicate);
  if (!predicate) return [];
  /** @type {[string, string[]][]} */
  const ends = [
    [fact.subject, predicate.domain],
    [fact.object, predicate.range],
  ];
  return ends.flatMap(([name, types]) => {
    const type = words.typeOf(name);
    if (!type || !types.length || types.includes(type)) return [];
    return [`“${name}” is a ${type}; “${predicate.label}” expects there: ${types.join(", ")}.`];
  });
}

/**
 * Return a sentence if words that hedge are in no vocabulary: such a fact is not recorded as said flatly.
 * @param {string} hedge @param {string[]} heard @param {Words} words
 */
function listUnlisted(hedge, heard, words) {
  const open = hedge ? [hedge] : heard;
  const unlisted = open.filter((each) => each !== "none" && !words.hedges.has(each));
  if (!unlisted.length) return [];
  return [
    `The passage says ${quoteAll(unlisted)}, which is not in the list of hedges: choose the nearest, or none if it does not weaken this fact. Until then it is not recorded.`,
  ];
}

/** @param {import("./review_types.d.ts").Said} fact @param {Words} words */
function listNew({ subject, object }, words) {
  const added = [subject, object].filter((name) => !words.find(name));
  return added.map((name) => `“${name}” is a new thing.`);
}

/** @param {string} cites @param {[number, string][]} works */
function findCitesFault(cites, works) {
  if (!/^(?:none|[\d\s,;–-]*)$/i.test(cites.trim()))
    return `Works cited: expected printed numbers such as 1, 3-5, or none; got “${cites}”.`;
  const listed = new Set(works.map(([number]) => number));
  const unlisted = (cites.match(/\d+/g) ?? []).find((number) => !listed.has(Number(number)));
  return unlisted ? `Works cited: the article's list has no work ${unlisted}.` : "";
}
