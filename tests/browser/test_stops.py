"""How many keys lie between the start of the page and what it shows, and what groups tell."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from ntgraph.display import DisplayGraph
from tests.browser.conftest import Open
from tests.browser.guard import go

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MOST_STOPS = 12
STATEMENT = "statement=st%3Aabacc1e5794d3c00"
COCAINE = "node=CHEBI%3A27958"
# Each state of the page, with the first thing of it that a reader came for.
SHOWN = {
    "#view=overview": ".story-frame, .story-words",
    "#view=map": "#map [role=application]",
    f"#{COCAINE}": "#map [role=application]",
    f"#{COCAINE}&with=CHEBI%3A18243": "#map [role=application]",
    f"#view=overview&{COCAINE}": ".story-frame, .story-words",
    f"#{STATEMENT}&whole=1": "#map [role=application]",
    "#tour=safety-first:2": "#map [role=application]",
    "#view=matrix": "#matrix-frame",
    "#view=table": "#rows-place",
    "#view=sources": "#works",
    "#view=paths": "#paths-form",
    "#view=learn": "#learn-start",
    "#view=learn&quiz=all:1:1": "#quiz",
}
HAS_COME = """(goal) => {
  const at = document.activeElement;
  const shown = [...document.querySelectorAll(goal)].find((each) => each.checkVisibility());
  return shown.contains(at)
    || Boolean(shown.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING);
}"""
# An element that takes the focus at the very top, as if the page had just been entered.
AT_TOP = """() => {
  const top = document.createElement("span");
  top.tabIndex = -1;
  document.body.prepend(top);
  top.focus();
  top.addEventListener("blur", () => top.remove());
}"""


def count_stops(page: Page, goal: str) -> int:
    """Return how many stops the Tab key makes before it comes to a part of the page."""
    page.evaluate(AT_TOP)
    for stops in range(100):
        page.keyboard.press("Tab")
        if page.evaluate(HAS_COME, goal):
            return stops
    raise AssertionError(f"no key leads to {goal}")


@pytest.mark.parametrize("width", [1280, 740, 360])
def test_few_stops_lie_before_what_is_shown(
    open_page: Open, shipped: DisplayGraph, width: int
) -> None:
    page = open_page(shipped, width=width).page
    stops = {}
    for address, goal in SHOWN.items():
        go(page, address)
        expect(page.locator(goal).locator("visible=true").first).to_be_visible()
        stops[address] = count_stops(page, goal)
    assert {address: n for address, n in stops.items() if n > MOST_STOPS} == {}
    assert min(stops.values()) > 0


@pytest.mark.parametrize(
    "selector",
    ["#type-chips input", ".filter-row .chip > input:not(#type-chips *)", "#views a"],
    ids=["kinds", "other filters", "tabs"],
)
def test_a_group_is_one_stop_and_arrow_keys_go_on_inside(
    open_page: Open, shipped: DisplayGraph, selector: str
) -> None:
    page = open_page(shipped).page
    controls = page.locator(selector)
    stop = page.locator(f":is({selector})[tabindex='0']")
    count = controls.count()
    assert count > 3
    expect(stop).to_have_count(1)
    controls.first.focus()
    for at in (1, 2):
        page.keyboard.press("ArrowRight")
        expect(controls.nth(at)).to_be_focused()
    page.keyboard.press("End")
    expect(controls.nth(count - 1)).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(controls.first).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(controls.nth(count - 1)).to_be_focused()
    page.keyboard.press("Home")
    expect(controls.first).to_be_focused()
    expect(stop).to_have_count(1)


def test_a_chip_tells_its_state_and_what_it_does(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped).page
    group = page.get_by_role("toolbar", name="Kinds of things shown")
    chip = group.get_by_role("checkbox", name="toxins")
    expect(chip).to_be_checked()
    chip.focus()
    page.keyboard.press("Space")
    expect(chip).not_to_be_checked()
    told = page.locator("#shown-count")
    expect(told).to_have_attribute("aria-live", "polite")
    expect(told).to_contain_text(f"of {len(shipped.statements)} statements shown")


def test_tabs_tell_which_view_is_shown(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped).page
    expect(page.get_by_role("tab", name="Map", exact=True)).to_have_attribute(
        "aria-selected", "true"
    )
    page.get_by_role("tab", name="Map", exact=True).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    expect(page.get_by_role("tab", name="Matrix")).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("tabpanel", name="Matrix")).to_be_visible()
    expect(page.locator("#announcer")).to_have_text("Matrix is shown.")


SKIPS = {
    "Skip to what is shown": "#map [role=application]",
    "Skip to details": "#card h2",
    "Skip to all statements": "#statements-heading",
    "Skip to advice and about this page": "#about-heading",
}


def test_a_skip_link_leads_to_each_part(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address=f"#{COCAINE}").page
    expect(page.locator("#card h2")).to_be_visible()
    for name, goal in SKIPS.items():
        page.get_by_role("link", name=name).press("Enter")
        expect(page.locator(goal)).to_be_focused()
    go(page, "#view=map")
    expect(page.locator("#card")).to_be_hidden()
    expect(page.get_by_role("link", name="Skip to details")).to_have_count(0)
