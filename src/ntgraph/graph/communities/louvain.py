"""Communities by the Louvain method: moves, then communities become nodes, and so on.

Source: Blondel et al. 2008, https://doi.org/10.1088/1742-5468/2008/10/P10008
"""

from __future__ import annotations

import numpy as np

from ntgraph.graph.communities.linked_pairs import LinkedPairs, Places, find_firsts, make_pairs
from ntgraph.graph.communities.move_nodes import CoarseGraph, move_nodes, sum_equal
from ntgraph.graph.display_limits import MOST_BUBBLES

# So large a part of the nodes the largest communities should hold, as many as can be shown. Where
# they hold less, a lower resolution joins communities that have links.
SHOWN_PART = 0.8
COARSER = 0.8
COARSEST = 0.05


def find_by_louvain(pairs: LinkedPairs) -> Places:
    """Return the community of each node by modularity.

    Each community hangs together and has at least two nodes, for each node has a neighbor.
    """
    level = CoarseGraph(pairs, np.zeros(len(pairs)))
    found = np.arange(len(pairs))
    resolution = 1.0
    while True:
        kept, moved = np.unique(move_nodes(level, resolution), return_inverse=True)
        if len(kept) < len(level.pairs):
            found = moved[found]
            level = _join(level, moved, len(kept))
        elif resolution > COARSEST and _is_scattered(found):
            resolution *= COARSER
        else:
            return join_single(pairs, part_connected(pairs, found))


def _is_scattered(found: Places) -> bool:
    """Return whether there are too many communities to show most nodes in large ones."""
    sizes = np.sort(np.bincount(found))[::-1]
    return bool(sizes[:MOST_BUBBLES].sum() < SHOWN_PART * len(found))


def _join(level: CoarseGraph, moved: Places, count: int) -> CoarseGraph:
    """Return the graph whose nodes are communities."""
    rows, columns = moved[level.pairs.list_rows()], moved[level.pairs.neighbors]
    near, links = sum_equal(rows * count + columns, level.pairs.counts)
    row, column = np.divmod(near, max(count, 1))
    same = row == column
    inside = np.bincount(moved, level.inside, count).astype(np.float64)
    inside[row[same]] += links[same]
    return CoarseGraph(make_pairs(count, near[~same], links[~same]), inside)


def part_connected(pairs: LinkedPairs, found: Places) -> Places:
    """Return communities of which those in several pieces are taken apart.

    Each node takes the smallest number among its neighbors in its community, and then the number
    of that number's node, until nothing changes: few rounds, however long a chain is.
    """
    rows = pairs.list_rows()
    same = np.flatnonzero(found[rows] == found[pairs.neighbors])
    rows, neighbors = rows[same], pairs.neighbors[same]
    firsts = find_firsts(rows)
    piece = np.arange(len(pairs))
    while len(firsts):
        smallest = piece.copy()
        near = np.minimum.reduceat(piece[neighbors], firsts)
        smallest[rows[firsts]] = np.minimum(smallest[rows[firsts]], near)
        smallest = smallest[smallest]
        if np.array_equal(smallest, piece):
            break
        piece = smallest
    return piece


def join_single(pairs: LinkedPairs, found: Places) -> Places:
    """Return communities in which a node alone is joined to where most of its links go."""
    sizes = np.bincount(found, minlength=len(pairs))
    joined = found.copy()
    for node in np.flatnonzero(sizes[found] == 1).tolist():
        if sizes[joined[node]] > 1:
            continue
        links = slice(pairs.starts[node], pairs.starts[node + 1])
        near, counts = sum_equal(joined[pairs.neighbors[links]], pairs.counts[links])
        joined[node] = near[counts.argmax()]
        sizes[joined[node]] += 1
    return joined
