"""Quizlet: cards as lines of term, tab and definition, to paste into its import field."""

from __future__ import annotations

from collections.abc import Iterator

from ntgraph.exports.classroom_questions import (
    CHECKED,
    Question,
    list_judged,
    list_questions,
    list_things,
)
from ntgraph.exports.details_text import ask_in_text, end_sentence, tell_details, tell_grounds
from ntgraph.exports.statement_details import DetailsCache
from ntgraph.facts import FactBase
from ntgraph.facts.spreadsheet_table import guard_cell
from ntgraph.learning.option_letters import letter_of, letter_options
from ntgraph.records.question import VERDICT


def to_quizlet(facts: FactBase) -> Iterator[str]:
    """Yield a line for each card: the term, a tab, and the definition.

    The cards are those of the Anki package: questions checked by hand, what things are,
    whether judged statements hold, and the questions made by program. A definition has the
    answer first, then what it rests on; safety notes stand on both sides. Quizlet knows no
    headings and no sources, so a set should say in its description where the cards come from.

    An apostrophe stands before what a spreadsheet would run as a formula. What the Anki
    package leaves out is left out here, too. Quizlet may refuse or cut long definitions: its
    limits are not published in a form that we could check.
    """
    yield from (
        f"{guard_cell(term)}\t{guard_cell(meaning)}\n" for term, meaning in list_pairs(facts)
    )


def list_pairs(facts: FactBase) -> Iterator[tuple[str, str]]:
    """Yield front and back of each card, each on one line without tabs."""
    details_cache = DetailsCache(facts)
    asked = list(list_questions(facts, details_cache))
    yield from (pair_question(question) for question in asked if question.part == CHECKED)
    for thing in list_things(facts):
        yield f"{thing.name} ({thing.kind})", thing.meaning
    for _, details in list_judged(facts, details_cache):
        who = "A file" if details.is_from_file else "An article"
        safety = "".join(f" Safety: {caution.text}" for caution in details.cautions)
        front = f"{who} says: “{details.sentence}” Does it hold?{safety}"
        yield front, f"{details.verdict}. {tell_details(details)}"
    for question in asked:
        # The cards of statements ask for verdicts, too.
        if question.part not in (CHECKED, VERDICT):
            yield pair_question(question)


def pair_question(question: Question) -> tuple[str, str]:
    """Return front and back of a question's card."""
    front = ask_in_text(question, letter_options(question.options))
    answer = end_sentence(f"{letter_of(question.right)}) {question.answer}")
    return front, " ".join((answer, *tell_grounds(question)))
