"""Compare each statement of an article with the accepted facts about the same two nodes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from ntgraph.facts import FactBase
from ntgraph.judging.crosscheck.accepted_facts import AcceptedFacts, AcceptedPath
from ntgraph.judging.crosscheck.claimed_signs import TURNED, all_but_denies, claimed_sign
from ntgraph.records import Statement
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.vocabulary import (
    AGREES,
    ARTICLE_LAYER,
    CARRIES_SIGNAL,
    DIFFERENT_MECHANISM,
    DISAGREES,
    NOTHING_TO_COMPARE,
    OTHER_WAY_ROUND,
    RELATED,
)

MOST_PATHS = 5


@frozen_record
class Comparison:
    """The result of comparing one statement with accepted facts, and the facts that decided it.

    `outcome` is an id of the vocabulary's comparisons, such as `agrees`. `paths` are the best
    of the paths that decided it; `left_out` counts the others. `only_cited` is true if all these
    paths, also those left out, rest on nothing but works that the same article cites. `mechanism`
    is the id of the mechanism that the statement itself names; empty if it names none that is
    known.
    """

    statement: str
    outcome: str
    paths: tuple[AcceptedPath, ...] = ()
    left_out: int = 0
    only_cited: bool = False
    mechanism: str = ""


def compare_statements(facts: FactBase) -> Mapping[str, Comparison]:
    """Compare every statement of an article with accepted facts.

    A statement is compared with accepted facts about the same two nodes, and with paths of two
    such facts, whose signs are multiplied: cocaine inhibits (-) the transporter that removes (-)
    dopamine, so it raises (+) dopamine. A statement never disagrees because of a fact that
    holds only under a condition, was seen only in animals, is about a group or a member of the
    node, or has no direction; nor because there is no fact. If accepted facts have only the
    object act on the subject, the outcome is `other_way_round`.

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
    outcome, decisive = (
        decide(statement, paths, accepted) if paths else look_back(statement, accepted)
    )
    return conclude(statement, outcome, decisive, accepted)


def conclude(
    statement: Statement, outcome: str, decisive: Sequence[AcceptedPath], accepted: AcceptedFacts
) -> Comparison:
    """Return a comparison with the best of the paths that decided it."""
    facts = accepted.facts
    return Comparison(
        statement.id,
        outcome,
        tuple(decisive[:MOST_PATHS]),
        len(decisive[MOST_PATHS:]),
        only_cited=outcome == AGREES and rest_on(cited_beside(statement, facts), decisive, facts),
        mechanism=accepted.find_mechanism([statement]),
    )


def cited_beside(statement: Statement, facts: FactBase) -> Set[str]:
    """Return the ids of all works in the reference lists of the articles with a statement."""
    articles = {evidence.article for evidence in statement.evidence}
    return {
        reference.source
        for id in articles & facts.articles.keys()
        for reference in facts.articles[id].references
    }


def rest_on(works: Set[str], paths: Sequence[AcceptedPath], facts: FactBase) -> bool:
    """Return whether every step of every path has only evidence from some works."""
    steps = {id for path in paths for id in path.statements}
    return bool(steps) and all(set(facts.statements[id].sources) <= works for id in steps)


def look_back(statement: Statement, accepted: AcceptedFacts) -> tuple[str, Sequence[AcceptedPath]]:
    """Return the outcome where no paths lead forward: by facts from object to subject."""
    back = [
        path for path in accepted.find_paths(statement.object, statement.subject) if path.hops == 1
    ]
    turned = [path for path in back if acts_on_end(path, accepted.facts)]
    is_directed = claimed_sign(statement, accepted.facts) != "0"
    if turned and is_directed and not all_but_denies(statement, accepted.facts):
        return OTHER_WAY_ROUND, turned
    return (RELATED if back else NOTHING_TO_COMPARE), back


def acts_on_end(path: AcceptedPath, facts: FactBase) -> bool:
    """Return whether what a path begins with changes what it ends with.

    A receptor that passes on the signal of a messenger does not change the messenger.
    """
    last = facts.statements[path.statements[-1]]
    return path.sign != "0" and last.predicate != CARRIES_SIGNAL


def compare_membership(statement: Statement, accepted: AcceptedFacts) -> Comparison:
    """Return the comparison of a statement that one thing is a member of another."""
    paths = accepted.find_memberships(statement.subject, statement.object)
    if not paths:
        return Comparison(statement.id, NOTHING_TO_COMPARE)
    outcome = DISAGREES if statement.negated else AGREES
    return conclude(statement, outcome, paths, accepted)


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
