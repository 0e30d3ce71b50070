"""Made-up boxes in columns, some with ports, and lines between them."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import Any

from ntgraph.picture.line_curves import Curve, Frame, find_point, point_of_piece
from ntgraph.picture.line_routes import BoxFrames, Line, route_lines

STEPS = 40
# Lines may touch the border of a box.
BORDER = 0.5


def make_case(seed: int) -> tuple[dict[str, BoxFrames], list[Line]]:
    """Return boxes in one to seven columns, and lines of every kind between them."""
    chance = random.Random(seed)  # noqa: S311 - a test's example, not a secret
    blocks: dict[str, BoxFrames] = {}
    left = 0.0
    for column in range(1 + seed % 7):
        wide, top = chance.randrange(60, 150), float(chance.randrange(-80, 80))
        for row in range(1 + chance.randrange(9)):
            width, height = float(chance.randrange(40, wide)), chance.choice([26.0, 40.0, 54.0])
            box = Frame(left, top, left + width, top + height)
            block = add_ports(box, chance)
            blocks[f"c{column}r{row}"] = block
            top = blocks[f"c{column}r{row}"].whole.bottom + chance.choice([8.0, 12.0, 30.0])
        left += wide + 120 + chance.choice([30.0, 100.0])
    ids = sorted(blocks)
    lines = []
    for at in range(3 * len(ids)):
        source, target = chance.choice(ids), chance.choice(ids)
        block = blocks[source]
        port = None
        if block.whole.right > block.box.right and chance.random() < 0.6:
            port = Frame(block.box.right + 6, block.box.y - 11, block.whole.right, block.box.y + 11)
        lines.append(Line(f"e{at}", source, target, chance.choice("+-0"), port))
    return blocks, lines


def add_ports(box: Frame, chance: random.Random) -> BoxFrames:
    """Return a box with its ports, which start where the box did; most have none."""
    if chance.random() < 0.7:
        return BoxFrames(box, box)
    tall = max(box.height, chance.choice([22.0, 46.0]))
    down = (tall - box.height) / 2
    moved = Frame(box.left, box.top + down, box.right, box.bottom + down)
    return BoxFrames(moved, Frame(box.left, box.top, box.right + 70, box.top + tall))


def sample(curve: Curve) -> list[tuple[float, float]]:
    """Return points all along a curve."""
    return [
        point_of_piece(curve[start : start + 4], step / STEPS)
        for start in range(0, len(curve) - 1, 3)
        for step in range(STEPS + 1)
    ]


def find_behind(
    curves: Mapping[str, Curve], lines: Sequence[Line], blocks: Mapping[str, BoxFrames]
) -> list[str]:
    """Return the ids of the lines that are somewhere behind a box that is not their end."""
    return [
        line.id
        for line in lines
        if any(
            is_inside(point, block.whole)
            for id, block in blocks.items()
            if id not in {line.source, line.target}
            for point in sample(curves[line.id])
        )
    ]


def is_inside(point: tuple[float, float], frame: Frame) -> bool:
    x, y = point
    across = frame.left + BORDER < x < frame.right - BORDER
    return across and frame.top + BORDER < y < frame.bottom - BORDER


def write_case(seed: int) -> dict[str, Any]:
    """Return a case for the page's script: boxes, lines, and the curves that Python finds."""
    blocks, lines = make_case(seed)
    curves = route_lines(blocks, lines)
    return {
        "blocks": [
            {"id": id, "box": plain(b.box), "whole": plain(b.whole)} for id, b in blocks.items()
        ],
        "lines": [
            {
                "id": line.id,
                "source": line.source,
                "target": line.target,
                "sign": line.sign,
                **({"port": plain(line.port)} if line.port else {}),
            }
            for line in lines
        ],
        "curves": {id: [list(point) for point in curve] for id, curve in curves.items()},
        "halves": {id: list(find_point(curve, 0.5)) for id, curve in curves.items()},
    }


def plain(frame: Frame) -> dict[str, float]:
    return {
        "left": frame.left, "top": frame.top, "right": frame.right, "bottom": frame.bottom,
    }  # fmt: skip
