"""Boxes keep the order of the places that somebody's graph gives them, and never overlap."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.display.layout import EVERYWHERE, Box, Layout, place_as_given

UNIT = st.floats(-1000, 1000, allow_nan=False)
PLACES = st.lists(st.tuples(UNIT, UNIT), min_size=1, max_size=40, unique=True)


def place(places: list[tuple[float, float]]) -> Layout:
    boxes = [
        Box(f"b{at:02}", "left", 60 + at % 7 * 10, 26, tier=at % 2) for at in range(len(places))
    ]
    wanted = {box.id: place for box, place in zip(boxes, places, strict=True)}
    return place_as_given(boxes, [("b00", box.id) for box in boxes], wanted, aspect=2.15)


@given(PLACES)
def test_no_boxes_overlap_and_all_are_inside(places: list[tuple[float, float]]) -> None:
    layout = place(places)
    (region,) = layout.regions
    assert region.side == EVERYWHERE
    sizes = {f"b{at:02}": 60 + at % 7 * 10 for at in range(len(places))}
    for one, other in combinations(layout.points, 2):
        start, end = layout.points[one], layout.points[other]
        apart = abs(start.x - end.x) >= (sizes[one] + sizes[other]) / 2 - 0.2
        assert apart or abs(start.y - end.y) >= 26
    for id, point in layout.points.items():
        assert sizes[id] / 2 - 0.2 <= point.x <= region.width - sizes[id] / 2 + 0.2
        assert 13 - 0.2 <= point.y <= region.height - 13 + 0.2


@given(PLACES)
def test_left_stays_left_and_above_stays_above(places: list[tuple[float, float]]) -> None:
    layout = place(places)
    for one, other in combinations(range(len(places)), 2):
        start, end = layout.points[f"b{one:02}"], layout.points[f"b{other:02}"]
        if places[one][0] < places[other][0]:
            assert start.x <= end.x
        if start.x == end.x and places[one][1] < places[other][1]:
            assert start.y < end.y


@pytest.mark.parametrize("count", [2, 3, 12])
def test_a_row_stays_a_row_and_a_column_a_column(count: int) -> None:
    row = place([(float(at), 0.0) for at in range(count)]).points
    assert len({point.y for point in row.values()}) == 1
    assert all(one.x < other.x for one, other in pairwise(row.values()))
    column = place([(0.0, float(at)) for at in range(count)]).points
    assert len({point.x for point in column.values()}) == 1
    assert all(one.y < other.y for one, other in pairwise(column.values()))


def test_no_boxes_are_no_map() -> None:
    assert place_as_given([], [], {}, aspect=2.15).points == {}
