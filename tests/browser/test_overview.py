"""The first view: it answers before any click, and each part of it leads on."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from ntgraph.display import DisplayGraph
from tests.browser.conftest import Open
from tests.page.displays import wide_display, world_display

pytestmark = pytest.mark.browser

SIZES = {"laptop": (1280, 800), "classroom": (1366, 768)}
LEAST_PX = 12


@pytest.mark.parametrize(("width", "height"), SIZES.values(), ids=SIZES)
def test_the_whole_answer_is_seen_at_once(
    open_page: Open, shipped: DisplayGraph, width: int, height: int
) -> None:
    page = open_page(shipped, address="", width=width, height=height).page
    for article in shipped.articles:
        row = page.locator(".article-row").filter(has_text=article.title)
        expect(row.locator("p").first).to_be_in_viewport()
        expect(row.locator(".shares")).to_be_in_viewport()
    for link in page.locator(".tries a").all():
        expect(link).to_be_in_viewport()
    box = page.locator(".story").bounding_box()
    assert box is not None
    # Of the picture itself at most the last row needs a turn of the wheel.
    assert box["y"] + box["height"] < height + 50


@pytest.mark.parametrize("address", ["", "#view=overview&node=CHEBI%3A18243"])
@pytest.mark.parametrize("width", [1600, 1280, 1000, 768, 360])
def test_words_are_never_too_small(
    open_page: Open, shipped: DisplayGraph, width: int, address: str
) -> None:
    page = open_page(shipped, address=address, width=width, height=740).page
    expect(page.locator("#card h2")).to_have_count(1 if address else 0)
    sizes = page.evaluate(
        """() => [...document.querySelectorAll('#view-overview :is(text, a, p, li, h3, h4)')]
        .filter((e) => e.checkVisibility() && e.textContent.trim())
        .map((e) => {
            const svg = e.closest('svg.story');
            const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
            return Number.parseFloat(getComputedStyle(e).fontSize) * scale;
        })"""
    )
    assert min(sizes) >= LEAST_PX
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_share_leads_to_its_statements(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address="").page
    page.get_by_role("link", name=re.compile("^contradicted")).click()
    rows = page.locator("#rows tbody tr:visible")
    expect(rows).to_have_count(sum(s.verdict == "contradicted" for s in shipped.statements))


@pytest.mark.parametrize("at", [0, 1])
def test_a_share_of_an_article_leads_to_what_this_article_says(
    open_page: Open, shipped: DisplayGraph, at: int
) -> None:
    page = open_page(shipped, address="").page
    article = shipped.articles[at]
    row = page.locator(".article-row").filter(has_text=article.title)
    row.get_by_role("link", name=re.compile("^partly supported")).click()
    said = [s for s in shipped.statements if article.id in {e.article for e in s.evidence}]
    count = sum(s.verdict == "partly_supported" for s in said)
    expect(page.locator("#shown-count")).to_contain_text(f"{count} of {len(shipped.statements)} ")
    expect(page.locator(f"#article-chips input[value={article.id}]")).to_be_checked()
    expect(page.locator("#article-chips input:not(:checked)")).to_have_count(1)


def test_a_line_leads_to_its_statement(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address="").page
    page.locator(".story a:has(.halo)").first.click()
    expect(page.locator("#card h2")).to_be_visible()
    expect(page.locator("#view-map")).to_be_visible()
    page.go_back()
    expect(page.locator("#view-overview")).to_be_visible()


def test_the_list_has_every_statement_of_the_picture(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, address="").page
    assert shipped.overview is not None
    assert shipped.overview.story is not None
    listed = set(page.locator(".story-words li a").all_inner_texts())
    drawn = {said.sentence for line in shipped.overview.story.lines for said in line.said}
    assert listed == drawn


def test_on_a_phone_the_list_stands_for_the_picture(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address="", width=360, height=740).page
    expect(page.locator(".story")).to_be_hidden()
    expect(page.locator(".story-words h4").first).to_be_visible()
    for bar in page.locator(".shares").all():
        expect(bar).to_be_in_viewport()


def test_without_scripts_a_line_and_a_sentence_lead_to_the_row_of_their_statement(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, address="", java_script_enabled=False).page
    for selector in (".story a:has(.halo)", ".story-words li a"):
        link = page.locator(selector).first
        address = link.get_attribute("href") or ""
        row = page.locator(f'tr[id="{address[1:]}"]')
        expect(row).not_to_be_in_viewport()
        link.click()
        expect(row).to_be_in_viewport()
        page.go_back()


def test_without_scripts_no_other_link_can_be_clicked(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, address="", java_script_enabled=False).page
    expect(page.get_by_text("lead to their rows")).to_be_visible()
    for link in page.locator(".shares-key a, .story-words h4 a").all():
        expect(link).to_have_css("pointer-events", "none")


def test_few_keys_lead_to_the_whole_map(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address="").page
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('href') === '#view=map'"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("#view-map")).to_be_visible()


def test_a_page_of_few_things_starts_with_its_map(open_page: Open) -> None:
    page = open_page(world_display()).page
    expect(page.locator("#view-map")).to_be_visible()
    expect(page.get_by_role("tab", name="Overview", exact=True)).to_have_count(0)


def test_a_page_of_few_things_says_what_to_try(open_page: Open) -> None:
    page = open_page(world_display()).page
    tries = page.locator("#tries")
    expect(tries).to_contain_text("Try")
    tries.get_by_role("link", name="caffeine").click()
    expect(page.locator("#card h2")).to_have_text("caffeine")


def test_a_page_of_many_things_says_it_once(open_page: Open) -> None:
    page = open_page(wide_display(), address="").page
    expect(page.locator("#tries")).to_have_count(0)
    links = page.locator(".tries a")
    expect(links).to_have_text(
        [re.compile("^Look at"), re.compile("^See the"), re.compile("^See the map: ")]
    )
    drawn = sum(node.drawn for node in wide_display().nodes)
    expect(links.last).to_have_text(f"See the map: {drawn} things")
