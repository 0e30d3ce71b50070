"""The visible part of the map: as much as there is room for, until a reader moves it."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from ntgraph.display import DisplayGraph, build_display
from ntgraph.facts import load_facts, shipped_facts
from ntgraph.facts.chosen_articles import facts_of_articles
from ntgraph.graph.views import overview
from ntgraph.records.vocabulary import ARTICLE_LAYER
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


# Counts the lines drawn: the map draws each with one stroke along curves.
COUNT_CURVES = """globalThis.curves = 0;
const curve = CanvasRenderingContext2D.prototype.bezierCurveTo;
CanvasRenderingContext2D.prototype.bezierCurveTo = function (...places) {
  globalThis.curves += 1;
  return curve.apply(this, places);
};"""
READ_DOTS = """([name]) => {
  const canvas = document.querySelector("#map canvas");
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d");
  copy.drawImage(canvas, 0, 0);
  globalThis[name] = copy.getImageData(0, 0, canvas.width, canvas.height).data;
}"""
# How many of a thousand values are clearly other ones; curves end a little differently in strips.
COMPARE_DOTS = """([one, other]) => {
  const [a, b] = [globalThis[one], globalThis[other]];
  const differ = a.filter((value, at) => Math.abs(value - b[at]) > 32);
  return (differ.length / a.length) * 1000;
}"""


def drag(page: Page, right: int, down: int) -> None:
    """Drag the map from near its corner, and let it go only at the end."""
    room = page.locator("#map canvas").bounding_box()
    assert room is not None
    left, top = room["x"] + 10, room["y"] + 10
    page.mouse.move(left, top)
    page.mouse.down()
    for part in range(1, 5):
        page.mouse.move(left + right * part / 4, top + down * part / 4)
        page.evaluate(DRAWN)


@pytest.fixture(scope="module")
def first_article() -> DisplayGraph:
    facts = facts_of_articles(load_facts(shipped_facts()), ["healing-your-neurotransmitters"])
    return build_display(overview(facts, layers=[ARTICLE_LAYER]))


# Between the tiers of two articles, each strip is crossed by all lines that lead down.
@pytest.mark.parametrize(("graph", "most"), [("first_article", 1.0), ("shipped", 1.2)])
def test_only_what_comes_into_sight_is_drawn_while_the_map_is_dragged(
    open_page: Open, request: pytest.FixtureRequest, graph: str, most: float
) -> None:
    page = open_page(request.getfixturevalue(graph), **HIGH, before=COUNT_CURVES).page
    whole = page.evaluate("globalThis.curves")
    assert whole > 200
    page.evaluate("globalThis.curves = 0")
    drag(page, 0, -40)
    # Four frames, each with a strip of 10 px.
    assert 0 < page.evaluate("globalThis.curves") < most * whole
    page.mouse.up()


def test_a_dragged_map_is_the_map_drawn_at_its_new_place(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, **HIGH).page
    drag(page, 64, -32)
    page.mouse.up()
    page.mouse.move(2, 2)
    page.evaluate(DRAWN)
    page.evaluate(READ_DOTS, ["dragged"])
    # The whole map is drawn anew when the colors change, here to the same.
    schemes: tuple[Literal["dark", "light"], ...] = ("dark", "light")
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme)
        page.evaluate(DRAWN)
        page.evaluate(READ_DOTS, [scheme])
    assert page.evaluate(COMPARE_DOTS, ["dragged", "light"]) < 0.2
    assert page.evaluate(COMPARE_DOTS, ["dragged", "dark"]) > 100


def test_nothing_is_drawn_when_nothing_changes(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, **HIGH, before=COUNT_CURVES).page
    page.evaluate(DRAWN)
    page.evaluate("globalThis.curves = 0")
    page.mouse.move(2, 2)
    for _ in range(5):
        page.evaluate(DRAWN)
    assert page.evaluate("globalThis.curves") == 0


def test_the_map_is_as_fine_as_the_screen(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, **HIGH, device_scale_factor=2).page
    canvas = page.locator("#map canvas")
    room = canvas.bounding_box()
    assert room is not None
    assert canvas.evaluate("({ width }) => width") == pytest.approx(2 * room["width"], abs=2)


def test_the_legend_tells_of_faint_lines_where_there_are_some(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, **HIGH).page
    sign = page.locator(".legend-lines").get_by_text("past the messengers")
    expect(sign).to_be_visible()
    go(page, COCAINE)
    expect(sign).to_be_hidden()
