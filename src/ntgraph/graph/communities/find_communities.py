"""Find the communities of a graph: groups of nodes with more links inside than to others."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ntgraph.graph.communities.linked_pairs import (
    LinkedPairs,
    Places,
    sum_pairs,
    take_linked,
    take_part,
)
from ntgraph.graph.communities.louvain import find_by_louvain

# The community of a node that no link ties to another.
WITHOUT_LINKS = -1
METHOD = "how closely they are linked (Louvain method)"


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
    linked, among_linked = take_linked(pairs)
    of_nodes = np.full(node_count, WITHOUT_LINKS, dtype=np.int32)
    if len(linked):
        of_nodes[linked] = _number_by_size(_divide(among_linked))
    inside = _count_inside(pairs, of_nodes)
    return Communities(of_nodes, inside, np.bincount(of_nodes[linked]), METHOD)


def _count_inside(pairs: LinkedPairs, of_nodes: NDArray[np.int32]) -> NDArray[np.int64]:
    same = np.repeat(of_nodes, np.diff(pairs.starts)) == of_nodes[pairs.neighbors]
    before = np.concatenate(([0], np.cumsum(same, dtype=np.int64)))
    counts: NDArray[np.int64] = np.diff(before[pairs.starts])
    return counts


def _divide(pairs: LinkedPairs) -> Places:
    """Return the communities of linked nodes, a giant one among them divided again."""
    found = find_by_louvain(pairs)
    while len(giant := _find_giant(found)):
        parts = find_by_louvain(take_part(pairs, giant))
        if not parts.any():
            break
        found[giant] = giant[parts]
    return found


def _find_giant(found: Places) -> Places:
    """Return the nodes of the community that has more than half of all, if there is one."""
    sizes = np.bincount(found)
    largest = int(sizes.argmax())
    return np.flatnonzero(found == largest)[: len(found) * (2 * sizes[largest] > len(found))]


def _number_by_size(found: Places) -> Places:
    """Return the communities numbered anew: by size, those of one size by their first node."""
    _, firsts, places, sizes = np.unique(
        found, return_index=True, return_inverse=True, return_counts=True
    )
    numbers = np.empty(len(firsts), dtype=np.int64)
    numbers[np.lexsort((firsts, -sizes))] = np.arange(len(firsts))
    return numbers[places]
