"""The question at the end of a tour, and the set of questions that it leads into."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ntgraph.facts import FactBase
from ntgraph.facts.tour_statements import find_behind, list_tour_nodes, shown_statements
from ntgraph.graph.display_limits import QUIZ_QUESTIONS
from ntgraph.learning.checked_questions import make_checked
from ntgraph.learning.quiz_items import QuizItem, spread_places
from ntgraph.records import Tour
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.question import PASSAGE
from ntgraph.records.vocabulary import ARTICLE_LAYER

# With fewer questions than these about a tour, some that are near it follow.
FEWEST_ABOUT = 3
ABOUT = "about."


@frozen_record
class TourSet:
    """The questions that a tour leads into; the last `near` of them are only near its subject."""

    items: tuple[QuizItem, ...]
    near: int = 0


def ask_tours(facts: FactBase) -> dict[str, QuizItem]:
    """Make the question at the end of each tour, by the tour's id.

    A tour whose question rests on a statement that is not there has none.
    """
    asked = {tour.id: item for tour in facts.tours.values() for item in ask_tour(tour, facts)}
    return dict(zip(asked, spread_places(asked.values()), strict=True))


def ask_tour(tour: Tour, facts: FactBase) -> Iterator[QuizItem]:
    """Make the first question of a tour, if the statements that its key rests on are there."""
    for question in tour.questions[:1]:
        found = [facts.find_cells(cells) for cells in question.statements]
        if found and all(len(rows) == 1 for rows in found):
            yield make_checked(question, [rows[0] for rows in found], facts)


def draw_about(tour: Tour, items: Iterable[QuizItem], facts: FactBase) -> TourSet:
    """Choose the questions that a tour leads into.

    They rest on what its steps show or share a thing with it: questions checked by hand come
    first, then those on the very statements of the steps. The tour's own question does not
    come again. Where these are too few, questions on things one line away follow.
    """
    asked = {(item.kind, id) for item in ask_tour(tour, facts) for id in item.statements}
    pool = [
        item
        for item in items
        if item.kind != PASSAGE and asked.isdisjoint((item.kind, id) for id in item.statements)
    ]
    nodes = set(list_tour_nodes(tour, facts))
    own = {s.id for s in shown_statements(tour, facts)}
    behind = own | {
        s.id
        for step in tour.steps
        if step.node or step.source
        for s in find_behind(step, tour, facts)
    }
    chosen = choose_apart(rank(list_sharing(pool, behind, nodes, facts), own, behind))
    if len(chosen) >= FEWEST_ABOUT:
        return TourSet(tuple(chosen[:QUIZ_QUESTIONS]))
    around = set(list_around(nodes, facts))
    rest = rank(list_sharing(pool, set(), around, facts), own, behind)
    joined = choose_apart([*chosen, *rest])[:QUIZ_QUESTIONS]
    return TourSet(tuple(joined), len(joined) - len(chosen))


def list_sharing(
    items: Iterable[QuizItem], behind: set[str], nodes: set[str], facts: FactBase
) -> list[QuizItem]:
    """List the questions on some of these statements, or on one with an end among these nodes."""
    return [
        item
        for item in items
        if behind.intersection(item.statements)
        or any(
            {statement.subject, statement.object} & nodes
            for statement in (facts.statements[id] for id in item.statements)
        )
    ]


def rank(items: Sequence[QuizItem], own: set[str], behind: set[str]) -> list[QuizItem]:
    """Sort questions: checked by hand first, then by how near to the steps they are."""
    return sorted(
        items,
        key=lambda item: (
            not item.is_checked,
            own.isdisjoint(item.statements),
            behind.isdisjoint(item.statements),
        ),
    )


def choose_apart(items: Iterable[QuizItem]) -> list[QuizItem]:
    """Return the items of which none answers another that comes before it."""
    chosen: list[QuizItem] = []
    used: set[str] = set()
    for item in items:
        if used.isdisjoint(item.about):
            chosen.append(item)
            used.update(item.about)
    return chosen


def list_around(nodes: set[str], facts: FactBase) -> Iterator[str]:
    """Yield the nodes that a line of an article joins with some of these."""
    for statement in facts.statements.values():
        if statement.layer == ARTICLE_LAYER and {statement.subject, statement.object} & nodes:
            yield from (statement.subject, statement.object)
