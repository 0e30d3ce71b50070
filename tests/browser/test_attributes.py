"""Graph files: filters by their attributes, columns, lines on cards, and the ends of lines."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import networkx as nx
import pytest
from playwright.sync_api import Locator, Page, expect

from ntgraph.display import DisplayGraph
from tests.browser.conftest import Open
from tests.graph_files import MIXED, VISITS, read_text, show

pytestmark = pytest.mark.browser

TABLE = "#view=table"
LONG = "x" * 300
HOSTILE = f"""\
source,relation,target,<b>{"n" * 90},\u202ename,constructor
a,likes,b,<img src=x onerror=alert(1)>,a{chr(0x301) * 60},1
b,likes,c,{LONG},\u202egnp.exe,2
c,likes,a,=1+2,short,3
"""


@pytest.fixture
def visits(tmp_path: Path) -> DisplayGraph:
    return show(read_text(tmp_path, "visits.csv", VISITS))


def rows(page: Page) -> list[str]:
    return page.locator("#rows tbody th a").all_inner_texts()


def state(page: Page) -> Locator:
    return page.locator("#filter-state")


def open_filters(page: Page) -> None:
    """Open all that the filters are folded in, by keyboard."""
    for summary in ("#filters > summary", "#more-filters > summary"):
        found = page.locator(summary)
        if found.is_visible() and not found.evaluate("one => one.parentElement.open"):
            found.focus()
            page.keyboard.press("Enter")


def test_filters_work_by_keyboard_and_the_address_keeps_them(
    open_page: Open, visits: DisplayGraph
) -> None:
    page = open_page(visits, address=TABLE).page
    open_filters(page)
    page.get_by_label("weight, from").focus()
    page.keyboard.type("1")
    page.keyboard.press("Tab")
    expect(page.get_by_label("weight, to")).to_be_focused()
    expect(state(page)).to_contain_text("3 of 5 statements shown")
    assert sorted(rows(page)) == ["Bee visits poppy.", "Fly visits poppy.", "Wasp avoids poppy."]
    rainy = page.get_by_role("checkbox", name="rainy")
    rainy.focus()
    page.keyboard.press("Space")
    expect(state(page)).to_contain_text("2 of 5 statements shown")
    # One says nothing of the weather, and stays.
    assert sorted(rows(page)) == ["Fly visits poppy.", "Wasp avoids poppy."]
    expect(page.locator("#more-filters > summary")).to_contain_text("in use")
    address = page.url
    page.go_back()
    expect(state(page)).to_contain_text("3 of 5 statements shown")
    expect(rainy).to_be_checked()
    page.go_back()
    expect(page.get_by_label("weight, from")).to_have_value("")
    assert len(rows(page)) == 5
    page.goto("about:blank")
    page.goto(address)
    open_filters(page)
    expect(page.get_by_label("weight, from")).to_have_value("1")
    expect(page.get_by_role("checkbox", name="rainy")).not_to_be_checked()
    assert sorted(rows(page)) == ["Fly visits poppy.", "Wasp avoids poppy."]
    page.get_by_role("button", name="Reset filters").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("weight, from")).to_have_value("")
    expect(page.get_by_role("checkbox", name="rainy")).to_be_checked()
    assert len(rows(page)) == 5


def test_what_is_always_shown_is_said(open_page: Open, visits: DisplayGraph) -> None:
    page = open_page(visits, address=TABLE).page
    open_filters(page)
    for name, words in (("year", "1 statement without a value: always shown"), ("weight", "")):
        group = page.get_by_role("group", name=name)
        assert ("always shown" in group.inner_text()) == bool(words)
        expect(group).to_contain_text(words)


def test_the_map_hides_what_the_filter_hides(open_page: Open, visits: DisplayGraph) -> None:
    page = open_page(visits).page
    open_filters(page)
    page.get_by_label("weight, to").fill("0")
    page.keyboard.press("Enter")
    expect(state(page)).to_contain_text("1 of 5 statements shown")


def test_a_card_shows_the_passage_and_the_attributes(open_page: Open, visits: DisplayGraph) -> None:
    page = open_page(visits, address=TABLE).page
    page.locator("#rows tbody th a", has_text="Bee visits clover.").press("Enter")
    card = page.locator("#card")
    expect(card.locator("blockquote, mark").first).to_contain_text("At noon, a bee sat on clover.")
    lines = card.locator("ul.quiet li").all_inner_texts()
    assert lines == ["weight: 0.5", "year: 1999", "weather: sunny"]


def test_columns_sort_and_leave_as_csv(
    open_page: Open, visits: DisplayGraph, tmp_path: Path
) -> None:
    page = open_page(visits, address=TABLE).page
    heads = page.locator("#rows thead th:visible").all_inner_texts()
    assert [head.split("\u00a0")[0].strip() for head in heads][-3:] == ["weight", "year", "weather"]
    weight = page.get_by_role("columnheader", name="weight").get_by_role("button")
    weight.press("Enter")
    by_weight = ["Wasp visits clover.", "Bee visits clover.", "Bee visits poppy."]
    assert rows(page)[:3] == by_weight
    weight.press("Enter")
    assert rows(page)[:2] == ["Wasp avoids poppy.", "Fly visits poppy."]
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save as CSV").press("Enter")
    path = tmp_path / saving.value.suggested_filename
    saving.value.save_as(path)
    text = path.read_bytes().decode("utf-8-sig")
    saved = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["weight"] for row in saved] == ["10", "7.5", "2", "0.5", "'-1.25"]
    assert [row["weather"] for row in saved] == ["", "foggy", "rainy", "sunny", "sunny"]
    assert "In the graph" in saved[0]


def test_the_map_names_the_ends_that_it_draws(open_page: Open, tmp_path: Path) -> None:
    page = open_page(show(read_text(tmp_path, "mixed.gexf", MIXED))).page
    legend = page.locator(".legend-lines li:visible").all_inner_texts()
    assert any(text.startswith("this way") and text.endswith("2") for text in legend)
    assert any("no direction said" in text and text.endswith("2") for text in legend)


def test_undirected_lines_have_no_tip_on_the_map(open_page: Open, tmp_path: Path) -> None:
    path = tmp_path / "karate.graphml"
    nx.write_graphml(nx.karate_club_graph(), path)
    text = path.read_text(encoding="utf-8")
    page = open_page(show(read_text(tmp_path, "karate.graphml", text))).page
    legend = page.locator(".legend-lines li:visible").all_inner_texts()
    assert len(legend) == 1
    assert "no direction said" in legend[0]


@pytest.mark.parametrize("view", ["map", "table"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_hostile_attributes_neither_run_nor_widen_a_phone(
    open_page: Open, tmp_path: Path, view: str, scheme: str
) -> None:
    display = show(read_text(tmp_path, "hostile.csv", HOSTILE))
    page = open_page(display, width=360, color_scheme=scheme, address=f"#view={view}").page
    open_filters(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    for field in page.locator("#filter-sets input:visible").all():
        box = field.locator("xpath=ancestor-or-self::label").first.bounding_box()
        assert box is not None
        assert box["height"] >= 24
    if view == "table":
        page.locator("#rows tbody th a").first.press("Enter")
        expect(page.locator("#card")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_on_a_phone_each_cell_names_its_attribute(open_page: Open, visits: DisplayGraph) -> None:
    page = open_page(visits, width=360, address=TABLE).page
    row = page.locator("#rows tbody tr", has_text="Bee visits clover.")
    expect(row.locator("td", has_text="weight: 0.5")).to_be_visible()
    # All cells are as wide as the row, so that no value stands below its name.
    boxes = [cell.bounding_box() for cell in row.locator("td:visible").all()]
    assert len({box["width"] for box in boxes if box}) == 1
    wide = open_page(visits, address=TABLE).page
    first = wide.locator("#rows tbody tr", has_text="Bee visits clover.").locator("td").nth(5)
    assert first.inner_text() == "0.5"
