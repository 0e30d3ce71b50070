"""The pairs of nodes that statements join, as compressed sparse rows, each pair at both nodes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns import GraphColumns, sort_keys
from ntgraph.columns.joined_ranges import join_ranges

Rows = NDArray[np.int64]
# Of more nodes than this part of all, each is marked instead of sorted.
MANY = 64


@dataclass(frozen=True, slots=True)
class JoinedPairs:
    """Who is joined with whom, by which links.

    The neighbors of node `i` stand in the places `starts[i]` to `starts[i + 1]` of `neighbors`,
    each once, in rising order; the links with the neighbor in place `p` are `links[first[p]]` to
    `links[first[p + 1]]`. All of them lead from the node to that neighbor where `along[p]`, and
    from that neighbor to the node where `against[p]`; links without a direction do neither.
    """

    starts: Rows
    neighbors: NDArray[np.int32]
    first: Rows
    links: NDArray[np.int32]
    along: NDArray[np.bool_]
    against: NDArray[np.bool_]

    @classmethod
    def of(
        cls, columns: GraphColumns, rows: NDArray[np.int32], leads: NDArray[np.bool_]
    ) -> JoinedPairs:
        """Return the pairs that some links join.

        Args:
            columns: the graph.
            rows: the links.
            leads: whether a kind of link leads from its subject to its object.
        """
        size = len(columns.nodes)
        subjects, objects = columns.links.subjects[rows], columns.links.objects[rows]
        # A link stands at both of its nodes, one from a node to itself only once.
        other = np.flatnonzero(subjects != objects)
        keys = np.concatenate(
            (
                subjects.astype(np.int64) * size + objects,
                objects[other].astype(np.int64) * size + subjects[other],
            )
        )
        order = sort_keys(keys, size * size)
        keys = keys[order]
        first = np.flatnonzero(np.diff(keys, prepend=-1))
        pairs = keys[first]
        first = np.append(first, len(keys))
        starts = np.searchsorted(pairs, np.arange(size + 1, dtype=np.int64) * size)
        is_out = order < len(rows)
        at = np.where(is_out, order, 0)
        at[~is_out] = other[order[~is_out] - len(rows)]
        links = rows[at]
        leading = leads[columns.links.manners[links]]
        return cls(
            starts,
            (pairs % max(size, 1)).astype(np.int32),
            first,
            links,
            _all_of(leading & is_out, first),
            _all_of(leading & ~is_out, first),
        )

    def degree(self, node: int) -> int:
        """Return the number of links of a node."""
        low, high = self.starts[node], self.starts[node + 1]
        return int(self.first[high] - self.first[low])

    def degrees(self, nodes: NDArray[np.integer]) -> Rows:
        """Return the number of links of some nodes."""
        degrees: Rows = self.first[self.starts[nodes + 1]] - self.first[self.starts[nodes]]
        return degrees

    def neighbors_of(self, node: int) -> NDArray[np.int32]:
        """Return the neighbors of a node, in rising order."""
        return self.neighbors[self.starts[node] : self.starts[node + 1]]

    def links_of(self, node: int) -> NDArray[np.int32]:
        """Return the links of a node."""
        return self.links[self.first[self.starts[node]] : self.first[self.starts[node + 1]]]

    def find(self, i: int, j: int) -> int | None:
        """Return the place of a node among the neighbors of another, or None if it is none."""
        low, high = int(self.starts[i]), int(self.starts[i + 1])
        place = low + int(np.searchsorted(self.neighbors[low:high], j))
        return place if place < high and self.neighbors[place] == j else None

    def links_between(self, i: int, j: int) -> NDArray[np.int32]:
        """Return the links that join two nodes."""
        place = self.find(i, j)
        if place is None:
            return self.links[:0]
        return self.links[self.first[place] : self.first[place + 1]]

    def leads_on(self, i: int, j: int) -> bool:
        """Return whether all that joins two nodes leads from the first; False if nothing does."""
        place = self.find(i, j)
        return place is not None and bool(self.along[place])

    def sizes(self, places: Rows) -> Rows:
        """Return the number of links in some places."""
        sizes: Rows = self.first[places + 1] - self.first[places]
        return sizes

    def places_around(self, nodes: NDArray[np.integer]) -> Rows:
        """Return the places of the neighbors of some nodes, node by node."""
        return join_ranges(self.starts[nodes], self.starts[nodes + 1])

    def links_in(self, places: Rows) -> NDArray[np.int32]:
        """Return the links in some places."""
        return self.links[join_ranges(self.first[places], self.first[places + 1])]

    def rings(self, node: int, most: int) -> Iterator[NDArray[np.int32]]:
        """Yield the node, then the nodes that are one step away, and so on, each ring sorted.

        Args:
            node: the node in the middle.
            most: the number of rings around it.
        """
        ring = np.array([node], dtype=np.int32)
        seen = np.zeros(len(self.starts) - 1, dtype=np.bool_)
        seen[node] = True
        yield ring
        for _ in range(most):
            around = self.neighbors[self.places_around(ring)]
            ring = _sort_once(around[~seen[around]], len(seen))
            seen[ring] = True
            yield ring

    def best_connected(self, nodes: NDArray[np.int32], most: int) -> NDArray[np.int32]:
        """Return the nodes with most links first; of equal ones those that come first.

        Args:
            nodes: nodes in rising order.
            most: how many to return.
        """
        degrees = self.degrees(nodes)
        top = int(degrees.max(initial=0))
        best = sort_keys(top - degrees, top + 1)[: max(most, 0)]
        return nodes[best]

    def links_among(self, nodes: Rows, hubs: int) -> NDArray[np.int32]:
        """Return the links of which both ends are among some nodes, each once.

        Args:
            nodes: nodes in rising order.
            hubs: in the rows of so many best connected nodes, the others are looked up; the rows
                of all others are walked through.
        """
        inside = np.zeros(len(self.starts) - 1, dtype=np.bool_)
        inside[nodes] = True
        busy = np.sort(self.best_connected(nodes.astype(np.int32), hubs))
        is_busy = np.zeros(len(inside), dtype=np.bool_)
        is_busy[busy] = True
        calm = nodes[~is_busy[nodes]]
        places = self.places_around(calm)
        owners = np.repeat(calm, self.starts[calm + 1] - self.starts[calm])
        met = self.neighbors[places]
        # Two calm nodes meet twice, a calm one and a hub only here.
        kept = places[inside[met] & (is_busy[met] | (owners <= met))]
        between = [place for hub in busy.tolist() for place in self._find_all(hub, busy)]
        return self.links_in(np.concatenate((kept, np.array(between, dtype=np.int64))))

    def _find_all(self, node: int, wanted: NDArray[np.int32]) -> list[int]:
        """Return the places of those neighbors of a node that are wanted and not before it."""
        wanted = wanted[np.searchsorted(wanted, node) :]
        low, high = int(self.starts[node]), int(self.starts[node + 1])
        own = self.neighbors[low:high]
        at = np.searchsorted(own, wanted)
        there = at < len(own)
        found = at[there][own[at[there]] == wanted[there]]
        places: list[int] = (low + found).tolist()
        return places


def _sort_once(nodes: NDArray[np.int32], size: int) -> NDArray[np.int32]:
    """Return nodes of a graph of some size in rising order, each once."""
    if len(nodes) > size // MANY:
        is_there = np.zeros(size, dtype=np.bool_)
        is_there[nodes] = True
        return np.flatnonzero(is_there).astype(np.int32)
    ordered = np.sort(nodes)
    once: NDArray[np.int32] = ordered[np.diff(ordered, prepend=-1) > 0]
    return once


def _all_of(flags: NDArray[np.bool_], first: Rows) -> NDArray[np.bool_]:
    """Return for each range whether all its flags are set."""
    if len(first) == 1:
        return np.empty(0, dtype=np.bool_)
    every: NDArray[np.bool_] = np.logical_and.reduceat(flags, first[:-1])
    return every
