"""Rules that keep the prose of a tour from saying more than the rows: hedges and limits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntgraph.checks.tour_claims import covering
from ntgraph.checks.tour_restatements import (
    Restatement,
    find_restatements,
    list_hedge_forms,
    list_limiting_words,
    stands_in,
)
from ntgraph.checks.tour_texts import TourText, find_spans, list_texts
from ntgraph.checks.value_checks import problem_at
from ntgraph.errors import Problem
from ntgraph.facts import FactBase
from ntgraph.facts.hedged_wording import find_hedge
from ntgraph.facts.statement_sentences import say
from ntgraph.facts.tour_statements import find_own
from ntgraph.records import Statement, Tour

WIDENING = re.compile(
    r"\b(?:(?<!above )(?<!after )all(?! at once\b)(?!(?<=at all)(?:[.,;:!?]|$))"
    r"|always|never|every|everybody|everyone|invariably|inevitably|cure[sd]?|prove[sdn]?|guarantee[sd]?)\b",
    re.IGNORECASE,
)
DENIED = re.compile(
    r"\b(?:no|not|none|nothing|nobody|cannot|without)(?: \w+){0,2} $", re.IGNORECASE
)
# *Never try it out alone* advises, it does not describe.
ADVICE = re.compile(
    r"^\W*never (?!(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would)\b)",
    re.IGNORECASE,
)


def check_hedges(tour: Tour, facts: FactBase) -> Iterator[Problem]:
    """Check that the steps of a tour keep the hedge and the limits of their statements."""
    for text in list_texts(tour):
        if text.step is None:
            continue
        own = find_own(text.step, facts)
        yield from check_widening(text, own, tour, facts)
        if own is None or text.column != "text":
            continue
        for each in find_restatements(text.words, facts):
            yield from check_hedge(each, own, text, facts)
            yield from check_limits(each, own, text, facts)


def check_hedge(
    told: Restatement, own: Statement, text: TourText, facts: FactBase
) -> Iterator[Problem]:
    """Check that a sentence hedges at least as much as the statement that it repeats."""
    forms = list_hedge_forms(own, facts.vocabulary)
    if not forms or any(hedges(form, told.said, negated=own.negated) for form in forms):
        return
    hedge = find_hedge(own, facts.vocabulary)
    if hedge is not None and hedge.frame and find_spans(hedge.id, told.sentence):
        return
    message = f"tells flatly what the article hedges, {told.said!r}"
    yield problem_at(text.place, text.column, f"{message}: expected one of {forms}")


def hedges(form: str, said: str, *, negated: bool) -> bool:
    """Return whether a hedge stands in a text; before *not* it only hedges a denial."""
    return any(
        negated or not re.match(r" not\b", said[end:], re.IGNORECASE)
        for _, end in find_spans(form, said)
    )


def check_limits(
    told: Restatement, own: Statement, text: TourText, facts: FactBase
) -> Iterator[Problem]:
    """Check that a sentence keeps each condition that limits the statement that it repeats."""
    known = facts.vocabulary.qualifiers
    for key, value in own.qualifiers:
        if key not in known or not known[key].limits:
            continue
        words = list_limiting_words(value, own, facts)
        if not any(stands_in(word, told.sentence) for word in words):
            message = f"leaves out the {known[key].label} {value!r} in {told.sentence!r}"
            yield problem_at(text.place, text.column, f"{message}: expected one of {words}")


def check_widening(
    text: TourText, own: Statement | None, tour: Tour, facts: FactBase
) -> Iterator[Problem]:
    """Check that a word such as *always* is in the statement's own sentence, or counted."""
    row = say(own, facts) if own else ""
    in_row = {found[0].casefold() for found in WIDENING.finditer(row)}
    for sentence in text.told():
        for found in WIDENING.finditer(sentence[0]):
            start, end = (sentence.start() + at for at in found.span())
            if found[0].casefold() in in_row or DENIED.search(sentence[0][: found.start()]):
                continue
            if ADVICE.match(sentence[0]) and found[0].casefold() == "never":
                continue
            if not covering(text, start, end, tour):
                got = f"the row says {row!r}" if row else "no statement says so"
                message = f"says {found[0]!r}, which widens what is known: {got}"
                yield problem_at(
                    text.place, text.column, f"{message} (expected another word or a [[count]])"
                )
