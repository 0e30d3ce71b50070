"""Order accepted facts: main targets first, and parts of receptors folded under the whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import say
from ntgraph.judging.crosscheck.accepted_facts import is_imported
from ntgraph.records import Statement
from ntgraph.records.vocabulary import (
    MAIN_TARGET,
    MAIN_TARGET_NOTE,
    OTHER_TARGET,
    OTHER_TARGET_NOTE,
    PART_OF_PREDICATE,
    TARGET_ROLES,
    TARGET_TYPE,
    UNKNOWN_ROLE,
)

Fold = tuple[str, str, str, str, bool]


def find_target_role(statement: Statement, facts: FactBase) -> str:
    """Return whether the object is a main target of the subject, as far as that is recorded.

    Returns:
        `main` if a database marks it so; `other` if a database marks it as no main target and
        nothing but imported rows names it; otherwise `unknown`. Empty if the object is no target.
    """
    if facts.nodes[statement.object].node_type != TARGET_TYPE:
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
        if statement.predicate == PART_OF_PREDICATE and not statement.negated:
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


def name_markers(statement: Statement, facts: FactBase) -> tuple[str, ...]:
    """Return the makers of the collections that mark the object as a main target, each once."""
    marked = (
        facts.collections[evidence.collection].maker
        for evidence in statement.evidence
        if MAIN_TARGET_NOTE in evidence.note.split("; ")
        and evidence.collection in facts.collections
    )
    return tuple(dict.fromkeys(marked))


def order_accepted(statement: Statement, facts: FactBase) -> tuple[int, int, bool, bool, int, str]:
    """Return a sort key for accepted facts.

    Parts of a receptor come last, main targets first. Then come facts not seen in animals only,
    facts curated by hand, and those with more works; if equal, by sentence.
    """
    return (
        int(statement.predicate == PART_OF_PREDICATE),
        order_by_role(statement, facts),
        bool(statement.animals),
        is_imported(statement, facts),
        -len(statement.sources),
        say(statement, facts),
    )


def order_by_role(statement: Statement, facts: FactBase) -> int:
    """Return a sort key: main targets, then what is not known to be one, then other targets."""
    role = find_target_role(statement, facts)
    order = (MAIN_TARGET, UNKNOWN_ROLE, OTHER_TARGET)
    return order.index(role) if role in TARGET_ROLES else 1
