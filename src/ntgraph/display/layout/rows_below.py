"""Places the boxes that belong to no side of the map, in rows below it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import fmean

from ntgraph.display.layout.column_widths_and_gaps import COLUMN_GAP
from ntgraph.display.layout.layout_draft import BELOW_GAP, ROW_GAP, Draft
from ntgraph.display.layout.layout_records import Box, Point, Region

LEAST_ROW_WIDTH = 600.0


def place_below(draft: Draft, points: Mapping[str, Point]) -> dict[str, Point]:
    """Return places in rows under the map, each box about below the boxes linked to it."""
    right = max((column.x + column.width / 2 for column in draft.columns), default=0.0)
    boxes = sorted(draft.below, key=lambda box: (_mean_x(draft, box, points, right), box.id))
    width = max(right, *(box.width for box in boxes), LEAST_ROW_WIDTH) if boxes else right
    placed: dict[str, Point] = {}
    top = draft.height + BELOW_GAP if draft.columns else 0.0
    for row in _deal_rows(boxes, width):
        tall = max(box.height for box in row)
        room = (width - sum(box.width for box in row)) / len(row)
        left = 0.0
        for box in row:
            x = left + room / 2 + box.width / 2
            placed[box.id] = Point(round(x, 1), round(top + tall / 2, 1))
            left += box.width + room
        top += tall + 2 * ROW_GAP
    return placed


def _mean_x(draft: Draft, box: Box, points: Mapping[str, Point], right: float) -> float:
    return fmean([points[n].x for n in draft.near[box.id] if n in points] or [right / 2])


def _deal_rows(boxes: Sequence[Box], width: float) -> list[list[Box]]:
    """Return boxes in rows; they are dealt out in turn, so that neighbors stay near each other."""
    wide = sum(box.width + COLUMN_GAP for box in boxes)
    count = max(1, -int(-wide // max(width, 1.0)))
    while True:
        rows = [list(boxes[at::count]) for at in range(count)]
        if count >= len(boxes) or all(_fits(row, width) for row in rows):
            return [row for row in rows if row]
        count += 1


def _fits(row: Sequence[Box], width: float) -> bool:
    return sum(box.width + COLUMN_GAP for box in row) <= width + COLUMN_GAP


def find_region_below(draft: Draft, below: Mapping[str, Point]) -> Region:
    """Return the region of the map that the rows take."""
    sizes = {box.id: box for box in draft.below}
    left = min(point.x - sizes[id].width / 2 for id, point in below.items())
    right = max(point.x + sizes[id].width / 2 for id, point in below.items())
    top = min(point.y - sizes[id].height / 2 for id, point in below.items())
    bottom = max(point.y + sizes[id].height / 2 for id, point in below.items())
    return Region("outside", *(round(v, 1) for v in (left, top, right - left, bottom - top)))
