"""What comes out of the printer is what is seen; and a frame that forbids files is no trap."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from ntgraph.display import DisplayGraph
from ntgraph.page import render_page
from tests.browser.conftest import USABLE_OR_GIVEN_UP, Open
from tests.page.displays import world_display
from tests.world import CAFFEINE

pytestmark = pytest.mark.browser

PAGE_OF_PDF = re.compile(rb"/Type\s*/Page[^s]")
NEAR = 0.2
# On paper there are no buttons, so that nobody could click this one.
PRINT_QUIZ = """[...document.querySelectorAll("button")].find(
  ({ textContent }) => textContent === "Print with key").click()"""


def put_on_paper(page: Page) -> None:
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")


def count_pages(page: Page) -> int:
    return len(PAGE_OF_PDF.findall(page.pdf(format="A4")))


def test_the_map_prints_as_a_drawing_in_light_colors(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, color_scheme="dark").page
    put_on_paper(page)
    drawing = page.locator("#map-paper svg")
    expect(drawing).to_be_visible()
    expect(drawing).to_contain_text("dopamine")
    expect(page.locator("#rows")).to_be_hidden()
    expect(page.locator("#works")).to_be_hidden()
    ground = drawing.locator("rect").first.get_attribute("fill") or ""
    assert all(int(channel) > 200 for channel in re.findall(r"\d+", ground)[:3])
    # After printing, the dark page is dark again.
    page.emulate_media(media="screen", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate("getComputedStyle(document.body).color.match(/\\d+/)[0] > 128")
    assert count_pages(page) < 4


def test_the_matrix_prints_as_the_matrix(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address="#view=matrix").page
    put_on_paper(page)
    expect(page.locator("#matrix-frame table")).to_be_visible()
    for other in ("#rows", "#works", "#map-paper svg"):
        expect(page.locator(other)).to_be_hidden()


def test_map_and_card_print_together(open_page: Open) -> None:
    page = open_page(world_display(), address=f"#node={quote(CAFFEINE)}").page
    put_on_paper(page)
    expect(page.locator("#card h2")).to_be_visible()
    expect(page.locator("#map-paper svg")).to_contain_text("caffeine")


def test_how_many_pages_a_print_has_is_said_before(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address="#view=table").page
    said = page.locator("#paper-size")
    expect(said).to_be_visible()
    words = said.inner_text()
    number = int("".join(re.findall(r"\d", words)))
    assert abs(count_pages(page) - number) <= NEAR * number


def test_each_correction_stands_once_a_sheet_with_marks_in_the_rows(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, address="#view=table").page
    put_on_paper(page)
    texts = {note.text for note in shipped.safety_notes}
    listed = page.locator("#paper-care li").all_inner_texts()
    assert listed
    assert len(listed) == len(set(listed))
    assert set(listed) <= texts
    risky = [each for each in shipped.statements if each.gauges.safety]
    expect(page.locator("#rows .care-mark")).to_have_count(len(risky))
    expect(page.locator("#rows .warning").first).to_be_hidden()


def test_no_printed_question_is_broken_over_two_pages(
    open_page: Open, shipped: DisplayGraph
) -> None:
    kept = """window.print = () => {
      window.kept = [...document.querySelectorAll("#sheet > ol > li")].map(
        (question) => getComputedStyle(question).breakInside);
    }"""
    page = open_page(shipped, address="#view=learn&quiz=all:5:1", before=kept).page
    page.emulate_media(media="print")
    page.evaluate(PRINT_QUIZ)
    page.wait_for_function("window.kept")
    assert set(page.evaluate("window.kept")) == {"avoid"}


def test_a_frame_that_may_forbid_files_says_so(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(render_page(world_display()), encoding="utf-8")
    around = tmp_path / "around.html"
    frame = '<iframe src="index.html#view=table" sandbox="allow-scripts" width=1200 height=700>'
    around.write_text(f"<!DOCTYPE html><title>around</title>{frame}</iframe>", encoding="utf-8")
    page = browser.new_page()
    page.goto(around.as_uri())
    inner = page.frames[1]
    inner.wait_for_function(USABLE_OR_GIVEN_UP)
    inner.locator("#table-csv").click()
    notice = inner.get_by_role("alert")
    expect(notice).to_contain_text("the frame may forbid files")
    inner.locator("h1").click()
    expect(notice).to_have_count(0)
    page.close()


def test_a_page_by_itself_saves_without_a_notice(open_page: Open) -> None:
    page = open_page(world_display(), address="#view=table").page
    with page.expect_download():
        page.locator("#table-csv").click()
    expect(page.locator("#no-file")).to_have_count(0)
