"""Order accepted facts: main targets first, and parts of receptors folded under the whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ntgraph.facts import FactBase
from ntgraph.judging.crosscheck.accepted_facts import is_imported
from ntgraph.records import Statement
from ntgraph.records.vocabulary import (
    MAIN_TARGET,
    MAIN_TARGET_NOTE,
    OTHER_TARGET,
    OTHER_TARGET_NOTE,
    TARGET_ROLES,
    UNKNOWN_ROLE,
)

PART_OF = "part_of"
TARGET = "Target"

Fold = tuple[str, str, str, str, bool]


def find_target_role(statement: Statement, facts: FactBase) -> str:
    """Return whether the object is a main target of the subject, as far as that is recorded.

    Returns:
        `main` if a database marks it so; `other` if a database marks it as no main target and
        nothing but imported rows names it; otherwise `unknown`. Empty if the object is no target.
    """
    if facts.nodes[statement.object].node_type != TARGET:
        return ""
    notes = {note for evidence in statement.evidence for note in evidence.note.split("; ")}
    if MAIN_TARGET_NOTE in notes:
        return MAIN_TARGET
    marked = all(OTHER_TARGET_NOTE in each.note.split("; ") for each in statement.evidence)
    return OTHER_TARGET if marked and is_imported(statement, facts) else UNKNOWN_ROLE


def fold_parts(statements: Iterable[Statement], facts: FactBase) -> Mapping[str, str]:
    """Return the statements that say of a part what another says of the whole, each with that.

    What is part of what is read from the statements of the predicate `part_of`.
    """
    listed = list(statements)
    wholes: dict[str, list[str]] = {}
    for statement in facts.statements.values():
        if statement.predicate == PART_OF and not statement.negated:
            wholes.setdefault(statement.subject, []).append(statement.object)
    ids: dict[Fold, str] = {}
    for each in listed:
        ids.setdefault(identity_of(each, each.subject, each.object), each.id)
    return {each.id: id for each in listed if (id := find_whole(each, wholes, ids))}


def find_whole(
    statement: Statement, wholes: Mapping[str, list[str]], ids: Mapping[Fold, str]
) -> str:
    """Return the id of the statement that says the same of a whole; empty if there is none."""
    ends = [(statement.subject, whole) for whole in wholes.get(statement.object, ())]
    ends += [(whole, statement.object) for whole in wholes.get(statement.subject, ())]
    found = (ids.get(identity_of(statement, subject, object), "") for subject, object in ends)
    return next((id for id in found if id and id != statement.id), "")


def identity_of(statement: Statement, subject: str, object: str) -> Fold:
    """Return what must be the same for two statements to fold, but for the ends given."""
    return (statement.predicate, subject, object, statement.subject_level, statement.negated)


def order_by_role(statement: Statement, facts: FactBase) -> int:
    """Return a sort key: main targets, then what is not known to be one, then other targets."""
    role = find_target_role(statement, facts)
    order = (MAIN_TARGET, UNKNOWN_ROLE, OTHER_TARGET)
    return order.index(role) if role in TARGET_ROLES else 1
