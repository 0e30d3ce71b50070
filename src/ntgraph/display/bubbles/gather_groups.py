"""Choose the bubbles of an overview: large communities alone, small ones of a size together."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ntgraph.graph.communities import WITHOUT_LINKS, Communities
from ntgraph.graph.display_limits import MOST_BUBBLES

# More bubbles than the limit are cut: so many stay alone, the rest stands in a few sums.
MOST_ALONE = MOST_BUBBLES - 5
# A community with a smaller part of all nodes is a dot, as its area tells. Where no others are,
# some are shown.
SMALLEST_PART_ALONE = 0.001
SHOWN_OF_DOTS = 12
# Small communities are summed with others of about their size: from so many nodes on.
SIZE_CLASSES = (2, 3, 10, 100)


def gather_groups(communities: Communities) -> tuple[NDArray[np.uint8], list[NDArray[np.int64]]]:
    """Return the bubble of each node, and the sizes of the communities in each bubble.

    The bubble of nodes without links, if there are any, is the last; it has no communities.
    """
    bubble_of_community = _choose_bubbles(communities.sizes)
    count = int(bubble_of_community.max(initial=-1)) + 1
    groups = [communities.sizes[bubble_of_community == at] for at in range(count)]
    lonely = communities.of_nodes == WITHOUT_LINKS
    if lonely.any():
        groups.append(np.empty(0, dtype=np.int64))
    bubbles = np.append(bubble_of_community, count)[communities.of_nodes]
    return bubbles.astype(np.uint8), groups


def _choose_bubbles(sizes: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the bubble of each community; the sizes come in falling order."""
    large = int(np.count_nonzero(sizes >= sizes.sum() * SMALLEST_PART_ALONE))
    alone = min(large or SHOWN_OF_DOTS, MOST_ALONE)
    if len(sizes) <= alone + 1:
        return np.arange(len(sizes))
    classes = np.searchsorted(SIZE_CLASSES, sizes[alone:], side="right")
    _, numbers = np.unique(-classes, return_inverse=True)
    return np.concatenate((np.arange(alone), alone + numbers))
