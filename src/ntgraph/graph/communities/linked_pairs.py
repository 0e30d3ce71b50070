"""The pairs of linked nodes of a graph, each with the number of its links, both ways."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class LinkedPairs:
    """The neighbors of each node, in rows: a symmetric matrix without a diagonal.

    The neighbors of node `i` are `neighbors[starts[i]:starts[i + 1]]`, in order, each with its
    number of links in `counts`.
    """

    starts: NDArray[np.int64]
    neighbors: NDArray[np.int32]
    counts: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.starts) - 1


def sum_pairs(
    node_count: int, subjects: NDArray[np.int32], objects: NDArray[np.int32]
) -> LinkedPairs:
    """Return the pairs of a graph; directions and loops do not count, parallel links are summed.

    One sort of whole numbers does it: a pair is its row times the number of nodes plus its column.
    """
    apart = subjects != objects
    ends = subjects[apart].astype(np.int64), objects[apart].astype(np.int64)
    pairs = np.concatenate((ends[0] * node_count + ends[1], ends[1] * node_count + ends[0]))
    del ends, apart
    pairs.sort()
    firsts = np.flatnonzero(np.diff(pairs, prepend=-1))
    counts = np.diff(firsts, append=len(pairs)).astype(np.float64)
    pairs = pairs[firsts]
    rows, neighbors = np.divmod(pairs, max(node_count, 1))
    starts = np.searchsorted(rows, np.arange(node_count + 1))
    return LinkedPairs(starts.astype(np.int64), neighbors.astype(np.int32), counts)


def take_part(pairs: LinkedPairs, nodes: NDArray[np.int64]) -> LinkedPairs:
    """Return the pairs among some nodes, which are numbered anew in their order."""
    places = np.full(len(pairs), -1, dtype=np.int32)
    places[nodes] = np.arange(len(nodes), dtype=np.int32)
    rows = np.repeat(places, np.diff(pairs.starts))
    columns = places[pairs.neighbors]
    kept = np.flatnonzero((rows >= 0) & (columns >= 0))
    starts = np.searchsorted(rows[kept], np.arange(len(nodes) + 1))
    return LinkedPairs(starts.astype(np.int64), columns[kept], pairs.counts[kept])
