"""Put the shapes of verdicts on lines so that they do not lie on each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ntgraph.display.model import DisplayStoryLine
from ntgraph.display.style.map_measures import MAP_LOOK
from ntgraph.display.style.mark_places import PLACES, Place, choose_place


def spread_marks(lines: Sequence[DisplayStoryLine]) -> tuple[DisplayStoryLine, ...]:
    """Return the lines with a place for their shapes: the first that is free, or the freest."""
    taken: list[Place] = []
    placed = []
    for line in lines:
        places = (find_point(line.start, line.end, at) for at in PLACES)
        best = choose_place(places, taken, MAP_LOOK.line.shape_room)
        taken.append(best)
        placed.append(replace(line, mark=(round(best[0], 1), round(best[1], 1))))
    return tuple(placed)


def find_point(start: Place, end: Place, at: float) -> Place:
    """Return the point of a line at a share of its way; the line leaves and arrives level.

    >>> find_point((0, 0), (10, 20), 0.5)
    (5.0, 10.0)
    """
    (x1, y1), (x2, y2) = start, end
    bend = (x1 + x2) / 2
    a, b, c, d = (1 - at) ** 3, 3 * at * (1 - at) ** 2, 3 * at**2 * (1 - at), at**3
    return a * x1 + (b + c) * bend + d * x2, (a + b) * y1 + (c + d) * y2
