"""A graph far too large to draw: everything in it can still be reached."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from ntgraph.display import DisplayGraph, build_display
from ntgraph.graph.display_limits import MOST_BOXES_DRAWN
from ntgraph.graph.views import overview
from tests.browser.conftest import Open
from tests.world import CAFFEINE, SHORTENS, SLEEP, world

pytestmark = pytest.mark.browser

NODES = 10_000
SPOKES = 180
# The hub's neighbors: its spokes, and the last node, which is also linked to it.
NEAR = SPOKES + 1


@pytest.fixture(scope="module")
def display() -> DisplayGraph:
    """Return 10,000 nodes: a hub with many spokes, and nodes that mostly link to two others."""
    facts = world()
    thing, drug = facts.nodes[SLEEP], facts.nodes[CAFFEINE]
    nodes = {
        f"ntg:{at:05d}": replace(
            drug if at == 0 else thing,
            id=f"ntg:{at:05d}",
            label=f"thing {at:05d}",
            lay_label="",
            synonyms=(),
        )
        for at in range(NODES)
    }
    pairs = [(0, at) for at in range(1, SPOKES + 1)]
    pairs += [(at, at * 7 % NODES) for at in range(1, NODES)]
    pairs += [(at, (at + 1) % NODES) for at in range(SPOKES, NODES)]
    statements = {
        f"st:{at:05d}": replace(
            SHORTENS, id=f"st:{at:05d}", subject=f"ntg:{one:05d}", object=f"ntg:{other:05d}"
        )
        for at, (one, other) in enumerate(pairs)
    }
    return build_display(overview(replace(facts, nodes=nodes, statements=statements)))


@pytest.fixture
def page(open_page: Open, display: DisplayGraph) -> Page:
    page: Page = open_page(display).page
    expect(page.locator("#map canvas")).to_be_visible()
    return page


def choose(page: Page, words: str) -> None:
    page.get_by_role("combobox", name="Find").fill(words)
    page.keyboard.press("Enter")
    expect(page.locator("#card h2")).to_have_text(words)


def test_display_holds_all_and_draws_some(display: DisplayGraph) -> None:
    assert len(display.nodes) == NODES
    assert sum(node.drawn for node in display.nodes) == MOST_BOXES_DRAWN
    assert len(display.statements) > 19_000


def test_what_is_not_drawn_is_found_and_shown_with_its_neighbors(
    page: Page, display: DisplayGraph
) -> None:
    name = next(node.name for node in reversed(display.nodes) if not node.drawn)
    choose(page, name)
    expect(page.locator("#card")).to_contain_text("statements")
    expect(page.locator("#around")).to_be_visible()
    # The whole map does not contain it, so the page offers no way to show it there.
    expect(page.locator("#whole")).to_be_hidden()
    page.get_by_role("button", name="3 steps").click()
    expect(page.get_by_role("button", name="3 steps")).to_have_attribute("aria-pressed", "true")
    assert "hops=3" in page.url


def test_what_is_left_out_is_counted_and_can_be_had(page: Page) -> None:
    choose(page, "thing 00000")
    left_out = page.locator("#left-out")
    expect(left_out).to_have_text(f"{NEAR - 50} further things left out")
    page.get_by_role("button", name="Show more").click()
    expect(left_out).to_have_text(f"{NEAR - 100} further things left out")
    page.go_back()
    expect(left_out).to_have_text(f"{NEAR - 50} further things left out")


def test_first_picture_is_marked(page: Page) -> None:
    page.wait_for_function("() => performance.getEntriesByName('ntgraph:first-picture').length")
    assert page.evaluate("performance.getEntriesByName('ntgraph:first-picture').length") == 1


def test_names_are_found_at_once_and_sentences_when_typing_pauses(page: Page) -> None:
    field = page.get_by_role("combobox", name="Find")
    field.fill("thing 0004")
    # Both at the moment of the key, before any pause.
    assert page.get_by_role("option", name="thing 00042").count() == 1
    assert page.locator("#found").get_by_text("statements: with the words").count() == 0
    expect(page.locator("#found").get_by_text("with the words")).to_be_visible()
    expect(page.locator("#announcer")).to_contain_text("hits: thing 00040 is the first.")


def test_enter_before_the_pause_takes_what_is_found(page: Page) -> None:
    field = page.get_by_role("combobox", name="Find")
    field.press_sequentially("thing 00077")
    field.press("Enter")
    expect(page.locator("#card h2")).to_have_text("thing 00077")
