"""What stands behind a tour: the statements, nodes and works of its steps."""

from __future__ import annotations

from collections.abc import Iterator

from ntgraph.facts.fact_base import FactBase
from ntgraph.facts.table_columns import IDENTITY
from ntgraph.records import Statement, Tour, TourStep
from ntgraph.records.vocabulary import ARTICLE_LAYER


def find_own(step: TourStep, facts: FactBase) -> Statement | None:
    """Return the statement that a step is about, if it is about one that exists."""
    named = step.statement and not step.statement.keys() - set(IDENTITY)
    found = facts.find_statements(step.statement) if named else []
    return found[0] if len(found) == 1 else None


def find_behind(step: TourStep | None, tour: Tour, facts: FactBase) -> list[Statement]:
    """Return the statements of articles that a step shows; for no step, those of all steps.

    They are the one that it is about, else those around its nodes, else those that cite its
    work. A view without any of these shows all statements.
    """
    if step is None:
        found = (find_own(each, facts) for each in tour.steps)
        return [statement for statement in found if statement is not None]
    if own := find_own(step, facts):
        return [own]
    nodes = {id for id in (step.node, step.start, step.end) if id}
    said = [s for s in facts.statements.values() if s.layer == ARTICLE_LAYER]
    if nodes:
        return [s for s in said if s.subject in nodes or s.object in nodes]
    if step.source:
        return [s for s in said if step.source in list_cited(s)]
    return said


def list_cited(statement: Statement) -> list[str]:
    """List the works that are cited for a statement."""
    return [source for evidence in statement.evidence for source in evidence.cited_sources]


def shown_statements(tour: Tour, facts: FactBase) -> list[Statement]:
    """Return the statements that the steps of a tour are about."""
    return [own for step in tour.steps if (own := find_own(step, facts))]


def list_tour_nodes(tour: Tour, facts: FactBase) -> Iterator[str]:
    """Yield the nodes that the steps of a tour show."""
    for step in tour.steps:
        own = find_own(step, facts)
        yield from (own.subject, own.object) if own else ()
        yield from (id for id in (step.node, step.start, step.end) if id)
