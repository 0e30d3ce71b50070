"""The index of statements in columns: neighborhoods and paths among millions of statements."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns import LazyNodes, LazyStatements, Manner, RowIds
from ntgraph.facts import FactBase
from ntgraph.graph.column_paths import LONGEST, ShortPaths
from ntgraph.graph.display_limits import MOST_BOXES_DRAWN, PATHS_SHOWN
from ntgraph.graph.found_paths import NeighborhoodAnswer, PathAnswer
from ntgraph.graph.joined_pairs import JoinedPairs
from ntgraph.graph.node_index import NodeIndex
from ntgraph.graph.path_walk import Nodes
from ntgraph.records import Statement

# Nodes with so many joined to them are looked up in, not walked through.
HUBS = 48


class ColumnIndex(NodeIndex):
    """An index of statements in columns, with the answers of `StatementIndex`.

    The number of a node is its row.
    """

    def __init__(
        self,
        facts: FactBase,
        statements: LazyStatements,
        kinds: NDArray[np.bool_] | None = None,
        rows: NDArray[np.integer] | None = None,
    ) -> None:
        """Index the statements of some kinds, or of some rows.

        Args:
            facts: the facts that the statements are from.
            statements: all statements of the facts.
            kinds: whether the statements of a kind are indexed; by default all are.
            rows: the rows that are indexed, in place of those of the kinds.
        """
        self.lazy = statements
        links = statements.columns.links
        self.kinds = np.ones(len(links.kinds), dtype=np.bool_) if kinds is None else kinds
        self._nodes = LazyNodes(statements.columns)
        self._is_chosen = rows is not None
        if rows is None:
            rows = np.flatnonzero(self.kinds[links.manners])
        leading = _find_leading(facts, links.kinds)
        self.pairs = JoinedPairs.of(statements.columns, rows.astype(np.int32), leading)
        self._facts = facts

    def holds(self, statements: LazyStatements, kinds: NDArray[np.bool_]) -> bool:
        """Return whether it indexes just the statements of some kinds."""
        is_whole = statements is self.lazy and not self._is_chosen
        return is_whole and np.array_equal(kinds, self.kinds)

    def __contains__(self, node: object) -> bool:
        row = self._nodes.find(node)
        return row is not None and self.pairs.degree(row) > 0

    def degree(self, node: str) -> int:
        """Return the number of statements that contain a node; 0 for an unknown node."""
        row = self._nodes.find(node)
        return 0 if row is None else self.pairs.degree(row)

    def number_of(self, node: str) -> int:
        """Return the row of a node."""
        row = self._nodes.find(node)
        if row is None:
            raise KeyError(node)
        return row

    def id_of(self, number: int) -> str:
        """Return the id of the node in a row."""
        return self.lazy.columns.nodes.ids[number]

    def statements_of(self, node: str) -> RowIds:
        """Return the ids of the statements that contain a node, sorted."""
        row = self._nodes.find(node)
        return self._ids(np.empty(0, np.int32) if row is None else self.pairs.links_of(row))

    def among(self, nodes: Iterable[str]) -> RowIds:
        """Return the ids of the statements with both ends among some nodes, sorted."""
        rows = {row for row in map(self._nodes.find, nodes) if row is not None}
        return self._ids(self.pairs.links_among(np.array(sorted(rows), dtype=np.int64), HUBS))

    def neighborhood(
        self, node: str, *, radius_hops: int, limit: int = MOST_BOXES_DRAWN
    ) -> NeighborhoodAnswer:
        """Walk outward from a node, hop by hop, taking the best connected first.

        Args:
            node: the id to start from; the answer for a node without statements is only itself.
            radius_hops: the greatest distance, in hops.
            limit: the greatest number of nodes in the answer, with the start.
        """
        if node not in self:
            return NeighborhoodAnswer({node: 0}, 0)
        ids = self.lazy.columns.nodes.ids
        distances: dict[str, int] = {}
        count = 0
        for hops, ring in enumerate(self.pairs.rings(self.number_of(node), radius_hops)):
            count += len(ring)
            best = self.pairs.best_connected(ring, limit - len(distances))
            distances.update((ids[row], hops) for row in best.tolist())
        return NeighborhoodAnswer(distances, count - len(distances))

    def ids_between(self, i: int, j: int) -> tuple[str, ...]:
        """Return the ids of the statements that join two nodes, sorted."""
        return tuple(self._ids(self.pairs.links_between(i, j)))

    def count_between(self, i: int, j: int) -> int:
        """Return the number of the statements that join two nodes."""
        return len(self.pairs.links_between(i, j))

    def distinct_neighbors(self, i: int) -> list[int]:
        """Return the neighbors of a node, each once, in order."""
        neighbors: list[int] = self.pairs.neighbors_of(i).tolist()
        return neighbors

    def distances_to(self, node: int, max_hops: int) -> dict[int, int]:
        """Return the number of hops to a node from every node within `max_hops`."""
        return {
            row: hops
            for hops, ring in enumerate(self.pairs.rings(node, max_hops))
            for row in ring.tolist()
        }

    def find_forward_first(
        self, start: str, end: str, facts: FactBase, *, max_hops: int, limit: int = PATHS_SHOWN
    ) -> PathAnswer:
        """Return the paths of `find_paths`; those that lead forward at every step come first.

        Paths of up to three hops are all found and counted, also where a walk would stop.
        """
        if start not in self or end not in self or start == end:
            return PathAnswer((), 0, stopped=False)
        if max_hops > LONGEST:
            return self.search(
                start, end, max_hops=max_hops, limit=limit, is_forward=self._is_forward
            )
        found = ShortPaths(self.pairs, self.number_of(start), self.number_of(end))
        best, count = found.best(max_hops, limit)
        return PathAnswer(tuple(map(self.path, best)), count - len(best), stopped=False)

    def _is_forward(self, nodes: Nodes) -> bool:
        return all(map(self.pairs.leads_on, nodes, nodes[1:]))

    def find_denied(
        self, start: str, end: str, facts: FactBase, *, max_hops: int
    ) -> tuple[Statement, ...]:
        """Return the denied statements that would be steps of a path if they were not denied."""
        index = self._with_denied
        if not self._denied_kinds.any() or start not in index or end not in index or start == end:
            return ()
        if max_hops > LONGEST:
            ids = index.statements_on_paths(start, end, max_hops=max_hops)
            said = (facts.statements[id] for id in sorted(ids))
            return tuple(statement for statement in said if statement.negated)
        ends = index.number_of(start), index.number_of(end)
        rows = ShortPaths(index.pairs, *ends).links(max_hops)
        denied = rows[self._denied_kinds[self.lazy.columns.links.manners[rows]]]
        return tuple(self._ids(denied).records())

    @cached_property
    def _denied_kinds(self) -> NDArray[np.bool_]:
        kinds = self.lazy.columns.links.kinds
        return np.array([kind.negated for kind in kinds], dtype=np.bool_)

    @cached_property
    def _with_denied(self) -> ColumnIndex:
        kinds = self.kinds | self._denied_kinds
        same = np.array_equal(kinds, self.kinds)
        return self if same else ColumnIndex(self._facts, self.lazy, kinds)

    def _ids(self, rows: NDArray[np.integer]) -> RowIds:
        return RowIds(self.lazy, np.sort(rows))


def index_columns(
    facts: FactBase, is_indexed: Callable[[Manner], bool], like: NodeIndex | None = None
) -> ColumnIndex:
    """Return an index of the statements whose kinds pass a test.

    Args:
        facts: facts whose statements stand in columns.
        is_indexed: the test.
        like: an index that is returned if it has the same statements.

    Raises:
        TypeError: the statements stand in no columns.
    """
    statements = facts.statements
    if not isinstance(statements, LazyStatements):
        raise TypeError(f"expected statements in columns, got {type(statements).__name__}")
    kinds = np.array([is_indexed(kind) for kind in statements.columns.links.kinds], dtype=np.bool_)
    if isinstance(like, ColumnIndex) and like.holds(statements, kinds):
        return like
    return ColumnIndex(facts, statements, kinds)


def _find_leading(facts: FactBase, kinds: Iterable[Manner]) -> NDArray[np.bool_]:
    """Return for each kind of statement whether it leads from its subject to its object."""
    words = facts.vocabulary.predicates
    leading = [not kind.negated and words[kind.predicate].sign != "0" for kind in kinds]
    return np.array(leading, dtype=np.bool_)
