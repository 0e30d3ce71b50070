from __future__ import annotations

from math import inf

from hypothesis import given
from hypothesis import strategies as st

from ntgraph.display.style.map_measures import MAP_LOOK
from ntgraph.picture.columns_and_gaps import BoxColumn, Gap

LOOK = MAP_LOOK.line
# Boxes by their tops and heights; those of somebody's own map may overlap.
BOXES = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=8)
LINES = st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(-20, 120)), max_size=25)


def make_column(boxes: list[tuple[int, int]]) -> BoxColumn:
    frames = sorted((10 * top, 10 * (top + height)) for top, height in boxes)
    ends = [-inf, *(bottom for _, bottom in frames)]
    starts = [*(top for top, _ in frames), inf]
    gaps = [Gap(*pair) for pair in zip(ends, starts, strict=True)]
    return BoxColumn(0.0, 10.0, [str(at) for at in range(len(boxes))], gaps)


@given(BOXES, LINES)
def test_the_gap_chosen_is_the_first_of_the_nearest(
    boxes: list[tuple[int, int]], lines: list[tuple[str, int]]
) -> None:
    column = make_column(boxes)
    for key, tenth in lines:
        height = 10.0 * tenth
        chosen = column.choose_gap(key, height, LOOK)
        nearest = min(column.gaps, key=lambda gap: gap.distance(key, height, LOOK))
        assert chosen is nearest
        chosen.book(key, height)
