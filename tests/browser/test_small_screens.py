"""Phones in either orientation, and a wide page at 400 % zoom: what is in the first screen."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from ntgraph.display import DisplayGraph
from tests.browser.conftest import Open
from tests.browser.drawn import DRAWN, RECORD_WORDS
from tests.browser.guard import go

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PHONES = [(360, 740), (740, 360)]
IDS = ["upright", "on its side"]
STATEMENT = "st:abacc1e5794d3c00"
# Of the picture of the map at least this share of the window.
LEAST_SHARE = 1 / 3
# Returns elements that scroll inside another one; the page itself is not counted.
NESTED = """() => [...document.querySelectorAll("body *")].filter((each) => {
  const style = getComputedStyle(each);
  const scrolls = (way, seen, all) => /auto|scroll/.test(style[way]) && all > seen + 1;
  return each.checkVisibility() && (scrolls("overflowY", each.clientHeight, each.scrollHeight)
    || scrolls("overflowX", each.clientWidth, each.scrollWidth));
}).filter((each, _, all) => all.some((other) => other !== each && other.contains(each)))
  .map(({ id, className }) => id || className)"""


def seen_height(page: Page, selector: str) -> float:
    """Return how much of an element is in the first screen, in px."""
    box = page.locator(selector).bounding_box()
    size = page.viewport_size
    assert box is not None
    assert size is not None
    return min(box["y"] + box["height"], size["height"]) - max(box["y"], 0)


@pytest.mark.parametrize(("width", "height"), PHONES, ids=IDS)
def test_the_picture_is_in_the_first_screen(
    open_page: Open, shipped: DisplayGraph, width: int, height: int
) -> None:
    page = open_page(shipped, address="", width=width, height=height).page
    for selector in (".article-row > p:first-child", ".shares"):
        parts = page.locator(selector).all()
        assert len(parts) == len(shipped.articles)
        # On its side a phone shows the first article, upright all of them.
        for part in parts if height > width else parts[:1]:
            expect(part).to_be_in_viewport(ratio=1)
    for address in ("#view=map", "#node=CHEBI%3A27958", f"#statement={quote(STATEMENT)}"):
        go(page, address)
        page.evaluate("scrollTo(0, 0)")
        assert seen_height(page, "#map") >= LEAST_SHARE * height, address


@pytest.mark.parametrize(("width", "height"), PHONES, ids=IDS)
def test_both_ends_of_a_chosen_statement_are_seen(
    open_page: Open, shipped: DisplayGraph, width: int, height: int
) -> None:
    page = open_page(shipped, width=width, height=height, before=RECORD_WORDS).page
    [said] = [each for each in shipped.statements if each.id == STATEMENT]
    labels = {node.id: node.lines[-1] for node in shipped.nodes}
    go(page, f"#statement={quote(STATEMENT)}")
    expect(page.locator("#card h2")).to_be_visible()
    page.evaluate(DRAWN)
    room = page.locator("#map").bounding_box()
    assert room is not None
    written = dict(page.evaluate("() => [...globalThis.written]"))
    for node in (said.subject, said.object):
        x, y = written[labels[node]]
        assert 0 < x < room["width"], labels[node]
        assert 0 < y < room["height"], labels[node]


@pytest.mark.parametrize("width", [1280, 768, 740, 360, 320])
def test_no_view_scrolls_inside_a_scroller(
    open_page: Open, shipped: DisplayGraph, width: int
) -> None:
    page = open_page(shipped, width=width).page
    for address in ("#view=matrix", "#view=matrix&layer=accepted", "#view=table", "#view=sources"):
        go(page, address)
        expect(page.locator(".view:visible").first).to_be_visible()
        assert page.evaluate(NESTED) == [], address
        assert page.evaluate("document.documentElement.scrollWidth") == width, address


def test_the_head_of_the_matrix_stays_in_sight(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address="#view=matrix&layer=accepted").page
    head = page.get_by_role("columnheader", name="dopamine")
    view = page.locator("#view-matrix")
    view.evaluate("(view) => view.scrollTo(0, 400)")
    top, box = view.bounding_box(), head.bounding_box()
    assert top is not None
    assert box is not None
    assert abs(box["y"] - top["y"]) <= 2


def test_what_decides_stands_beside_more_filters_not_in_it(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped).page
    row = page.locator(".filter-row")
    for name in ("drugs", "overstated", "contradicted"):
        expect(row.get_by_role("checkbox", name=name).first).to_be_visible()
    row.get_by_role("checkbox", name="cites a work").uncheck()
    uncited = sum(not any(each.cites for each in s.evidence) for s in shipped.statements)
    expect(page.locator("#shown-count")).to_have_text(
        f"{uncited} of {len(shipped.statements)} statements shown"
    )
    # Without either there would be nothing to see, so the second click shows all again.
    row.get_by_role("checkbox", name="cites no work").click()
    expect(row.get_by_role("checkbox", name="cites a work")).to_be_checked()
    expect(row.get_by_role("checkbox", name="cites no work")).to_be_checked()
    page.get_by_text("More filters").click()
    expect(page.locator("#filter-sets fieldset")).to_have_count(1)
    expect(page.locator("#filter-sets legend")).to_have_text("Relation")
