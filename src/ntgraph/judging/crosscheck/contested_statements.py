"""Find statements of articles that contradict each other, in one article or in two."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import product

from ntgraph.facts import FactBase
from ntgraph.judging.crosscheck.accepted_facts import AcceptedFacts
from ntgraph.judging.crosscheck.claimed_signs import all_but_denies, claimed_sign
from ntgraph.records import Statement
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.vocabulary import ARTICLE_LAYER, DENIED, LASTING, LASTS, OPPOSITE

MOST_CONFLICTS = 20
# The ids of two statements, the kind of their conflict, and what connects them.
Clash = tuple[str, str, str, tuple[str, ...]]


@frozen_record
class Conflict:
    """Another statement that contradicts a statement.

    `kind` is an id of the vocabulary's conflicts. `via` are the ids of accepted facts that
    connect the two, such as "lasting disability counts among irreversible damage".
    """

    other: str
    kind: str
    via: tuple[str, ...] = ()


def find_conflicts(facts: FactBase) -> Mapping[str, tuple[Conflict, ...]]:
    """Return the statements of articles that have conflicts, each with the other statements.

    Two statements about the same subject (with its level) and the same object are in conflict
    if one denies the other or if their signs are opposite, and if they have the same limiting
    conditions or one has none. Two statements are also in conflict if one says that a lasting
    state is caused and the other that such a state is undone or almost never happens.

    Returns:
        Conflicts by statement id, sorted, at most 20 for each statement; statements without a
        conflict are left out.
    """
    said = [s for s in facts.statements.values() if s.layer == ARTICLE_LAYER]
    return join_clashes((*clash_on_pairs(said, facts), *clash_on_lasting(said, facts)))


def join_clashes(clashes: Iterable[Clash]) -> Mapping[str, tuple[Conflict, ...]]:
    """Return clashes as conflicts of both statements, as `find_conflicts` does."""
    found: dict[str, dict[str, Conflict]] = {}
    for one, other, kind, via in clashes:
        for left, right in ((one, other), (other, one)):
            own = found.setdefault(left, {})
            if len(own) < MOST_CONFLICTS:
                own.setdefault(right, Conflict(right, kind, via))
    return {id: tuple(own[other] for other in sorted(own)) for id, own in sorted(found.items())}


def clash_on_pairs(said: Sequence[Statement], facts: FactBase) -> Iterator[Clash]:
    """Yield pairs of statements about the same two nodes that deny or oppose each other."""
    pairs: dict[tuple[str, str, str], list[Statement]] = {}
    for statement in said:
        ends = (statement.subject, statement.subject_level, statement.object)
        pairs.setdefault(ends, []).append(statement)
    for group in pairs.values():
        for at, one in enumerate(group):
            for other in group[at + 1 : at + 1 + MOST_CONFLICTS]:
                kind = clash_of(one, other, facts)
                if kind and share_conditions(one, other, facts):
                    yield one.id, other.id, kind, ()


def clash_of(one: Statement, other: Statement, facts: FactBase) -> str:
    """Return the kind of conflict of two statements about the same nodes; empty if none."""
    signs = {claimed_sign(one, facts), claimed_sign(other, facts)}
    denials = all_but_denies(one, facts) + all_but_denies(other, facts)
    same = one.predicate == other.predicate or (len(signs) == 1 and signs != {"0"})
    if denials == 1 and same:
        return DENIED
    return OPPOSITE if denials == 0 and signs == {"+", "-"} else ""


def share_conditions(one: Statement, other: Statement, facts: FactBase) -> bool:
    """Return whether two statements have the same limits, or one of them has no limits."""
    left, right = (limits_of(statement, facts) for statement in (one, other))
    return left == right or not left or not right


def limits_of(statement: Statement, facts: FactBase) -> frozenset[tuple[str, str]]:
    """Return the qualifiers of a statement that are limiting conditions."""
    known = facts.vocabulary.qualifiers
    return frozenset(
        (key, value) for key, value in statement.qualifiers if key in known and known[key].limits
    )


def clash_on_lasting(said: Sequence[Statement], facts: FactBase) -> Iterator[Clash]:
    """Yield pairs in which a lasting state is caused, and undone or almost never happens."""
    if not said:
        return
    lasting = {id for id, node in facts.nodes.items() if node.subtype == LASTING}
    brought: dict[str, list[str]] = {}
    undone: dict[str, list[str]] = {}
    for statement in said:
        for node, is_brought in claims_on(statement, lasting, facts):
            (brought if is_brought else undone).setdefault(node, []).append(statement.id)
    accepted = AcceptedFacts(facts) if brought and undone else None
    if accepted is None:
        return
    for node, state in product(undone, brought):
        via = kinship(node, state, accepted)
        if via is None:
            continue
        for left, right in ((undone[node], brought[state]), (brought[state], undone[node])):
            for one in left:
                yield from ((one, other, LASTS, via) for other in right[:MOST_CONFLICTS])


def claims_on(
    statement: Statement, lasting: Container[str], facts: FactBase
) -> Iterator[tuple[str, bool]]:
    """Yield the lasting states in a statement, each with whether the statement causes it.

    False means that the state is undone, prevented or almost never happens.
    """
    sign = claimed_sign(statement, facts)
    denies = all_but_denies(statement, facts)
    if statement.object in lasting and sign != "0":
        yield statement.object, (sign == "+") != denies
    if statement.subject in lasting and denies:
        yield statement.subject, False


def kinship(one: str, other: str, accepted: AcceptedFacts) -> tuple[str, ...] | None:
    """Return the ids of the memberships that connect two states; None if they are not related.

    For equal states the result is empty. Two states are also related if one is a member of
    the other, or if both are connected with a third.
    """
    if one == other:
        return ()
    around = dict(accepted.kin.get(one, ()))
    if other in around:
        return (around[other].id,)
    for shared, statement in accepted.kin.get(other, ()):
        if shared in around:
            return (around[shared].id, statement.id)
    return None
