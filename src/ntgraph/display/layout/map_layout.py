"""Places boxes: splits the sides into columns, sorts these, and collects the places."""

from __future__ import annotations

from collections.abc import Iterable

from ntgraph.display.layout.box_order_in_columns import sort_columns
from ntgraph.display.layout.column_widths_and_gaps import make_columns
from ntgraph.display.layout.layout_draft import Draft
from ntgraph.display.layout.layout_records import SIDES, Box, Layout, Point, Region
from ntgraph.display.layout.rows_below import find_region_below, place_below

ASPECT = 2.15
SWEEPS = 24


def place_boxes(
    boxes: Iterable[Box],
    links: Iterable[tuple[str, str]],
    *,
    sweeps: int = SWEEPS,
    aspect: float = ASPECT,
    fill: bool = True,
) -> Layout:
    """Return a place for every box so that no two boxes overlap.

    Args:
        boxes: what to place, in any order.
        links: pairs of box ids that a line will join, in any order.
        sweeps: the most sweeps of sorting from each start; 0 leaves the boxes unsorted.
        aspect: the shape to aim at, width over height.
        fill: whether to stretch the columns to that shape, which gives lines room.

    >>> layout = place_boxes([Box("a", "left", 80, 26), Box("b", "right", 80, 26)], [("a", "b")])
    >>> layout.points["a"].x < layout.points["b"].x, layout.points["a"].y == layout.points["b"].y
    (True, True)
    """
    ordered = sorted(boxes, key=lambda box: box.id)
    draft = make_columns(ordered, sorted(set(links)), aspect, fill=fill)
    draft.spread()
    if sweeps:
        sort_columns(draft, sweeps)
    return _finish(draft)


def _finish(draft: Draft) -> Layout:
    points = {
        box.id: Point(round(column.x, 1), round(draft.y[box.id], 1))
        for column in draft.columns
        for box in column.boxes
    }
    regions = [_region(draft, side) for side in SIDES if any(c.side == side for c in draft.columns)]
    below = place_below(draft, points)
    points |= below
    if below:
        regions.append(find_region_below(draft, below))
    return Layout(dict(sorted(points.items())), tuple(regions))


def _region(draft: Draft, side: str) -> Region:
    columns = [column for column in draft.columns if column.side == side]
    left = min(column.x - column.width / 2 for column in columns)
    right = max(column.x + column.width / 2 for column in columns)
    return Region(side, round(left, 1), 0.0, round(right - left, 1), round(draft.height, 1))
