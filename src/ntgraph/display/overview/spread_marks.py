"""Put the shapes of verdicts on lines so that they do not lie on each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ntgraph.display.model import DisplayStoryLine

# Where on its line a shape may stand, the best place first.
PLACES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82)
ROOM_PX = 24.0

Point = tuple[float, float]


def spread_marks(lines: Sequence[DisplayStoryLine]) -> tuple[DisplayStoryLine, ...]:
    """Return the lines with a place for their shapes: the first that is free, or the freest."""
    taken: list[Point] = []
    placed = []
    for line in lines:
        best = max(
            (find_point(line.start, line.end, at) for at in PLACES),
            key=lambda point: min(_distance(point, taken), ROOM_PX),
        )
        taken.append(best)
        placed.append(replace(line, mark=(round(best[0], 1), round(best[1], 1))))
    return tuple(placed)


def find_point(start: Point, end: Point, at: float) -> Point:
    """Return the point of a line at a share of its way; the line leaves and arrives level.

    >>> find_point((0, 0), (10, 20), 0.5)
    (5.0, 10.0)
    """
    (x1, y1), (x2, y2) = start, end
    bend = (x1 + x2) / 2
    a, b, c, d = (1 - at) ** 3, 3 * at * (1 - at) ** 2, 3 * at**2 * (1 - at), at**3
    return a * x1 + (b + c) * bend + d * x2, (a + b) * y1 + (c + d) * y2


def _distance(point: Point, others: Sequence[Point]) -> float:
    gaps = [((point[0] - x) ** 2 + (point[1] - y) ** 2) ** 0.5 for x, y in others]
    return min(gaps, default=ROOM_PX)
