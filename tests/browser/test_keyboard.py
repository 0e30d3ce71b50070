"""Ten tasks with the keyboard only: no test uses a mouse or sets the focus itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from ntgraph.display import DisplayGraph
from tests.browser.conftest import Open
from tests.browser.drawn import DRAWN

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FOCUSED = """() => {
  const at = document.activeElement;
  const labels = [...(at.labels ?? [])].map((label) => label.innerText).join(" ");
  return at === document.body ? null : (at.getAttribute("aria-label") || labels || at.innerText);
}"""
MOST_KEYS = 200


@pytest.fixture
def page(open_page: Open, shipped: DisplayGraph) -> Iterator[Page]:
    page = open_page(shipped).page
    yield page
    # After every task, some element must have the focus, so that the reader can go on.
    assert page.evaluate(FOCUSED) is not None


def walk(page: Page, name: str, *, key: str = "Tab") -> None:
    """Press a key until the named element has the focus; the focus must never be lost."""
    for _ in range(MOST_KEYS):
        page.keyboard.press(key)
        focused = page.evaluate(FOCUSED)
        assert focused is not None, f"the focus is lost on the way to {name!r}"
        if name in focused:
            return
    raise AssertionError(f"no key leads to {name!r}")


def press(page: Page, name: str, *, key: str = "Tab") -> None:
    """Walk to the named element and press Enter."""
    walk(page, name, key=key)
    page.keyboard.press("Enter")


def turn_to(page: Page, view: str, *, key: str = "Tab") -> None:
    """Walk to the tabs of the views, go to one of them with the arrow keys, and press Enter."""
    at_tabs = "document.activeElement.role === 'tab'"
    for _ in range(MOST_KEYS):
        page.keyboard.press(key)
        if page.evaluate(at_tabs):
            break
    press(page, view, key="ArrowRight")


def find(page: Page, words: str) -> None:
    """Type words into the search field and press Enter."""
    walk(page, "Find a drug, messenger or effect")
    page.keyboard.type(words)
    page.keyboard.press("Enter")


def card(page: Page, heading: str) -> None:
    """Check that a card has opened, and that its heading has the focus."""
    expect(page.locator("#card h2")).to_have_text(heading)
    expect(page.locator("#card h2")).to_be_focused()


def told(page: Page, words: str | re.Pattern[str]) -> None:
    """Check that the page announces some words to screen readers."""
    expect(page.locator("#announcer")).to_contain_text(words)


def test_skip_links_lead_to_the_view_shown_and_leave_the_address(page: Page) -> None:
    before = page.evaluate("location.hash")
    press(page, "Skip to what is shown")
    expect(page.get_by_role("application")).to_be_focused()
    assert page.evaluate("location.hash") == before


def test_a_view_is_announced_and_the_title_follows(page: Page) -> None:
    turn_to(page, "Matrix")
    told(page, "Matrix is shown.")
    expect(page).to_have_title(re.compile("^Matrix – "))


def test_hits_are_counted_aloud_and_a_miss_says_so(page: Page) -> None:
    walk(page, "Find a drug, messenger or effect")
    page.keyboard.type("dopamin")
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    told(page, re.compile(rf"^{options.count()} "))
    for _ in "dopamin":
        page.keyboard.press("Backspace")
    page.keyboard.type("qqzzxx")
    told(page, "Nothing in these articles.")
    expect(page.locator(".found-none").first).to_be_visible()


def test_a_thing_is_found(page: Page) -> None:
    find(page, "cocain")
    card(page, "cocaine")
    told(page, "cocaine, drug,")


def test_one_walks_from_cocaine_over_dopamine_to_paranoia(page: Page) -> None:
    find(page, "cocaine")
    for name, heading in (
        ("to an artificial excess", "Cocaine raises dopamine to an artificial excess."),
        ("dopamine", "dopamine"),
        ("leads to paranoia", "Too much dopamine leads to paranoia."),
        ("paranoia", "paranoia"),
    ):
        press(page, name)
        card(page, heading)
    told(page, "paranoia, effect,")
    page.go_back()  # the key for it is the browser's own, and a browser without windows has none
    expect(page.locator("#card h2")).to_have_text("Too much dopamine leads to paranoia.")


def test_a_statement_is_opened_from_the_table(page: Page) -> None:
    turn_to(page, "Table")
    walk(page, "Show sentences with")
    page.keyboard.type("paranoia")
    expect(page.locator("#filter-count")).to_contain_text("of")
    press(page, "Too much dopamine leads to paranoia.")
    card(page, "Too much dopamine leads to paranoia.")


def test_the_findings_on_its_reference_are_read(page: Page) -> None:
    find(page, "paranoia")
    press(page, "Too much dopamine leads to paranoia.")
    card(page, "Too much dopamine leads to paranoia.")
    press(page, "About this work")
    expect(page.locator("#card")).to_contain_text("What is wrong with the reference")
    told(page, "Juárez Olguín")


def test_kinds_are_filtered(page: Page) -> None:
    walk(page, "drugs")
    page.keyboard.press("Space")
    expect(page.locator("#shown-count")).to_contain_text("statements")
    press(page, "Reset filters")
    expect(page.locator("#reset")).to_be_hidden()


def test_a_path_is_found(page: Page) -> None:
    turn_to(page, "Paths")
    for field, words in (("From", "cocaine"), ("To", "paranoia")):
        walk(page, field)
        page.keyboard.type(words)
        page.keyboard.press("Enter")
    expect(page.locator("#paths-summary")).to_contain_text("ways from cocaine to paranoia")
    press(page, "Show on the map")
    expect(page.locator("#map canvas")).to_be_visible()


def test_two_things_are_compared(page: Page) -> None:
    find(page, "cocaine")
    press(page, "Compare with")
    page.keyboard.type("MDMA")
    page.keyboard.press("Enter")
    expect(page.locator(".comparison caption")).to_contain_text("shared of")
    press(page, "Close", key="Shift+Tab")
    expect(page.locator(".comparison")).to_have_count(0)


def test_a_quiz_is_taken(page: Page) -> None:
    turn_to(page, "Learn")
    press(page, "A bit of everything")
    for at in range(1, 11):
        expect(page.locator("#quiz .kicker")).to_have_text(f"Question {at} of 10")
        walk(page, page.locator("#quiz .answer").first.inner_text())
        page.keyboard.press("Enter")
        expect(page.locator(".reply")).to_contain_text("What it is about:")
        page.keyboard.press("Enter")
    expect(page.locator("#quiz h3")).to_contain_text("of 10 right")


def test_a_tour_is_walked_to_its_end(page: Page, shipped: DisplayGraph) -> None:
    turn_to(page, "Learn")
    tour = shipped.tours[0]
    press(page, tour.title)
    for at in range(1, len(tour.steps) + 1):
        expect(page.locator("#tour")).to_contain_text(f"step {at} of {len(tour.steps)}")
        expect(page.locator("#tour h2")).to_be_focused()
        if at < len(tour.steps):
            press(page, "Next")
    press(page, "tour")
    expect(page.locator("#tour")).to_be_hidden()


def test_table_and_picture_are_saved(page: Page) -> None:
    press(page, "Save picture")
    walk(page, "Drawing to enlarge (SVG)")
    with page.expect_download() as picture:
        page.keyboard.press("Enter")
    assert picture.value.suggested_filename.endswith(".svg")
    page.keyboard.press("Escape")
    turn_to(page, "Table", key="Shift+Tab")
    walk(page, "Save as CSV")
    with page.expect_download() as table:
        page.keyboard.press("Enter")
    assert table.value.suggested_filename.startswith("statements-")
    told(page, "saved as CSV")


def test_what_is_chosen_together_with_a_coloring_is_in_sight(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, address="#view=map").page
    page.evaluate("location.hash = '#node=ntg%3Aoverdose-death&color=verdict'")
    expect(page.locator("#card h2")).to_have_text("death from a drug overdose")
    page.evaluate(DRAWN)
    page.get_by_role("application").focus()
    boxes = []
    for key in ("ArrowLeft", "ArrowRight"):
        page.keyboard.press(key)
        page.evaluate(DRAWN)
        boxes.append(page.locator(".cursor-ring").bounding_box())
    cause, center = boxes
    assert cause is not None
    assert center is not None
    # Were one of them out of sight, the map would have moved it to the middle.
    assert cause["x"] + cause["width"] < center["x"]
