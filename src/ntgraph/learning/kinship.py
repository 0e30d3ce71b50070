"""What is so close to a thing that it is never a wrong answer where the thing is right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from ntgraph.columns import columns_of
from ntgraph.facts import FactBase
from ntgraph.records import Statement
from ntgraph.records.question import KIND_OF, NEAR_SYNONYM, PART_OF, SAME_SYNDROME
from ntgraph.records.vocabulary import PART_OF_PREDICATE

if TYPE_CHECKING:
    from ntgraph.columns import Manner

# With so many kinds below it a thing stands for several, with so many it says nothing.
SEVERAL, VAGUE = 3, 8


class Kin:
    """The closure of the table of kinship and of the memberships that statements state."""

    def __init__(self, facts: FactBase) -> None:
        self.facts = facts
        self.wider: dict[str, set[str]] = {}
        self.alike: dict[str, set[str]] = {}
        self.syndromes: dict[str, set[str]] = {}
        self._close: dict[str, set[str]] = {}
        for row in facts.kinship:
            if row.relation in (KIND_OF, PART_OF):
                self.wider.setdefault(row.subject, set()).add(row.object)
            elif row.relation == NEAR_SYNONYM:
                self.alike.setdefault(row.subject, set()).add(row.object)
                self.alike.setdefault(row.object, set()).add(row.subject)
            elif row.relation == SAME_SYNDROME:
                self.syndromes.setdefault(row.subject, set()).add(row.object)
        for subject, whole in list_members(facts):
            self.wider.setdefault(subject, set()).add(whole)

    @cached_property
    def narrower(self) -> Mapping[str, set[str]]:
        """The members, kinds and parts of each thing."""
        return turn(self.wider)

    @cached_property
    def signs(self) -> Mapping[str, set[str]]:
        """The signs of each syndrome."""
        return turn(self.syndromes)

    def find_close(self, node: str) -> set[str]:
        """Return a node's near-synonyms, wholes, classes, parts, members and fellow signs.

        Each step up or down is followed to its end; the near-synonyms of all of them count,
        and so do all signs of a syndrome of which the node is one.
        """
        if node not in self._close:
            self._close[node] = self._find_close(node)
        return self._close[node]

    def _find_close(self, node: str) -> set[str]:
        own = {node, *self.alike.get(node, ())}
        close = {*walk(own, self.wider), *walk(own, self.narrower)}
        for syndrome in {each for id in own for each in self.syndromes.get(id, ())}:
            close |= {syndrome, *self.signs[syndrome]}
        for id in own:
            close |= self.signs.get(id, set())
        return close | {other for id in close for other in self.alike.get(id, ())}

    def is_close(self, one: str, other: str) -> bool:
        """Return whether two things are too close to be told apart by a question."""
        return one == other or other in self.find_close(one) or one in self.find_close(other)

    def stands_for_several(self, node: str) -> bool:
        """Return whether a thing stands for several others, so that it is no answer of its own."""
        return len(self.narrower.get(node, ())) >= SEVERAL

    def is_vague(self, node: str) -> bool:
        """Return whether a thing stands for so many that a sentence on it says little."""
        return len(list(islice(walk([node], self.narrower), VAGUE + 1))) > VAGUE


def list_members(facts: FactBase) -> Iterator[tuple[str, str]]:
    """Yield what belongs to something, with what it belongs to, by what statements say."""
    if (columns := columns_of(facts.statements)) is not None:
        from ntgraph.columns.pairs_of_kinds import list_joined

        yield from list_joined(columns, lambda kind: tells_member(kind, facts))
        return
    for statement in facts.statements.values():
        if tells_member(statement, facts):
            yield statement.subject, statement.object


def tells_member(kind: Statement | Manner, facts: FactBase) -> bool:
    """Return whether a statement, or all of a kind, say that one thing belongs to another."""
    predicate = facts.vocabulary.predicates[kind.predicate]
    return not kind.negated and (predicate.membership or predicate.id == PART_OF_PREDICATE)


def walk(starts: Iterable[str], steps: Mapping[str, set[str]]) -> Iterator[str]:
    """Walk over all that steps lead to, the starts included, each once."""
    seen = dict.fromkeys(starts)
    open_ = list(seen)
    while open_:
        node = open_.pop()
        yield node
        fresh = [id for id in sorted(steps.get(node, ())) if id not in seen]
        seen.update(dict.fromkeys(fresh))
        open_ += fresh


def turn(steps: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """Turn steps round."""
    turned: dict[str, set[str]] = {}
    for start, ends in steps.items():
        for end in ends:
            turned.setdefault(end, set()).add(start)
    return turned
