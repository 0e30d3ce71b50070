"""Rules for tours: steps that show something that exists, true texts, a question at the end."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ntgraph.checks.length_limits import (
    LONGEST_TOUR_HEADING,
    LONGEST_TOUR_SUMMARY,
    LONGEST_TOUR_TEXT,
)
from ntgraph.checks.question_rules import check_question
from ntgraph.checks.tour_claims import check_claims
from ntgraph.checks.tour_hedges import check_hedges
from ntgraph.checks.tour_names import list_shown
from ntgraph.checks.value_checks import check_filled, check_known, problem_at
from ntgraph.errors import Problem, unknown
from ntgraph.facts import FactBase
from ntgraph.facts.table_columns import IDENTITY
from ntgraph.facts.tour_statements import find_behind
from ntgraph.records import Tour, TourStep
from ntgraph.records.vocabulary import ARTICLE_LAYER, REFERENCE_LAYER, VIEWS

FEWEST_STEPS = 2


def check_tours(facts: FactBase) -> Iterator[Problem]:
    """Check that each tour has a title, a summary and enough steps, and check each step."""
    for tour in facts.tours.values():
        yield from check_filled(tour.place, "title", tour.title, LONGEST_TOUR_HEADING)
        yield from check_filled(tour.place, "summary", tour.summary, LONGEST_TOUR_SUMMARY)
        if len(tour.steps) < FEWEST_STEPS:
            message = f"expected at least {FEWEST_STEPS} steps, got {len(tour.steps)}"
            yield problem_at(tour.place, "step", message)
        for step in tour.steps:
            yield from check_step(step, facts)
        yield from check_pictures(tour)
        yield from check_end(tour, facts)
        yield from check_claims(tour, facts)
        yield from check_hedges(tour, facts)


def check_pictures(tour: Tour) -> Iterator[Problem]:
    """Check that no step shows the same picture as the step before it."""
    for before, step in pairwise(tour.steps):
        if list_shown(before) == list_shown(step):
            message = f"shows the same picture as {before.heading!r}, the step before"
            yield problem_at(step.place, "view", f"{message}: expected another view or thing")


def check_end(tour: Tour, facts: FactBase) -> Iterator[Problem]:
    """Check that a tour ends with one question, and that the question is about what it shows."""
    if len(tour.questions) != 1:
        message = f"expected one question at the end, got {len(tour.questions)}"
        yield problem_at(tour.place, "question", message)
    shown = {s.id for step in tour.steps for s in find_behind(step, tour, facts)}
    for question in tour.questions:
        yield from check_question(question, facts)
        found = [
            s.id
            for cells in question.statements
            for s in facts.find_cells(cells)
            if s.layer == ARTICLE_LAYER
        ]
        if found and shown.isdisjoint(found):
            message = f"{question.id!r} rests on no statement that a step shows"
            yield problem_at(question.place, "statements", message)


def check_step(step: TourStep, facts: FactBase) -> Iterator[Problem]:
    """Check a step's texts, and that its view, layer, nodes, work and statement are known."""
    place = step.place
    yield from check_filled(place, "heading", step.heading, LONGEST_TOUR_HEADING)
    yield from check_filled(place, "text", step.text, LONGEST_TOUR_TEXT)
    yield from check_known(place, "view", "view", step.view, VIEWS)
    if step.layer:
        yield from check_known(place, "layer", "layer", step.layer, (REFERENCE_LAYER,))
    for column in ("node", "start", "end"):
        node = getattr(step, column)
        if node:
            yield from check_known(place, column, "node", node, facts.nodes)
    if step.source:
        yield from check_known(place, "source", "source", step.source, facts.sources)
    if step.statement:
        yield from check_step_statement(step, facts)


def check_step_statement(step: TourStep, facts: FactBase) -> Iterator[Problem]:
    """Check that the cells in a step identify exactly one statement."""
    wrong = sorted(step.statement.keys() - set(IDENTITY))
    for key in wrong:
        yield problem_at(step.place, "statement", unknown("key", key, IDENTITY))
    if wrong:
        return
    for column in ("subject", "object"):
        id = step.statement.get(column, "")
        if id and id not in facts.nodes:
            yield problem_at(step.place, "statement", unknown("node", id, facts.nodes))
            return
    found = facts.find_statements(step.statement)
    if len(found) != 1:
        named = " ".join(step.statement.get(key, "…") for key in ("subject", "predicate", "object"))
        more = "name its qualifiers or level, too" if found else "look it up in statements.tsv"
        yield problem_at(step.place, "statement", f"{len(found)} statements are {named!r}: {more}")


RULES = (check_tours,)
