"""The columns of boxes on a map, and the gaps in them through which lines pass."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import inf

from ntgraph.display.style.map_measures import LineLook
from ntgraph.picture.line_curves import Frame


@dataclass(slots=True)
class Gap:
    """The room between two boxes of a column, with the heights of the lanes in it.

    `high` is its upper end and `low` its lower one; y grows downward.
    """

    high: float
    low: float
    lanes: dict[str, float] = field(default_factory=dict)
    above: set[str] = field(default_factory=set)

    def book(self, key: str, height: float, *, above: bool = False) -> None:
        """Reserve a lane, near a height if there is room; `above` a box that it comes from."""
        self.lanes.setdefault(key, height)
        if above:
            self.above.add(key)

    def distance(self, key: str, height: float, look: LineLook) -> float:
        """Return how far from a height a new lane would be, and more if the gap is full."""
        far = max(self.high - height, height - self.low, 0.0)
        if key in self.lanes:
            return far
        room = max(self.low - self.high - 2 * look.clear, 0.0)
        over = (len(self.lanes) + 1) * look.lane - room - look.lane
        return far + look.crowd * max(over, 0.0)

    def settle(self, look: LineLook) -> None:
        """Set each lane to the height nearest to the one wished for, all in order and apart."""
        # The sort is stable: lanes that wish for the same height stay in the order of booking.
        wished = sorted(self.lanes.items(), key=lambda lane: (lane[0] in self.above, lane[1]))
        room = max(self.low - self.high - 2 * look.clear, 0.0)
        step = min(look.lane, room / max(len(wished) - 1, 1))
        highest = self.high + look.clear
        lowest = self.low - look.clear - step * (len(wished) - 1)
        if room == 0.0:
            highest = lowest = (self.high + self.low) / 2
        shifts = keep_order([height - at * step for at, (_, height) in enumerate(wished)])
        for at, ((key, _), shift) in enumerate(zip(wished, shifts, strict=True)):
            self.lanes[key] = min(max(shift, highest), lowest) + at * step


def keep_order(wishes: Sequence[float]) -> list[float]:
    """Return the rising numbers nearest to some wishes (isotonic regression).

    >>> keep_order([1.0, 5.0, 3.0, 9.0])
    [1.0, 4.0, 4.0, 9.0]
    """
    means: list[tuple[float, int]] = []
    for wish in wishes:
        mean, count = wish, 1
        while means and means[-1][0] > mean:
            last, more = means.pop()
            mean = (last * more + mean * count) / (more + count)
            count += more
        means.append((mean, count))
    return [mean for mean, count in means for _ in range(count)]


@dataclass(slots=True)
class BoxColumn:
    """A column: its edges, the ids of its boxes from top to bottom, and the gaps around them.

    `before` and `after` are the widths of the channels to its left and right.
    """

    left: float
    right: float
    ids: list[str]
    gaps: list[Gap] = field(default_factory=list)
    before: float = 0.0
    after: float = 0.0

    def room(self, way: int) -> float:
        """Return the width of the channel on one side."""
        return self.after if way == 1 else self.before

    def gap_above(self, id: str) -> Gap:
        """Return the gap above a box."""
        return self.gaps[self.ids.index(id)]

    def choose_gap(self, key: str, height: float, look: LineLook) -> Gap:
        """Return the gap nearest to a height that is not too full; of equal ones, the first.

        A gap is at least as far as its edges are, so only gaps near the height are looked at:
        a map has hundreds of lines, and a column dozens of gaps.
        """
        at = bisect_left(self.gaps, height, key=lambda gap: gap.low)
        best, least = at, inf
        for place in range(min(at, len(self.gaps) - 1), -1, -1):
            if height - self.gaps[place].low > least:
                break
            far = self.gaps[place].distance(key, height, look)
            if far <= least:
                best, least = place, far
        for place in range(at + 1, len(self.gaps)):
            # The gap begins below the top of a box; the bottom of a taller one may be lower.
            if self.gaps[place - 1].low - height > least:
                break
            far = self.gaps[place].distance(key, height, look)
            if far < least:
                best, least = place, far
        return self.gaps[best]


def find_columns(frames: Mapping[str, Frame], look: LineLook) -> list[BoxColumn]:
    """Return the columns from left to right: boxes above each other are in the same one."""
    columns: list[BoxColumn] = []
    for id in sorted(frames, key=lambda id: (frames[id].left, frames[id].top)):
        frame = frames[id]
        if columns and frame.left < columns[-1].right:
            columns[-1].ids.append(id)
            columns[-1].right = max(columns[-1].right, frame.right)
        else:
            columns.append(BoxColumn(frame.left, frame.right, [id]))
    for at, column in enumerate(columns):
        column.ids.sort(key=lambda id: frames[id].top)
        ends = [-inf, *(frames[id].bottom for id in column.ids)]
        starts = [*(frames[id].top for id in column.ids), inf]
        column.gaps = [Gap(*pair) for pair in zip(ends, starts, strict=True)]
        column.before = column.left - columns[at - 1].right if at else look.margin
        last = at == len(columns) - 1
        column.after = look.margin if last else columns[at + 1].left - column.right
    return columns
