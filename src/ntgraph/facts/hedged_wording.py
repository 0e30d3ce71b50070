"""A predicate's wording with a hedge in it, and with a place for adverbs."""

from __future__ import annotations

import re
from dataclasses import replace

from ntgraph.records import Statement
from ntgraph.records.vocabulary import WEAKEST_HEDGE, Hedge, Predicate, Vocabulary

SUBJECT = "{subject} "
OBJECT = "{object}"
ADVERBS = "{adverbs}"
# Adverbs stand behind these verbs and before all others.
BE = ("is", "are", "be")


def find_hedge(statement: Statement, words: Vocabulary) -> Hedge | None:
    """Return how the passages of a statement hedge; None where one of them does not.

    Passages that hedge in different ways have in common that the statement *may* hold.
    """
    if not statement.is_hedged:
        return None
    hedges = [words.hedges.get(id, Hedge(id, id, "")) for id in statement.hedges]
    forms = {replace(hedge, id="", label="", definition="", place=None) for hedge in hedges}
    if len(forms) == 1 and (len(hedges) == 1 or not forms <= {Hedge("", "", "")}):
        return hedges[0]
    return words.hedges.get(WEAKEST_HEDGE, Hedge("", "", ""))


def is_in_qualifier(hedge: Hedge, statement: Statement) -> bool:
    """Return whether a condition of the statement already holds the hedge."""
    return any(
        re.search(rf"\b{re.escape(word)}\b", value)
        for word in hedge.in_qualifier
        for _, value in statement.qualifiers
    )


def pick_wording(predicate: Predicate, *, plural: bool, negated: bool) -> str:
    """Return the wording without a hedge for a subject's number and a denial."""
    if negated:
        return predicate.negated_plural if plural else predicate.negated
    return predicate.template_plural if plural else predicate.template


def put_verb(predicate: Predicate, verb: str) -> Predicate:
    """Return a predicate with other words in place of its verb, where it is not negated."""
    base = f"{verb} {OBJECT}"
    return replace(predicate, template=SUBJECT + base, template_plural=SUBJECT + base, base=base)


def word_flatly(predicate: Predicate, *, plural: bool, negated: bool) -> str:
    """Return the wording without a hedge; what is not denied has a place for adverbs."""
    wording = pick_wording(predicate, plural=plural, negated=negated)
    return wording if negated else add_place(wording)


def word_with_hedge(
    predicate: Predicate, hedge: Hedge, *, plural: bool, negated: bool
) -> str | None:
    """Return the wording with the hedge in it; None where the vocabulary does not say how."""
    if modal := pick_modal(hedge, plural=plural, negated=negated):
        return add_place(f"{SUBJECT}{predicate.base}", modal) if predicate.base else None
    if hedge.frame:
        flat = word_flatly(predicate, plural=plural, negated=negated)
        return hedge.frame.replace("{clause}", flat)
    wording = add_place(pick_wording(predicate, plural=plural, negated=negated))
    if not hedge.adverb or ADVERBS not in wording:
        return None
    return wording.replace(ADVERBS, f"{hedge.adverb} " + ("" if negated else ADVERBS))


def pick_modal(hedge: Hedge, *, plural: bool, negated: bool) -> str:
    """Return what stands before the base form of the verb, if this hedge does so."""
    if negated:
        return (plural and hedge.modal_negated_plural) or hedge.modal_negated
    return (plural and hedge.modal_plural) or hedge.modal


def add_place(wording: str, modal: str = "") -> str:
    """Put a place for adverbs before the verb; a wording of another form stays as it is.

    >>> add_place("{subject} is linked to {object}"), add_place("{subject} raises {object}")
    ('{subject} is {adverbs}linked to {object}', '{subject} {adverbs}raises {object}')
    >>> add_place("{subject} raise {object}", "can")
    '{subject} can {adverbs}raise {object}'
    """
    if not wording.startswith(SUBJECT):
        return wording
    verb = wording.removeprefix(SUBJECT)
    first, _, rest = verb.partition(" ")
    placed = f"{first} {ADVERBS}{rest}" if first in BE else ADVERBS + verb
    return SUBJECT + (f"{modal} " if modal else "") + placed
