"""Find paths of one or two accepted facts from one node to another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import find_sign
from ntgraph.judging.crosscheck.claimed_signs import multiply
from ntgraph.records import Statement
from ntgraph.records.frozen_record import frozen_record
from ntgraph.records.vocabulary import REFERENCE_LAYER

# Facts in a row, each about the object of the one before.
Steps = tuple[Statement, ...]


@frozen_record
class AcceptedPath:
    """A path from subject to object through accepted facts, with its overall meaning.

    For example: cocaine inhibits the transporter, the transporter removes dopamine; together
    the sign is `+`.

    `statements` are ids in order, memberships first ("amphetamine counts among the
    amphetamines"); `sign` is the product of the signs of the steps, which `hops` counts.
    `limited` is true if the path holds only under a condition or was seen only in animals.
    `by_kin` is true if the path is about a member of the group in question, or about the group
    of the member in question. `mechanism` is an id, or empty if the vocabulary has none for
    this path.
    """

    statements: tuple[str, ...]
    sign: str
    limited: bool
    mechanism: str
    hops: int
    by_kin: bool = False


class AcceptedFacts:
    """The accepted facts of a fact base, with the ways from each node.

    The facts in a row that lead away from a node are kept after they are first found; few of
    them lead to what is asked for, and only these are described. `kin` maps a node to the groups
    it belongs to and to the members it has, each with the statement that says so.
    """

    def __init__(self, facts: FactBase) -> None:
        self.facts = facts
        self.steps: dict[str, list[Statement]] = {}
        self.kin: dict[str, list[tuple[str, Statement]]] = {}
        self._reached: dict[str, Mapping[str, list[Steps]]] = {}
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
        """Return the paths between two nodes or, if needed, their kin; the best ones first.

        The kin of a node are its groups and its members, one membership away: accepted facts
        about amphetamine matter for the amphetamines, and facts about the group for its
        members. They are used if no path between the two nodes holds without conditions.
        """
        own = self._between(subject, object)
        has_kin = subject in self.kin or object in self.kin
        if not has_kin or any(not path.limited for path in own):
            return self._sorted(own) if own else own
        found = [
            join_kin(path, before, after)
            for start, before in self._around(subject)
            for end, after in self._around(object)
            if start != end
            for path in self._between(start, end)
        ]
        return self._sorted(found)

    def find_memberships(self, member: str, group: str) -> list[AcceptedPath]:
        """Return the paths of one or two memberships from a member to a group."""
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
        """Return the id of the mechanism of statements in a row; empty if none is known."""
        steps = list(statements)
        for statement in steps:
            phrase = dict(statement.qualifiers).get("mechanism", "")
            if phrase in self._phrases:
                return self._phrases[phrase]
        return self._chains.get(" ".join(step.predicate for step in steps), "")

    def name_chain(self, *predicates: str) -> str:
        """Name the mechanism that predicates in a row amount to; empty where none is known."""
        return self._chains.get(" ".join(predicates), "")

    def _sorted(self, paths: Iterable[AcceptedPath]) -> list[AcceptedPath]:
        """Return paths sorted: without conditions first, then short, then with few qualifiers."""
        said = self.facts.statements

        def rank(path: AcceptedPath) -> tuple[bool, int, int, tuple[str, ...]]:
            qualified = sum(len(said[id].qualifiers) for id in path.statements)
            return path.limited, len(path.statements), qualified, path.statements

        return sorted(paths, key=rank)

    def _around(self, node: str) -> list[tuple[str, Statement | None]]:
        return [(node, None), *self.kin.get(node, ())]

    def _between(self, start: str, end: str) -> list[AcceptedPath]:
        """Return the paths between two nodes, without their kin, in the order of the facts."""
        if start not in self.steps:
            return []
        if start not in self._reached:
            reached: dict[str, list[Steps]] = {}
            for steps in self._walk(start):
                reached.setdefault(steps[-1].object, []).append(steps)
            self._reached[start] = reached
        return [self._path(steps) for steps in self._reached[start].get(end, ())]

    def _walk(self, start: str) -> Iterator[Steps]:
        """Yield single facts, and pairs of facts in a row, of which neither is negated."""
        for first in self.steps.get(start, ()):
            yield (first,)
            if first.negated:
                continue
            for second in self.steps.get(first.object, ()):
                if second.object != start and not second.negated:
                    yield first, second

    def _path(self, steps: Steps) -> AcceptedPath:
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
    """Yield the accepted facts, without imported ones about a pair that was curated by hand."""
    accepted = [s for s in facts.statements.values() if s.layer == REFERENCE_LAYER]
    imported = {s.id for s in accepted if is_imported(s, facts)}
    curated = {(s.subject, s.object) for s in accepted if s.id not in imported}
    for statement in accepted:
        if statement.id not in imported or (statement.subject, statement.object) not in curated:
            yield statement


def is_imported(statement: Statement, facts: FactBase) -> bool:
    """Return whether all evidence of a statement is from imported collections."""
    return all(
        evidence.collection in facts.collections and facts.collections[evidence.collection].imported
        for evidence in statement.evidence
    )


def join_kin(path: AcceptedPath, *kin: Statement | None) -> AcceptedPath:
    """Return a path with the memberships that were used, if any, put before its steps."""
    used = tuple(statement.id for statement in kin if statement is not None)
    if not used:
        return path
    return replace(path, statements=(*used, *path.statements), by_kin=True)
