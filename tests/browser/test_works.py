"""The works with the findings of the audit, as a list and as cards."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from ntgraph.display import DisplayFinding, DisplayFindingKind, DisplayGraph, DisplayTerm
from tests.browser.conftest import Open
from tests.page.displays import HOSTILE, world_display
from tests.world import SHORTENS

pytestmark = pytest.mark.browser

WORKS = "#view=sources"
TWICE = "Reference 2 is the same work as 1."
ANIMALS = "Reference 1 studied mice; the statement is general."
CARELESS = "A safety note stands beside this, and no work is cited."


def audited(text: str = TWICE) -> DisplayGraph:
    """Return the tiny world with findings on its first work and on its article."""
    display = world_display()
    twice = DisplayFinding("duplicate_work", text, 2)
    animals = DisplayFinding("animal_evidence", ANIMALS, 1, (SHORTENS.id,))
    careless = DisplayFinding("careless", CARELESS, statements=(SHORTENS.id,))
    return replace(
        display,
        severities=(
            DisplayTerm("serious", "serious", "Leads astray."),
            DisplayTerm("minor", "minor", "A blemish."),
        ),
        finding_kinds=(
            DisplayFindingKind("duplicate_work", "same work twice", "minor", "…", "Print it once."),
            DisplayFindingKind("animal_evidence", "seen in animals", "serious", "…", "Say so."),
            DisplayFindingKind("careless", "no support", "serious", "…", "Cite one."),
        ),
        articles=tuple(replace(a, findings=(careless,)) for a in display.articles),
        sources=tuple(
            replace(s, findings=(twice, animals), retraction_checked="2023-12-30")
            if s.id == "pmid:123"
            else s
            for s in display.sources
        ),
    )


def open_works(open_page: Open, display: DisplayGraph, width: int = 1280) -> Page:
    page = open_page(display, address=WORKS, width=width).page
    expect(page.get_by_role("heading", name="Works", exact=True)).to_be_visible()
    return page


def test_printed_works_come_first_and_once(open_page: Open) -> None:
    page = open_works(open_page, audited())
    first = page.locator("#works > .works").first.locator("> li").first
    expect(first.locator(".number")).to_have_text(["1", "2"])
    printed = [s for s in audited().sources if s.numbers]
    expect(page.get_by_role("heading", name=f"its order ({len(printed)})")).to_be_visible()
    expect(page.locator("#works > .works").first.locator("> li")).to_have_count(len(printed))


def test_findings_say_how_serious_they_are_and_what_to_do(open_page: Open) -> None:
    page = open_works(open_page, audited())
    work = page.locator("#works > .works > li").first
    expect(work).to_contain_text("2 findings: 1 serious, 1 minor")
    expect(work).to_contain_text("looked up in the list of 2023-12-30")
    finding = work.locator(".findings > li").first
    for words in ("same work twice", "minor", TWICE, "What to do: Print it once."):
        expect(finding).to_contain_text(words)


def test_what_a_work_is_cited_for_with_stance_and_correction(open_page: Open) -> None:
    display = audited()
    page = open_works(open_page, display)
    work = page.locator("#works > .works > li").first
    work.locator("summary").filter(has_text="Cited for").click()
    statement = next(s for s in display.statements if s.id == SHORTENS.id)
    item = work.locator(".said > li").filter(has_text=statement.sentence).first
    expect(item).to_contain_text(ANIMALS)
    for stance in statement.gauges.stances:
        if stance.source == "pmid:123":
            expect(item).to_contain_text(stance.label)
            expect(item).to_contain_text(stance.reason)
    texts = {note.id: note.text for note in display.safety_notes}
    for id in statement.gauges.safety:
        expect(item).to_contain_text(texts[id])
    item.get_by_role("link", name=statement.sentence).click()
    expect(page.locator("#card h2")).to_have_text(statement.sentence)


def test_findings_on_the_article_stand_apart(open_page: Open) -> None:
    page = open_works(open_page, audited())
    page.get_by_text("1 finding: 1 serious").click()
    expect(page.get_by_text(CARELESS)).to_be_visible()


def test_works_are_filtered_by_how_serious_their_findings_are(open_page: Open) -> None:
    page = open_works(open_page, audited())
    select = page.get_by_label("Show works")
    select.select_option("with a serious finding (1)")
    expect(page.locator("#works .works > li")).to_have_count(1)
    expect(page.locator("#works-count")).to_have_text(f"1 of {len(audited().sources)} works")
    assert "findings=serious" in page.url
    page.go_back()
    expect(page.locator("#works .works > li")).to_have_count(len(audited().sources))
    expect(select).to_have_value("")


def test_a_card_tells_findings_and_closing_leads_back(open_page: Open) -> None:
    page = open_works(open_page, audited())
    link = page.locator("#works .work-head a").first
    link.focus()
    page.keyboard.press("Enter")
    card = page.locator("#card")
    expect(card.locator("h2")).to_be_focused()
    for words in (TWICE, "Print it once.", ANIMALS, "looked up in the list of 2023-12-30"):
        expect(card).to_contain_text(words)
    page.keyboard.press("Escape")
    expect(link).to_be_focused()


@pytest.mark.parametrize("width", [320, 360])
def test_nothing_scrolls_sideways(open_page: Open, width: int) -> None:
    page = open_works(open_page, audited(), width)
    for summary in page.locator("#works summary").all():
        summary.click()
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_findings_stay_text(open_page: Open, text: str) -> None:
    page = open_works(open_page, audited(text))
    place = page.locator("#works .findings .place").first
    assert place.evaluate("(element) => element.textContent") == text
    assert page.evaluate("globalThis.canary") is None
    assert page.evaluate("document.documentElement.scrollWidth") == 1280


def test_without_scripts_findings_stand_there_too(open_page: Open) -> None:
    page = open_page(audited(), java_script_enabled=False).page
    finding = page.locator("#works .place", has=page.locator("strong")).first
    expect(finding).to_contain_text(TWICE)
    expect(finding).to_be_visible()


def test_an_address_leads_to_a_work_in_the_list(open_page: Open) -> None:
    page = open_page(audited(), address=f"{WORKS}&source={quote('pmid:123')}").page
    expect(page.locator("#works [aria-current]")).to_have_count(1)
    expect(page.locator("#card")).to_contain_text("printed as 1 and 2")
