"""Find how a predicate is said together with conditions of a statement."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ntgraph.records import Qualifiers, Statement
from ntgraph.records.vocabulary import Predicate, Vocabulary, Wording


def name_wording(predicate: str, conditions: Iterable[tuple[str, str]]) -> str:
    """Return the id of the wording of a predicate together with conditions.

    >>> name_wording("biolink:affects", [("object_direction", "increased")])
    'biolink:affects | object_direction=increased'
    """
    return " | ".join((predicate, *(f"{key}={value}" for key, value in conditions)))


def find_worded(statement: Statement, words: Vocabulary) -> Qualifiers:
    """Return the conditions of a statement that may be said together with the predicate."""
    known = words.qualifiers
    return tuple(
        pair for pair in statement.qualifiers if pair[0] in known and known[pair[0]].worded
    )


def find_wording(statement: Statement, words: Vocabulary) -> Wording | None:
    """Return how a statement's predicate is said together with its conditions, if anyhow."""
    if not words.wordings or not statement.qualifiers or statement.subject_level:
        return None
    return words.wordings.get(name_wording(statement.predicate, find_worded(statement, words)))


def put_wording(predicate: Predicate, wording: Wording) -> Predicate:
    """Return a predicate that is said as a wording says it."""
    return replace(
        predicate,
        template=wording.template,
        template_plural=wording.template_plural,
        negated=wording.negated,
        negated_plural=wording.negated_plural,
        base=wording.base,
    )
