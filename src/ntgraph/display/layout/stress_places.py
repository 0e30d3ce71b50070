"""A stress layout: boxes stand as far from each other as the links between them are many steps.

Distances are kept to the boxes linked directly and to some pivots that are far from each other.
Each round moves every box to the mean of the places where these would like it. There is no
chance in it: the same graph always gives the same places.

Source: Ortmann, Klimenta & Brandes 2017, doi:10.7155/jgaa.00440.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import cos, hypot, pi, sin

MOST_PIVOTS = 20
ROUNDS = 40
# Two boxes at the same place are moved apart by this share of a step.
LEAST = 1e-6

Near = Mapping[str, Sequence[str]]


def find_places(ids: Sequence[str], near: Near) -> dict[str, tuple[float, float]]:
    """Return a place for every box, in steps, wider than high.

    Args:
        ids: the boxes, sorted; each has at least one link.
        near: the boxes linked to each.
    """
    distances = _measure_from_pivots(ids, near)
    far = max((max(own.values()) for own in distances.values()), default=0) + 1
    terms = {
        id: [
            *((other, 1) for other in near[id]),
            *(
                (pivot, own.get(id, far))
                for pivot, own in distances.items()
                if pivot != id and own.get(id, far) > 1
            ),
        ]
        for id in ids
    }
    places = _start(ids, distances, far)
    for _ in range(ROUNDS):
        for id in ids:
            places[id] = _move(id, terms[id], places)
    return _turn(places)


def _measure_from_pivots(ids: Sequence[str], near: Near) -> dict[str, dict[str, int]]:
    """Return the steps from each pivot; every pivot is as far as can be from those before."""
    distances: dict[str, dict[str, int]] = {}
    pivot = max(ids, key=lambda id: len(near[id]))
    least: dict[str, int] = {}
    while len(distances) < min(MOST_PIVOTS, len(ids)):
        distances[pivot] = own = count_steps(pivot, near)
        least = {id: min(least.get(id, len(ids)), own.get(id, len(ids))) for id in ids}
        pivot = max(ids, key=lambda id: least[id])
    return distances


def count_steps(start: str, near: Near) -> dict[str, int]:
    """Return the number of steps from a box to every box within reach, nearest first."""
    steps = {start: 0}
    queue = [start]
    for id in queue:
        for other in near[id]:
            if other not in steps:
                steps[other] = steps[id] + 1
                queue.append(other)
    return steps


def _start(
    ids: Sequence[str], distances: Mapping[str, Mapping[str, int]], far: int
) -> dict[str, tuple[float, float]]:
    """Return first places: by the steps from the first two far pivots, a little apart."""
    pivots = list(distances)
    one, other = distances[pivots[min(1, len(pivots) - 1)]], distances[pivots[-1]]
    places = {}
    for at, id in enumerate(ids):
        angle = 2 * pi * at / len(ids)
        x, y = one.get(id, far) + cos(angle) / 4, other.get(id, far) + sin(angle) / 4
        places[id] = (x, y)
    return places


def _move(
    id: str, terms: Sequence[tuple[str, int]], places: Mapping[str, tuple[float, float]]
) -> tuple[float, float]:
    x, y = places[id]
    sum_x = sum_y = whole = 0.0
    for other, steps in terms:
        ox, oy = places[other]
        apart = max(hypot(x - ox, y - oy), LEAST)
        weight = 1 / (steps * steps)
        sum_x += weight * (ox + steps * (x - ox) / apart)
        sum_y += weight * (oy + steps * (y - oy) / apart)
        whole += weight
    return (sum_x / whole, sum_y / whole) if whole else (x, y)


def _turn(places: Mapping[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """Return the places turned so that the drawing is widest from left to right."""

    def width(angle: float) -> float:
        along = [x * cos(angle) + y * sin(angle) for x, y in places.values()]
        return max(along) - min(along)

    angle = max((pi * at / 36 for at in range(36)), key=width)
    # Rounded, so that the last digits of a machine decide nothing.
    return {
        id: (
            round(x * cos(angle) + y * sin(angle), 6),
            round(y * cos(angle) - x * sin(angle), 6),
        )
        for id, (x, y) in places.items()
    }
