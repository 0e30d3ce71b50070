"""What may be taught as true, and what is known to go together."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import cached_property

from ntgraph.facts import FactBase
from ntgraph.facts.sentences import find_sign, say_name
from ntgraph.judging.crosscheck.accepted_facts import AcceptedFacts
from ntgraph.judging.gauges import crosscheck
from ntgraph.records import Node, Statement, is_catch_all
from ntgraph.records.vocabulary import ARTICLE_LAYER, BIOMEDICAL, DISAGREES

TRUE_ENOUGH = ("supported", "partly_supported")
SMALL_WORDS = frozenset(("a", "an", "and", "by", "in", "of", "on", "one", "s", "the", "to"))


class Teachable:
    """One fact base as a teacher sees it."""

    def __init__(self, facts: FactBase) -> None:
        self.facts = facts
        self.accepted = AcceptedFacts(facts)
        self.checked = crosscheck(facts)

    @cached_property
    def said(self) -> list[Statement]:
        """What articles say about body and mind, of things that have a name, sorted by id."""
        return [
            s
            for s in self.facts.statements.values()
            if s.layer == ARTICLE_LAYER
            and BIOMEDICAL in s.passage_kinds
            and not any(is_catch_all(self.facts.nodes[end]) for end in (s.subject, s.object))
        ]

    @cached_property
    def true(self) -> list[Statement]:
        """What of it may be taught: judged to hold, at least in part, and not contested."""
        return [s for s in self.said if self.holds(s)]

    def holds(self, statement: Statement) -> bool:
        """Tell whether a statement may be taught as true."""
        comparison = self.checked.comparisons.get(statement.id)
        return (
            statement.verdict in TRUE_ENOUGH
            and not statement.negated
            and statement.id not in self.checked.conflicts
            and (comparison is None or comparison.outcome != DISAGREES)
        )

    @cached_property
    def pairs(self) -> dict[str, set[str]]:
        """Which nodes any statement of any layer joins, whatever its verdict."""
        pairs: dict[str, set[str]] = {}
        for statement in self.facts.statements.values():
            pairs.setdefault(statement.subject, set()).add(statement.object)
            pairs.setdefault(statement.object, set()).add(statement.subject)
        return pairs

    def go_together(self, one: str, other: str) -> bool:
        """Tell whether anything said or accepted, over up to two steps, joins two nodes."""
        if one == other or other in self.pairs.get(one, ()):
            return True
        find = self.accepted.find_paths
        return bool(find(one, other) or find(other, one))

    @cached_property
    def words(self) -> dict[str, frozenset[str]]:
        """The words of each node's name that carry its meaning."""
        return {node.id: find_words(node) for node in self.facts.nodes.values()}

    def is_worded_alike(self, one: str, other: str) -> bool:
        """Tell whether a node is other words for something that another is joined to.

        Where alcohol is said to disrupt the structure of the brain, the brain is no wrong
        answer to what alcohol impairs.
        """
        own = self.words[other]
        linked = (self.words[node] for node in self.pairs.get(one, ()))
        return any(own <= words or words <= own for words in linked)

    @cached_property
    def alike(self) -> dict[tuple[str, str], list[Node]]:
        """The nodes that statements name, by type and subtype, in a mixed order."""
        groups: dict[tuple[str, str], list[Node]] = {}
        for node in sorted(self.facts.nodes.values(), key=lambda node: digest(node.id)):
            if node.id in self.pairs and not is_catch_all(node):
                for subtype in {node.subtype, ""}:
                    groups.setdefault((node.node_type, subtype), []).append(node)
        return groups

    def walk_alike(self, node: Node, seed: str) -> Iterator[Node]:
        """Walk over the nodes of a node's type and subtype, from a place the seed gives."""
        group = self.alike.get((node.node_type, node.subtype), [])
        start = int(digest(seed), 16) % max(1, len(group))
        yield from group[start:]
        yield from group[:start]

    @cached_property
    def signs(self) -> dict[tuple[str, str, str], set[str]]:
        """The directions said between two nodes, by subject, its level, and object."""
        signs: dict[tuple[str, str, str], set[str]] = {}
        for s in self.facts.statements.values():
            ends = s.subject, s.subject_level, s.object
            signs.setdefault(ends, set()).add(find_sign(s, self.facts))
        return signs

    def signs_between(self, statement: Statement) -> set[str]:
        """Give all directions said or accepted between the ends of a statement."""
        said = self.signs[statement.subject, statement.subject_level, statement.object]
        accepted = self.accepted.find_paths(statement.subject, statement.object)
        return (said | {path.sign for path in accepted}) - {"0"}


def digest(text: str) -> str:
    """Give what looks random and is the same everywhere."""
    return hashlib.sha256(text.encode()).hexdigest()


def find_words(node: Node) -> frozenset[str]:
    """Find the words of a name that carry its meaning.

    >>> from ntgraph.records import Node
    >>> sorted(find_words(Node("ntg:x", "the structure of the brain", "", "Effect", "")))
    ['brain', 'structure']
    """
    return frozenset(re.findall(r"\w+", say_name(node).casefold())) - SMALL_WORDS
