"""Counts how often lines cross: a fast count for columns, and one for boxes anywhere."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from math import inf

from ntgraph.display.layout.layout_draft import Draft
from ntgraph.display.layout.layout_records import Point

# Its ends from left to right, its width, the gaps that it passes with their widths, the last gap.
Span = tuple[str, str, float, list[tuple[int, float]], int]


def count_between_columns(draft: Draft) -> int:
    """Return the number of crossings of straight lines between different sub-columns."""
    return CrossingCounter(draft).count()


class CrossingCounter:
    """Counts the crossings of a draft whose boxes stay in their sub-columns.

    A layout is counted about a hundred times, after each sweep. Which columns a line passes is
    found only once.
    """

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._gaps = max(len(draft.columns) - 1, 0)
        self._spans = list(_list_spans(draft))

    def count(self, enough: float = inf) -> int:
        """Return the number of crossings of straight lines between different sub-columns.

        Two lines cross if their order changes between one sub-column and the next, so it is
        enough to compare their heights there.

        Args:
            enough: from this number on it need not be exact, and counting stops.
        """
        count = 0
        for heights in self._measure_gaps():
            count += _count_inversions(heights)
            if count >= enough:
                break
        return count

    def _measure_gaps(self) -> list[list[tuple[float, float]]]:
        """Return for each gap between sub-columns the heights at which lines enter and leave it."""
        gaps: list[list[tuple[float, float]]] = [[] for _ in range(self._gaps)]
        y = self._draft.y
        for one, other, width, steps, last in self._spans:
            height, end = y[one], y[other]
            if steps:
                slope = (end - height) / width
                for gap, step in steps:
                    left = height
                    height += slope * step
                    gaps[gap].append((left, height))
            gaps[last].append((height, end))
        return gaps


def _list_spans(draft: Draft) -> Iterator[Span]:
    """Yield each line from left to right: its ends, its width, the gaps that it passes."""
    xs = [column.x for column in draft.columns]
    rank = {box.id: at for at, column in enumerate(draft.columns) for box in column.boxes}
    for pair in draft.links:
        if not all(id in rank for id in pair):
            continue
        one, other = sorted(pair, key=rank.__getitem__)
        first, last = rank[one], rank[other]
        if first != last:
            steps = [(gap, xs[gap + 1] - xs[gap]) for gap in range(first, last - 1)]
            yield one, other, xs[last] - xs[first], steps, last - 1


def _count_inversions(heights: list[tuple[float, float]]) -> int:
    seen: list[float] = []
    count = 0
    for _, height in sorted(heights):
        at = bisect_right(seen, height)
        count += len(seen) - at
        seen.insert(at, height)
    return count


def count_crossings(points: Mapping[str, Point], links: Iterable[tuple[str, str]]) -> int:
    """Return how many pairs of straight lines cross; lines that share an end do not count.

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
