"""The table: sorting, filters, paging, saving as CSV, printing, and use by keyboard only."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, expect

from ntgraph.display import DisplayGraph
from tests.browser.conftest import Open
from tests.page.displays import make_display, make_statement, world_display
from tests.world import CAFFEINE, SHORTENS

pytestmark = pytest.mark.browser

TABLE = "#view=table"
STARTS = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
# Returns elements that begin to the right of the printed page, or reach over its edge.
OVER_THE_EDGE = """() => [...document.querySelectorAll("body *")]
  .filter((element) => element.checkVisibility() && !element.closest(".unseen, svg"))
  .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
  .map((element) => element.outerHTML.slice(0, 80))"""


def many(size: int) -> DisplayGraph:
    """Return a graph of two nodes with `size` statements about them."""
    display = make_display("thing")
    statements = tuple(
        make_statement(f"st:{at}", "n:a", "thing", f"Number {at} is said.") for at in range(size)
    )
    edge = replace(display.edges[0], statements=tuple(s.id for s in statements))
    return replace(display, statements=statements, edges=(edge,))


def rows(page: Page) -> Locator:
    return page.locator("#rows tbody tr")


def save_csv(page: Page, folder: Path) -> list[dict[str, str]]:
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save as CSV").click()
    path = folder / saving.value.suggested_filename
    saving.value.save_as(path)
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def test_headings_sort_and_say_so(open_page: Open) -> None:
    page = open_page(world_display(), address=TABLE).page
    heading = page.get_by_role("columnheader", name="Statement")
    before = rows(page).locator("th a").all_inner_texts()
    heading.get_by_role("button").click()
    expect(heading).to_have_attribute("aria-sort", "ascending")
    heading.get_by_role("button").click()
    expect(heading).to_have_attribute("aria-sort", "descending")
    expect(heading.get_by_role("button")).to_be_focused()
    after = rows(page).locator("th a").all_inner_texts()
    assert after != before
    assert sorted(after) == sorted(before)
    assert "sort=sentence-down" in page.url
    page.go_back()
    expect(heading).to_have_attribute("aria-sort", "ascending")


def test_verdicts_sort_in_their_own_order(open_page: Open) -> None:
    page = open_page(world_display(), address=f"{TABLE}&sort=verdict-up").page
    labels = [term.label for term in world_display().verdicts]
    shown = rows(page).locator("td:last-child .verdict:first-child").all_inner_texts()
    assert shown == sorted(shown, key=labels.index)


def test_things_with_their_links(open_page: Open) -> None:
    page = open_page(world_display(), address=TABLE).page
    page.get_by_role("button", name="Things", exact=True).click()
    expect(page.get_by_role("button", name="Things", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    expect(rows(page)).to_have_count(len(world_display().nodes))
    links = [int(text) for text in rows(page).locator("td:nth-of-type(1)").all_inner_texts()]
    assert links == sorted(links, reverse=True)
    assert links[-1] == 0
    row = rows(page).filter(has=page.get_by_role("rowheader", name="caffeine"))
    row.get_by_role("link", name="sleep").click()
    expect(page.locator("#card h2")).to_have_text("sleep")


def test_long_tables_come_in_parts(open_page: Open) -> None:
    page = open_page(many(120), address=TABLE).page
    expect(rows(page)).to_have_count(50)
    expect(page.locator("#filter-count")).to_have_text("120 statements; the first 50 are shown")
    more = page.get_by_role("button", name="Show 50 more")
    more.click()
    expect(rows(page)).to_have_count(100)
    expect(rows(page).nth(50).locator("a").first).to_be_focused()
    page.get_by_role("button", name="Show 20 more").click()
    expect(rows(page)).to_have_count(120)
    expect(page.locator("#more-rows")).to_be_hidden()
    page.reload()
    expect(rows(page)).to_have_count(120)


def test_a_large_graph_has_a_small_table_in_its_file(open_page: Open) -> None:
    page = open_page(many(500), java_script_enabled=False).page
    expect(rows(page)).to_have_count(400)
    note = page.locator("#rows-place p").last  # `get_by_text` does not find text in a noscript
    expect(note).to_contain_text("100 further statements are left out here")
    expect(note).to_be_visible()


def test_words_leave_the_rows_that_have_them(open_page: Open) -> None:
    page = open_page(world_display(), address=TABLE).page
    page.get_by_label("Show sentences with").fill("shortens SLEEP")
    total = len(world_display().statements)
    expect(page.get_by_role("status").filter(has_text=f"of {total} statements")).to_be_visible()
    assert 0 < rows(page).count() < total
    page.get_by_label("Show sentences with").fill("zzzz")
    expect(page.locator("#filter-count")).to_contain_text("No statement is left.")


def test_a_click_on_a_row_opens_its_card_and_closing_leads_back(open_page: Open) -> None:
    page = open_page(world_display(), address=TABLE).page
    row = rows(page).filter(has_text="Caffeine shortens sleep.").first
    row.locator("td").nth(1).click()
    expect(page.locator("#card h2")).to_have_text("Caffeine shortens sleep.")
    expect(row.get_by_role("link").first).to_have_attribute("aria-current", "true")
    page.get_by_role("button", name="Close").click()
    expect(row.get_by_role("link").first).to_be_focused()


def test_a_correction_stands_in_the_row(open_page: Open) -> None:
    display = world_display()
    page = open_page(display, address=TABLE).page
    careful = [s for s in display.statements if s.gauges.safety]
    texts = {note.id: note.text for note in display.safety_notes}
    assert careful
    for statement in careful:
        row = rows(page).filter(has=page.get_by_text(statement.sentence, exact=True))
        for id in statement.gauges.safety:
            expect(row.first).to_contain_text(texts[id])


def test_filters_are_shared_and_can_be_taken_back(open_page: Open) -> None:
    display = world_display()
    page = open_page(display, address=TABLE).page
    cited = page.get_by_role("checkbox", name="cites a work")
    cited.uncheck()
    total = len(display.statements)
    uncited = [s for s in display.statements if not any(e.cites for e in s.evidence)]
    expect(rows(page)).to_have_count(len(uncited))
    expect(page.get_by_text(f"{len(uncited)} of {total} statements shown")).to_be_visible()
    cited.check()
    page.get_by_text("More filters").click()
    relation = display.statements[0].predicate
    page.get_by_role("checkbox", name=relation).first.uncheck()
    left = [s for s in display.statements if s.predicate != relation]
    expect(rows(page)).to_have_count(len(left))
    page.get_by_role("tab", name="Map").click()
    expect(page.get_by_text(f"{len(left)} of {total} statements shown")).to_be_visible()
    page.get_by_role("button", name="Reset filters").click()
    expect(page.get_by_role("button", name="Reset filters")).to_be_hidden()
    page.get_by_role("tab", name="Table").click()
    expect(rows(page)).to_have_count(total)


def test_none_of_the_relations_and_all_again(open_page: Open) -> None:
    page = open_page(world_display(), address=TABLE).page
    page.get_by_text("More filters").click()
    page.get_by_role("button", name="None: Relation").click()
    expect(rows(page)).to_have_count(0)
    page.get_by_role("button", name="All: Relation").click()
    expect(rows(page)).to_have_count(len(world_display().statements))


def test_csv_holds_the_rows_shown(open_page: Open, tmp_path: Path) -> None:
    display = world_display()
    page = open_page(display, address=f"{TABLE}&words=caffeine&sort=sentence-down").page
    shown = rows(page).locator("th a").all_inner_texts()
    table = save_csv(page, tmp_path)
    assert [row["Statement"] for row in table] == shown
    texts = {note.id: note.text for note in display.safety_notes}
    verdicts = {term.id: term.label for term in display.verdicts}
    by_id = {s.id: s for s in display.statements}
    for row in table:
        statement = by_id[row["Id"]]
        assert row["In science"] == verdicts[statement.verdict]
        assert row["Reason"].lstrip("'") == statement.gauges.reason
        for id in statement.gauges.safety:
            assert texts[id] in row["Safety correction"]
        for stance in statement.gauges.stances:
            assert stance.reason in row["Do the works carry it"]


def test_csv_of_things(open_page: Open, tmp_path: Path) -> None:
    page = open_page(world_display(), address=f"{TABLE}&sort=thing-up").page
    table = save_csv(page, tmp_path)
    assert {row["Thing"].lstrip("'") for row in table} == {n.name for n in world_display().nodes}


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize("before", ["", " ", "\u200b", "fine; "])
def test_no_spreadsheet_runs_a_cell(
    open_page: Open, tmp_path: Path, start: str, before: str
) -> None:
    text = f'{before}{start}HYPERLINK("https://example.org","a, b")'
    display = make_display("plain")
    statement = replace(display.statements[0], sentence=text)
    page = open_page(replace(display, statements=(statement,)), address=TABLE).page
    (row,) = save_csv(page, tmp_path)
    for cell in row.values():
        for part in cell.split(";"):
            assert not part.lstrip(' \u200b"').startswith(STARTS)
    assert row["Statement"].replace("'", "") == text


def test_nothing_scrolls_sideways(open_page: Open) -> None:
    for address in (TABLE, f"{TABLE}&sort=links-down", f"{TABLE}&cited=yes"):
        page = open_page(world_display(), width=360, height=640, address=address).page
        expect(rows(page).first).to_be_visible()
        page.get_by_text("Filters", exact=True).click()
        page.get_by_text("More filters").click()
        assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_filters_fold_away_on_small_screens(open_page: Open) -> None:
    page = open_page(world_display(), width=360, address=TABLE).page
    box = page.get_by_role("checkbox", name="drugs")
    expect(box).to_be_hidden()
    page.get_by_text("Filters", exact=True).click()
    expect(box).to_be_visible()


def test_sorted_and_filtered_by_keyboard_alone(open_page: Open) -> None:
    page = open_page(world_display(), address=TABLE).page
    page.get_by_role("checkbox", name="drugs").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("End")
    page.keyboard.press("Space")
    expect(page.get_by_role("checkbox", name="cites no work")).not_to_be_checked()
    cited = [s for s in world_display().statements if any(e.cites for e in s.evidence)]
    expect(rows(page)).to_have_count(len(cited))
    page.locator("#table-csv").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("th[aria-sort]")).to_have_text("Statement")
    for _ in range(6):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#card h2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(rows(page).first.locator("a").first).to_be_focused()


def test_paper_has_all_rows_and_no_tools(open_page: Open) -> None:
    page = open_page(many(120), address=TABLE).page
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(rows(page)).to_have_count(120)
    expect(page.get_by_text("On this paper: 120 of 120 statements.")).to_be_visible()
    expect(page.get_by_text("Education, not medical advice")).to_be_visible()
    for tool in ("#views", "#legend", "#search", "#filter", "#table-csv", "#map"):
        expect(page.locator(tool)).to_be_hidden()
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.get_by_role("tab", name="Table").click()
    expect(rows(page)).to_have_count(50)


def test_paper_begins_with_the_card_that_is_open(open_page: Open) -> None:
    display = world_display()
    page = open_page(display, width=680, address=f"{TABLE}&node={quote(CAFFEINE)}").page
    expect(page.locator("#card h2")).to_have_text("caffeine")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    card, table = page.locator("#card").bounding_box(), page.locator("#rows").bounding_box()
    assert card
    assert table
    assert card["y"] < table["y"]
    about = [s for s in display.statements if CAFFEINE in (s.subject, s.object)]
    expect(rows(page)).to_have_count(len(about))
    expect(page.locator("#works")).to_be_visible()
    assert page.evaluate(OVER_THE_EDGE) == []


def test_a_sheet_is_made(open_page: Open) -> None:
    page = open_page(world_display(), address=f"#statement={quote(SHORTENS.id)}").page
    assert page.pdf(format="A4").startswith(b"%PDF")
