"""Statements of articles that clash with each other, inside one article or between two."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from ntgraph.facts import FactBase
from ntgraph.judging.crosscheck.accepted_facts import AcceptedFacts
from ntgraph.judging.crosscheck.claimed_signs import all_but_denies, claimed_sign
from ntgraph.records import Statement
from ntgraph.records.vocabulary import ARTICLE_LAYER, DENIED, LASTING, LASTS, OPPOSITE

MOST_CONFLICTS = 20


@dataclass(frozen=True, slots=True)
class Conflict:
    """Another statement that speaks against a statement.

    `kind` is an id of the vocabulary's conflicts; `via` are the accepted facts needed to
    see it, such as "lasting disability counts among irreversible damage".
    """

    other: str
    kind: str
    via: tuple[str, ...] = ()


def find_conflicts(facts: FactBase) -> Mapping[str, tuple[Conflict, ...]]:
    """Find the statements of articles that clash, each with those that speak against it.

    Two statements clash where one denies the other, where they give opposite directions
    between the same two things under the same conditions, or where one brings about a
    state that by its own meaning does not pass and another says that such a state is
    undone or all but never happens.

    Returns:
        Conflicts by statement id, sorted, at most 20 each; a statement without any is
        left out.
    """
    said = [s for s in facts.statements.values() if s.layer == ARTICLE_LAYER]
    found: dict[str, dict[str, Conflict]] = {}
    for one, other, kind, via in (*clash_on_pairs(said, facts), *clash_on_lasting(said, facts)):
        for left, right in ((one, other), (other, one)):
            own = found.setdefault(left, {})
            if len(own) < MOST_CONFLICTS:
                own.setdefault(right, Conflict(right, kind, via))
    return {id: tuple(own[other] for other in sorted(own)) for id, own in sorted(found.items())}


Clash = tuple[str, str, str, tuple[str, ...]]


def clash_on_pairs(said: Sequence[Statement], facts: FactBase) -> Iterator[Clash]:
    """Find denials and opposite directions between the same two things."""
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
    """Name how two statements on one pair clash; empty where they do not."""
    signs = {claimed_sign(one, facts), claimed_sign(other, facts)}
    denials = all_but_denies(one, facts) + all_but_denies(other, facts)
    same = one.predicate == other.predicate or (len(signs) == 1 and signs != {"0"})
    if denials == 1 and same:
        return DENIED
    return OPPOSITE if denials == 0 and signs == {"+", "-"} else ""


def share_conditions(one: Statement, other: Statement, facts: FactBase) -> bool:
    """Tell whether two statements hold under the same conditions, or one without any."""
    left, right = (limits_of(statement, facts) for statement in (one, other))
    return left == right or not left or not right


def limits_of(statement: Statement, facts: FactBase) -> frozenset[tuple[str, str]]:
    """Give the qualifiers that limit where a statement holds."""
    known = facts.vocabulary.qualifiers
    return frozenset(
        (key, value) for key, value in statement.qualifiers if key in known and known[key].limits
    )


def clash_on_lasting(said: Sequence[Statement], facts: FactBase) -> Iterator[Clash]:
    """Find what one statement calls lasting and another undone or all but unheard of."""
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
    """Give the lasting states a statement speaks of, and whether it brings them about."""
    sign = claimed_sign(statement, facts)
    denies = all_but_denies(statement, facts)
    if statement.object in lasting and sign != "0":
        yield statement.object, (sign == "+") != denies
    if statement.subject in lasting and denies:
        yield statement.subject, False


def kinship(one: str, other: str, accepted: AcceptedFacts) -> tuple[str, ...] | None:
    """Give the memberships that make two states of one kind; None where they are not."""
    if one == other:
        return ()
    around = dict(accepted.kin.get(one, ()))
    if other in around:
        return (around[other].id,)
    for shared, statement in accepted.kin.get(other, ()):
        if shared in around:
            return (around[shared].id, statement.id)
    return None
