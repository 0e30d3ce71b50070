"""Join the records that several files hold: by id, statements with their judgements."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from ntgraph.errors import Problem
from ntgraph.records import Assessment, Stance, Statement
from ntgraph.records.placed_record import PlacedRecord

R = TypeVar("R", bound=PlacedRecord)


def by_id(records: Iterable[R]) -> dict[str, R]:
    """Return the records by id, sorted; of several records with one id, the first is kept."""
    found: dict[str, R] = {}
    for record in records:
        found.setdefault(record.id, record)
    return dict(sorted(found.items()))


def report_repeated(records: Iterable[PlacedRecord], problems: list[Problem]) -> None:
    """Add a problem for each id that rows of two files share.

    Ids repeated inside one file are found by `checks.table_rules`.
    """
    first: dict[str, PlacedRecord] = {}
    for record in records:
        other = first.setdefault(record.id, record).place
        if record.place and other and record.place.file != other.file:
            message = f"{record.id!r} already stands at {other}"
            problems.append(Problem(record.place.file, record.place.line, "id", message))


def join_statements(statements: Iterable[Statement]) -> dict[str, Statement]:
    """Join statements with the same id into one with all their evidence; return them by id.

    The result is sorted by id.
    """
    joined: dict[str, Statement] = {}
    repeated: dict[str, list[Statement]] = {}
    for statement in statements:
        first = joined.setdefault(statement.id, statement)
        if first is not statement:
            repeated.setdefault(statement.id, [first]).append(statement)
    for id, same in repeated.items():
        joined[id] = join_same(same)
    return {id: joined[id] for id in sorted(joined)}


def join_same(same: list[Statement]) -> Statement:
    """Join statements that differ only in their evidence into one with all of it."""
    return replace(same[0], evidence=tuple(e for statement in same for e in statement.evidence))


def join_judgements(
    statements: dict[str, Statement],
    assessments: Iterable[Assessment],
    stances: Iterable[Stance],
) -> dict[str, Statement]:
    """Return the statements with their assessments and stances.

    If a statement has several assessments, the first is used.
    """
    assessed: dict[str, Assessment] = {}
    for assessment in assessments:
        assessed.setdefault(assessment.statement, assessment)
    held: dict[str, list[Stance]] = {}
    for stance in stances:
        held.setdefault(stance.statement, []).append(stance)
    judged: dict[str, Statement] = {}
    for id, statement in statements.items():
        made, own = assessed.get(id), held.get(id, ())
        judged[id] = statement.judged(made, tuple(own)) if made or own else statement
    return judged
