"""All paths of up to three steps between two nodes, found in arrays from both ends at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ntgraph.graph.joined_pairs import JoinedPairs, Rows
from ntgraph.graph.path_walk import Nodes

# The greatest length of a path that is found so.
LONGEST = 3
# So many paths of one length, for each that is wanted, are compared to find the strongest.
COMPARED, FEWEST_COMPARED = 20, 200
ZERO = np.int64(0)
# The number of a node fits in so many bits.
NODE_BITS = 32


@dataclass(frozen=True, slots=True)
class PathsOfLength:
    """Paths of one length.

    `between` has for each node between the ends its number in each path; `places` has for each
    step its place among the joined pairs, at one of its two nodes. `is_forward` tells which paths
    lead forward at every step.
    """

    between: tuple[NDArray[np.int32], ...]
    places: tuple[Rows, ...]
    is_forward: NDArray[np.bool_]

    def first(self, chosen: NDArray[np.bool_], most: int) -> Rows:
        """Return the first of some paths in the order of their nodes."""
        rows = np.flatnonzero(chosen)
        if not self.between:
            return rows
        keys = self._keys(rows)
        if len(rows) > most:
            nearest = np.argpartition(keys, most)[:most]
            rows, keys = rows[nearest], keys[nearest]
        ordered: Rows = rows[np.argsort(keys)]
        return ordered

    def _keys(self, rows: Rows) -> Rows:
        keys: Rows = self.between[0][rows].astype(np.int64)
        for nodes in self.between[1:]:
            keys = (keys << NODE_BITS) | nodes[rows]
        return keys


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
            count += len(found.is_forward)
            for kept, chosen in ((forward, found.is_forward), (others, ~found.is_forward)):
                rows = found.first(chosen, max(limit * COMPARED, FEWEST_COMPARED))
                kept += self._strongest(found, rows, limit - len(kept))
        return (forward + others)[:limit], count

    def links(self, max_hops: int) -> NDArray[np.int32]:
        """Return the links that are steps of the paths."""
        places = [each for found in self._all(max_hops) for each in found.places]
        # A step can stand at either of its nodes.
        links: NDArray[np.int32] = np.unique(
            self._pairs.links_in(np.unique(np.concatenate(places)))
        )
        return links

    def _all(self, max_hops: int) -> Iterator[PathsOfLength]:
        for find in (self._find_one, self._find_two, self._find_three)[:max_hops]:
            yield find()

    def _strongest(self, found: PathsOfLength, rows: Rows, limit: int) -> list[Nodes]:
        strength = sum((self._pairs.sizes(each[rows]) for each in found.places), start=ZERO)
        rows = rows[np.argsort(-strength, kind="stable")][: max(limit, 0)]
        return [
            (self._start, *(int(nodes[row]) for nodes in found.between), self._end)
            for row in rows.tolist()
        ]

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
        return PathsOfLength((), (places,), self._pairs.along[places])

    def _find_two(self) -> PathsOfLength:
        pairs = self._pairs
        met, before, behind = np.intersect1d(
            pairs.neighbors[self._from_start],
            pairs.neighbors[self._from_end],
            assume_unique=True,
            return_indices=True,
        )
        first, last = self._from_start[before], self._from_end[behind]
        return PathsOfLength((met,), (first, last), pairs.along[first] & pairs.against[last])

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
        between = (pairs.neighbors[first], pairs.neighbors[last])
        return PathsOfLength(between, (first, middle, last), forward)

    def _meet(self, near: Rows, far: Rows) -> tuple[Rows, Rows, Rows]:
        """Return the places of the three steps where neighbors of both ends are joined."""
        pairs = self._pairs
        walked, met = pairs.neighbors[near], pairs.neighbors[far]
        is_met = np.zeros(len(pairs.starts) - 1, dtype=np.bool_)
        is_met[met] = True
        middle = pairs.places_around(walked)
        kept = np.flatnonzero(is_met[pairs.neighbors[middle]])
        sizes = pairs.starts[walked + 1] - pairs.starts[walked]
        owners = np.repeat(np.arange(len(near), dtype=np.int32), sizes)[kept]
        middle = middle[kept]
        ends = pairs.neighbors[middle]
        # What joins a node with itself is no step.
        steps = np.flatnonzero(ends != walked[owners])
        owners, middle, ends = owners[steps], middle[steps], ends[steps]
        place_of = np.empty(len(is_met), dtype=np.int64)
        place_of[met] = far
        return near[owners], middle, place_of[ends]
