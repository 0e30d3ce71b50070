"""Leave out imported readings where a hand-curated fact exists for the same two nodes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ntgraph.imports.databases.known_facts import KnownFacts
from ntgraph.imports.databases.target_readings import TargetReading
from ntgraph.records import Qualifiers, Statement


@dataclass(frozen=True, slots=True, order=True)
class Outdone:
    """An imported reading that was left out, and the hand-curated facts it gave way to."""

    subject: str
    predicate: str
    object: str
    curated: str


def keep_uncurated(
    readings: Iterable[TargetReading], world: KnownFacts
) -> tuple[list[TargetReading], list[Outdone]]:
    """Return the readings without those that differ from hand-curated facts of the same pair.

    Returns:
        The readings kept (on pairs that nobody curated, or the same as what was curated), and
        what was left out, each once, sorted.
    """
    kept: list[TargetReading] = []
    outdone: set[Outdone] = set()
    for reading in readings:
        curated = world.curated.get(reading.pair, ())
        same = any(
            statement.predicate == reading.predicate
            and statement.qualifiers == reading.qualifiers
            and not statement.negated
            and not statement.subject_level
            for statement in curated
        )
        if same or not curated:
            kept.append(reading)
            continue
        told = format_predicate(reading.predicate, reading.qualifiers)
        by_hand = ", ".join(sorted({format_statement(statement) for statement in curated}))
        outdone.add(Outdone(reading.subject, told, reading.object, by_hand))
    return kept, sorted(outdone)


def format_statement(statement: Statement) -> str:
    """Return predicate and qualifiers of a statement as text, with `not` if it is negated."""
    negation = "not " if statement.negated else ""
    return negation + format_predicate(statement.predicate, statement.qualifiers)


def format_predicate(predicate: str, qualifiers: Qualifiers) -> str:
    """Return a predicate and the values of its qualifiers as text."""
    conditions = ", ".join(value for _, value in qualifiers)
    return f"{predicate} ({conditions})" if conditions else predicate
