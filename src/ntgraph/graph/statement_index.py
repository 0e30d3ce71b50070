"""An index of statements by node, to find neighborhoods and paths in large graphs.

It consists of three flat arrays, like a sparse matrix: the neighbors of node `i` are
`neighbors[offsets[i]:offsets[i + 1]]`, and `edges` has the statement of each. A statement is
stored for both of its ends, because neighborhoods and paths ignore direction.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from ntgraph.facts import FactBase
from ntgraph.graph.display_limits import MOST_BOXES_DRAWN
from ntgraph.graph.found_paths import NeighborhoodAnswer
from ntgraph.graph.node_index import NodeIndex
from ntgraph.records import Statement

Pairs = Iterable[tuple[str, str, str]]


class StatementIndex(NodeIndex):
    """An index of statements by node, for neighborhoods and paths in large graphs.

    Example:
        >>> index = StatementIndex([("s1", "cocaine", "dopamine"), ("s2", "dopamine", "mood")])
        >>> index.degree("dopamine"), index.neighborhood("cocaine", radius_hops=1).distances
        (2, {'cocaine': 0, 'dopamine': 1})
    """

    def __init__(self, triples: Pairs) -> None:
        """Build the arrays from triples.

        Args:
            triples: statement id, subject id and object id of each statement.
        """
        listed = sorted(triples)
        self.statements = tuple(triple[0] for triple in listed)
        self.nodes = tuple(sorted({end for _, *ends in listed for end in ends}))
        self._number = {node: i for i, node in enumerate(self.nodes)}
        steps: list[list[tuple[int, int]]] = [[] for _ in self.nodes]
        for edge, (_, subject, target) in enumerate(listed):
            tail, head = self._number[subject], self._number[target]
            steps[tail].append((head, edge))
            if tail != head:
                steps[head].append((tail, edge))
        self._offsets = array("L", [0])
        self._neighbors = array("L")
        self._edges = array("L")
        for own in steps:
            own.sort()
            self._neighbors.extend(neighbor for neighbor, _ in own)
            self._edges.extend(edge for _, edge in own)
            self._offsets.append(len(self._neighbors))

    @classmethod
    def of(cls, statements: Iterable[Statement]) -> StatementIndex:
        """Return an index of statement records."""
        return cls((s.id, s.subject, s.object) for s in statements)

    def __contains__(self, node: object) -> bool:
        return node in self._number

    def degree(self, node: str) -> int:
        """Return the number of statements that contain a node; 0 for an unknown node."""
        i = self._number.get(node)
        return 0 if i is None else self._offsets[i + 1] - self._offsets[i]

    def number_of(self, node: str) -> int:
        """Return the position of a node in the arrays."""
        return self._number[node]

    def id_of(self, number: int) -> str:
        """Return the id of the node at a position."""
        return self.nodes[number]

    def statements_of(self, node: str) -> tuple[str, ...]:
        """Return the ids of the statements that contain a node, sorted."""
        i = self._number.get(node)
        if i is None:
            return ()
        low, high = self._offsets[i], self._offsets[i + 1]
        return tuple(self.statements[edge] for edge in sorted(self._edges[low:high]))

    def loops_of(self, node: str) -> tuple[str, ...]:
        """Return the ids of the statements that join a node to itself, sorted."""
        i = self._number.get(node)
        return () if i is None else tuple(self.statements[edge] for edge in self._between(i, i))

    def among(self, nodes: Iterable[str]) -> tuple[str, ...]:
        """Return the ids of the statements with both ends among some nodes, sorted."""
        inside = {self._number[node] for node in nodes if node in self._number}
        # What joins the best connected of them, often a hub, to another one stands with that, too.
        hub = max(inside, key=lambda i: (self._degree(i), i), default=0)
        edges = set(self._between(hub, hub)) if inside else set()
        for i in inside - {hub}:
            low, high = self._offsets[i], self._offsets[i + 1]
            steps = zip(self._neighbors[low:high], self._edges[low:high], strict=True)
            edges.update(edge for neighbor, edge in steps if neighbor in inside)
        return tuple(self.statements[edge] for edge in sorted(edges))

    def neighborhood(
        self, node: str, *, radius_hops: int, limit: int = MOST_BOXES_DRAWN
    ) -> NeighborhoodAnswer:
        """Walk outward from a node, hop by hop, taking the best connected first.

        Args:
            node: the id to start from; the answer for a node without statements is only itself.
            radius_hops: the greatest distance, in hops.
            limit: the greatest number of nodes in the answer, with the start.
        """
        if node not in self._number:
            return NeighborhoodAnswer({node: 0}, 0)
        start = self._number[node]
        distances = {start: 0}
        ring = [start]
        for hops in range(1, radius_hops + 1):
            found = {n for i in ring for n in self._around(i)} - distances.keys()
            ring = sorted(found, key=lambda i: (-self._degree(i), i))
            distances.update(dict.fromkeys(ring, hops))
        kept = list(distances.items())[:limit]
        return NeighborhoodAnswer(
            {self.nodes[i]: hops for i, hops in kept}, len(distances) - len(kept)
        )

    def find_denied(
        self, start: str, end: str, facts: FactBase, *, max_hops: int
    ) -> tuple[Statement, ...]:
        """Return the denied statements that would be steps of a path if they were not denied."""
        denied = {id: s for id, s in facts.statements.items() if s.negated}
        linked = (facts.statements[id] for id in self.statements)
        index = StatementIndex.of((*linked, *denied.values()))
        met = index.statements_on_paths(start, end, max_hops=max_hops)
        return tuple(statement for id, statement in denied.items() if id in met)

    def distances_to(self, node: int, max_hops: int) -> dict[int, int]:
        """Return the number of hops to a node from every node within `max_hops`.

        Nodes are given as their positions in the arrays.
        """
        distances = {node: 0}
        ring = {node}
        for hops in range(1, max_hops + 1):
            ring = {n for i in ring for n in self._around(i)} - distances.keys()
            distances.update(dict.fromkeys(ring, hops))
        return distances

    def distinct_neighbors(self, i: int) -> Iterator[int]:
        """Yield the neighbors of the node at an array position, each once, in order."""
        before = -1
        for neighbor in self._around(i):
            if neighbor != before:
                yield neighbor
            before = neighbor

    def count_between(self, i: int, j: int) -> int:
        """Return the number of the statements that join two nodes."""
        return len(self._between(i, j))

    def ids_between(self, i: int, j: int) -> tuple[str, ...]:
        """Return the ids of the statements that join two nodes, sorted."""
        return tuple(self.statements[edge] for edge in self._between(i, j))

    def _around(self, i: int) -> array[int]:
        return self._neighbors[self._offsets[i] : self._offsets[i + 1]]

    def _degree(self, i: int) -> int:
        return self._offsets[i + 1] - self._offsets[i]

    def _between(self, i: int, j: int) -> list[int]:
        # The row of a node is sorted by neighbor, and a hub's row is long.
        row = self._offsets[i], self._offsets[i + 1]
        low = bisect_left(self._neighbors, j, *row)
        return self._edges[low : bisect_right(self._neighbors, j, low, row[1])].tolist()
