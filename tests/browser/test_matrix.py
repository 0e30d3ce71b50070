"""The matrix of drugs and messengers, in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from ntgraph.display import DisplayGraph
from tests.browser.conftest import Open

pytestmark = pytest.mark.browser


def cell(page: Page, drug: str, messenger: str) -> str:
    """Return the text of a cell, found by the names of its row and column."""
    heads = page.locator(".matrix thead th").all_inner_texts()
    row = page.locator(".matrix tbody tr").filter(
        has=page.get_by_role("rowheader", name=drug, exact=True)
    )
    return row.locator("td").nth(heads.index(messenger)).inner_text()


def test_cells_tell_direction_and_verdict(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address="#view=matrix").page
    told = cell(page, "cocaine", "dopamine")
    assert "↑" in told
    assert "raises" in told
    assert "supported" in told
    assert "nothing said" in cell(page, "cocaine", "GABA")
    expect(page.get_by_text("not that there is no effect")).to_be_visible()


def test_accepted_facts_stand_beside_and_the_address_keeps_them(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, address="#view=matrix").page
    page.get_by_label("Show accepted facts").check()
    assert "accepted: ↑" in cell(page, "cocaine", "dopamine")
    assert "in no article" in cell(page, "cocaine", "noradrenaline")
    assert "layer=accepted" in page.url
    page.go_back()
    assert "accepted" not in cell(page, "cocaine", "dopamine")


def test_a_cell_tells_how_it_is_said_to_work_and_whether_that_is_accepted(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, address="#view=matrix").page
    told = cell(page, "cocaine", "dopamine")
    assert "by changing how much of it is made" in told
    assert "same direction, other way" in told
    assert "agrees with accepted facts" not in told
    page.get_by_label("Show accepted facts").check()
    told = cell(page, "cocaine", "dopamine")
    assert "agrees with accepted facts" in told
    assert "by keeping it from being taken back" in told


def test_a_cell_tells_what_an_accepted_sign_rests_on(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, address="#view=matrix&layer=accepted").page
    mixed = cell(page, "cocaine", "serotonin")
    assert "accepted: ↕" in mixed
    assert "different ways, by two accepted facts" in mixed
    mixed = " ".join(cell(page, "MDMA (ecstasy)", "serotonin").split())
    assert re.search(r"different ways; ↓ ?lowers or blocks only in animals$", mixed)
    assert "in mice" in cell(page, "benzodiazepines", "dopamine")
    assert "by two accepted facts, in part only in mice" in cell(page, "alcohol", "serotonin")
    told = cell(page, "cocaine", "dopamine")
    assert "by two accepted facts" not in told
    assert "in rats" not in told


def test_arrows_walk_the_cells_and_enter_opens_one(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address="#view=matrix").page
    page.locator('.matrix button[tabindex="0"]').focus()
    before = page.evaluate("() => document.activeElement.innerText")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("() => document.activeElement.closest('table') !== null")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("() => document.activeElement.innerText") == before
    page.keyboard.press("Enter")
    expect(page.locator("#matrix-cell h3")).to_be_focused()
    expect(page.locator("#matrix-cell li").first).to_be_visible()


def test_filters_reach_the_matrix(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address="#view=matrix&hide=Drug,DrugClass,Toxin").page
    expect(page.get_by_text("Nothing that is shown joins")).to_be_visible()


def test_on_a_small_screen_nothing_runs_off_the_side(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, address="#view=matrix", width=360).page
    expect(page.locator(".matrix td button").first).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
