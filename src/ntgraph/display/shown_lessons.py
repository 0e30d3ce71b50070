"""Tours, quiz items, puzzle lines and flashcards, ready to be shown."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict

from ntgraph.display.model import (
    DisplayCard,
    DisplayPlace,
    DisplayPuzzle,
    DisplayQuizItem,
    DisplayStep,
    DisplayTour,
)
from ntgraph.facts import FactBase
from ntgraph.facts.tour_statements import find_own
from ntgraph.learning import (
    PuzzleMap,
    QuizItem,
    TourSet,
    ask_tours,
    draw_about,
    flashcards,
    puzzle_maps,
    quiz_items,
)
from ntgraph.records import Tour, TourStep
from ntgraph.records.vocabulary import ARTICLE_LAYER, REFERENCE_LAYER


def show_tours(
    facts: FactBase, shown: Collection[str], items: Collection[QuizItem]
) -> tuple[DisplayTour, ...]:
    """Return the tours whose nodes and statements are all shown.

    Args:
        facts: what the tours are about.
        shown: the ids of the nodes and statements that are shown.
        items: the questions that are shown; a tour leads into some of them.
    """
    if not facts.tours:
        return ()
    asked = ask_tours(facts)
    described = (
        _describe_tour(tour, asked.get(tour.id), draw_about(tour, items, facts), facts)
        for tour in facts.tours.values()
    )
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


def _describe_tour(
    tour: Tour, question: QuizItem | None, about: TourSet, facts: FactBase
) -> DisplayTour:
    return DisplayTour(
        id=tour.id,
        title=tour.title,
        summary=tour.summary,
        minutes=tour.minutes,
        steps=tuple(_describe_step(step, facts) for step in tour.steps),
        questions=(_describe_item(question),) if question else (),
        quiz=tuple(item.id for item in about.items),
        near=about.near,
    )


def _describe_step(step: TourStep, facts: FactBase) -> DisplayStep:
    own = find_own(step, facts)
    return DisplayStep(
        heading=step.heading,
        text=step.text,
        view=step.view,
        node=step.node,
        statement=own.id if own else "",
        source=step.source,
        start=step.start,
        end=step.end,
        accepted=bool(step.layer),
    )


def find_items(facts: FactBase, shown: Collection[str], texts: Mapping[str, str]) -> list[QuizItem]:
    """Return the quiz items that rest on what is shown, and on accepted facts about it.

    Where all that articles say is shown, so are all items: the page then draws the same sets
    as Python does.
    """
    everything = shows_all(facts, shown)
    return [
        item
        for item in quiz_items(facts, texts=texts)
        if everything or all(is_shown(id, facts, shown) for id in item.statements)
    ]


def show_quiz(items: Iterable[QuizItem]) -> tuple[DisplayQuizItem, ...]:
    """Describe quiz items."""
    return tuple(map(_describe_item, items))


def _describe_item(item: QuizItem) -> DisplayQuizItem:
    return DisplayQuizItem(
        id=item.id,
        kind=item.kind,
        question=item.question,
        options=item.options,
        right=item.right,
        explanation=item.explanation,
        statements=item.statements,
        why=item.why,
        about=item.about,
        checked=item.is_checked,
        ordered=item.is_ordered,
    )


def is_shown(id: str, facts: FactBase, shown: Collection[str]) -> bool:
    """Return whether a statement is shown or, if accepted, is about something shown."""
    statement = facts.statements[id]
    is_about = statement.subject in shown or statement.object in shown
    return id in shown or (is_about and statement.layer == REFERENCE_LAYER)


def shows_all(facts: FactBase, shown: Collection[str]) -> bool:
    """Return whether all that articles say is shown."""
    return all(id in shown for id, s in facts.statements.items() if s.layer == ARTICLE_LAYER)


def show_puzzle(facts: FactBase, shown: Collection[str]) -> tuple[DisplayPuzzle, ...]:
    """Describe the maps to complete all of whose statements are shown, or about what is."""
    everything = shows_all(facts, shown)
    return tuple(
        _describe_map(made)
        for made in puzzle_maps(facts)
        if everything or all(is_shown(place.statement, facts, shown) for place in made.places)
    )


def _describe_map(made: PuzzleMap) -> DisplayPuzzle:
    places = tuple(DisplayPlace(**asdict(place)) for place in made.places)
    return DisplayPuzzle(made.center, made.question, made.incoming, made.ways, places)


def show_cards(facts: FactBase, shown: Collection[str]) -> tuple[DisplayCard, ...]:
    """Return the flashcards about shown nodes and statements."""
    return tuple(
        DisplayCard(card.deck, card.front, card.back, card.about)
        for card in flashcards(facts)
        if card.about in shown
    )
