"""Find which statements may be taught as true, and which nodes are known to be linked.

Used by quiz questions and flashcards.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import cached_property

from ntgraph.facts import FactBase
from ntgraph.facts.statement_sentences import find_sign, say_name
from ntgraph.judging.crosscheck.accepted_facts import AcceptedFacts
from ntgraph.judging.gauges import crosscheck
from ntgraph.records import Node, Statement
from ntgraph.records.vocabulary import ARTICLE_LAYER, BIOMEDICAL, DISAGREES

TRUE_ENOUGH = ("supported", "partly_supported")
SMALL_WORDS = frozenset(("a", "an", "and", "by", "in", "of", "on", "one", "s", "the", "to"))


class Teachable:
    """A fact base with what questions need: teachable statements, linked nodes, similar nodes."""

    def __init__(self, facts: FactBase) -> None:
        self.facts = facts
        self.accepted = AcceptedFacts(facts)
        self.checked = crosscheck(facts)

    @cached_property
    def said(self) -> list[Statement]:
        """The statements of articles about body and mind, in the order of the facts, by id."""
        return [
            s
            for s in self.facts.statements.values()
            if s.layer == ARTICLE_LAYER and BIOMEDICAL in s.passage_kinds
        ]

    @cached_property
    def true(self) -> list[Statement]:
        """Those of `said` that may be taught as true; see `holds`."""
        return [s for s in self.said if self.holds(s)]

    def holds(self, statement: Statement) -> bool:
        """Return whether a statement may be taught as true.

        It must be judged to be supported, at least in part, must not be negated, and nothing else
        said or accepted may contradict it.
        """
        comparison = self.checked.comparisons.get(statement.id)
        return (
            statement.verdict in TRUE_ENOUGH
            and not statement.negated
            and statement.id not in self.checked.conflicts
            and (comparison is None or comparison.outcome != DISAGREES)
        )

    @cached_property
    def pairs(self) -> dict[str, set[str]]:
        """The ids of the nodes that statements of any layer link to each node, by its id."""
        pairs: dict[str, set[str]] = {}
        for statement in self.facts.statements.values():
            pairs.setdefault(statement.subject, set()).add(statement.object)
            pairs.setdefault(statement.object, set()).add(statement.subject)
        return pairs

    def go_together(self, one: str, other: str) -> bool:
        """Return whether two nodes are the same, or linked by a statement or by accepted facts.

        Accepted facts also count as a path of two steps.
        """
        if one == other or other in self.pairs.get(one, ()):
            return True
        find = self.accepted.find_paths
        return bool(find(one, other) or find(other, one))

    @cached_property
    def words(self) -> dict[str, frozenset[str]]:
        """The words of each node's name without articles and prepositions, by node id."""
        return {node.id: find_words(node) for node in self.facts.nodes.values()}

    def is_worded_alike(self, one: str, other: str) -> bool:
        """Return whether the name of `other` is other words for something that `one` is linked to.

        If alcohol is said to disrupt the structure of the brain, the brain is not a wrong answer to
        the question what alcohol impairs.
        """
        own = self.words[other]
        linked = (self.words[node] for node in self.pairs.get(one, ()))
        return any(own <= words or words <= own for words in linked)

    @cached_property
    def alike(self) -> dict[tuple[str, str], list[Node]]:
        """The nodes that statements name, by (type, subtype), in an order that looks random.

        The subtype "" has all nodes of the type.
        """
        groups: dict[tuple[str, str], list[Node]] = {}
        for node in sorted(self.facts.nodes.values(), key=lambda node: digest(node.id)):
            if node.id in self.pairs:
                for subtype in {node.subtype, ""}:
                    groups.setdefault((node.node_type, subtype), []).append(node)
        return groups

    def walk_alike(self, node: Node, seed: str) -> Iterator[Node]:
        """Yield the nodes of a node's type and subtype, each once; the seed decides the first."""
        group = self.alike.get((node.node_type, node.subtype), [])
        start = int(digest(seed), 16) % max(1, len(group))
        yield from group[start:]
        yield from group[:start]

    @cached_property
    def signs(self) -> dict[tuple[str, str, str], set[str]]:
        """The signs of all statements between two nodes, by (subject, its level, object)."""
        signs: dict[tuple[str, str, str], set[str]] = {}
        for s in self.facts.statements.values():
            ends = s.subject, s.subject_level, s.object
            signs.setdefault(ends, set()).add(find_sign(s, self.facts))
        return signs

    def signs_between(self, statement: Statement) -> set[str]:
        """Return the signs said or accepted between the ends of a statement, without `0`."""
        said = self.signs[statement.subject, statement.subject_level, statement.object]
        accepted = self.accepted.find_paths(statement.subject, statement.object)
        return (said | {path.sign for path in accepted}) - {"0"}


def digest(text: str) -> str:
    """Return the SHA-256 of a text in hexadecimal; it looks random but is always the same."""
    return hashlib.sha256(text.encode()).hexdigest()


def find_words(node: Node) -> frozenset[str]:
    """Return the words of a node's name, in small letters, without articles and prepositions.

    >>> from ntgraph.records import Node
    >>> sorted(find_words(Node("ntg:x", "the structure of the brain", "", "Effect", "")))
    ['brain', 'structure']
    """
    return frozenset(re.findall(r"\w+", say_name(node).casefold())) - SMALL_WORDS
