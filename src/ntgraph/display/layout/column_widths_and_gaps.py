"""Splits a side with many boxes into sub-columns, so that the map has the shape of a screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ntgraph.display.layout.layout_draft import BELOW_GAP, Column, Draft, stack
from ntgraph.display.layout.layout_records import SIDES, Box

COLUMN_GAP = 30.0
SIDE_GAP = 100.0
MOST_SPARE = 240.0
HEADING = 100.0
MAX_SUBCOLUMNS = 12
SHAPING_TIERS = 2
USUAL_COLUMNS = 10
HIGHEST_MIDDLE = 700.0


def make_columns(
    boxes: Sequence[Box],
    links: list[tuple[str, str]],
    aspect: float,
    *,
    fill: bool,
    sides: Sequence[str] = SIDES,
    deal: bool = False,
) -> Draft:
    """Return boxes in as many sub-columns as let the map be shown largest.

    Args:
        boxes: the boxes, sorted by id; those of no side, or of a lower tier, get no column yet.
        links: pairs of box ids that a line will join.
        aspect: the shape to aim at, width over height.
        fill: whether the columns may be made higher than their boxes to reach that shape.
        sides: the sides from left to right.
        deal: whether the boxes of a side are in order from top to bottom and dealt in turn to
            its sub-columns, not one sub-column filled after the other.
    """
    by_side = {side: [b for b in boxes if b.side == side and not b.tier] for side in sides}
    inside = {box.id for own in by_side.values() for box in own}
    below = [box for box in boxes if box.id not in inside and box.tier < SHAPING_TIERS]
    near: dict[str, list[str]] = {box.id: [] for box in boxes}
    for one, other in links:
        if one != other:
            near[one].append(other)
            near[other].append(one)
    if "middle" in by_side:
        _sort_outer_sides(by_side, near)
    # Assume as many columns as most maps have; the true number is not yet known.
    under = HEADING + (BELOW_GAP + stack(below) / USUAL_COLUMNS if below else 0.0)
    height = _choose_height(by_side, under, aspect)
    columns: list[Column] = []
    for side in sides:
        split = _split(by_side[side], height)
        if deal:
            split = [by_side[side][at :: len(split)] for at in range(len(split))]
        columns += [Column(side, part) for part in (reversed(split) if side == "left" else split)]
    draft = Draft(columns, links, near)
    # A map that is too low or too narrow for its shape is enlarged, which gives lines room.
    width = _width(by_side, height)
    draft.height = max((stack(column.boxes) for column in columns), default=0.0)
    if fill:
        draft.height = max(draft.height, width / aspect - under)
    draft.spare = aspect * (draft.height + under) - width
    set_x(draft)
    return draft


def _sort_outer_sides(by_side: Mapping[str, list[Box]], near: Mapping[str, list[str]]) -> None:
    """Sort boxes with a line to the middle next to it, so that few lines cross columns."""
    middle = {box.id for box in by_side["middle"]}
    for side in ("left", "right"):
        by_side[side].sort(key=lambda box: (-sum(n in middle for n in near[box.id]), box.id))


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
    # The tallest sides decide; a graph without sides may have hundreds of layers.
    stacks = sorted(stack(boxes) for boxes in sides.values())[-len(SIDES) :]
    middle = stack(sides.get("middle", ()))
    # A few messengers are one column; a middle with many boxes is split as other sides are.
    least = middle if 0 < middle <= HIGHEST_MIDDLE else 1.0
    counts = range(1, MAX_SUBCOLUMNS + 1)
    options = {max(least, stacked / count) for stacked in stacks for count in counts}

    def size(height: float) -> float:
        return max(_width(sides, height) / aspect, height + under)

    return min(sorted(options), key=size)


def _width(sides: Mapping[str, Sequence[Box]], height: float) -> float:
    columns = [part for boxes in sides.values() for part in _split(boxes, height)]
    widths = [max(box.width for box in part) for part in columns]
    return sum(widths) + COLUMN_GAP * len(widths) + SIDE_GAP * _count_gaps(sides)


def _count_gaps(sides: Mapping[str, Sequence[Box]]) -> int:
    return max(sum(bool(boxes) for boxes in sides.values()) - 1, 1)


def set_x(draft: Draft) -> None:
    """Set the sub-columns side by side; spare width goes between the sides, for the lines."""
    gaps = max(len({column.side for column in draft.columns}) - 1, 1)
    gap = SIDE_GAP + min(max(draft.spare / gaps, 0.0), MOST_SPARE)
    left = 0.0
    before = ""
    for column in draft.columns:
        if before:
            left += COLUMN_GAP if column.side == before else gap
        column.width = max(box.width for box in (*column.boxes, *column.under))
        column.x = left + column.width / 2
        left += column.width
        before = column.side
