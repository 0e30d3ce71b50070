"""Make the overview of a large graph from its communities."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ntgraph.display.bubbles.bubble_places import place_bubbles
from ntgraph.display.bubbles.bubble_records import Bubble, BubbleKind, BubbleMap, Tie
from ntgraph.display.bubbles.gather_groups import gather_groups
from ntgraph.graph.communities import Communities
from ntgraph.graph.display_limits import MOST_TIES_A_BUBBLE

MOST_NAMES = 3


def place_communities(
    communities: Communities,
    subjects: NDArray[np.int32],
    objects: NDArray[np.int32],
    labels: Sequence[str],
    types: NDArray[np.integer],
) -> BubbleMap:
    """Return the bubbles of the communities, where they stand, and the ties between them.

    At most `MOST_BUBBLES` bubbles and one for nodes without links are made: of more communities
    the small ones are summed with others of about their size. Bubbles do not overlap.

    Args:
        communities: the communities of the graph.
        subjects: the first node of each statement.
        objects: the second node of each statement.
        labels: the name of each node.
        types: the type of each node, as a number from 0.
    """
    bubble_of, groups = gather_groups(communities)
    between = _count_between(bubble_of[subjects], bubble_of[objects], len(groups))
    sizes = np.bincount(bubble_of, minlength=len(groups))
    places = place_bubbles(sizes, between)
    bubbles = []
    for at, parts in enumerate(groups):
        nodes = np.flatnonzero(bubble_of == at)
        named = _choose_named(nodes, communities.neighbors_inside, labels) if len(parts) else ()
        bubbles.append(
            Bubble(
                kind=_kind_of(len(parts)),
                groups=len(parts),
                size=len(nodes),
                smallest=int(parts.min(initial=len(nodes))),
                largest=int(parts.max(initial=0)),
                links=int(between[at, at]),
                nodes=named,
                names=tuple(labels[node] for node in named),
                types=_count_types(types[nodes]),
                x=float(places.x[at]),
                y=float(places.y[at]),
                radius=float(places.radius[at]),
            )
        )
    shown, rest = _choose_ties(_list_ties(between), round(MOST_TIES_A_BUBBLE * len(groups)))
    return BubbleMap(
        method=communities.method,
        width=places.width,
        height=places.height,
        bubbles=tuple(bubbles),
        ties=tuple(shown),
        ties_left_out=len(rest),
        links_left_out=sum(tie.count for tie in rest),
        bubble_of=bubble_of,
    )


def _kind_of(groups: int) -> BubbleKind:
    if not groups:
        return "without links"
    return "group" if groups == 1 else "groups"


def _count_between(
    firsts: NDArray[np.uint8], seconds: NDArray[np.uint8], count: int
) -> NDArray[np.int64]:
    """Return the number of statements between each two bubbles, and inside each, both ways."""
    pairs = np.bincount(firsts.astype(np.uint16) * count + seconds, minlength=count * count)
    table = pairs.reshape(count, count)
    both: NDArray[np.int64] = table + table.T - np.diag(np.diag(table))
    return both


def _choose_named(
    nodes: NDArray[np.int64], neighbors: NDArray[np.int64], labels: Sequence[str]
) -> tuple[int, ...]:
    """Return the nodes with most neighbors inside, of two with one name only the first."""
    order = nodes[np.argsort(-neighbors[nodes], kind="stable")]
    named: dict[str, int] = {}
    for node in order.tolist():
        named.setdefault(labels[node], node)
        if len(named) == MOST_NAMES:
            break
    return tuple(named.values())


def _count_types(types: NDArray[np.integer]) -> tuple[tuple[int, int], ...]:
    counts = np.bincount(types)
    order = np.argsort(-counts, kind="stable")
    return tuple((int(at), int(counts[at])) for at in order if counts[at])


def _list_ties(between: NDArray[np.int64]) -> list[Tie]:
    """Return the ties between bubbles, the strongest first."""
    firsts, seconds = np.nonzero(np.triu(between, 1))
    ties = zip(firsts.tolist(), seconds.tolist(), between[firsts, seconds].tolist(), strict=True)
    return sorted((Tie(*tie) for tie in ties), key=lambda tie: (-tie.count, tie.first, tie.second))


def _choose_ties(ties: Sequence[Tie], most: int) -> tuple[list[Tie], list[Tie]]:
    """Return the ties to show, in their order: the strongest of each bubble, then of all.

    Also returned are those to leave out.
    """
    strongest: dict[int, Tie] = {}
    for tie in ties:
        strongest.setdefault(tie.first, tie)
        strongest.setdefault(tie.second, tie)
    first = set(strongest.values())
    chosen = {*first, *[tie for tie in ties if tie not in first][: max(most - len(first), 0)]}
    return [tie for tie in ties if tie in chosen], [tie for tie in ties if tie not in chosen]
