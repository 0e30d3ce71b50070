"""Places boxes: splits the sides into columns, sorts these, and collects the places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ntgraph.display.layout.box_order_in_columns import sort_columns
from ntgraph.display.layout.boxes_under_columns import assign_under, place_rows
from ntgraph.display.layout.column_widths_and_gaps import make_columns, set_x
from ntgraph.display.layout.layout_by_links import place_by_links, read_points
from ntgraph.display.layout.layout_draft import Draft
from ntgraph.display.layout.layout_records import SIDES, Box, Layout, Region

ASPECT = 2.15
SWEEPS = 24
LEAST_SIDES = 2
LEAST_ACROSS = 0.3


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
    pairs = sorted(set(links))
    if not sides_help(ordered, pairs):
        return place_by_links(ordered, pairs, sweeps=sweeps, aspect=aspect, fill=fill)
    draft = make_columns(ordered, pairs, aspect, fill=fill)
    draft.spread()
    if sweeps:
        sort_columns(draft, sweeps)
    placed = draft.y.keys()
    rows = assign_under(draft, [box for box in ordered if box.id not in placed])
    set_x(draft)
    regions = [_region(draft, side) for side in SIDES if any(c.side == side for c in draft.columns)]
    points, under = place_rows(draft, rows)
    points |= read_points(draft)
    return Layout(dict(sorted(points.items())), (*regions, *under))


def sides_help(boxes: Sequence[Box], links: Sequence[tuple[str, str]]) -> bool:
    """Return whether the sides of boxes tell a picture apart.

    They do if at least two of the three sides have boxes, and not too few of the lines between
    boxes of the upper tier join different sides.
    """
    side = {box.id: box.side for box in boxes if not box.tier}
    if len({*side.values()} & {*SIDES}) < LEAST_SIDES:
        return not boxes
    ends = [(one, other) for one, other in links if one != other and one in side and other in side]
    across = sum(side[one] != side[other] for one, other in ends)
    return across >= LEAST_ACROSS * len(ends)


def _region(draft: Draft, side: str) -> Region:
    columns = [column for column in draft.columns if column.side == side]
    left = min(column.x - column.width / 2 for column in columns)
    right = max(column.x + column.width / 2 for column in columns)
    return Region(side, round(left, 1), 0.0, round(right - left, 1), round(draft.height, 1))
