"""All paths of up to three steps between two nodes, found in arrays from both ends at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns import sort_keys
from ntgraph.graph.joined_pairs import JoinedPairs, Rows
from ntgraph.graph.path_walk import Nodes

# The greatest length of a path that is found so.
LONGEST = 3
# So many paths of one length, for each that is wanted, are compared to find the strongest.
COMPARED, FEWEST_COMPARED = 20, 200


@dataclass(frozen=True, slots=True)
class PathsOfLength:
    """Paths of one length, in the order of their nodes.

    `nodes` and `places` have a row for each path: the nodes between its ends, and the place of
    each step among the joined pairs, at one of its two nodes. `is_forward` tells which paths
    lead forward at every step.
    """

    nodes: NDArray[np.int32]
    places: Rows
    is_forward: NDArray[np.bool_]


class ShortPaths:
    """The paths of up to three steps between two nodes that are not the same."""

    def __init__(self, pairs: JoinedPairs, start: int, end: int) -> None:
        self._pairs = pairs
        self._start = start
        self._end = end

    def best(self, max_hops: int, limit: int) -> tuple[list[Nodes], int]:
        """Return the best paths, each as its nodes, and the number of all paths.

        Those that lead forward come first, then shorter ones, then those with more statements.
        """
        forward: list[Nodes] = []
        others: list[Nodes] = []
        count = 0
        for found in self._all(max_hops):
            count += len(found.nodes)
            for kept, chosen in ((forward, found.is_forward), (others, ~found.is_forward)):
                rows = np.flatnonzero(chosen)[: max(limit * COMPARED, FEWEST_COMPARED)]
                kept += self._strongest(found, rows, limit - len(kept))
        return (forward + others)[:limit], count

    def links(self, max_hops: int) -> NDArray[np.int32]:
        """Return the links that are steps of the paths."""
        places = [np.unique(found.places) for found in self._all(max_hops)]
        # A step can stand at either of its nodes.
        links: NDArray[np.int32] = np.unique(self._pairs.links_in(np.concatenate(places)))
        return links

    def _all(self, max_hops: int) -> Iterator[PathsOfLength]:
        for find in (self._find_one, self._find_two, self._find_three)[:max_hops]:
            yield find()

    def _strongest(self, found: PathsOfLength, rows: Rows, limit: int) -> list[Nodes]:
        strength = self._pairs.sizes(found.places[rows]).sum(axis=1)
        rows = rows[np.argsort(-strength, kind="stable")][: max(limit, 0)]
        return [(self._start, *between, self._end) for between in found.nodes[rows].tolist()]

    @cached_property
    def _from_start(self) -> Rows:
        """The places of the neighbors of the start, without the two ends."""
        return self._places_of(self._start)

    @cached_property
    def _from_end(self) -> Rows:
        """The places of the neighbors of the end, without the two ends."""
        return self._places_of(self._end)

    def _places_of(self, node: int) -> Rows:
        places = self._pairs.places_around(np.array([node]))
        met = self._pairs.neighbors[places]
        others: Rows = places[(met != self._start) & (met != self._end)]
        return others

    def _find_one(self) -> PathsOfLength:
        place = self._pairs.find(self._start, self._end)
        places = np.array([] if place is None else [place], dtype=np.int64)
        return PathsOfLength(
            np.empty((len(places), 0), dtype=np.int32), places[:, None], self._pairs.along[places]
        )

    def _find_two(self) -> PathsOfLength:
        pairs = self._pairs
        met, before, behind = np.intersect1d(
            pairs.neighbors[self._from_start],
            pairs.neighbors[self._from_end],
            assume_unique=True,
            return_indices=True,
        )
        places = np.column_stack((self._from_start[before], self._from_end[behind]))
        forward = pairs.along[places[:, 0]] & pairs.against[places[:, 1]]
        return PathsOfLength(met[:, None], places, forward)

    def _find_three(self) -> PathsOfLength:
        """Walk through the rows of the neighbors of that end whose neighbors have fewer."""
        pairs = self._pairs
        sizes = [
            int((pairs.starts[met + 1] - pairs.starts[met]).sum())
            for met in (pairs.neighbors[self._from_start], pairs.neighbors[self._from_end])
        ]
        if sizes[0] <= sizes[1]:
            first, middle, last = self._meet(self._from_start, self._from_end)
            forward = pairs.along[first] & pairs.along[middle] & pairs.against[last]
        else:
            last, middle, first = self._meet(self._from_end, self._from_start)
            forward = pairs.along[first] & pairs.against[middle] & pairs.against[last]
        nodes = np.column_stack((pairs.neighbors[first], pairs.neighbors[last]))
        places = np.column_stack((first, middle, last))
        if sizes[0] > sizes[1]:
            size = len(pairs.starts)
            order = sort_keys(nodes[:, 0].astype(np.int64) * size + nodes[:, 1], size * size)
            nodes, places, forward = nodes[order], places[order], forward[order]
        return PathsOfLength(nodes, places, forward)

    def _meet(self, near: Rows, far: Rows) -> tuple[Rows, Rows, Rows]:
        """Return the places of the three steps where neighbors of both ends are joined."""
        pairs = self._pairs
        place_of = np.full(len(pairs.starts) - 1, -1, dtype=np.int64)
        place_of[pairs.neighbors[far]] = far
        walked = pairs.neighbors[near]
        middle = pairs.places_around(walked)
        owners = np.repeat(np.arange(len(near)), pairs.starts[walked + 1] - pairs.starts[walked])
        met = pairs.neighbors[middle]
        kept = np.flatnonzero(place_of[met] >= 0)
        kept = kept[met[kept] != walked[owners[kept]]]
        return near[owners[kept]], middle[kept], place_of[met[kept]]
