"""Accepted facts as a map: which paths of at most two hops lead from one thing to another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ntgraph.facts import FactBase
from ntgraph.facts.sentences import find_sign
from ntgraph.judging.crosscheck.claimed_signs import multiply
from ntgraph.records import Statement
from ntgraph.records.vocabulary import REFERENCE_LAYER

HUMAN = ("", "human")


@dataclass(frozen=True, slots=True)
class AcceptedPath:
    """A way from subject to object through accepted facts, with what it amounts to.

    `statements` are told in order, memberships first ("amphetamine counts among the
    amphetamines"); `sign` is the product of the steps' signs. `limited` says that it holds
    under a condition only, or was seen in animals only; `by_kin` that it is about a member
    of the group in question, or the group of the member. `mechanism` is empty where the
    vocabulary has no name for the way.
    """

    statements: tuple[str, ...]
    sign: str
    limited: bool
    mechanism: str
    hops: int
    by_kin: bool = False


class AcceptedFacts:
    """The reference layer of a fact base, walked from any node; answers are kept."""

    def __init__(self, facts: FactBase) -> None:
        self.facts = facts
        self.steps: dict[str, list[Statement]] = {}
        self.kin: dict[str, list[tuple[str, Statement]]] = {}
        self._reached: dict[str, Mapping[str, list[AcceptedPath]]] = {}
        self._chains = {
            chain: mechanism.id
            for mechanism in facts.vocabulary.mechanisms.values()
            for chain in mechanism.chains
        }
        self._phrases = {
            phrase: mechanism.id
            for mechanism in facts.vocabulary.mechanisms.values()
            for phrase in mechanism.phrases
        }
        predicates = facts.vocabulary.predicates
        for statement in preferred(facts):
            if predicates[statement.predicate].membership:
                self.kin.setdefault(statement.subject, []).append((statement.object, statement))
                self.kin.setdefault(statement.object, []).append((statement.subject, statement))
            else:
                self.steps.setdefault(statement.subject, []).append(statement)

    def find_paths(self, subject: str, object: str) -> list[AcceptedPath]:
        """Give the paths between two nodes or, where there are none, their kin; best first.

        Kin is one membership away: what is accepted of amphetamine bears on the
        amphetamines, and what is accepted of the group on its members.
        """
        own = list(self._from(subject).get(object, ()))
        if any(not path.limited for path in own):
            return self._sorted(own)
        found = [
            join_kin(path, before, after)
            for start, before in self._around(subject)
            for end, after in self._around(object)
            if start != end
            for path in self._from(start).get(end, ())
        ]
        return self._sorted(found)

    def find_memberships(self, member: str, group: str) -> list[AcceptedPath]:
        """Give the ways in which one thing counts among another, in one step or two."""
        steps = [s for other, s in self.kin.get(member, ()) if s.subject == member]
        chains: list[tuple[Statement, ...]] = [(s,) for s in steps if s.object == group]
        chains += [
            (step, further)
            for step in steps
            for _, further in self.kin.get(step.object, ())
            if further.subject == step.object and further.object == group
        ]
        return [self._path(chain) for chain in chains]

    def find_mechanism(self, statements: Iterable[Statement]) -> str:
        """Name the mechanism that statements amount to in a row; empty where none is known."""
        steps = list(statements)
        for statement in steps:
            phrase = dict(statement.qualifiers).get("mechanism", "")
            if phrase in self._phrases:
                return self._phrases[phrase]
        return self._chains.get(" ".join(step.predicate for step in steps), "")

    def _sorted(self, paths: Iterable[AcceptedPath]) -> list[AcceptedPath]:
        """Sort paths: those that hold without conditions, short, unqualified ones first."""
        said = self.facts.statements

        def rank(path: AcceptedPath) -> tuple[bool, int, int, tuple[str, ...]]:
            qualified = sum(len(said[id].qualifiers) for id in path.statements)
            return path.limited, len(path.statements), qualified, path.statements

        return sorted(paths, key=rank)

    def _around(self, node: str) -> list[tuple[str, Statement | None]]:
        return [(node, None), *self.kin.get(node, ())]

    def _from(self, start: str) -> Mapping[str, list[AcceptedPath]]:
        if start not in self._reached:
            reached: dict[str, list[AcceptedPath]] = {}
            for steps in self._walk(start):
                reached.setdefault(steps[-1].object, []).append(self._path(steps))
            self._reached[start] = reached
        return self._reached[start]

    def _walk(self, start: str) -> Iterator[tuple[Statement, ...]]:
        for first in self.steps.get(start, ()):
            yield (first,)
            for second in self.steps.get(first.object, ()):
                if second.object != start:
                    yield first, second

    def _path(self, steps: tuple[Statement, ...]) -> AcceptedPath:
        return AcceptedPath(
            statements=tuple(step.id for step in steps),
            sign=multiply(find_sign(step, self.facts) for step in steps),
            limited=any(self._is_limited(step) for step in steps),
            mechanism=self.find_mechanism(steps),
            hops=len(steps),
        )

    def _is_limited(self, statement: Statement) -> bool:
        qualifiers = self.facts.vocabulary.qualifiers
        if any(key in qualifiers and qualifiers[key].limits for key, _ in statement.qualifiers):
            return True
        return bool(statement.animals)


def preferred(facts: FactBase) -> Iterator[Statement]:
    """Give the accepted facts; where a hand-curated row speaks of a pair, imported ones do not."""
    accepted = [s for s in facts.statements.values() if s.layer == REFERENCE_LAYER]
    imported = {s.id for s in accepted if is_imported(s, facts)}
    curated = {(s.subject, s.object) for s in accepted if s.id not in imported}
    for statement in accepted:
        if statement.id not in imported or (statement.subject, statement.object) not in curated:
            yield statement


def is_imported(statement: Statement, facts: FactBase) -> bool:
    """Tell whether only imported collections make a statement."""
    return all(
        evidence.collection in facts.collections and facts.collections[evidence.collection].imported
        for evidence in statement.evidence
    )


def join_kin(path: AcceptedPath, *kin: Statement | None) -> AcceptedPath:
    """Put the memberships that were used at the head of a path."""
    used = tuple(statement.id for statement in kin if statement is not None)
    if not used:
        return path
    return replace(path, statements=(*used, *path.statements), by_kin=True)
