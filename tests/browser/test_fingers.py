"""Fingers on the map of a phone: the page scrolls, and the map moves only when it is meant to."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from ntgraph.display import DisplayGraph
from tests.browser.conftest import Open

pytestmark = pytest.mark.browser

PHONE: dict[str, Any] = {"width": 360, "height": 740, "has_touch": True, "is_mobile": True}
TOP = "Math.round(scrollY)"
# A picture of the map in a few numbers: it changes when the map moves.
DRAWN = "document.querySelector('#map canvas').toDataURL()"
MOST_DRIFT = 8


def middle_of_map(page: Page) -> tuple[float, float]:
    box = page.locator("#map").bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def move_fingers(page: Page, apart: tuple[int, ...], pixels: int) -> None:
    """Move fingers, each so far from the middle of the map, up in small steps."""
    x, y = middle_of_map(page)
    hand = page.context.new_cdp_session(page)

    def send(kind: str, by: int) -> None:
        points = [{"x": x + side, "y": y - by, "id": at} for at, side in enumerate(apart)]
        touch = {"type": kind, "touchPoints": [] if kind == "touchEnd" else points}
        hand.send("Input.dispatchTouchEvent", touch)

    send("touchStart", 0)
    for by in range(10, pixels + 1, 10):
        send("touchMove", by)
    send("touchEnd", pixels)
    page.wait_for_timeout(200)


@pytest.fixture
def phone(open_page: Open, shipped: DisplayGraph) -> Page:
    page = open_page(shipped, **PHONE).page
    page.locator("#map").scroll_into_view_if_needed()
    return page


def test_one_finger_on_the_map_scrolls_the_page(phone: Page) -> None:
    before, drawn = phone.evaluate(TOP), phone.evaluate(DRAWN)
    move_fingers(phone, (0,), 150)
    assert phone.evaluate(TOP) > before + 100
    assert phone.evaluate(DRAWN) == drawn


def test_two_fingers_move_the_map_and_not_the_page(phone: Page) -> None:
    before, drawn = phone.evaluate(TOP), phone.evaluate(DRAWN)
    move_fingers(phone, (-40, 40), 80)
    assert abs(phone.evaluate(TOP) - before) < MOST_DRIFT
    assert phone.evaluate(DRAWN) != drawn


def test_after_a_tap_one_finger_moves_the_map_until_something_else_is_touched(phone: Page) -> None:
    x, y = middle_of_map(phone)
    phone.touchscreen.tap(x, y)
    phone.wait_for_timeout(400)
    phone.locator("#map").scroll_into_view_if_needed()
    before, drawn = phone.evaluate(TOP), phone.evaluate(DRAWN)
    move_fingers(phone, (0,), 100)
    assert phone.evaluate(TOP) == before
    assert phone.evaluate(DRAWN) != drawn
    phone.locator("h1").tap()
    phone.locator("#map").scroll_into_view_if_needed()
    before = phone.evaluate(TOP)
    move_fingers(phone, (0,), 100)
    assert phone.evaluate(TOP) > before
