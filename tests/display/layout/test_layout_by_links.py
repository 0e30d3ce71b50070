"""Layouts by links alone: directions run right, trees do not cross, growth is kept in bounds."""

from __future__ import annotations

import itertools
import random

import pytest

from ntgraph.display.layout import EVERYWHERE, Box, Layout, crossings, place_boxes
from ntgraph.display.layout.layers_of_boxes import by_direction, by_steps
from ntgraph.display.layout.stress_places import find_places

Links = list[tuple[str, str]]


def make_boxes(count: int) -> list[Box]:
    return [Box(f"b{at:03d}", "middle", 80, 30) for at in range(count)]


def make_links(count: int, lines: int, seed: int) -> Links:
    chance = random.Random(seed)  # noqa: S311 - a test's example, not a secret
    ids = [f"b{at:03d}" for at in range(count)]
    return [(chance.choice(ids), chance.choice(ids)) for _ in range(lines)]


def tree(depth: int) -> Links:
    return [(f"b{(at - 1) // 2:03d}", f"b{at:03d}") for at in range(1, 2 ** (depth + 1) - 1)]


@pytest.mark.parametrize(("count", "lines"), [(3, 2), (30, 60), (30, 300), (120, 240), (5, 0)])
def test_boxes_never_overlap(count: int, lines: int) -> None:
    points = place_boxes(make_boxes(count), make_links(count, lines, count)).points
    assert len(points) == count
    for one, other in itertools.combinations(points.values(), 2):
        assert abs(one.x - other.x) >= 80 or abs(one.y - other.y) >= 30


def test_links_run_right_where_they_can() -> None:
    links = tree(4)
    points = place_boxes(make_boxes(31), links).points
    assert all(points[one].x < points[other].x for one, other in links)


def test_a_tree_has_no_crossing() -> None:
    layout = place_boxes(make_boxes(31), tree(4))
    assert crossings.count_crossings(layout.points, tree(4)) == 0


def test_one_link_back_does_not_end_the_direction() -> None:
    ids = [f"b{at:03d}" for at in range(31)]
    layers = by_direction(ids, sorted([*tree(4), ("b030", "b000")]))
    assert layers is not None
    assert layers[0] == ["b000"]
    assert by_direction(["a", "b"], [("a", "b"), ("b", "a")]) is None


def test_links_join_neighboring_layers_when_counted_in_steps() -> None:
    near: dict[str, set[str]] = {}
    for one, other in make_links(40, 80, 1):
        if one != other:
            near.setdefault(one, set()).add(other)
            near.setdefault(other, set()).add(one)
    layers = by_steps(sorted(near), {id: sorted(own) for id, own in near.items()})
    layer = {id: at for at, ids in enumerate(layers) for id in ids}
    assert all(abs(layer[id] - layer[other]) <= 1 for id, own in near.items() for other in own)


def test_a_path_is_stretched_by_stress() -> None:
    ids = [f"b{at:03d}" for at in range(12)]
    near = {id: [ids[n] for n in (at - 1, at + 1) if 0 <= n < 12] for at, id in enumerate(ids)}
    xs = [find_places(ids, near)[id][0] for id in ids]
    assert xs in (sorted(xs), sorted(xs, reverse=True))


def test_order_of_input_changes_nothing() -> None:
    boxes, links = make_boxes(40), make_links(40, 90, 2)
    assert place_boxes(boxes, links) == place_boxes(boxes[::-1], links[::-1])


def test_the_shape_is_that_of_a_screen() -> None:
    for count in (30, 100, 200):
        (region,) = place_boxes(make_boxes(count), make_links(count, 2 * count, 3)).regions
        assert region.side == EVERYWHERE
        assert 0.8 < region.width / region.height < 5


def test_types_on_two_sides_keep_their_sides() -> None:
    boxes = [Box("a", "left", 80, 30), Box("b", "right", 80, 30), Box("c", "right", 80, 30)]
    layout = place_boxes(boxes, [("a", "b"), ("a", "c")])
    assert layout.by_sides
    assert not place_boxes(boxes, [("b", "c")]).by_sides


def count_spreads(count: int, patch: pytest.MonkeyPatch) -> tuple[int, Layout]:
    """Return how often a column is spread while a graph is laid out."""
    from ntgraph.display.layout import layout_draft

    calls = 0
    spread = layout_draft.Draft.spread_column

    def counted(draft: layout_draft.Draft, column: layout_draft.Column) -> None:
        nonlocal calls
        calls += len(column.boxes)
        spread(draft, column)

    patch.setattr(layout_draft.Draft, "spread_column", counted)
    layout = place_boxes(make_boxes(count), make_links(count, 2 * count, 4))
    patch.setattr(layout_draft.Draft, "spread_column", spread)
    return calls, layout


def test_twice_the_boxes_take_at_most_about_twice_the_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    once, _ = count_spreads(120, monkeypatch)
    twice, layout = count_spreads(240, monkeypatch)
    assert len(layout.points) == 240
    assert twice < 2.5 * once
