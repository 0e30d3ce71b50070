"""Tours, quiz items and flashcards as display records."""

from __future__ import annotations

from collections.abc import Collection

from ntgraph.display.model import DisplayCard, DisplayQuizItem, DisplayStep, DisplayTour
from ntgraph.facts import FactBase
from ntgraph.learning import flashcards, quiz_items
from ntgraph.records import Tour, TourStep


def show_tours(facts: FactBase, shown: Collection[str]) -> tuple[DisplayTour, ...]:
    """Return the tours whose nodes and statements are all shown."""
    described = (_describe_tour(tour, facts) for tour in facts.tours.values())
    return tuple(
        tour
        for tour in described
        if all(
            id in shown
            for step in tour.steps
            for id in (step.node, step.statement, step.start, step.end)
            if id
        )
    )


def _describe_tour(tour: Tour, facts: FactBase) -> DisplayTour:
    steps = tuple(_describe_step(step, facts) for step in tour.steps)
    return DisplayTour(tour.id, tour.title, tour.summary, tour.minutes, steps)


def _describe_step(step: TourStep, facts: FactBase) -> DisplayStep:
    found = facts.find_statements(step.statement) if step.statement else []
    return DisplayStep(
        heading=step.heading,
        text=step.text,
        view=step.view,
        node=step.node,
        statement=found[0].id if found else "",
        source=step.source,
        start=step.start,
        end=step.end,
        accepted=bool(step.layer),
    )


def show_quiz(facts: FactBase, shown: Collection[str]) -> tuple[DisplayQuizItem, ...]:
    """Return the quiz items whose statements are all shown."""
    return tuple(
        DisplayQuizItem(
            id=item.id,
            kind=item.kind,
            question=item.question,
            options=item.options,
            right=item.right,
            explanation=item.explanation,
            statements=item.statements,
        )
        for item in quiz_items(facts)
        if all(id in shown for id in item.statements)
    )


def show_cards(facts: FactBase, shown: Collection[str]) -> tuple[DisplayCard, ...]:
    """Return the flashcards about shown nodes and statements."""
    return tuple(
        DisplayCard(card.deck, card.front, card.back, card.about)
        for card in flashcards(facts)
        if card.about in shown
    )
