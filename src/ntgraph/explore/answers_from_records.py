"""Answers about statements that are in memory as records."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from ntgraph.explore.asked_graph import AskedGraph
from ntgraph.explore.where_conditions import Value
from ntgraph.facts.statement_sentences import say
from ntgraph.records import Statement, named_nodes

if TYPE_CHECKING:
    import pandas as pd


class AnswersFromRecords:
    """What a selection asks of its statements; `AnswersFromColumns` answers the same."""

    def __init__(self, graph: AskedGraph) -> None:
        self.graph = graph

    @cached_property
    def all_ids(self) -> Sequence[str]:
        """The ids of all statements, sorted."""
        return tuple(sorted(self.graph.facts.statements))

    def ids_of_layer(self, layer: str) -> Sequence[str]:
        """Return the ids of the statements of one layer, sorted."""
        return self._by_layer.get(layer, ())

    @cached_property
    def _by_layer(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for id in self.all_ids:
            found.setdefault(self.graph.facts.statements[id].layer, []).append(id)
        return {layer: tuple(ids) for layer, ids in found.items()}

    def choose(self, ids: Iterable[str]) -> Sequence[str]:
        """Return some ids, sorted; all of them are those of statements."""
        return tuple(sorted(ids))

    def meet(self, ids: Sequence[str], conditions: Mapping[str, Value]) -> Sequence[str]:
        """Return the ids of those statements that meet all conditions.

        Args:
            ids: the statements to choose from, sorted.
            conditions: the conditions, by name.

        Raises:
            UnknownTermError: there is no such condition, or no such value of it.
            UnknownNodeError: no node has the name that is asked for.
        """
        known = self.graph.conditions
        tests = [known.make(name, value) for name, value in conditions.items()]
        near = self._about(ids, known.named_nodes(conditions))
        return tuple(s.id for s in self.records(near) if all(test(s) for test in tests))

    def _about(self, ids: Sequence[str], nodes: frozenset[str] | None) -> Sequence[str]:
        """Return the ids of those statements that name one of some nodes; of all, if None."""
        if nodes is None:
            return ids
        index = self.graph.whole_index
        if sum(map(index.degree, nodes)) > len(ids):
            return ids
        near = {id for node in nodes for id in index.statements_of(node)}
        return tuple(id for id in sorted(near) if is_among(id, ids))

    def records(self, ids: Sequence[str]) -> Iterator[Statement]:
        """Yield some statements, in the order of their ids."""
        return (self.graph.facts.statements[id] for id in ids)

    def first_records(self, ids: Sequence[str], most: int) -> list[Statement]:
        """Return the first of some statements."""
        return list(self.records(ids[:most]))

    def sentences(self, ids: Sequence[str]) -> list[str]:
        """Return some statements as sentences, in the order of their ids."""
        return [say(statement, self.graph.facts) for statement in self.records(ids)]

    def ends(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Return the ids of the nodes that some statements join, sorted."""
        return tuple(sorted(named_nodes(self.records(ids))))

    def count_ends(self, ids: Sequence[str]) -> int:
        """Return the number of nodes that some statements join."""
        return len(self.ends(ids))

    def count_types(self, ids: Sequence[str]) -> dict[tuple[str, str], int]:
        """Return the number of statements by the types of their subject and their object."""
        nodes = self.graph.facts.nodes
        ends = (
            (nodes[each.subject].node_type, nodes[each.object].node_type)
            for each in self.records(ids)
        )
        return dict(Counter(ends))

    def statements_frame(self, ids: Sequence[str]) -> pd.DataFrame:
        """Return the rows of `FactGraph.statements` for some statements."""
        return self.graph.frames.statements.loc[list(ids)]

    def nodes_frame(self, ids: Sequence[str]) -> pd.DataFrame:
        """Return the rows of `FactGraph.nodes` for the nodes that some statements join."""
        return self.graph.frames.nodes.loc[list(self.ends(ids))]

    def evidence_frame(self, ids: Sequence[str]) -> pd.DataFrame:
        """Return the rows of `FactGraph.evidence` for some statements."""
        evidence = self.graph.frames.evidence
        return evidence[evidence["statement"].isin(ids)].copy()

    def citations_frame(self, ids: Sequence[str]) -> pd.DataFrame:
        """Return the rows of `FactGraph.citations` about works cited for some statements."""
        citations = self.graph.frames.citations
        return citations[citations["statement"].isin(ids)].copy()


def is_among(id: str, ids: Sequence[str]) -> bool:
    """Return whether an id is one of some sorted ids.

    >>> is_among("b", ("a", "b")), is_among("c", ("a", "b"))
    (True, False)
    """
    at = bisect_left(ids, id)
    return at < len(ids) and ids[at] == id
