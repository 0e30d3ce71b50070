"""The table of a large page: values of the file as columns and filters, and the saved CSV."""

from __future__ import annotations

import csv
import io
import json
from urllib.parse import quote

import pandas as pd
import pytest
from playwright.sync_api import Page, expect

import ntgraph
from ntgraph.explore import FactGraph
from ntgraph.facts.spreadsheet_table import guard_cell, unguard_cell
from tests.browser.large_words import shipped_page, words_page
from tests.browser.test_access import SCROLLED_WIDTH, SMALL_TARGETS, axe, find_violations
from tests.browser.test_large_page import OpenLarge, has_lost_focus, open_large, tab_to

pytestmark = pytest.mark.browser

__all__ = ["axe", "open_large"]

ROWS = 20_050
JOURNALS = ("Brain", "=HYPERLINK(1)", "Cell 10", "Cell 2", "")
FIELDS = ("source", "target", "predicate", "weight", "journal", "negated", "pmid", "sentence")
MOST_LISTED = 100
SHOWN = quote(json.dumps(["@weight", "@journal", "works"]))


def row_of(at: int) -> dict[str, str]:
    """Return a row of the file; some have no weight, some are denied."""
    return {
        "source": f"thing {at % 500}",
        "target": f"thing {at * 7 % 499}, with a comma",
        "predicate": "is near" if at % 3 else f"relation {at % 100}",
        "weight": "" if at % 11 == 0 else f"{(at % 401 - 200) / 100:.2f}",
        "journal": JOURNALS[at % len(JOURNALS)],
        "negated": "true" if at % 50 == 7 else "",
        "pmid": f"{1000 + at % 300}",
        "sentence": f"Words of line {at + 2}." if at % 2 else "",
    }


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    """Return the rows of the file; the last two say the same as the first, with other works."""
    made = [row_of(at) for at in range(ROWS)]
    return [*made, *({**made[0], "pmid": f"{at}", "weight": "0.5"} for at in (7, 8))]


@pytest.fixture(scope="module")
def graph(rows: list[dict[str, str]], tmp_path_factory: pytest.TempPathFactory) -> FactGraph:
    """Return the graph of a file with these rows."""
    folder = tmp_path_factory.mktemp("table")
    with (folder / "rows.csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, FIELDS)
        writer.writeheader()
        writer.writerows(rows)
    return ntgraph.read_graph(folder / "rows.csv")


@pytest.fixture(scope="module")
def page_text(graph: FactGraph, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the page about the file."""
    path = tmp_path_factory.mktemp("page") / "rows.html"
    return graph.write_page(path).read_text(encoding="ascii")


def save(page: Page) -> bytes:
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save as CSV").click()
    return waiting.value.path().read_bytes()


def test_the_saved_rows_are_those_of_the_file(
    open_large: OpenLarge, page_text: str, rows: list[dict[str, str]], graph: FactGraph
) -> None:
    page = open_large(page_text, "#view=table").page
    saved = save(page)
    found = list(csv.DictReader(io.StringIO(saved.decode("utf-8-sig"), newline="")))
    frame = pd.read_csv(io.BytesIO(saved), dtype=str, keep_default_na=False)
    assert frame.to_dict("records") == found
    assert sorted(int(row["Line"]) for row in found) == [*range(2, len(rows) + 2)]
    status = page.locator("#table-count")
    expect(status).to_contain_text(f"saved in {len(rows):,} rows, one for each place")
    ids: dict[str, set[str]] = {}
    for row in found:
        assert all(cell == guard_cell(unguard_cell(cell)) for cell in row.values())
        told = {name: unguard_cell(cell) for name, cell in row.items()}
        line = int(told["Line"])
        wanted = rows[line - 2]
        assert (told["From"], told["To"]) == (wanted["source"], wanted["target"])
        assert (told["From id"], told["To id"]) == (wanted["source"], wanted["target"])
        assert told["Relation"] == wanted["predicate"]
        assert told["Denied"] == ("denied" if wanted["negated"] else "")
        assert told["journal"] == wanted["journal"]
        assert told["Passage"] == wanted["sentence"]
        assert told["Works"].startswith(f"pmid:{wanted['pmid']}")
        assert (float(told["weight"]) if told["weight"] else None) == (
            float(wanted["weight"]) if wanted["weight"] else None
        )
        ids.setdefault(told["Statement id"], set()).add(told["Statement"])
    sentences = graph.statements["sentence"]
    assert {id: {sentences[id]} for id in sentences.index} == ids


def test_an_id_of_the_saved_rows_opens_its_statement(open_large: OpenLarge, page_text: str) -> None:
    page = open_large(page_text, "#view=table&relation=not%3A%20is%20near").page
    text = save(page).decode("utf-8-sig")
    row = next(csv.DictReader(io.StringIO(text, newline="")))
    page.goto(page.url.split("#")[0] + f"#view=table&statement={quote(row['Statement id'])}")
    expect(page.locator("#card h2")).to_have_text(row["Statement"])


def test_rows_are_chosen_and_sorted_by_values_by_keyboard(
    open_large: OpenLarge, page_text: str, rows: list[dict[str, str]], axe: str
) -> None:
    page = open_large(page_text, "#view=table").page
    tab_to(page, "Columns and filters")
    page.keyboard.press("Enter")
    expect(page.get_by_label("weight, from")).to_be_visible()
    assert find_violations(page, axe) == []
    assert page.evaluate(SMALL_TARGETS) == []
    tab_to(page, "weight")
    page.keyboard.press("Space")
    expect(page.get_by_role("columnheader", name="weight")).to_be_visible()
    assert not has_lost_focus(page)
    page.get_by_label("weight, from").fill("1.5")
    page.keyboard.press("Tab")
    wanted = sum(1 for row in rows if row["weight"] and float(row["weight"]) >= 1.5)
    status = page.locator("#table-count")
    expect(status).to_contain_text(f"{wanted:,} of ")
    choice = page.locator("fieldset", has_text="journal").get_by_label("only")
    expect(choice.locator("option")).to_have_text(
        [
            "all",
            *(
                f"{name} ({sum(row['journal'] == name for row in rows[:ROWS]):,})"
                for name in ("=HYPERLINK(1)", "Brain", "Cell 2", "Cell 10")
            ),
        ]
    )
    choice.select_option("Cell 2")
    page.get_by_role("columnheader", name="weight").get_by_role("button").click()
    expect(status).to_contain_text("Sorted by weight, smallest first.")
    expect(status).to_contain_text("Those without it stand last.")
    cells = page.locator(".grid-body [data-column='@weight']").all_inner_texts()
    numbers = [float(cell.split("|")[0]) for cell in cells]
    assert numbers == sorted(numbers)
    assert min(numbers) >= 1.5
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    expect(page.locator("#table-count")).to_contain_text("Sorted by weight, smallest first.")
    expect(page.locator(".actions")).to_contain_text(["Only weight from 1.5."])
    page.get_by_role("link", name="Any weight").click()
    expect(page.locator("#table-count")).to_contain_text("4,010 of 20,050")


def test_each_cell_is_reached_by_keys(open_large: OpenLarge, page_text: str) -> None:
    page = open_large(page_text, f"#view=table&columns={SHOWN}").page
    expect(page.get_by_role("columnheader")).to_have_count(7)
    page.locator('[aria-rowindex="2"] a').first.focus()
    reached = []
    for _ in range(7):
        reached.append(
            page.evaluate("document.activeElement.closest('[role=gridcell]').dataset.column")
        )
        page.keyboard.press("ArrowRight")
    assert reached == ["subject", "relation", "object", "line", "@weight", "@journal", "works"]
    page.keyboard.press("Home")
    page.keyboard.press("End")
    page.keyboard.press("ArrowDown")
    column, row = page.evaluate(
        "(() => { const cell = document.activeElement.closest('[role=gridcell]');"
        " return [cell.dataset.column, cell.parentElement.ariaRowIndex]; })()"
    )
    assert (column, row) == ("works", "3")
    assert page.locator('.grid-body [tabindex="0"]').count() == 1


def test_the_line_is_reached_by_end(open_large: OpenLarge) -> None:
    page = open_large(words_page(), "#view=table").page
    page.locator('[aria-rowindex="2"] a').first.focus()
    page.keyboard.press("End")
    assert page.evaluate("document.activeElement.dataset.column") == "line"


def test_a_long_list_of_relations_is_searched(
    open_large: OpenLarge, page_text: str, rows: list[dict[str, str]]
) -> None:
    page = open_large(page_text, "#view=table").page
    field = page.get_by_role("combobox", name="Relation")
    field.focus()
    page.keyboard.press("ArrowDown")
    options = page.locator("#table-relation-found [role=option]")
    expect(options.nth(0)).to_contain_text("all relations")
    expect(options).to_have_count(1 + MOST_LISTED)
    left = len({row["predicate"] + row["negated"] for row in rows}) - MOST_LISTED
    expect(page.locator("#table-relation-found")).to_have_attribute(
        "data-more", f"{left} more: type to find them."
    )
    field.fill("relation 2")
    expect(options.nth(0)).to_contain_text("relation 2")
    expect(options.nth(1)).to_contain_text("relation 20")
    page.keyboard.press("Enter")
    expect(field).to_have_value("relation 2")
    expect(page.locator("#table-count")).to_contain_text(" of ")
    assert "relation=relation%202" in page.url
    field.fill("nothing like it")
    expect(page.locator(".choice .found-none")).to_have_text("Nothing here is called so.")
    page.keyboard.press("Tab")
    expect(field).to_have_value("relation 2")


def test_few_rows_and_cells_are_made_with_any_columns(
    open_large: OpenLarge, page_text: str
) -> None:
    page = open_large(page_text, f"#view=table&columns={SHOWN}").page
    expect(page.locator(".grid-body [data-column=works]").first).to_be_visible()
    assert page.locator(".grid-body [role=row]").count() < 50
    assert page.locator("option").count() < 100


def test_what_an_address_asks_for_and_is_not_there_is_told(
    open_large: OpenLarge, page_text: str
) -> None:
    where = quote(json.dumps({"@x": ["a"], "@journal": ["Nope"]}))
    address = f"#view=table&where={where}&sort=@y&relation=zz&type=tt"
    page = open_large(page_text, address).page
    only = page.locator("#view-table .actions").first
    for words in (
        "No relation here is called zz.", "No type here is called tt.",
        "Nothing here has the column “x”.", "No journal here is “Nope”.",
    ):  # fmt: skip
        expect(only).to_contain_text(words)
    expect(page.locator("#table-count")).to_have_text(
        "No statement is like that. Nothing here is sorted by “y”."
    )
    for name in ("Any x", "Any journal", "Of all relations and types"):
        page.get_by_role("link", name=name).click()
    expect(page.locator("#table-count")).to_contain_text("All ")


@pytest.mark.parametrize("width", [360, 320])
def test_values_on_a_phone_stand_below_each_other(
    open_large: OpenLarge, page_text: str, width: int
) -> None:
    page = open_large(page_text, f"#view=table&columns={SHOWN}", width=width, height=740).page
    page.locator("summary").first.click()
    expect(page.get_by_label("weight, from")).to_be_visible()
    assert page.evaluate(SCROLLED_WIDTH) == width
    boxes = [
        page.locator(f'[aria-rowindex="3"] [data-column="{column}"]').bounding_box()
        for column in ("object", "@weight", "@journal", "works")
    ]
    tops = [box["y"] for box in boxes if box]
    assert tops == sorted(set(tops))
    assert len(tops) == len(boxes)


def test_judged_facts_are_chosen_by_verdict_and_citation(open_large: OpenLarge) -> None:
    page = open_large(shipped_page(), "#view=table").page
    page.locator(".value-fields summary").click()
    verdict = page.locator("fieldset", has_text="In science").get_by_label("only")
    words = verdict.locator("option", has_text="overstated").inner_text()
    verdict.select_option("overstated")
    count = words.split("(")[1].rstrip(")")
    expect(page.locator("#table-count")).to_contain_text(f"{count} of 967")
    cited = page.locator("fieldset", has_text="Cited works").get_by_label("only")
    cited.select_option("no work cited")
    left = page.locator("#table-count").inner_text().split(" of ")[0]
    text = save(page).decode("utf-8-sig")
    found = list(csv.DictReader(io.StringIO(text, newline="")))
    assert {row["In science"] for row in found} == {"overstated"}
    assert {row["Cited works"] for row in found} == {"no work cited"}
    assert len({row["Statement id"] for row in found}) == int(left)
    assert all(row["Reason"] for row in found)
