"""Find where several articles speak of the same two things, and whether they agree there."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import combinations

from ntgraph.facts import FactBase
from ntgraph.judging.crosscheck.claimed_signs import all_but_denies
from ntgraph.judging.crosscheck.contested_statements import (
    clash_of,
    limits_of,
    share_conditions,
)
from ntgraph.records import Statement
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.vocabulary import ARTICLE_LAYER

SAME, AGREE, DIFFER, SPEAK = "same", "agree", "differ", "speak"


@frozen_record
class Meeting:
    """Statements of several articles about the same two things.

    `kind` is `same` (one statement that several articles make), `agree` (the same relation of
    the same things, in other words), `differ` (one denies the other, or the signs are
    opposite), or `speak` where the articles only speak of the same two things.
    """

    kind: str
    statements: tuple[str, ...]


def find_meetings(facts: FactBase, statements: Iterable[str]) -> tuple[Meeting, ...]:
    """Return where articles meet, among some statements: agreement first, then difference.

    What only one article speaks of is no meeting: to be silent is not to deny.
    """
    pairs: dict[frozenset[str], list[Statement]] = {}
    for id in sorted(statements):
        said = facts.statements[id]
        if said.layer == ARTICLE_LAYER:
            pairs.setdefault(frozenset({said.subject, said.object}), []).append(said)
    found = [meeting for said in pairs.values() for meeting in _meet(said, facts)]
    order = [SAME, AGREE, DIFFER, SPEAK]
    return tuple(sorted(found, key=lambda each: (order.index(each.kind), each.statements)))


def _meet(said: Collection[Statement], facts: FactBase) -> Iterable[Meeting]:
    """Return the meetings among all that is said of two things."""
    if len({article for each in said for article in _articles(each)}) < 2:
        return []
    kinds: dict[str, dict[str, None]] = {}
    for one, other in combinations(said, 2):
        if len(_articles(one) | _articles(other)) > 1:
            kinds.setdefault(_compare(one, other, facts), {}).update({one.id: None, other.id: None})
    found = [Meeting(SAME, (each.id,)) for each in said if len(_articles(each)) > 1]
    found += [Meeting(kind, tuple(kinds[kind])) for kind in (AGREE, DIFFER) if kind in kinds]
    return found or [Meeting(SPEAK, tuple(kinds[SPEAK]))]


def _articles(statement: Statement) -> frozenset[str]:
    return frozenset(evidence.article for evidence in statement.evidence)


def _compare(one: Statement, other: Statement, facts: FactBase) -> str:
    """Return how two statements about the same things relate."""
    if not _same_ends(one, other, facts):
        return SPEAK
    if clash_of(one, other, facts):
        return DIFFER if share_conditions(one, other, facts) else SPEAK
    alike = one.predicate == other.predicate and limits_of(one, facts) == limits_of(other, facts)
    return AGREE if alike and _denies(one, facts) == _denies(other, facts) else SPEAK


def _same_ends(one: Statement, other: Statement, facts: FactBase) -> bool:
    """Return whether both lead from the same thing, at the same level, to the same thing."""
    ends = (one.subject, one.subject_level, one.object)
    if ends == (other.subject, other.subject_level, other.object):
        return True
    predicate = facts.vocabulary.predicates[one.predicate]
    plain = not one.subject_level and not other.subject_level
    turned = (one.object, one.subject) == (other.subject, other.object)
    return predicate.symmetric and one.predicate == other.predicate and plain and turned


def _denies(statement: Statement, facts: FactBase) -> tuple[bool, bool]:
    return statement.negated, all_but_denies(statement, facts)
