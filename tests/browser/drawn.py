"""Measures what is drawn on the map: vis-network's boxes, and the texts in them."""

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
# A test cannot reach the page's own network, so another one is made from the same data.
MEASURE = """(drawing) => {
      const { nodes, edges, options } = drawing;
      const frame = document.createElement("div");
      document.body.append(frame);
      frame.style.height = "600px";
      const network = new vis.Network(frame, { nodes, edges }, options);
      network.redraw();
      // vis-network adds the radius of the corners on every side.
      const boxes = nodes.map(({ id, shapeProperties }) => {
        const box = network.getBoundingBox(id);
        const radius = (shapeProperties ?? options.nodes.shapeProperties).borderRadius;
        return {
          left: box.left + radius, right: box.right - radius,
          top: box.top + radius, bottom: box.bottom - radius,
        };
      });
      network.destroy();
      frame.remove();
      return boxes;
    }"""


def find_overlaps(page: Page) -> list[tuple[Any, Any]]:
    """Return the pairs of boxes on the whole map that overlap by more than a border."""
    text = page.locator("#ntgraph-data").evaluate("(element) => element.textContent")
    data = read_data(text)
    placed = {f"n{at}" for at, node in enumerate(data["nodes"]) if node["drawn"]}
    drawing = data["drawing"]
    # What is not on the map has no place: the page leaves it out, with the lines to it.
    nodes = [node for node in drawing["nodes"] if node["id"].partition("p")[0] in placed]
    boxes = page.evaluate(MEASURE, {**drawing, "nodes": nodes, "edges": []})
    assert len(boxes) >= len(placed) > 0
    return [(one, other) for one, other in itertools.combinations(boxes, 2) if meet(one, other)]


def meet(one: dict[str, float], other: dict[str, float]) -> bool:
    """Return whether two boxes overlap by more than a pixel in both directions."""
    return (
        min(one["right"], other["right"]) > max(one["left"], other["left"]) + 1
        and min(one["bottom"], other["bottom"]) > max(one["top"], other["top"]) + 1
    )
