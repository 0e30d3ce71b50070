"""Routes of lines: never behind a box that is not an end, and the same in Python and the page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ntgraph.picture.line_curves import Frame
from ntgraph.picture.line_routes import BoxFrames, Line, route_lines
from tests.picture.made_blocks import find_behind, make_case, sample, write_case

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "page" / "line_routes.json").read_text()
)


@pytest.mark.parametrize("seed", range(60))
def test_no_line_is_behind_a_box_that_is_not_its_end(seed: int) -> None:
    blocks, lines = make_case(seed)
    assert find_behind(route_lines(blocks, lines), lines, blocks) == []


def test_a_straight_line_behind_a_box_would_be_found() -> None:
    blocks, lines = make_case(6)
    straight = {
        line.id: tuple(
            (blocks[id].box.left, blocks[id].box.y)
            for id in (line.source, line.source, line.target, line.target)
        )
        for line in lines
    }
    assert find_behind(straight, lines, blocks)


@pytest.mark.parametrize("seed", range(30))
def test_lines_start_and_end_at_their_boxes(seed: int) -> None:
    blocks, lines = make_case(seed)
    for line in lines:
        curve = route_lines(blocks, lines)[line.id]
        start = line.port or blocks[line.source].box
        for (x, y), box in ((curve[0], start), (curve[-1], blocks[line.target].box)):
            assert box.left - 0.01 <= x <= box.right + 0.01
            assert box.top - 0.01 <= y <= box.bottom + 0.01


def test_lines_of_different_ends_run_side_by_side_in_a_gap() -> None:
    def box(left: float, top: float) -> BoxFrames:
        frame = Frame(left, top, left + 60, top + 26)
        return BoxFrames(frame, frame)

    blocks = {
        "a": box(0, 0), "b": box(0, 60), "over": box(200, -10), "under": box(200, 60),
        "c": box(400, 0), "d": box(400, 60),
    }  # fmt: skip
    lines = [Line("ac", "a", "c", "+"), Line("bd", "b", "d", "+"), Line("ad", "a", "d", "+")]
    curves = route_lines(blocks, lines)
    heights = {
        id: {round(y, 3) for x, y in sample(curve) if 200 <= x <= 260}
        for id, curve in curves.items()
    }
    assert all(len(own) == 1 for own in heights.values())
    assert heights["bd"] == heights["ad"] != heights["ac"]


@pytest.mark.parametrize("at", range(len(CASES)))
def test_the_page_is_tested_with_the_same_routes(at: int) -> None:
    case, made = CASES[at], write_case(at)
    assert (made["blocks"], made["lines"]) == (case["blocks"], case["lines"])
    for id, curve in case["curves"].items():
        assert [tuple(point) for point in made["curves"][id]] == [
            pytest.approx(point) for point in curve
        ]
        assert made["halves"][id] == pytest.approx(case["halves"][id])
