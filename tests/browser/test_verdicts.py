"""Verdicts that can be seen: lines, tooltips, search, filter, reports, in a real browser."""

from __future__ import annotations

import re
from typing import Literal
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from ntgraph.display import DisplayGraph
from tests.browser.conftest import Open

pytestmark = pytest.mark.browser

COCAINE = "#node=CHEBI%3A27958"
COCAINE_RAISES = "#statement=st%3A1c0ab7d8ce58cc0d"


def choose_color(page: Page, by: str) -> None:
    page.get_by_role("group", name="Color lines by").get_by_role("button", name=by).click()


def test_the_legend_and_the_address_follow_the_colors(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, address=COCAINE).page
    verdicts, cited = page.locator(".by-verdict"), page.locator(".by-cited")
    expect(verdicts).to_be_hidden()
    before = page.locator("#map canvas").screenshot()
    choose_color(page, "verdict")
    expect(verdicts).to_be_visible()
    expect(verdicts).to_contain_text("overstated")
    assert "color=verdict" in page.url
    page.wait_for_timeout(200)
    assert page.locator("#map canvas").screenshot() != before
    choose_color(page, "cited")
    expect(verdicts).to_be_hidden()
    expect(cited).to_contain_text("cites no work")
    page.go_back()
    verdict = page.get_by_role("button", name="verdict", exact=True)
    expect(verdict).to_have_attribute("aria-pressed", "true")


def test_keys_tell_the_lines_one_by_one(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address=COCAINE).page
    page.locator("#map .pane").focus()
    page.keyboard.press("n")
    tip = page.locator("#map-tip")
    expect(tip).to_be_visible()
    labels = "|".join(verdict.label for verdict in shipped.verdicts)
    expect(tip).to_have_text(re.compile(rf"\((?:{labels})\)"))
    expect(page.locator("#announcer")).to_have_text(re.compile(rf"\((?:{labels})\)"))
    first = tip.inner_text()
    page.keyboard.press("n")
    assert tip.inner_text() != first
    page.keyboard.press("p")
    assert tip.inner_text() == first
    page.keyboard.press("Shift+N")
    assert tip.inner_text() != first
    page.keyboard.press("Shift+P")
    assert tip.inner_text() == first
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    expect(page.locator("#card h2")).to_have_text("cocaine")
    page.keyboard.press("n")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("statement="))


def test_the_mouse_gets_the_same_and_may_go_onto_it(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address=COCAINE).page
    frame = page.locator("#map .pane")
    frame.focus()
    page.keyboard.press("n")
    place = page.locator("#map-tip").bounding_box()
    assert place is not None
    page.keyboard.press("Escape")
    tip = page.locator("#map-tip")
    page.mouse.move(place["x"] - 6, place["y"] - 6)
    expect(tip).to_be_visible()
    there = tip.bounding_box()
    assert there is not None
    page.mouse.move(there["x"] + 10, there["y"] + 10)
    page.wait_for_timeout(100)
    expect(tip).to_be_visible()
    page.mouse.move(2, 2)
    expect(tip).to_be_hidden()


def test_escape_takes_the_tooltip_away_from_anywhere(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, address=COCAINE).page
    page.locator("#map .pane").focus()
    page.keyboard.press("n")
    tip = page.locator("#map-tip")
    place = tip.bounding_box()
    assert place is not None
    page.locator("#search").focus()
    expect(tip).to_be_hidden()
    page.mouse.move(place["x"] - 6, place["y"] - 6)
    expect(tip).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    expect(page.locator("#card h2")).to_have_text("cocaine")
    page.keyboard.press("Escape")
    expect(page.locator("#card")).to_be_hidden()


@pytest.mark.parametrize("word", ["overstated", "contradicted"])
def test_search_answers_to_a_verdict(open_page: Open, shipped: DisplayGraph, word: str) -> None:
    page = open_page(shipped).page
    count = sum(each.verdict == word for each in shipped.statements)
    page.get_by_role("combobox", name="Find").first.fill(word)
    page.get_by_role("option", name=f"{count} statements: {word}").click()
    expect(page.locator("#rows tbody tr")).to_have_count(min(count, 50))
    chip = page.get_by_role("checkbox", name=re.compile("^supported"))
    expect(chip).to_be_visible()
    expect(chip).not_to_be_checked()


def test_search_answers_to_uncited(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped).page
    page.get_by_role("combobox", name="Find").first.fill("uncited")
    page.keyboard.press("Enter")
    uncited = sum(not any(e.cites for e in s.evidence) for s in shipped.statements)
    expect(page.locator("#filter-count")).to_contain_text(f"{uncited} of {len(shipped.statements)}")


def test_a_report_is_made_and_nothing_is_sent(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address=COCAINE_RAISES).page
    page.get_by_text("Something wrong here?").click()
    page.get_by_label("What is disputed").select_option("science")
    text = page.get_by_label("The report").input_value()
    for part in ("st:1c0ab7d8ce58cc0d", "overproduction", "overstated", shipped.version):
        assert part in text
    page.get_by_label("The report").fill(f"{text}It is made less.")
    address = page.get_by_role("link", name="Write an e-mail").get_attribute("href") or ""
    assert address.startswith("mailto:?subject=")
    assert "It is made less." in unquote(address)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colors_give_shapes_the_color_of_words(
    open_page: Open, shipped: DisplayGraph, scheme: Literal["light", "dark"]
) -> None:
    page = open_page(shipped, address=COCAINE_RAISES).page
    page.emulate_media(forced_colors="active", color_scheme=scheme)
    card = page.locator("#card")
    mark = card.locator(".mark").first.evaluate("(mark) => getComputedStyle(mark).fill")
    assert mark == card.evaluate("(card) => getComputedStyle(card).color")
