"""Communities by the Leiden method, as graspologic-native computes them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ntgraph.graph.communities.linked_pairs import LinkedPairs

# Any number would do; the same one gives the same groups in each run.
SEED = 1


def find_by_leiden(pairs: LinkedPairs) -> NDArray[np.int32]:
    """Return the community of each node by modularity, numbered as it comes.

    Each node must have a neighbor: the library ends in a panic where there is no link at all.
    """
    from graspologic_native import leiden_csr

    _, found = leiden_csr(pairs.starts, pairs.neighbors, pairs.counts, len(pairs), seed=SEED)
    communities = np.empty(len(pairs), dtype=np.int32)
    nodes = np.fromiter(found.keys(), dtype=np.int32, count=len(found))
    communities[nodes] = np.fromiter(found.values(), dtype=np.int32, count=len(found))
    return communities
