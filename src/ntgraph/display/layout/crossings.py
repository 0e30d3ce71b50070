"""Counts how often lines cross: a fast count for columns, and one for boxes anywhere."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Mapping

from ntgraph.display.layout.layout_draft import Draft
from ntgraph.display.layout.layout_records import Point


def count_between_columns(draft: Draft) -> int:
    """Return the number of crossings of straight lines between different sub-columns.

    Two lines cross if their order changes between one sub-column and the next, so it is
    enough to compare their heights there.
    """
    gaps = _measure_gaps(draft)
    return sum(_count_inversions(heights) for heights in gaps)


def _measure_gaps(draft: Draft) -> list[list[tuple[float, float]]]:
    """Return for each gap between sub-columns the heights at which lines enter and leave it."""
    xs = [column.x for column in draft.columns]
    rank = {box.id: at for at, column in enumerate(draft.columns) for box in column.boxes}
    gaps: list[list[tuple[float, float]]] = [[] for _ in xs[1:]]
    for pair in draft.links:
        if not all(id in rank for id in pair):
            continue
        one, other = sorted(pair, key=rank.__getitem__)
        first, last = rank[one], rank[other]
        if first == last:
            continue
        height, end = draft.y[one], draft.y[other]
        slope = (end - height) / (xs[last] - xs[first])
        for gap in range(first, last - 1):
            left = height
            height += slope * (xs[gap + 1] - xs[gap])
            gaps[gap].append((left, height))
        gaps[last - 1].append((height, end))
    return gaps


def _count_inversions(heights: list[tuple[float, float]]) -> int:
    seen: list[float] = []
    count = 0
    for _, height in sorted(heights):
        count += len(seen) - bisect_right(seen, height)
        insort(seen, height)
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
