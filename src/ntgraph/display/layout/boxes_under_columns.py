"""Places further boxes under the columns of the map: those of no side, and the lower tier.

They stand in the same columns as the boxes above, so that the channels between the columns lead
through the whole map and lines find their way without passing behind a box.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import fsum

from ntgraph.display.layout.layout_draft import BELOW_GAP, Column, Draft, spread, stack
from ntgraph.display.layout.layout_records import SIDES, Box, Point, Region

OUTSIDE = "outside"
TIER_GAP = 120.0


@dataclass(slots=True)
class Group:
    """The boxes of one side of a tier, and the columns under which they stand."""

    side: str
    tier: int
    boxes: list[Box]
    columns: list[Column]
    parts: list[list[Box]] = field(default_factory=list)


Row = list[Group]


def assign_under(draft: Draft, boxes: Sequence[Box]) -> list[Row]:
    """Return the boxes in rows, one below the other, and add each box to its column."""
    rows = list(_make_rows(draft, boxes))
    xs = {box.id: column.x for column in draft.columns for box in column.boxes}
    for row in rows:
        for group in row:
            _deal(group, draft, xs)
            for column, part in zip(group.columns, group.parts, strict=True):
                column.under += part
                xs.update({box.id: column.x for box in part})
    return rows


def _make_rows(draft: Draft, boxes: Sequence[Box]) -> Iterator[Row]:
    for tier in sorted({box.tier for box in boxes}):
        inside = [box for box in boxes if box.tier == tier]
        by_side = [(side, [box for box in inside if box.side == side]) for side in SIDES]
        yield from _share_columns(draft, [(side, own) for side, own in by_side if own], tier)
        rest = [box for box in inside if box.side not in SIDES]
        if rest:
            yield [Group(OUTSIDE, tier, rest, draft.columns)]


def _share_columns(
    draft: Draft, sides: Sequence[tuple[str, list[Box]]], tier: int
) -> Iterator[Row]:
    """Yield one row in which each side has columns as it has boxes, if there are enough."""
    columns = draft.columns
    if len(columns) < len(sides):
        yield from ([Group(side, tier, own, columns)] for side, own in sides)
        return
    whole = sum(stack(own) for _, own in sides)
    row: Row = []
    used, start = 0.0, 0
    for at, (side, own) in enumerate(sides):
        used += stack(own)
        left_over = len(sides) - at - 1
        end = min(max(round(len(columns) * used / whole), start + 1), len(columns) - left_over)
        row.append(Group(side, tier, own, columns[start:end]))
        start = end
    if row:
        yield row


def _deal(group: Group, draft: Draft, xs: Mapping[str, float]) -> None:
    """Deal the boxes of a group to its columns, each about below the boxes linked to it."""
    middle = _average([column.x for column in group.columns])

    def mean(box: Box, of: Mapping[str, float], other: float) -> float:
        return _average([of[near] for near in draft.near[box.id] if near in of] or [other])

    ordered = sorted(group.boxes, key=lambda box: (mean(box, xs, middle), box.id))
    count = len(group.columns)
    group.parts = [[] for _ in group.columns]
    for at, box in enumerate(ordered):
        group.parts[int((at + 0.5) * count / len(ordered))].append(box)
    for part in group.parts:
        part.sort(key=lambda box: (-len(draft.near[box.id]), mean(box, draft.y, 0.0), box.id))


def _average(values: Sequence[float]) -> float:
    # That of `statistics`, which takes 10 ms to import.
    return fsum(values) / len(values)


def place_rows(draft: Draft, rows: Sequence[Row]) -> tuple[dict[str, Point], list[Region]]:
    """Return the places of the boxes of all rows, and the region of each group."""
    points: dict[str, Point] = {}
    regions: list[Region] = []
    bottom, tier = draft.height, 0
    for row in rows:
        top = bottom + (BELOW_GAP if row[0].tier == tier else TIER_GAP)
        tier = row[0].tier
        height = max(stack(part) for group in row for part in group.parts)
        for group in row:
            for column, part in zip(group.columns, group.parts, strict=True):
                for id, y in spread(part, top, height).items():
                    points[id] = Point(round(column.x, 1), round(y, 1))
            regions.append(_find_region(group, top, height))
        bottom = top + height
    return points, regions


def _find_region(group: Group, top: float, height: float) -> Region:
    used = [c for c, part in zip(group.columns, group.parts, strict=True) if part]
    left = min(column.x - column.width / 2 for column in used)
    right = max(column.x + column.width / 2 for column in used)
    x, y, width, tall = (round(value, 1) for value in (left, top, right - left, height))
    return Region(group.side, x, y, width, tall, group.tier)
