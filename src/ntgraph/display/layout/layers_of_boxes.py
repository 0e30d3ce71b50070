"""Ways to deal the boxes of a graph to layers from left to right, by its links alone."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, sqrt

from ntgraph.display.layout.stress_places import count_steps, find_places

Layers = list[list[str]]
Links = Sequence[tuple[str, str]]

# Directions count if at most this share of the links has to run backward.
MOST_BACKWARD = 0.1
# The width of a column with its gap, as a multiple of the height of a box with its gap.
COLUMN_PER_ROW = 5.0


def find_layers(ids: Sequence[str], links: Links, aspect: float) -> list[tuple[Layers, bool]]:
    """Return several ways to deal boxes to layers; boxes without links are the last layer.

    With each goes whether the links run in one direction.

    Args:
        ids: the boxes, sorted.
        links: pairs of ids in the direction of the link, sorted.
        aspect: the shape of the map, width over height.
    """
    pairs = [(one, other) for one, other in links if one != other]
    linked = {id for pair in pairs for id in pair}
    inside = [id for id in ids if id in linked]
    alone = [id for id in ids if id not in linked]
    if not inside:
        return [([alone], False)]
    near = _find_near(inside, pairs)
    found = [
        (layers, False) for layers in (by_steps(inside, near), *by_stress(inside, near, aspect))
    ]
    directed = by_direction(inside, pairs)
    if directed is not None:
        found.insert(0, (directed, True))
    return [([*layers, alone] if alone else layers, one_way) for layers, one_way in found]


def _find_near(ids: Sequence[str], pairs: Links) -> dict[str, list[str]]:
    near: dict[str, set[str]] = {id: set() for id in ids}
    for one, other in pairs:
        near[one].add(other)
        near[other].add(one)
    return {id: sorted(own) for id, own in near.items()}


def by_direction(ids: Sequence[str], pairs: Links) -> Layers | None:
    """Return layers in which nearly all links run to the right; None if too many do not.

    >>> by_direction(["a", "b", "c"], [("a", "b"), ("b", "c"), ("a", "c")])
    [['a'], ['b'], ['c']]
    """
    after: dict[str, list[str]] = {id: [] for id in ids}
    for one, other in sorted(set(pairs)):
        after[one].append(other)
    order, backward = _sort_by_direction(ids, after)
    if len(backward) > MOST_BACKWARD * len(pairs):
        return None
    before: dict[str, list[str]] = {id: [] for id in ids}
    layer: dict[str, int] = {}
    for id in order:
        layer[id] = max((layer[near] + 1 for near in before[id]), default=0)
        for other in after[id]:
            if (id, other) not in backward:
                before[other].append(id)
    # What starts something late stands just before it, not at the far left.
    for id in reversed(order):
        ahead = [layer[other] for other in after[id] if (id, other) not in backward]
        if ahead and not before[id]:
            layer[id] = min(ahead) - 1
    return _collect(ids, layer)


def _sort_by_direction(
    ids: Sequence[str], after: dict[str, list[str]]
) -> tuple[list[str], set[tuple[str, str]]]:
    """Return the ids so that links run forward, and the links that cannot."""
    incoming = dict.fromkeys(ids, 0)
    for others in after.values():
        for other in others:
            incoming[other] += 1
    backward: set[tuple[str, str]] = set()
    done: dict[str, bool] = {}
    order: list[str] = []
    for root in sorted(ids, key=lambda id: (incoming[id], id)):
        if root in done:
            continue
        done[root] = False
        path = [(root, iter(after[root]))]
        while path:
            id, rest = path[-1]
            step = next(rest, None)
            if step is None:
                done[id] = True
                order.append(id)
                path.pop()
            elif step not in done:
                done[step] = False
                path.append((step, iter(after[step])))
            elif not done[step]:
                backward.add((id, step))
    return order[::-1], backward


def by_steps(ids: Sequence[str], near: dict[str, list[str]]) -> Layers:
    """Return layers by the number of steps from an end of the graph.

    A link then joins boxes of the same layer or of two layers side by side.
    """
    layer: dict[str, int] = {}
    for id in sorted(ids, key=lambda id: (-len(near[id]), id)):
        if id not in layer:
            end = list(count_steps(list(count_steps(id, near))[-1], near))[-1]
            layer.update(count_steps(end, near))
    return _collect(ids, layer)


def by_stress(ids: Sequence[str], near: dict[str, list[str]], aspect: float) -> list[Layers]:
    """Return layers of equal size, from left to right as a stress layout places the boxes."""
    places = find_places(ids, near)
    ordered = sorted(ids, key=lambda id: (places[id][0], id))
    usual = sqrt(len(ids) * aspect / COLUMN_PER_ROW)
    counts = sorted({max(1, ceil(usual * share)) for share in (0.8, 1.0, 1.4)})
    return [
        [
            sorted(
                ordered[at * len(ids) // count : (at + 1) * len(ids) // count],
                key=lambda id: (places[id][1], id),
            )
            for at in range(count)
        ]
        for count in counts
        if count <= len(ids)
    ]


def _collect(ids: Sequence[str], layer: dict[str, int]) -> Layers:
    numbers = sorted(set(layer.values()))
    return [[id for id in ids if layer[id] == number] for number in numbers]
