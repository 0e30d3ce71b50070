"""Whatever a fact table contains is only text on the page, in every view and on every card."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Dialog, Page, expect

from ntgraph.cli import main
from ntgraph.display import DisplayGraph, build_display
from ntgraph.facts import load_facts
from ntgraph.graph.views import whole_view
from tests.browser.conftest import Open, Opened
from tests.browser.guard import GUARD, find_tabs, find_texts, find_trouble, gather, go, plain
from tests.hostile import VALUES, Hostile, make_unchecked, share_hostile

pytestmark = pytest.mark.browser

TURNS = range(6)
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
# One of each way in which a name can be told from markup only by its context, several in a page:
# each page has every value of its group in every kind of cell.
UNCHECKED = (
    ("end of script", "null", "jinja", "byte order mark"),
    ("image", "escape", "prototype", "private use"),
    ("double quote", "line separator", "emoji family", "tag characters"),
    ("javascript address", "right to left", "combining"),
    ("style attribute", "comment open"),
)
TOO_LONG = ("long word", "long text", "long without break")
BUTTONS = "button:visible"
MOST_BUTTONS = 40
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
TOO_WIDE = """() => [...document.querySelectorAll("body *")]
  .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
  .map((element) => element.textContent.slice(0, 40))"""


@pytest.fixture(scope="module", params=TURNS, ids=lambda turn: f"turn {turn}")
def hostile(request: pytest.FixtureRequest, common_folder: Path) -> Hostile:
    return share_hostile(common_folder, request.param)


def display_of(folder: Path) -> DisplayGraph:
    return build_display(whole_view(load_facts(folder)))


def open_guarded(open_page: Open, display: DisplayGraph, width: int = 1280) -> Page:
    """Open a page with the guard in it; a dialog counts as a message of the page."""
    shown: Opened = open_page(display, width=width, before=GUARD)

    def report(dialog: Dialog) -> None:
        shown.messages.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    shown.page.on("dialog", report)
    expect(shown.page.locator("#map canvas")).to_be_visible()
    return shown.page


def card_addresses(display: DisplayGraph) -> Iterator[str]:
    """Yield the address of every card."""
    for kind, records in (
        ("node", display.nodes),
        ("statement", display.statements),
        ("source", display.sources),
    ):
        for record in records:
            yield f"#{kind}={quote(record.id, safe='')}"


def press_everything(page: Page) -> set[str]:
    """Press each button of a view once, and return the texts that appear."""
    texts: set[str] = set()
    view = page.locator(".view:visible").first
    for at in range(min(view.locator(BUTTONS).count(), MOST_BUTTONS)):
        button = view.locator(BUTTONS).nth(at)
        # One button may remove the next.
        if button.count() and button.is_visible() and button.is_enabled():
            button.click()
            texts |= gather(page, "main")
    return texts


def walk_everything(page: Page, display: DisplayGraph) -> set[str]:
    """Go through every view and card, and return every text in any of them."""
    texts = gather(page)
    for tab in find_tabs(page):
        go(page, tab)
        texts |= gather(page, "main")
        texts |= press_everything(page)
        go(page, tab)
    go(page, "#view=map")
    for address in card_addresses(display):
        go(page, address)
        texts |= gather(page, "#card")
    page.get_by_role("combobox", name="Find").first.fill("a")
    return texts | gather(page, "header")


def test_what_the_checks_let_pass_is_only_text(open_page: Open, hostile: Hostile) -> None:
    display = display_of(hostile.folder)
    page = open_guarded(open_page, display)
    texts = walk_everything(page, display)
    assert find_trouble(page) == []
    joined = "\n".join(texts)
    # Only some questions and cards are shown; the seed decides which.
    dealt = ("quiz", "cards", "tours")
    data = {name: own for name, own in display.to_json().items() if name not in dealt}
    travels = "\n".join(find_texts(data))
    values = {cell: plain(VALUES[name]) for cell, name in hostile.taken.items()}
    explaining = {value for cell, value in values.items() if is_explanation(cell)}
    unseen = [
        f"{cell}: {value[:60]}"
        for cell, value in values.items()
        if value in travels and value not in joined and value not in explaining
    ]
    assert unseen == []


def is_explanation(cell: object) -> bool:
    """Return whether a cell explains a term; it is shown only if the term is."""
    return str(cell).startswith("vocabulary/") and str(cell).endswith(":definition")


def test_nothing_that_passes_makes_the_page_scroll_sideways(
    open_page: Open, hostile: Hostile
) -> None:
    display = display_of(hostile.folder)
    page = open_guarded(open_page, display, width=360)
    assert find_wide(page, display) == []
    assert find_trouble(page) == []


def find_wide(page: Page, display: DisplayGraph) -> list[tuple[str, list[str]]]:
    """Return the views and cards that are wider than the window, and what is too wide there."""
    addresses = [*find_tabs(page), *card_addresses(display)]
    wide = []
    for address in addresses:
        go(page, address)
        if page.evaluate(SIDEWAYS) > 0:
            wide.append((address, page.evaluate(TOO_WIDE)))
    return wide


@pytest.mark.parametrize("names", UNCHECKED, ids=", ".join)
def test_even_what_the_checks_refuse_does_no_harm(
    open_page: Open, tmp_path: Path, names: tuple[str, ...]
) -> None:
    display = display_of(make_unchecked(tmp_path, *names))
    page = open_guarded(open_page, display)
    joined = "\n".join(walk_everything(page, display))
    assert [name for name in names if plain(VALUES[name]) not in joined] == []
    assert find_trouble(page) == []


@pytest.mark.parametrize("width", [1280, 360, 320])
def test_names_of_any_length_leave_the_page_its_width(
    open_page: Open, tmp_path: Path, width: int
) -> None:
    display = display_of(make_unchecked(tmp_path, *TOO_LONG))
    page = open_guarded(open_page, display, width=width)
    assert find_wide(page, display) == []


def find_formulas(text: str) -> list[str]:
    """Return the cells that a spreadsheet would run as formulas."""
    rows = csv.reader(io.StringIO(text, newline=""))
    return [cell for row in rows for cell in row if cell.startswith(FORMULA_STARTS)]


def test_no_cell_of_an_export_is_a_formula(hostile: Hostile, tmp_path: Path) -> None:
    out = tmp_path / "facts.csv"
    arguments = ["export", "csv", str(out), "--facts", str(hostile.folder)]
    main(arguments, standalone_mode=False)
    text = out.read_bytes().decode("utf-8")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len({len(row) for row in rows}) == 1
    assert find_formulas(text) == []


def test_no_cell_of_a_download_is_a_formula(open_page: Open, tmp_path: Path) -> None:
    display = display_of(make_unchecked(tmp_path, "formula command"))
    page = open_guarded(open_page, display)
    for tab in find_tabs(page):
        go(page, tab)
        found = page.locator(".view:visible").get_by_role("button", name="CSV")
        for at in range(found.count()):
            with page.expect_download() as waiting:
                found.nth(at).click()
            text = waiting.value.path().read_bytes().decode("utf-8-sig")
            assert plain(VALUES["formula command"]) in text
            assert find_formulas(text) == []
    assert find_trouble(page) == []
