"""The pairs of linked nodes of a graph, each with the number of its links, both ways."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns.joined_ranges import list_owners, take_ranges

Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class LinkedPairs:
    """The neighbors of each node, in rows: a symmetric matrix without a diagonal.

    The neighbors of node `i` are `neighbors[starts[i]:starts[i + 1]]`, in order, each with its
    number of links in `counts`.
    """

    starts: Places
    neighbors: NDArray[np.int32]
    counts: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.starts) - 1

    def list_rows(self) -> Places:
        """Return the node to which each place of `neighbors` belongs."""
        return list_owners(self.starts)

    def find_rows(self, nodes: Places) -> tuple[Places, Places]:
        """Return the places of the neighbors of some nodes, and which of the nodes each is of."""
        places, starts = take_ranges(self.starts, nodes)
        return places, list_owners(starts)


def sum_pairs(
    node_count: int, subjects: NDArray[np.int32], objects: NDArray[np.int32]
) -> LinkedPairs:
    """Return the pairs of a graph; directions and loops do not count, parallel links are summed.

    One sort of whole numbers does it: a pair is its row times the number of nodes plus its column.
    """
    apart = subjects != objects
    firsts, seconds = subjects[apart].astype(np.int64), objects[apart].astype(np.int64)
    pairs = np.concatenate((firsts * node_count + seconds, seconds * node_count + firsts))
    del firsts, seconds, apart
    pairs.sort()
    runs = find_firsts(pairs)
    counts = np.diff(runs, append=len(pairs)).astype(np.float64)
    return make_pairs(node_count, pairs[runs], counts)


def find_firsts(ordered: Places) -> Places:
    """Return where in an ordered array each number stands for the first time.

    >>> find_firsts(np.array([4, 4, 7, 9, 9])).tolist()
    [0, 2, 3]
    """
    new = np.ones(len(ordered), dtype=bool)
    np.not_equal(ordered[1:], ordered[:-1], out=new[1:])
    return np.flatnonzero(new)


def make_pairs(node_count: int, pairs: Places, counts: NDArray[np.float64]) -> LinkedPairs:
    """Return pairs that are given as sorted numbers, row times the number of nodes plus column."""
    starts = np.searchsorted(pairs, np.arange(node_count + 1) * node_count)
    columns = pairs % node_count if node_count else pairs
    return LinkedPairs(starts, columns.astype(np.int32), counts)


def take_linked(pairs: LinkedPairs) -> tuple[Places, LinkedPairs]:
    """Return the nodes with a neighbor, and the pairs with only those, numbered anew."""
    has_neighbor = np.diff(pairs.starts) > 0
    numbers = np.cumsum(has_neighbor, dtype=np.int32) - np.int32(1)
    linked = np.flatnonzero(has_neighbor)
    starts = np.append(pairs.starts[linked], len(pairs.neighbors))
    return linked, LinkedPairs(starts, numbers[pairs.neighbors], pairs.counts)


def take_part(pairs: LinkedPairs, nodes: Places) -> LinkedPairs:
    """Return the pairs among some nodes, which are numbered anew in their order."""
    numbers = np.full(len(pairs), -1)
    numbers[nodes] = np.arange(len(nodes))
    places, rows = pairs.find_rows(nodes)
    columns = numbers[pairs.neighbors[places]]
    kept = columns >= 0
    return make_pairs(
        len(nodes), rows[kept] * len(nodes) + columns[kept], pairs.counts[places[kept]]
    )
