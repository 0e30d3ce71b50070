"""The visible part of the map: as much as there is room for, until a reader moves it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from ntgraph.display import DisplayGraph
from tests.browser.conftest import Open
from tests.browser.drawn import DRAWN, RECORD_WORDS
from tests.browser.guard import go

pytestmark = pytest.mark.browser

COCAINE = "#node=CHEBI%3A27958"
LOW: ViewportSize = {"width": 1100, "height": 560}
HIGH: ViewportSize = {"width": 1280, "height": 800}
FAR_APART = """([one, other]) => {
  const [a, b] = [globalThis.written.get(one), globalThis.written.get(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}"""


def open_at(open_page: Open, display: DisplayGraph, size: ViewportSize, address: str) -> Page:
    page = open_page(display, **size, address=address, before=RECORD_WORDS).page
    page.wait_for_function("() => globalThis.written.has('dopamine')")
    return page


def measure(page: Page) -> float:
    """Return the distance of two names on the map, in px of the screen."""
    page.evaluate(DRAWN)
    apart: float = page.evaluate(FAR_APART, ["cocaine", "dopamine"])
    return apart


@pytest.mark.parametrize("address", ["#view=map", COCAINE], ids=["whole map", "one node"])
def test_a_map_nobody_moved_is_fitted_to_a_new_room(
    open_page: Open, shipped: DisplayGraph, address: str
) -> None:
    fresh = measure(open_at(open_page, shipped, HIGH, address))
    page = open_at(open_page, shipped, LOW, address)
    page.set_viewport_size(HIGH)
    assert measure(page) == pytest.approx(fresh, abs=1)


def test_a_map_that_somebody_moved_stays_as_large(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_at(open_page, shipped, HIGH, COCAINE)
    fitted = measure(page)
    page.get_by_role("button", name="Zoom in").click()
    near = measure(page)
    assert near > 1.2 * fitted
    page.set_viewport_size({"width": 1280, "height": 801})
    assert measure(page) == pytest.approx(near, rel=0.01)


COUNT_CURVES = """globalThis.curves = 0;
const curve = CanvasRenderingContext2D.prototype.bezierCurveTo;
CanvasRenderingContext2D.prototype.bezierCurveTo = function (...places) {
  globalThis.curves += 1;
  return curve.apply(this, places);
};"""


def count_curves(page: Page, x: float, y: float) -> int:
    """Return how many curves the map draws while the mouse moves to a place."""
    page.evaluate("globalThis.curves = 0")
    page.mouse.move(x, y)
    page.evaluate(DRAWN)
    curves: int = page.evaluate("globalThis.curves")
    return curves


def test_lines_are_left_out_while_the_map_is_dragged(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, **HIGH, before=COUNT_CURVES).page
    assert page.evaluate("globalThis.curves") > 200
    room = page.locator("#map canvas").bounding_box()
    assert room is not None
    left, top = room["x"] + 10, room["y"] + 10
    page.mouse.move(left, top)
    page.mouse.down()
    page.mouse.move(left + 30, top + 30)
    assert count_curves(page, left + 60, top + 60) == 0
    page.mouse.up()
    page.evaluate(DRAWN)
    assert page.evaluate("globalThis.curves") > 200


def test_the_legend_tells_of_faint_lines_where_there_are_some(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, **HIGH).page
    sign = page.locator(".legend-lines").get_by_text("past the messengers")
    expect(sign).to_be_visible()
    go(page, COCAINE)
    expect(sign).to_be_hidden()
