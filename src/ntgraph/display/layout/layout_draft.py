"""The layout while it is being made: sub-columns of boxes, and the height of each box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ntgraph.display.layout.layout_records import Box

ROW_GAP = 9.0
BELOW_GAP = 60.0


@dataclass(slots=True)
class Column:
    """A sub-column: its side of the map, its boxes from top to bottom, and its center."""

    side: str
    boxes: list[Box]
    x: float = 0.0
    width: float = 0.0


@dataclass(slots=True)
class Draft:
    """All sub-columns, the boxes below them, and the links between boxes.

    `near` holds the ids linked to each box, `y` the center of each box in px.
    """

    columns: list[Column]
    below: list[Box]
    links: list[tuple[str, str]]
    near: dict[str, list[str]] = field(default_factory=dict)
    y: dict[str, float] = field(default_factory=dict)
    height: float = 0.0

    def spread(self) -> None:
        """Set `y` so that the boxes of each sub-column, in their order, fill the whole height."""
        for column in self.columns:
            room = (self.height - stack(column.boxes)) / len(column.boxes)
            top = 0.0
            for box in column.boxes:
                step = box.height + ROW_GAP + room
                self.y[box.id] = top + step / 2
                top += step
        for box in self.below:
            self.y[box.id] = self.height + BELOW_GAP


def stack(boxes: Sequence[Box]) -> float:
    """Return the height in px of boxes on top of each other, with a gap for each."""
    return sum(box.height + ROW_GAP for box in boxes)
