"""Places of a neighborhood: causes left of a node, effects right, in columns for each step.

`page/js/map/neighborhood_layout.js` computes the same in JavaScript;
tests/page/neighborhoods.json holds cases for both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil, inf

from ntgraph.display.layout.layout_records import Point
from ntgraph.records.frozen_record import frozen_record

ROW_GAP = 14
COLUMN_GAP = 30
STEP_GAP = 100
NARROW_GAP = 48
# The heights of columns that are tried; that with the most readable result is taken.
HEIGHTS = (400, 500, 600, 750, 900, 1100, 1400, 1800)
ASPECT = 1.6
LEFT, RIGHT = -1, 1


@frozen_record
class Neighbor:
    """A node around the center: its steps away, its side, the node before it, its evidence."""

    id: str
    step: int
    side: int
    near: str
    evidence: int = 0


@frozen_record
class Room:
    """The room that a node takes with its ports, in px."""

    width: float
    height: float


Rooms = Mapping[str, Room]


def place_around(
    center: str, kept: Sequence[Neighbor], rooms: Rooms, *, narrow: bool = False
) -> dict[str, Point]:
    """Return the middle of every node's room, in the shape that can be shown largest.

    Args:
        center: the node in the middle, at 0, 0.
        kept: the nodes around it, in order from top to bottom.
        rooms: the room of every node.
        narrow: whether the map is narrow, as on a phone: then all nodes are on the right.
    """
    if narrow:
        return _place_narrow(center, kept, rooms)
    drafts = [_place_sides(center, kept, rooms, tall) for tall in HEIGHTS]
    return min(drafts, key=lambda places: _measure(places, rooms))


def _measure(places: Mapping[str, Point], rooms: Rooms) -> float:
    """Return how high a map of the wanted shape must be to hold all nodes."""
    halves = [(place, rooms[id].width / 2, rooms[id].height / 2) for id, place in places.items()]
    left = min(place.x - wide for place, wide, _ in halves)
    right = max(place.x + wide for place, wide, _ in halves)
    top = min(place.y - tall for place, _, tall in halves)
    bottom = max(place.y + tall for place, _, tall in halves)
    return max((right - left) / ASPECT, bottom - top)


def _place_sides(
    center: str, kept: Sequence[Neighbor], rooms: Rooms, tall: float
) -> dict[str, Point]:
    places = {center: Point(0.0, 0.0)}
    for side in (LEFT, RIGHT):
        edge = rooms[center].width / 2
        for step in range(1, _count_steps(kept) + 1):
            column = [each for each in kept if each.side == side and each.step == step]
            if step > 1:
                # The sort is stable: neighbors of the same box keep their order by node type.
                column.sort(key=lambda each: places[each.near].y if each.near in places else 0.0)
            if column:
                edge = _stack(column, rooms, side, edge + STEP_GAP, tall, places)
    return places


def _place_narrow(center: str, kept: Sequence[Neighbor], rooms: Rooms) -> dict[str, Point]:
    places = {center: Point(0.0, 0.0)}
    edge = rooms[center].width / 2
    for step in range(1, _count_steps(kept) + 1):
        column = sorted((e for e in kept if e.step == step), key=lambda each: each.side)
        if column:
            edge = _stack(column, rooms, RIGHT, edge + NARROW_GAP, inf, places)
    return places


def _count_steps(kept: Sequence[Neighbor]) -> int:
    return max((each.step for each in kept), default=0)


def _stack(
    nodes: Sequence[Neighbor],
    rooms: Rooms,
    side: int,
    start: float,
    tall: float,
    places: dict[str, Point],
) -> float:
    """Place nodes in columns, nearest to the center first; return where the last one ends."""
    whole = sum(rooms[each.id].height + ROW_GAP for each in nodes)
    rows = ceil(len(nodes) / max(ceil(whole / tall), 1))
    edge = start
    for at in range(0, len(nodes), rows):
        column = nodes[at : at + rows]
        width = max(rooms[each.id].width for each in column)
        y = -(sum(rooms[each.id].height + ROW_GAP for each in column) - ROW_GAP) / 2
        for each in column:
            height = rooms[each.id].height
            places[each.id] = Point(side * (edge + width / 2), y + height / 2)
            y += height + ROW_GAP
        edge += width + COLUMN_GAP
    return edge - COLUMN_GAP
