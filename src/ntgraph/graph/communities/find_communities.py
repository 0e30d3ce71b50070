"""Find the communities of a graph: groups of nodes with more links inside than to others."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ntgraph.graph.communities.leiden import find_by_leiden
from ntgraph.graph.communities.linked_pairs import LinkedPairs, sum_pairs, take_part

# The community of a node that no link ties to another.
WITHOUT_LINKS = -1
LEIDEN = "how closely they are linked (Leiden method)"


@dataclass(frozen=True, slots=True)
class Communities:
    """The communities of a graph, numbered from 0 by size.

    Attributes:
        of_nodes: the community of each node, or `WITHOUT_LINKS`.
        neighbors_inside: for each node, how many nodes of its community it is linked with.
        sizes: the number of nodes of each community.
        method: how they were found, as it goes on after "Things are grouped by".
    """

    of_nodes: NDArray[np.int32]
    neighbors_inside: NDArray[np.int64]
    sizes: NDArray[np.int64]
    method: str

    def __len__(self) -> int:
        return len(self.sizes)


def find_communities(
    node_count: int, subjects: NDArray[np.int32], objects: NDArray[np.int32]
) -> Communities:
    """Return the communities of a graph, the same in every run.

    Direction does not count, parallel links are summed, loops are dropped. Communities are
    numbered by size, the largest first; of two of one size, the one with the smallest node
    comes first. Nodes without a link to another have the number `WITHOUT_LINKS`. A community
    of more than half of the linked nodes is divided again where its links allow it.
    """
    pairs = sum_pairs(node_count, subjects, objects)
    linked = np.flatnonzero(np.diff(pairs.starts))
    of_nodes = np.full(node_count, WITHOUT_LINKS, dtype=np.int32)
    if len(linked):
        of_nodes[linked] = _number_by_size(_divide(take_part(pairs, linked)))
    inside = _count_inside(pairs, of_nodes)
    return Communities(of_nodes, inside, np.bincount(of_nodes[linked]), LEIDEN)


def _count_inside(pairs: LinkedPairs, of_nodes: NDArray[np.int32]) -> NDArray[np.int64]:
    same = np.repeat(of_nodes, np.diff(pairs.starts)) == of_nodes[pairs.neighbors]
    before = np.concatenate(([0], np.cumsum(same, dtype=np.int64)))
    counts: NDArray[np.int64] = np.diff(before[pairs.starts])
    return counts


def _divide(pairs: LinkedPairs) -> NDArray[np.int32]:
    """Return the communities of linked nodes, a giant one among them divided again."""
    found = find_by_leiden(pairs)
    for giant in np.flatnonzero(np.bincount(found) > len(pairs) / 2):
        inside = np.flatnonzero(found == giant)
        parts = find_by_leiden(take_part(pairs, inside))
        found[inside] = np.where(parts, parts + found.max(), giant)
    return found


def _number_by_size(found: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return the communities numbered anew: by size, those of one size by their first node."""
    _, firsts, places, sizes = np.unique(
        found, return_index=True, return_inverse=True, return_counts=True
    )
    numbers = np.empty(len(firsts), dtype=np.int32)
    numbers[np.lexsort((firsts, -sizes))] = np.arange(len(firsts), dtype=np.int32)
    return numbers[places]
