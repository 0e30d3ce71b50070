"""The layout: no overlap, sides from left to right, few crossings, the same every time."""

from __future__ import annotations

import itertools
import random
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.display.layout import Box, Point, box_order_in_columns, count_crossings, place_boxes

SIDES = st.sampled_from(["left", "middle", "right", "outside"])
BOXES = st.lists(
    st.tuples(SIDES, st.floats(30, 200), st.floats(20, 70)), min_size=1, max_size=60
).map(lambda rows: [Box(f"b{at:02d}", *row) for at, row in enumerate(rows)])


def overlap(one: Box, other: Box, points: Mapping[str, Point]) -> bool:
    a, b = points[one.id], points[other.id]
    return (
        abs(a.x - b.x) < (one.width + other.width) / 2 - 0.2
        and abs(a.y - b.y) < (one.height + other.height) / 2 - 0.2
    )


def scrambled(
    seed: int, size: int = 50, lines: int = 120
) -> tuple[list[Box], list[tuple[str, str]]]:
    """Return boxes and links as in an article: causes, messengers, effects."""
    chance = random.Random(seed)  # noqa: S311 - a test's example, not a secret
    ids = [f"b{at:03d}" for at in range(size)]
    chance.shuffle(ids)
    sides = ["left"] * (2 * size // 5) + ["middle"] * (size // 8)
    sides += ["right"] * (size - len(sides))
    boxes = [Box(id, side, 110, 30) for id, side in zip(ids, sides, strict=True)]
    by_side = {side: [box.id for box in boxes if box.side == side] for side in set(sides)}
    links = [
        (chance.choice(by_side["left"]), chance.choice(by_side["middle"]))
        if chance.random() < 0.5
        else (chance.choice(by_side["middle"]), chance.choice(by_side["right"]))
        for _ in range(lines)
    ]
    return boxes, links


@given(BOXES, st.randoms(use_true_random=False))
def test_boxes_never_overlap(boxes: list[Box], chance: random.Random) -> None:
    ids = [box.id for box in boxes]
    links = [(chance.choice(ids), chance.choice(ids)) for _ in range(len(ids))]
    points = place_boxes(boxes, links).points
    assert points.keys() == set(ids)
    assert not [pair for pair in itertools.combinations(boxes, 2) if overlap(*pair, points)]


@given(BOXES)
def test_sides_keep_their_order(boxes: list[Box]) -> None:
    points = place_boxes(boxes, []).points
    xs = {
        side: [points[b.id].x for b in boxes if b.side == side]
        for side in ("left", "middle", "right")
    }
    present = [xs[side] for side in ("left", "middle", "right") if xs[side]]
    assert all(max(one) < min(other) for one, other in itertools.pairwise(present))


def test_what_belongs_to_no_side_stands_below() -> None:
    boxes = [Box("a", "left", 80, 26), Box("b", "outside", 80, 26), Box("c", "right", 80, 26)]
    points = place_boxes(boxes, []).points
    assert points["b"].y > max(points["a"].y, points["c"].y) + 26


@pytest.mark.parametrize("seed", range(5))
def test_sorting_leaves_fewer_crossings_than_the_order_of_the_ids(seed: int) -> None:
    boxes, links = scrambled(seed)
    unsorted = count_crossings(place_boxes(boxes, links, sweeps=0).points, links)
    assert count_crossings(place_boxes(boxes, links).points, links) < 0.75 * unsorted


def test_sorting_starts_from_several_orders() -> None:
    boxes, links = scrambled(0, size=90, lines=200)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(box_order_in_columns, "MOST_STARTS", 1)
        once = count_crossings(place_boxes(boxes, links).points, links)
    assert count_crossings(place_boxes(boxes, links).points, links) < once


def test_order_of_input_changes_nothing() -> None:
    boxes, links = scrambled(1)
    assert place_boxes(boxes, links) == place_boxes(boxes[::-1], links[::-1])


def test_shape_follows_the_aspect_asked_for() -> None:
    boxes, links = scrambled(2, size=120)

    def shape(aspect: float) -> float:
        points = place_boxes(boxes, links, aspect=aspect).points.values()
        return (max(p.x for p in points) - min(p.x for p in points)) / (
            max(p.y for p in points) - min(p.y for p in points)
        )

    assert shape(3.0) > shape(1.5)
    assert 1.4 < shape(2.0) < 3.0


def test_regions_hold_their_boxes() -> None:
    boxes, links = scrambled(3)
    layout = place_boxes(boxes, links)
    regions = {region.side: region for region in layout.regions}
    for box in boxes:
        region, point = regions[box.side], layout.points[box.id]
        assert region.x - 0.2 <= point.x - box.width / 2
        assert point.x + box.width / 2 <= region.x + region.width + 0.2
        assert 0 <= point.y <= region.height


def test_nothing_to_place_gives_an_empty_map() -> None:
    layout = place_boxes([], [])
    assert layout.points == {}
    assert layout.regions == ()
