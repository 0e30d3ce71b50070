"""What a reader does with the page, in a real browser."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from ntgraph.display import build_display
from ntgraph.graph.views import whole_view
from tests.browser.conftest import Open
from tests.browser.drawn import find_overlaps
from tests.page.displays import HOSTILE, hostile_display, make_display, world_display
from tests.world import BEES, CAFFEINE, MARKUP, SCRIPT, SHORTENS, SLEEP, world

pytestmark = pytest.mark.browser

# The place of a box in the window while the whole map is shown, centered and as large as fits.
LOCATE = """(wanted) => {
  const { nodes, regions, drawing } = JSON.parse(
    document.getElementById("ntgraph-data").textContent,
  );
  const box = drawing.nodes[drawing.nodes.findIndex(
    ({ id }) => id === `n${nodes.findIndex((node) => node.id === wanted)}`,
  )];
  const margin = { side: 18 + 28, top: 40 + 28, bottom: 18 + 28 };
  const left = Math.min(...regions.map(({ x }) => x)) - margin.side;
  const right = Math.max(...regions.map(({ x, width }) => x + width)) + margin.side;
  const top = Math.min(...regions.map(({ y }) => y)) - margin.top;
  const bottom = Math.max(...regions.map(({ y, height }) => y + height)) + margin.bottom;
  const frame = document.getElementById("map").getBoundingClientRect();
  const scale = Math.min(frame.width / (right - left), frame.height / (bottom - top), 1.1);
  return [
    frame.x + frame.width / 2 + (box.x - (left + right) / 2) * scale,
    frame.y + frame.height / 2 + (box.y - (top + bottom) / 2) * scale,
  ];
}"""


def click_on_map(page: Page, *, name: str) -> None:
    """Click on a node's box on the whole map."""
    x, y = page.evaluate(LOCATE, name)
    page.mouse.click(x, y)


def choose(page: Page, words: str) -> None:
    """Search for words and choose the first result."""
    page.get_by_role("combobox").fill(words)
    page.keyboard.press("Enter")


def test_first_sight_is_the_whole_map(open_page: Open) -> None:
    page = open_page(world_display()).page
    expect(page.get_by_role("heading", level=1)).to_have_text("A tiny world")
    expect(page.locator("#map canvas")).to_be_visible()
    expect(page.locator("#card")).to_be_hidden()
    expect(page.get_by_text("Sells coffee.").first).to_be_visible()


def test_hostile_facts_change_nothing(open_page: Open) -> None:
    page = open_page(hostile_display()).page
    for node in hostile_display().nodes:
        page.evaluate("id => { location.hash = `#node=${encodeURIComponent(id)}` }", node.id)
        expect(page.locator("#card h2")).to_have_text(node.name)
    for statement in hostile_display().statements:
        page.evaluate(
            "id => { location.hash = `#statement=${encodeURIComponent(id)}` }", statement.id
        )
        expect(page.locator("#card h2")).to_have_text(statement.sentence)
    assert page.evaluate("globalThis.canary") is None
    assert page.locator("img, iframe").count() == 0


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_one_hostile_text_everywhere(open_page: Open, text: str) -> None:
    page = open_page(make_display(text)).page
    page.evaluate("id => { location.hash = `#node=${encodeURIComponent(id)}` }", text)
    expect(page.locator("#card")).to_be_visible()
    assert page.locator("#card h2").evaluate("(element) => element.textContent") == text
    assert page.evaluate("globalThis.canary") is None
    assert page.evaluate("document.documentElement.scrollWidth") == 1280


def test_a_click_on_the_map_shows_a_card(open_page: Open) -> None:
    page = open_page(world_display()).page
    click_on_map(page, name=SLEEP)
    expect(page.locator("#card h2")).to_have_text("sleep")
    expect(page.locator("#card")).to_contain_text("Rest of body and mind.")


def test_a_statement_tells_its_place_wording_and_works(open_page: Open) -> None:
    page = open_page(world_display()).page
    choose(page, "caffeine")
    page.locator("#card").get_by_role("link", name="Caffeine shortens sleep.").click()
    card = page.locator("#card")
    expect(card.locator("h2")).to_have_text("Caffeine shortens sleep.")
    evidence = next(s for s in world_display().statements if s.id == SHORTENS.id).evidence[0]
    expect(card).to_contain_text("what coffee does")
    expect(card).to_contain_text(f"characters {evidence.start}–{evidence.end}")
    expect(card).to_contain_text("worded with “may”")
    expect(card).to_contain_text("does not support")
    expect(card).to_contain_text("contradicted")
    expect(card).to_contain_text("Ask somebody before you act")
    expect(card.locator("mark").first).to_have_text("Caffeine may shorten sleep.")
    work = card.get_by_role("link", name="pmid:123").first
    expect(work).to_have_attribute("href", "https://pubmed.ncbi.nlm.nih.gov/123/")
    expect(work).to_have_attribute("rel", "noopener noreferrer")


def test_without_the_text_no_passage_is_shown(open_page: Open) -> None:
    address = f"#statement={quote(SHORTENS.id)}"
    page = open_page(world_display(with_text=False), address=address).page
    expect(page.locator("#card")).to_contain_text("characters")
    assert page.locator("mark").count() == 0


def test_a_work_tells_what_it_is_cited_for(open_page: Open) -> None:
    page = open_page(world_display(), address=f"#source={quote('pmid:123')}").page
    card = page.locator("#card")
    expect(card).to_contain_text("printed as 1 and 2")
    expect(card.get_by_role("link", name="Caffeine shortens sleep.")).to_be_visible()


def test_search_finds_other_names_and_forgives_slips(open_page: Open) -> None:
    page = open_page(world_display()).page
    field = page.get_by_role("combobox")
    for words, name in (("slumbr", "sleep"), ("THEINE", "caffeine"), ("cafeine", "caffeine")):
        field.fill(words)
        expect(page.get_by_role("option").first).to_contain_text(name)
    for _ in range(2):  # the second time, it is already chosen
        field.fill("sleep")
        field.press("Enter")
        expect(page.locator("#card h2")).to_be_focused()
    field.fill("zzzz")
    expect(page.get_by_role("option")).to_have_count(0)
    expect(field).to_have_attribute("aria-expanded", "false")


def test_keyboard_alone_reaches_everything(open_page: Open) -> None:
    page = open_page(world_display()).page
    page.locator("#search").focus()
    page.keyboard.type("caf")
    expect(page.get_by_role("combobox")).to_have_attribute("aria-activedescendant", "found-0")
    page.keyboard.press("Enter")
    expect(page.locator("#card h2")).to_be_focused()
    for _ in ("compare", "find ways", "the first sentence"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#card h2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#card")).to_be_hidden()
    expect(page.get_by_role("application")).to_be_focused()


def test_arrow_keys_move_a_cursor_and_enter_chooses(open_page: Open) -> None:
    page = open_page(world_display()).page
    frame = page.get_by_role("application")
    frame.focus()
    entries = page.evaluate("history.length")
    frame.press("ArrowRight")
    expect(page.locator(".cursor-ring")).to_be_visible()
    frame.press("ArrowDown")
    expect(page.locator("#announcer")).to_have_text(re.compile(r".+, .*work.*, 1 of \d+$"))
    expect(page.locator("#card")).to_be_hidden()
    assert page.evaluate("location.hash") == ""
    assert page.evaluate("history.length") == entries
    page.keyboard.press("Enter")
    expect(page.locator("#card")).to_be_visible()
    expect(frame).to_be_focused()
    assert page.evaluate("location.hash").startswith("#node=")
    page.keyboard.press("Enter")
    expect(page.locator("#card h2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#card")).to_be_hidden()


def test_selection_is_told_to_screen_readers(open_page: Open) -> None:
    page = open_page(world_display()).page
    choose(page, "caffeine")
    expect(page.locator("#announcer")).to_have_text("caffeine, drug, 4 statements")


def test_address_restores_and_back_returns(open_page: Open) -> None:
    page = open_page(world_display(), address=f"#node={quote(CAFFEINE)}").page
    heading = page.locator("#card h2")
    expect(heading).to_have_text("caffeine")
    page.locator("#card").get_by_role("link", name="Caffeine shortens sleep.").click()
    expect(heading).to_have_text("Caffeine shortens sleep.")
    page.get_by_role("button", name="Close").click()
    expect(page.locator("#card")).to_be_hidden()
    page.go_back()
    expect(heading).to_have_text("Caffeine shortens sleep.")
    page.go_back()
    expect(heading).to_have_text("caffeine")
    page.go_forward()
    expect(heading).to_have_text("Caffeine shortens sleep.")


@pytest.mark.parametrize("address", ["#node=%E0%A4%A", "#statements", "#=", "#node="])
def test_unknown_addresses_do_no_harm(open_page: Open, address: str) -> None:
    page = open_page(world_display(), address=address).page
    expect(page.locator("#card")).to_be_hidden()
    expect(page.locator("#map canvas")).to_be_visible()


@pytest.mark.parametrize("kind", ["node", "statement", "source"])
def test_an_address_of_something_unknown_says_so(open_page: Open, kind: str) -> None:
    page = open_page(world_display(), address=f"#{kind}=gone").page
    card = page.locator("#card")
    expect(card).to_contain_text("Not on this page")
    expect(card.get_by_role("heading")).to_contain_text("has the id “gone”")
    expect(page.locator("#map canvas")).to_be_visible()
    card.get_by_role("button", name="Close").click()
    expect(card).to_be_hidden()


def test_legend_hides_a_kind_on_map_and_in_table(open_page: Open) -> None:
    page = open_page(world_display(), address="#view=table").page
    rows = page.locator("#statements tbody tr:visible")
    before = rows.count()
    page.get_by_role("checkbox", name="drugs").uncheck()
    expect(rows).not_to_have_count(before)
    for sentence in rows.all_inner_texts():
        assert "caffeine" not in sentence.casefold()
    page.get_by_role("checkbox", name="drugs").check()
    expect(rows).to_have_count(before)


def test_table_is_filtered_by_words(open_page: Open) -> None:
    page = open_page(world_display(), address="#view=table").page
    page.get_by_label("Show sentences with").fill("shortens SLEEP")
    rows = page.locator("#statements tbody tr:visible")
    expect(page.locator("#filter-count")).to_contain_text("of")
    assert 0 < rows.count() < len(world_display().statements)


def test_whole_map_can_be_kept_around_a_choice(open_page: Open) -> None:
    page = open_page(world_display(), address=f"#node={quote(CAFFEINE)}").page
    button = page.get_by_role("button", name="On the whole map")
    button.click()
    expect(page.get_by_role("button", name="Only what is linked")).to_be_visible()


def test_boxes_as_drawn_never_overlap(open_page: Open) -> None:
    assert find_overlaps(open_page(world_display()).page) == []


def test_without_scripts_the_table_tells_it_all(open_page: Open) -> None:
    page = open_page(world_display(), java_script_enabled=False).page
    for statement in world_display().statements:
        expect(page.get_by_text(statement.sentence, exact=True).first).to_be_visible()
    expect(page.get_by_text("Education, not medical advice").first).to_be_visible()
    expect(page.get_by_text("The interactive map needs scripts.")).to_be_visible()
    expect(page.get_by_role("combobox")).to_have_count(0)


def test_an_empty_graph_is_a_page_too(open_page: Open) -> None:
    facts = replace(world(), nodes={}, statements={})
    page = open_page(build_display(whole_view(facts))).page
    expect(page.locator("#map canvas")).to_be_visible()


def test_markup_in_names_is_read_as_text(open_page: Open) -> None:
    page = open_page(world_display(), address=f"#node={quote(SCRIPT)}").page
    expect(page.locator("#card h2")).to_have_text(MARKUP)
    page.evaluate(f"location.hash = '#node={quote(BEES)}'")
    expect(page.locator("#card")).to_contain_text("{{ 7 * 7 }}")
