"""Paths between two things, and two things side by side, in a real browser."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from ntgraph import load
from ntgraph.display import DisplayGraph
from ntgraph.graph.step_ways import join_trail
from tests.browser.conftest import Open

pytestmark = pytest.mark.browser

# The text of trails as it is seen, without the words for readers who do not see the arrows.
TRAILS = """trails => trails.map((trail) => {
  const seen = trail.cloneNode(true);
  for (const word of seen.querySelectorAll(".unseen")) word.remove();
  return seen.textContent.trim().replace(/\\s+/g, " ");
})"""
WAY = "#view=paths&from=CHEBI%3A27958&to=HP%3A0011999"


def choose(page: Page, label: str, words: str) -> None:
    """Search for words in a field and choose the first result, with the keyboard only."""
    page.get_by_label(label, exact=True).focus()
    page.keyboard.type(words)
    page.keyboard.press("Enter")


def test_two_things_are_chosen_by_keyboard_and_connected(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, address="#view=paths").page
    expect(page.locator("#paths-summary")).to_have_text("Choose where to start and where to end.")
    choose(page, "From", "cocain")
    choose(page, "To", "paranoya")
    expect(page.locator("#paths-summary")).to_contain_text("ways from cocaine to paranoia")
    first = page.locator("#paths-list > li").first
    expect(first).to_contain_text("Through an excess of dopamine, cocaine leads to paranoia.")
    expect(first).to_contain_text("partly supported")


def test_the_address_restores_both_ends_and_back_undoes_a_swap(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, address=WAY).page
    expect(page.get_by_label("From", exact=True)).to_have_value("cocaine")
    page.get_by_role("button", name="Swap").click()
    expect(page.get_by_label("From", exact=True)).to_have_value("paranoia")
    page.go_back()
    expect(page.get_by_label("From", exact=True)).to_have_value("cocaine")


def test_ten_ways_are_told_and_the_rest_counted(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address=WAY).page
    ways = page.locator(".ways-told > li")
    expect(ways).to_have_count(10)
    more = page.get_by_role("button", name="left out")
    more.click()
    assert ways.count() > 10
    expect(ways.nth(10)).to_be_focused()


@pytest.mark.parametrize(
    ("start", "end"),
    [("cocaine", "paranoia"), ("amphetamines", "mania"), ("pesticides", "memory")],
)
def test_page_and_python_tell_the_same_ways(
    open_page: Open, shipped: DisplayGraph, start: str, end: str
) -> None:
    ways = load().paths(start, end, max_hops=3, limit=1_000)
    address = f"#view=paths&from={quote(ways.start.id)}&to={quote(ways.end.id)}&steps=3"
    page = open_page(shipped, address=address).page
    more = page.locator("#paths-more")
    while more.is_visible():
        more.click()
    names = {node.id: node.name for node in shipped.nodes}
    told = [
        join_trail([names[id] for id in path.nodes], way)
        for path, way in zip(ways, ways.ways, strict=True)
    ]
    forward = [set(way) == {"along"} for way in ways.ways].count(True)
    shown = [
        page.locator(f"{id} .trail").evaluate_all(TRAILS)
        for id in ("#paths-list", "#paths-connected-list")
    ]
    assert [sorted(part) for part in shown] == [sorted(told[:forward]), sorted(told[forward:])]


def test_what_only_connects_has_a_heading_of_its_own(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, address=WAY).page
    heading = page.get_by_role("heading", name="Connected, but not one after the other")
    expect(heading).to_be_visible()
    forward = page.locator("#paths-list > li").count()
    assert f"In {forward} of them, " in page.locator("#paths-summary").inner_text()
    assert page.locator("#paths-connected-list").get_attribute("start") == str(forward + 1)
    page.get_by_label("At most").select_option("1")
    expect(heading).to_be_hidden()


def test_fewer_steps_give_fewer_ways(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address=WAY).page
    page.get_by_label("At most").select_option("1")
    expect(page.locator("#paths-list > li")).to_have_count(1)


def test_an_inference_is_called_one(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address="#view=paths&from=ntg%3Atoxin-removal&to=CHEBI%3A15355").page
    text = page.locator("#paths").inner_text()
    assert "would" not in text or "That is an inference, not a statement." in text


def test_a_way_is_shown_on_the_map(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address=WAY).page
    page.locator("#paths-list").get_by_role("link", name="Show on the map").nth(1).click()
    expect(page.locator("#map canvas")).to_be_visible()
    assert "trail=" in page.url
    page.go_back()
    expect(page.locator(".ways-told > li")).to_have_count(10)


def test_two_things_stand_side_by_side(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address="#node=CHEBI%3A27958").page
    page.get_by_role("button", name="Compare with").click()
    expect(page.get_by_label("Compare with")).to_be_focused()
    page.keyboard.type("MDMA")
    page.keyboard.press("Enter")
    table = page.locator(".comparison")
    expect(table.locator("caption")).to_contain_text("shared of")
    first = table.locator("tbody tr").first
    expect(first.locator("td").nth(0)).not_to_contain_text("nothing said")
    expect(first.locator("td").nth(1)).not_to_contain_text("nothing said")
    assert "with=CHEBI" in page.url
    page.locator("#compare-close").click()
    expect(table).to_have_count(0)


@pytest.mark.parametrize("address", [WAY, "#node=CHEBI%3A27958&with=CHEBI%3A1391"])
def test_on_a_small_screen_nothing_runs_off_the_side(
    open_page: Open, shipped: DisplayGraph, address: str
) -> None:
    page = open_page(shipped, address=address, width=360).page
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.slow
def test_denied_statements_are_named(open_page: Open, shipped: DisplayGraph) -> None:
    denied = next(each for each in shipped.statements if each.negated)
    address = f"#view=paths&from={quote(denied.subject)}&to={quote(denied.object)}&steps=1"
    page = open_page(shipped, address=address).page
    named = page.locator("#paths-denied")
    expect(named).to_contain_text("1 denied statement is no link:")
    expect(named.get_by_role("link", name=denied.sentence)).to_be_visible()
    page.locator("#paths-to").fill("")
    page.locator("#paths-to").press("Tab")
    expect(named).to_be_empty()
