"""What of the map is in sight: all there is room for, until somebody moves it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, ViewportSize

from ntgraph.display import DisplayGraph
from tests.browser.conftest import Open
from tests.browser.drawn import DRAWN, RECORD_WORDS

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
    """Give how far two names stand apart, in px of the screen."""
    page.evaluate(DRAWN)
    apart: float = page.evaluate(FAR_APART, ["cocaine", "dopamine"])
    return apart


@pytest.mark.parametrize("address", ["", COCAINE], ids=["whole map", "one node"])
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
