"""Compare each statement of an article with the accepted facts about the same two nodes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ntgraph.facts import FactBase
from ntgraph.judging.crosscheck.accepted_facts import AcceptedFacts, AcceptedPath
from ntgraph.judging.crosscheck.claimed_signs import TURNED, all_but_denies, claimed_sign
from ntgraph.records import Statement
from ntgraph.records.vocabulary import (
    AGREES,
    ARTICLE_LAYER,
    DIFFERENT_MECHANISM,
    DISAGREES,
    NOTHING_TO_COMPARE,
    RELATED,
)

MOST_PATHS = 5


@dataclass(frozen=True, slots=True)
class Comparison:
    """The result of comparing one statement with accepted facts, and the facts that decided it.

    `outcome` is an id of the vocabulary's comparisons, such as `agrees`. `paths` are the best
    of the paths that decided it; `left_out` counts the others. `mechanism` is the id of the
    mechanism that the statement itself names; empty if it names none that is known.
    """

    statement: str
    outcome: str
    paths: tuple[AcceptedPath, ...] = ()
    left_out: int = 0
    mechanism: str = ""


def compare_statements(facts: FactBase) -> Mapping[str, Comparison]:
    """Compare every statement of an article with accepted facts.

    A statement is compared with accepted facts about the same two nodes, and with paths of two
    such facts, whose signs are multiplied: cocaine inhibits (-) the transporter that removes (-)
    dopamine, so it raises (+) dopamine. A statement never disagrees because of a fact that
    holds only under a condition, was seen only in animals, is about a group or a member of the
    node, or has no direction; nor because there is no fact.

    Returns:
        One comparison per statement of an article, by statement id, sorted.
    """
    accepted = AcceptedFacts(facts)
    return {
        id: compare_statement(statement, accepted)
        for id, statement in facts.statements.items()
        if statement.layer == ARTICLE_LAYER
    }


def compare_statement(statement: Statement, accepted: AcceptedFacts) -> Comparison:
    """Return the comparison of one statement with the accepted facts."""
    if accepted.facts.vocabulary.predicates[statement.predicate].membership:
        return compare_membership(statement, accepted)
    paths = accepted.find_paths(statement.subject, statement.object)
    if paths:
        outcome, decisive = decide(statement, paths, accepted)
    else:
        back = accepted.find_paths(statement.object, statement.subject)
        decisive = [path for path in back if path.hops == 1]
        outcome = RELATED if decisive else NOTHING_TO_COMPARE
    return Comparison(
        statement.id,
        outcome,
        tuple(decisive[:MOST_PATHS]),
        len(decisive[MOST_PATHS:]),
        accepted.find_mechanism([statement]),
    )


def compare_membership(statement: Statement, accepted: AcceptedFacts) -> Comparison:
    """Return the comparison of a statement that one thing is a member of another."""
    paths = accepted.find_memberships(statement.subject, statement.object)
    if not paths:
        return Comparison(statement.id, NOTHING_TO_COMPARE)
    outcome = DISAGREES if statement.negated else AGREES
    return Comparison(statement.id, outcome, tuple(paths[:MOST_PATHS]), len(paths[MOST_PATHS:]))


def decide(
    statement: Statement, paths: Sequence[AcceptedPath], accepted: AcceptedFacts
) -> tuple[str, Sequence[AcceptedPath]]:
    """Return the outcome and the paths that decide it."""
    claimed = claimed_sign(statement, accepted.facts)
    plain = [path for path in paths if not path.limited]
    same = [path for path in plain if claimed != "0" and path.sign == claimed]
    opposite = [
        path
        for path in plain
        if claimed != "0" and path.sign == TURNED[claimed] and not path.by_kin
    ]
    if all_but_denies(statement, accepted.facts):
        denied = [path for path in same if not path.by_kin]
        return (DISAGREES, denied) if denied else (RELATED, paths)
    if same:
        return compare_mechanism(statement, same, accepted)
    return (DISAGREES, opposite) if opposite else (RELATED, paths)


def compare_mechanism(
    statement: Statement, paths: Sequence[AcceptedPath], accepted: AcceptedFacts
) -> tuple[str, Sequence[AcceptedPath]]:
    """Return the outcome for paths with the statement's sign, by comparing the mechanisms."""
    claimed = accepted.find_mechanism([statement])
    if not claimed:
        return AGREES, paths
    fitting = [path for path in paths if is_same_way(claimed, path.mechanism, accepted.facts)]
    return (AGREES, fitting) if fitting else (DIFFERENT_MECHANISM, paths)


def is_same_way(claimed: str, accepted: str, facts: FactBase) -> bool:
    """Return whether two mechanisms can be the same; an unknown accepted one always can."""
    known = facts.vocabulary.mechanisms
    if not accepted or claimed == accepted:
        return True
    one, other = known[claimed], known[accepted]
    return one.touches == other.touches and not (one.specific and other.specific)
