"""The check of all questions: those checked by hand, those of tours, those made by program."""

from __future__ import annotations

from collections.abc import Iterator

from ntgraph.errors import Place, Problem
from ntgraph.facts import FactBase
from ntgraph.learning.all_questions import quiz_items
from ntgraph.learning.question_flaws import find_set_flaws, walk_flaws
from ntgraph.learning.quiz_items import QuizItem
from ntgraph.learning.teachable import Teachable
from ntgraph.learning.tour_questions import ask_tours

MADE = "questions"


def check_questions(facts: FactBase) -> list[Problem]:
    """Find what is wrong with the questions that facts give, each and all together.

    Returns:
        Problems, sorted; those of a question checked by hand at its place in the file, those
        of the others under the folder and the id of the question.
    """
    items = [*quiz_items(facts), *ask_tours(facts).values()]
    return sorted({*check_each(items, facts), *check_sets(items, facts)})


def check_each(items: list[QuizItem], facts: FactBase) -> Iterator[Problem]:
    """Check every question by itself."""
    teacher = Teachable.of(facts)
    for item in items:
        for flaw in walk_flaws(item, teacher):
            yield make_problem(item.id, item.kind, flaw, facts)


def check_sets(items: list[QuizItem], facts: FactBase) -> Iterator[Problem]:
    """Check the questions together."""
    kinds = {item.id: item.kind for item in items}
    for name, flaw in find_set_flaws(items):
        yield make_problem(name, kinds.get(name, name), flaw, facts)


def make_problem(id: str, kind: str, flaw: str, facts: FactBase) -> Problem:
    """Make a problem at the place of a question."""
    written = [*(facts.pack.questions if facts.pack else ())]
    written += [question for tour in facts.tours.values() for question in tour.questions]
    places = {f"checked:{question.id}": question.place for question in written}
    place = places.get(id) or Place(f"{facts.folder}/{MADE}", 1)
    return Problem(place.file, place.line, kind, f"{id} {flaw}")
