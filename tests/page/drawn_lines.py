"""Reads the lines and boxes of pictures that the page's own script draws."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from ntgraph.display import DisplayGraph
from ntgraph.page.render_page import render_page
from ntgraph.picture.line_curves import Curve, Frame
from tests.page.packed import read_data
from tests.picture.made_blocks import is_inside, sample
from tests.required_node import require_node

SCRIPT = Path(__file__).with_name("draw_pictures.mjs")
SPACE = "{http://www.w3.org/2000/svg}"
# How far a line with a tip stops from its box.
REACH = 3.6


@dataclass(frozen=True)
class Drawn:
    """The lines of a picture, and its boxes; ports are boxes, too."""

    lines: list[Curve]
    boxes: list[Frame]

    def behind(self) -> list[Curve]:
        """Return the lines that are somewhere behind a box at which they neither start nor end."""
        return [line for line in self.lines if self._is_behind(line)]

    def _is_behind(self, line: Curve) -> bool:
        points = sample(line)
        xs, ys = [x for x, _ in points], [y for _, y in points]
        around = Frame(min(xs), min(ys), max(xs), max(ys))
        return any(
            any(is_inside(point, box) for point in points)
            for box in self.boxes
            if overlap(around, box) and not (touches(line[0], box) or touches(line[-1], box))
        )


def overlap(one: Frame, other: Frame) -> bool:
    """Return whether two frames have a point in common."""
    across = one.left <= other.right and other.left <= one.right
    return across and one.top <= other.bottom and other.top <= one.bottom


def touches(point: tuple[float, float], box: Frame) -> bool:
    x, y = point
    return box.left - REACH <= x <= box.right + REACH and box.top - REACH <= y <= box.bottom + REACH


def read_page(display: DisplayGraph) -> Any:
    """Return the data of a page as its script gets them."""
    page = render_page(display)
    element = re.search(r'<script type="application/json" id="ntgraph-data">(.*?)</script>', page)
    assert element
    return read_data(element[1])


def draw_pictures(data: Any, views: Sequence[dict[str, Any]]) -> list[Drawn]:
    """Return what the page's script draws for some views."""
    node = require_node()
    asked = json.dumps({"data": data, "views": views})
    answer = subprocess.run([node, SCRIPT], input=asked, capture_output=True, text=True, check=True)
    return [read_picture(svg) for svg in json.loads(answer.stdout)]


def read_picture(svg: str) -> Drawn:
    """Return the lines and boxes of one picture."""
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own picture
    lines = [
        read_path(path.get("d", ""))
        for path in root.iter(f"{SPACE}path")
        if path.get("fill") == "none"
    ]
    boxes = [
        Frame(x, y, x + width, y + height)
        for rect in root.iter(f"{SPACE}rect")
        if rect.get("stroke")
        for x, y, width, height in [
            [float(rect.get(name, "0")) for name in ("x", "y", "width", "height")]
        ]
    ]
    return Drawn(lines, boxes)


def read_path(d: str) -> Curve:
    numbers = [float(number) for number in re.findall(r"-?[\d.]+", d)]
    return tuple(zip(numbers[::2], numbers[1::2], strict=True))
