"""Measures what is drawn on the map: the boxes, and the texts in them."""

from __future__ import annotations

import itertools
from typing import Any

from playwright.sync_api import Page

from tests.page.packed import read_data

# Records where each text is drawn on a canvas, in px of the page; there is no other way to know.
RECORD_WORDS = """globalThis.written = new Map();
const write = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
  const { a, d, e, f } = this.getTransform();
  globalThis.written.set(text, [(a * x + e) / devicePixelRatio, (d * y + f) / devicePixelRatio]);
  return write.call(this, text, x, y, ...rest);
};"""
# Waits two frames: the first measures the room, the second draws the map.
DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
# Records the frame and the corners of each box that is drawn on a canvas, once for each place.
RECORD_BOXES = """() => {
  globalThis.boxes = new Map();
  const box = CanvasRenderingContext2D.prototype.roundRect;
  CanvasRenderingContext2D.prototype.roundRect = function (left, top, width, height, radius) {
    const frame = { left, top, right: left + width, bottom: top + height, radius };
    globalThis.boxes.set(JSON.stringify(frame), frame);
    return box.call(this, left, top, width, height, radius);
  };
}"""


def find_overlaps(page: Page) -> list[tuple[Any, Any]]:
    """Return the pairs of boxes on the whole map that overlap by more than a border."""
    text = page.locator("#ntgraph-data").evaluate("(element) => element.textContent")
    data = read_data(text)
    placed = {f"n{at}" for at, node in enumerate(data["nodes"]) if node["drawn"]}
    nodes = [node for node in data["drawing"]["nodes"] if node["id"].partition("p")[0] in placed]
    page.evaluate(RECORD_BOXES)
    page.get_by_role("button", name="Show all").click()
    page.wait_for_function("count => globalThis.boxes.size >= count", arg=len(nodes))
    radii = {data["look"][kind]["radius"] for kind in ("box", "port")}
    drawn = page.evaluate("[...globalThis.boxes.values()]")
    boxes = [box for box in drawn if box["radius"] in radii]
    assert len(boxes) == len(nodes) >= len(placed) > 0
    return [(one, other) for one, other in itertools.combinations(boxes, 2) if meet(one, other)]


def meet(one: dict[str, float], other: dict[str, float]) -> bool:
    """Return whether two boxes overlap by more than a pixel in both directions."""
    return (
        min(one["right"], other["right"]) > max(one["left"], other["left"]) + 1
        and min(one["bottom"], other["bottom"]) > max(one["top"], other["top"]) + 1
    )
