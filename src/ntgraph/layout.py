"""Where things stand: the mechanism map, left to right, the same on every machine.

Drugs and other causes stand on the left, messengers in the middle, effects on the right;
what belongs to none of them stands in rows below. A side with many boxes is split into
sub-columns, so that the whole map keeps the shape of a screen. Boxes are then sorted by
sweeps: each moves toward the mean height of what it is linked to (the barycenter heuristic
for layered drawings), and the order with the fewest crossings wins.

Source: Sugiyama, Tagawa & Toda 1981, doi:10.1109/TSMC.1981.4308636.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import fmean

SIDES = ("left", "middle", "right")
ASPECT = 2.15
ROW_GAP = 9.0
COLUMN_GAP = 18.0
SIDE_GAP = 100.0
MOST_SPARE = 240.0
BELOW_GAP = 60.0
HEADING = 100.0
SWEEPS = 24
MAX_SUBCOLUMNS = 12


@dataclass(frozen=True, slots=True)
class Box:
    """A node as the layout sees it: its size in px and its side of the map."""

    id: str
    side: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Point:
    """The center of a box, in px; y grows downward."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Region:
    """The part of the map one side takes, for its heading."""

    side: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Where every box stands, and where every side does."""

    points: Mapping[str, Point]
    regions: tuple[Region, ...]


@dataclass(slots=True)
class _Column:
    """A sub-column while it is being sorted."""

    side: str
    boxes: list[Box]
    x: float = 0.0
    width: float = 0.0


@dataclass(slots=True)
class _Draft:
    """The map while it is being sorted."""

    columns: list[_Column]
    below: list[Box]
    links: list[tuple[str, str]]
    near: dict[str, list[str]] = field(default_factory=dict)
    y: dict[str, float] = field(default_factory=dict)
    height: float = 0.0


def place(
    boxes: Iterable[Box],
    links: Iterable[tuple[str, str]],
    *,
    sweeps: int = SWEEPS,
    aspect: float = ASPECT,
    fill: bool = True,
) -> Layout:
    """Give every box a place where it overlaps no other.

    Args:
        boxes: what to place, in any order.
        links: pairs of box ids that a line will join, in any order.
        sweeps: how often to sort; 0 leaves the order of the ids.
        aspect: the shape to aim at, width over height.
        fill: whether to stretch the columns to that shape, which leaves room for lines.

    >>> layout = place([Box("a", "left", 80, 26), Box("b", "right", 80, 26)], [("a", "b")])
    >>> layout.points["a"].x < layout.points["b"].x, layout.points["a"].y == layout.points["b"].y
    (True, True)
    """
    draft = _start(sorted(boxes, key=lambda box: box.id), sorted(set(links)), aspect, fill=fill)
    _spread(draft)
    if sweeps:
        _sort(draft, sweeps)
    return _finish(draft)


def _start(boxes: list[Box], links: list[tuple[str, str]], aspect: float, *, fill: bool) -> _Draft:
    sides = {side: [box for box in boxes if box.side == side] for side in SIDES}
    below = [box for box in boxes if box.side not in SIDES]
    near: dict[str, list[str]] = {box.id: [] for box in boxes}
    for one, other in links:
        if one != other:
            near[one].append(other)
            near[other].append(one)
    middle = {box.id for box in sides["middle"]}
    for side in ("left", "right"):
        # Boxes with a line to the middle stand next to it, so that few lines pass behind boxes.
        sides[side].sort(key=lambda box: (-sum(n in middle for n in near[box.id]), box.id))
    # One row below, as a rule; how many there are is known only when the width is.
    under = HEADING + (BELOW_GAP + max(box.height for box in below) if below else 0.0)
    height = _choose_height(sides, under, aspect)
    columns: list[_Column] = []
    for side in SIDES:
        split = _split(sides[side], height)
        columns += [_Column(side, part) for part in (reversed(split) if side == "left" else split)]
    draft = _Draft(columns, below, links, near)
    # Whichever way the map falls short of its shape, what is spare becomes room for lines.
    width = _width(sides, height)
    draft.height = max((_stack(column.boxes) for column in columns), default=0.0)
    if fill:
        draft.height = max(draft.height, width / aspect - under)
    _set_x(draft, aspect * (draft.height + under) - width)
    return draft


def _stack(boxes: Sequence[Box]) -> float:
    return sum(box.height + ROW_GAP for box in boxes)


def _split(boxes: Sequence[Box], height: float) -> list[list[Box]]:
    """Deal boxes out to as few sub-columns as fit the height, about equally full."""
    if not boxes:
        return []
    count = max(1, -int(-_stack(boxes) // height))
    full = _stack(boxes) / count
    parts: list[list[Box]] = [[]]
    used = 0.0
    for box in boxes:
        step = box.height + ROW_GAP
        if parts[-1] and used + step / 2 >= full and len(parts) < count:
            parts.append([])
            used = 0.0
        parts[-1].append(box)
        used += step
    return parts


def _choose_height(sides: Mapping[str, Sequence[Box]], under: float, aspect: float) -> float:
    """Find the height at which the map can be shown largest on a screen of this shape."""
    stacks = [_stack(boxes) for boxes in sides.values()]
    least = max(_stack(sides["middle"]), 1.0)
    counts = range(1, MAX_SUBCOLUMNS + 1)
    options = {max(least, stack / count) for stack in stacks for count in counts}

    def size(height: float) -> float:
        return max(_width(sides, height) / aspect, height + under)

    return min(sorted(options), key=size)


def _width(sides: Mapping[str, Sequence[Box]], height: float) -> float:
    columns = [part for boxes in sides.values() for part in _split(boxes, height)]
    widths = [max(box.width for box in part) for part in columns]
    return sum(widths) + COLUMN_GAP * len(widths) + 2 * SIDE_GAP


def _set_x(draft: _Draft, spare: float) -> None:
    """Stand the sub-columns side by side; spare width goes where most lines run."""
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


def _spread(draft: _Draft) -> None:
    """Give the boxes of each sub-column, in their order, the whole height."""
    for column in draft.columns:
        room = (draft.height - _stack(column.boxes)) / len(column.boxes)
        top = 0.0
        for box in column.boxes:
            step = box.height + ROW_GAP + room
            draft.y[box.id] = top + step / 2
            top += step
    for box in draft.below:
        draft.y[box.id] = draft.height + BELOW_GAP


def _sort(draft: _Draft, sweeps: int) -> None:
    best = [list(column.boxes) for column in draft.columns]
    fewest = _crossings(draft)
    for sweep in range(sweeps):
        for column in draft.columns if sweep % 2 == 0 else reversed(draft.columns):
            column.boxes.sort(key=lambda box: (_mean_height(draft, box), box.id))
            _spread(draft)
        crossings = _crossings(draft)
        if crossings < fewest:
            fewest, best = crossings, [list(column.boxes) for column in draft.columns]
    for column, boxes in zip(draft.columns, best, strict=True):
        column.boxes = boxes
    _spread(draft)


def _mean_height(draft: _Draft, box: Box) -> float:
    return fmean([draft.y[near] for near in draft.near[box.id]] or [draft.y[box.id]])


def _crossings(draft: _Draft) -> int:
    """Count crossings among the lines between each pair of sub-columns."""
    rank = {box.id: at for at, column in enumerate(draft.columns) for box in column.boxes}
    between: dict[tuple[int, int], list[tuple[float, float]]] = {}
    for one, other in draft.links:
        if one in rank and other in rank and rank[one] != rank[other]:
            first, second = sorted((one, other), key=rank.__getitem__)
            pair = rank[first], rank[second]
            between.setdefault(pair, []).append((draft.y[first], draft.y[second]))
    return sum(_inversions(lines) for lines in between.values())


def _inversions(lines: list[tuple[float, float]]) -> int:
    seen: list[float] = []
    count = 0
    for _, height in sorted(lines):
        count += len(seen) - bisect_right(seen, height)
        insort(seen, height)
    return count


def count_crossings(points: Mapping[str, Point], links: Iterable[tuple[str, str]]) -> int:
    """Count how many pairs of straight lines cross; lines that share an end do not.

    >>> corners = {"a": Point(0, 0), "b": Point(9, 9), "c": Point(0, 9), "d": Point(9, 0)}
    >>> count_crossings(corners, [("a", "b"), ("c", "d")])
    1
    """
    lines = sorted({(min(pair), max(pair)) for pair in links})
    count = 0
    for at, (a, b) in enumerate(lines):
        for c, d in lines[at + 1 :]:
            if len({a, b, c, d}) == 4:
                count += _cross(points[a], points[b], points[c], points[d])
    return count


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    return _turn(a, b, c) * _turn(a, b, d) < 0 and _turn(c, d, a) * _turn(c, d, b) < 0


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)


def _finish(draft: _Draft) -> Layout:
    points = {
        box.id: Point(round(column.x, 1), round(draft.y[box.id], 1))
        for column in draft.columns
        for box in column.boxes
    }
    regions = [_region(draft, side) for side in SIDES if any(c.side == side for c in draft.columns)]
    below = _place_below(draft, points)
    points |= below
    if below:
        regions.append(_region_below(draft, below))
    return Layout(dict(sorted(points.items())), tuple(regions))


def _region(draft: _Draft, side: str) -> Region:
    columns = [column for column in draft.columns if column.side == side]
    left = min(column.x - column.width / 2 for column in columns)
    right = max(column.x + column.width / 2 for column in columns)
    return Region(side, round(left, 1), 0.0, round(right - left, 1), round(draft.height, 1))


def _place_below(draft: _Draft, points: Mapping[str, Point]) -> dict[str, Point]:
    """Fill rows under the map, each box as near as can be under what it is linked to."""
    right = max((column.x + column.width / 2 for column in draft.columns), default=0.0)
    boxes = sorted(draft.below, key=lambda box: (_mean_x(draft, box, points, right), box.id))
    width = max(right, *(box.width for box in boxes), 600.0) if boxes else right
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


def _mean_x(draft: _Draft, box: Box, points: Mapping[str, Point], right: float) -> float:
    return fmean([points[n].x for n in draft.near[box.id] if n in points] or [right / 2])


def _deal_rows(boxes: Sequence[Box], width: float) -> list[list[Box]]:
    """Deal boxes to rows in turn, so that neighbors in order stay near in place."""
    wide = sum(box.width + COLUMN_GAP for box in boxes)
    count = max(1, -int(-wide // max(width, 1.0)))
    while True:
        rows = [list(boxes[at::count]) for at in range(count)]
        if count >= len(boxes) or all(_fits(row, width) for row in rows):
            return [row for row in rows if row]
        count += 1


def _fits(row: Sequence[Box], width: float) -> bool:
    return sum(box.width + COLUMN_GAP for box in row) <= width + COLUMN_GAP


def _region_below(draft: _Draft, below: Mapping[str, Point]) -> Region:
    sizes = {box.id: box for box in draft.below}
    left = min(point.x - sizes[id].width / 2 for id, point in below.items())
    right = max(point.x + sizes[id].width / 2 for id, point in below.items())
    top = min(point.y - sizes[id].height / 2 for id, point in below.items())
    bottom = max(point.y + sizes[id].height / 2 for id, point in below.items())
    return Region("outside", *(round(v, 1) for v in (left, top, right - left, bottom - top)))
