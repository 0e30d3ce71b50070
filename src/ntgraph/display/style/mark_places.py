"""Where on its line the shapes of verdicts stand, so that they do not lie on each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

# The shares of a line's way at which they may stand, the best one first.
PLACES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82)

Place = tuple[float, float]


def choose_place(places: Iterable[Place], taken: Sequence[Place], room: float) -> Place:
    """Return the first place that is free or, if none is, the freest.

    >>> choose_place([(0, 0), (9, 0), (40, 0)], [(1, 0)], 24)
    (40, 0)
    """
    return max(places, key=lambda place: min([room, *(_gap(place, each) for each in taken)]))


def _gap(one: Place, other: Place) -> float:
    return float(((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5)
