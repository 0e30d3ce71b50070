"""Crossings: the fast count for columns equals the count over every pair of lines."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from ntgraph.display.layout import Box, Point, count_crossings
from ntgraph.display.layout.column_widths_and_gaps import make_columns
from ntgraph.display.layout.crossings import count_between_columns

SIDES = st.sampled_from(["left", "middle", "right"])


def test_crossings_are_counted_once_and_not_at_shared_ends() -> None:
    points = {"a": Point(0, 0), "b": Point(10, 10), "c": Point(0, 10), "d": Point(10, 0)}
    links = [("a", "b"), ("c", "d"), ("d", "c"), ("a", "d")]
    assert count_crossings(points, links) == 1


@given(st.lists(SIDES, min_size=2, max_size=40), st.randoms(use_true_random=True))
def test_both_counts_agree(sides: list[str], chance: random.Random) -> None:
    boxes = [
        Box(f"b{at:02d}", side, 80, 20 + chance.random() * 40) for at, side in enumerate(sides)
    ]
    ids = [box.id for box in boxes]
    links = sorted({tuple(sorted(chance.sample(ids, 2))) for _ in range(2 * len(ids))})
    draft = make_columns(boxes, [(one, other) for one, other in links], 2.0, fill=True)
    draft.spread()
    # Boxes that are spread evenly let lines meet just where a column stands between their ends.
    for id in draft.y:
        draft.y[id] += chance.random()
    points = {
        box.id: Point(column.x, draft.y[box.id]) for column in draft.columns for box in column.boxes
    }
    column_of = {box.id: at for at, column in enumerate(draft.columns) for box in column.boxes}
    between = [(a, b) for a, b in draft.links if column_of[a] != column_of[b]]
    assert count_between_columns(draft) == count_crossings(points, between)
