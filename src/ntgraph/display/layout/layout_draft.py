"""The layout while it is being made: sub-columns of boxes, and the height of each box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ntgraph.display.layout.layout_records import Box

ROW_GAP = 12.0
BELOW_GAP = 60.0


@dataclass(slots=True)
class Column:
    """A sub-column: its side of the map, its boxes from top to bottom, and its center.

    `under` are the boxes that stand further down in the same column.
    """

    side: str
    boxes: list[Box]
    x: float = 0.0
    width: float = 0.0
    under: list[Box] = field(default_factory=list)


@dataclass(slots=True)
class Draft:
    """All sub-columns and the links between boxes.

    `near` holds the ids linked to each box, `y` the center of each box in px. `spare` is the
    width that the shape of the map leaves for lines.
    """

    columns: list[Column]
    links: list[tuple[str, str]]
    near: dict[str, list[str]] = field(default_factory=dict)
    y: dict[str, float] = field(default_factory=dict)
    height: float = 0.0
    spare: float = 0.0

    def spread(self) -> None:
        """Set `y` so that the boxes of each sub-column, in their order, fill the whole height."""
        for column in self.columns:
            self.spread_column(column)

    def spread_column(self, column: Column) -> None:
        """Set `y` so that the boxes of one sub-column fill the whole height."""
        self.y.update(spread(column.boxes, 0.0, self.height))


def spread(boxes: Sequence[Box], top: float, height: float) -> dict[str, float]:
    """Return the centers of boxes that, in their order, fill a height evenly."""
    centers: dict[str, float] = {}
    room = (height - stack(boxes)) / max(len(boxes), 1)
    for box in boxes:
        step = box.height + ROW_GAP + room
        centers[box.id] = top + step / 2
        top += step
    return centers


def stack(boxes: Sequence[Box]) -> float:
    """Return the height in px of boxes on top of each other, with a gap for each."""
    return sum(box.height + ROW_GAP for box in boxes)
