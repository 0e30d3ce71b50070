"""Splits a side with many boxes into sub-columns, so that the map has the shape of a screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ntgraph.display.layout.layout_draft import BELOW_GAP, Column, Draft, stack
from ntgraph.display.layout.layout_records import SIDES, Box

COLUMN_GAP = 18.0
SIDE_GAP = 100.0
MOST_SPARE = 240.0
HEADING = 100.0
MAX_SUBCOLUMNS = 12


def make_columns(
    boxes: list[Box], links: list[tuple[str, str]], aspect: float, *, fill: bool
) -> Draft:
    """Return boxes in as many sub-columns as let the map be shown largest.

    Args:
        boxes: the boxes, sorted by id.
        links: pairs of box ids that a line will join.
        aspect: the shape to aim at, width over height.
        fill: whether the columns may be made higher than their boxes to reach that shape.
    """
    sides = {side: [box for box in boxes if box.side == side] for side in SIDES}
    below = [box for box in boxes if box.side not in SIDES]
    near: dict[str, list[str]] = {box.id: [] for box in boxes}
    for one, other in links:
        if one != other:
            near[one].append(other)
            near[other].append(one)
    middle = {box.id for box in sides["middle"]}
    for side in ("left", "right"):
        # Boxes with a line to the middle are next to it, so that few lines pass behind boxes.
        sides[side].sort(key=lambda box: (-sum(n in middle for n in near[box.id]), box.id))
    # Assume one row below; the true number of rows depends on the width, not yet known.
    under = HEADING + (BELOW_GAP + max(box.height for box in below) if below else 0.0)
    height = _choose_height(sides, under, aspect)
    columns: list[Column] = []
    for side in SIDES:
        split = _split(sides[side], height)
        columns += [Column(side, part) for part in (reversed(split) if side == "left" else split)]
    draft = Draft(columns, below, links, near)
    # A map that is too low or too narrow for its shape is enlarged, which gives lines room.
    width = _width(sides, height)
    draft.height = max((stack(column.boxes) for column in columns), default=0.0)
    if fill:
        draft.height = max(draft.height, width / aspect - under)
    _set_x(draft, aspect * (draft.height + under) - width)
    return draft


def _split(boxes: Sequence[Box], height: float) -> list[list[Box]]:
    """Return boxes in as few sub-columns as fit the height, about equally full."""
    if not boxes:
        return []
    count = max(1, -int(-stack(boxes) // height))
    full = stack(boxes) / count
    parts: list[list[Box]] = [[]]
    used = 0.0
    for box in boxes:
        step = stack([box])
        if parts[-1] and used + step / 2 >= full and len(parts) < count:
            parts.append([])
            used = 0.0
        parts[-1].append(box)
        used += step
    return parts


def _choose_height(sides: Mapping[str, Sequence[Box]], under: float, aspect: float) -> float:
    """Return the height at which the map can be shown largest on a screen of this shape."""
    stacks = [stack(boxes) for boxes in sides.values()]
    least = max(stack(sides["middle"]), 1.0)
    counts = range(1, MAX_SUBCOLUMNS + 1)
    options = {max(least, stacked / count) for stacked in stacks for count in counts}

    def size(height: float) -> float:
        return max(_width(sides, height) / aspect, height + under)

    return min(sorted(options), key=size)


def _width(sides: Mapping[str, Sequence[Box]], height: float) -> float:
    columns = [part for boxes in sides.values() for part in _split(boxes, height)]
    widths = [max(box.width for box in part) for part in columns]
    return sum(widths) + COLUMN_GAP * len(widths) + 2 * SIDE_GAP


def _set_x(draft: Draft, spare: float) -> None:
    """Set the sub-columns side by side; spare width goes between the sides, for the lines."""
    gap = SIDE_GAP + min(max(spare / 2, 0.0), MOST_SPARE)
    left = 0.0
    before = ""
    for column in draft.columns:
        if before:
            left += COLUMN_GAP if column.side == before else gap
        column.width = max(box.width for box in column.boxes)
        column.x = left + column.width / 2
        left += column.width
        before = column.side
