"""Leave out the tours and questions that a part of the facts does not carry."""

from __future__ import annotations

from dataclasses import replace

from ntgraph.checks.question_rules import check_cells, check_question
from ntgraph.checks.tour_rules import check_tours
from ntgraph.facts import FactBase
from ntgraph.records import NotAsked


def leave_fitting_lessons(facts: FactBase) -> FactBase:
    """Return the facts without the tours and checked questions that do not hold for them.

    A tour stays if every rule over tours passes, so that each of its numbers and names is true
    of these facts; a question stays if the statements that its key rests on are there.
    """
    if not facts.tours and facts.pack is None:
        return facts
    faulty = {problem.file for problem in check_tours(facts)}
    tours = {
        id: tour
        for id, tour in facts.tours.items()
        if tour.place is None or tour.place.file not in faulty
    }
    pack = facts.pack and replace(
        facts.pack,
        questions=tuple(
            each for each in facts.pack.questions if not any(check_question(each, facts))
        ),
        not_asked=tuple(entry for entry in facts.pack.not_asked if _is_said(entry, facts)),
    )
    return replace(facts, tours=tours, pack=pack)


def _is_said(entry: NotAsked, facts: FactBase) -> bool:
    """Return whether every statement that is not to be asked is there."""
    return not any(
        problem for cells in entry.statements for problem in check_cells(dict(cells), entry, facts)
    )
