"""An index of statements by node, to find neighborhoods and paths in large graphs.

It consists of three flat arrays, like a sparse matrix: the neighbors of node `i` are
`neighbors[offsets[i]:offsets[i + 1]]`, and `edges` has the statement of each. A statement is
stored for both of its ends, because neighborhoods and paths ignore direction.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise

from ntgraph.graph.display_limits import MOST_BOXES_DRAWN, MOST_STEPS_WALKED, PATHS_SHOWN
from ntgraph.records import Statement
from ntgraph.records.frozen_record import frozen_record

Pairs = Iterable[tuple[str, str, str]]
Nodes = tuple[int, ...]


@frozen_record
class Hop:
    """One step of a path: from a node to the next, and every statement that joins them."""

    start: str
    end: str
    statements: tuple[str, ...]


@frozen_record
class Path:
    """A path between two nodes that visits no node twice."""

    hops: tuple[Hop, ...]

    @property
    def nodes(self) -> tuple[str, ...]:
        """The ids of the nodes of the path, from start to end."""
        return (self.hops[0].start, *(hop.end for hop in self.hops))


@frozen_record
class PathAnswer:
    """The best paths between two nodes, and the number of other paths.

    `left_out` is exact unless `stopped` is true; then the search ended at its limit, and there
    are at least so many other paths.
    """

    paths: tuple[Path, ...]
    left_out: int
    stopped: bool


@frozen_record
class NeighborhoodAnswer:
    """The nodes around a node with their number of hops, nearest first; and the number left out.

    `distances` includes the node itself, with 0 hops.
    """

    distances: Mapping[str, int]
    left_out: int


class StatementIndex:
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

    def find_paths(
        self,
        start: str,
        end: str,
        *,
        max_hops: int,
        limit: int = PATHS_SHOWN,
        max_steps: int = MOST_STEPS_WALKED,
        leads_on: Callable[[Hop], bool] | None = None,
    ) -> PathAnswer:
        """Return paths between two nodes, shortest first; of one length, more statements first.

        Paths on which every step leads on come before all others. The search visits only nodes
        from which the end can be reached within the hops that are left. Paths that are not
        returned are counted. The search stops after `max_steps` steps.

        Args:
            start: a node id.
            end: another node id.
            max_hops: the greatest length of a path, in hops.
            limit: the greatest number of paths to return.
            max_steps: the greatest number of steps of the search.
            leads_on: whether a step leads on; by default, no path comes before shorter ones.
        """
        if start not in self or end not in self or start == end:
            return PathAnswer((), 0, stopped=False)
        walk = PathWalk(self, self._number[start], self._number[end], max_hops, max_steps)
        is_forward = self._forward_test(leads_on)
        forward: list[Nodes] = []
        others: list[Nodes] = []
        count = 0
        for hops in range(1, max_hops + 1):
            found: tuple[list[Nodes], list[Nodes]] = ([], [])
            for nodes in walk.of_length(hops):
                count += 1
                found[not is_forward(nodes)].append(nodes)
            for kept, fresh in zip((forward, others), found, strict=True):
                kept += self._strongest(fresh[: max(limit * 20, 200)], limit - len(kept))
        paths = tuple(self._path(nodes) for nodes in (forward + others)[:limit])
        return PathAnswer(paths, count - len(paths), stopped=walk.stopped)

    def statements_on_paths(
        self, start: str, end: str, *, max_hops: int, max_steps: int = MOST_STEPS_WALKED
    ) -> frozenset[str]:
        """Return the ids of all statements on the paths that `find_paths` counts."""
        if start not in self or end not in self or start == end:
            return frozenset()
        walk = PathWalk(self, self._number[start], self._number[end], max_hops, max_steps)
        steps = {
            step
            for hops in range(1, max_hops + 1)
            for nodes in walk.of_length(hops)
            for step in pairwise(nodes)
        }
        return frozenset(self.statements[edge] for step in steps for edge in self._between(*step))

    def _forward_test(self, leads_on: Callable[[Hop], bool] | None) -> Callable[[Nodes], bool]:
        if leads_on is None:
            return lambda _: False

        @cache
        def does_lead_on(i: int, j: int) -> bool:
            return leads_on(self._hop(i, j))

        return lambda nodes: all(does_lead_on(i, j) for i, j in pairwise(nodes))

    def _strongest(self, found: list[Nodes], limit: int) -> list[Nodes]:
        return sorted(found, key=lambda nodes: (-self._strength(nodes), nodes))[:limit]

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

    def _around(self, i: int) -> array[int]:
        return self._neighbors[self._offsets[i] : self._offsets[i + 1]]

    def _degree(self, i: int) -> int:
        return self._offsets[i + 1] - self._offsets[i]

    def _between(self, i: int, j: int) -> list[int]:
        # The row of a node is sorted by neighbor, and a hub's row is long.
        row = self._offsets[i], self._offsets[i + 1]
        low = bisect_left(self._neighbors, j, *row)
        return self._edges[low : bisect_right(self._neighbors, j, low, row[1])].tolist()

    def _strength(self, nodes: Nodes) -> int:
        return sum(len(self._between(i, j)) for i, j in pairwise(nodes))

    def _path(self, nodes: Nodes) -> Path:
        return Path(tuple(self._hop(i, j) for i, j in pairwise(nodes)))

    def _hop(self, i: int, j: int) -> Hop:
        joined = tuple(self.statements[edge] for edge in self._between(i, j))
        return Hop(self.nodes[i], self.nodes[j], joined)


class PathWalk:
    """A depth-first search for paths that visits only nodes from which the end can be reached."""

    def __init__(
        self, index: StatementIndex, start: int, end: int, max_hops: int, max_steps: int
    ) -> None:
        self.index = index
        self.start = start
        self.end = end
        self.steps_left = max_steps
        self.stopped = False
        self.to_end = index.distances_to(end, max_hops)

    def of_length(self, hops: int) -> Iterator[Nodes]:
        """Yield the paths of exactly `hops` hops, as array positions of nodes."""
        yield from self._extend([self.start], hops)

    def _extend(self, path: list[int], hops_left: int) -> Iterator[Nodes]:
        if hops_left == 0:
            yield tuple(path)
            return
        for neighbor in self.index.distinct_neighbors(path[-1]):
            if self._is_useful(neighbor, path, hops_left - 1):
                if self.steps_left == 0:
                    self.stopped = True
                    return
                self.steps_left -= 1
                yield from self._extend([*path, neighbor], hops_left - 1)

    def _is_useful(self, neighbor: int, path: list[int], hops_left: int) -> bool:
        if (neighbor == self.end) != (hops_left == 0) or neighbor in path:
            return False
        return self.to_end.get(neighbor, hops_left + 1) <= hops_left
