"""What stands on the map: the boxes as vis-network makes them, and the words in them."""

from __future__ import annotations

import itertools
from typing import Any

from playwright.sync_api import Page

from tests.page.packed import read_data

# Where each text stands on a canvas, in pixels of the page; the map tells nobody else.
RECORD_WORDS = """globalThis.written = new Map();
const write = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
  const { a, d, e, f } = this.getTransform();
  globalThis.written.set(text, [(a * x + e) / devicePixelRatio, (d * y + f) / devicePixelRatio]);
  return write.call(this, text, x, y, ...rest);
};"""
# Two frames: the room is measured in the first, the map drawn in the second.
DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
# The page keeps its map to itself; drawn again from the same data, it can be measured.
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
    """Give the pairs of boxes that share more than a border."""
    text = page.locator("#ntgraph-data").evaluate("(element) => element.textContent")
    boxes = page.evaluate(MEASURE, read_data(text)["drawing"])
    return [(one, other) for one, other in itertools.combinations(boxes, 2) if meet(one, other)]


def meet(one: dict[str, float], other: dict[str, float]) -> bool:
    """Tell whether two boxes overlap by more than a pixel."""
    return (
        min(one["right"], other["right"]) > max(one["left"], other["left"]) + 1
        and min(one["bottom"], other["bottom"]) > max(one["top"], other["top"]) + 1
    )
