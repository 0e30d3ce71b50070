"""What happens at a synapse, on the card of the shipped page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from ntgraph.display import DisplayGraph
from tests.browser.conftest import Open

pytestmark = pytest.mark.browser
COCAINE = "#node=CHEBI%3A27958"
LEAST_PX = 12


@pytest.mark.parametrize("width", [1280, 360])
def test_card_shows_the_known_beside_the_claim(
    open_page: Open, shipped: DisplayGraph, width: int
) -> None:
    page = open_page(shipped, width=width, height=760, address=COCAINE).page
    first = page.locator("#card .at-synapse").first
    expect(first).to_have_attribute("open", "")
    picture = first.locator("svg.synapse")
    expect(picture).to_be_visible()
    expect(picture.locator("text.said").first).to_have_text("more made")
    expect(picture.locator("text.known").nth(1)).to_have_text("inhibits (2)")
    expect(first).to_contain_text("another way than accepted facts say")
    heights = picture.evaluate(
        """(svg) => [...svg.querySelectorAll("text")].map((text) =>
          parseFloat(getComputedStyle(text).fontSize) * svg.getScreenCTM().a)"""
    )
    assert min(heights) >= LEAST_PX
    overlaps = picture.evaluate(
        """(svg) => {
          const drawn = [...svg.querySelectorAll("text, .mark")];
          const boxes = drawn.map((each) => each.getBoundingClientRect());
          const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
            && a.top < b.bottom - 5 && b.top < a.bottom - 5;
          return boxes.flatMap((a, at) => boxes.slice(at + 1).filter((b) => meet(a, b)));
        }"""
    )
    assert overlaps == []


def test_words_of_the_picture_unfold_and_lead_on(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address=COCAINE).page
    first = page.locator("#card .at-synapse").first
    first.locator("summary", has_text="The same in words").click()
    words = first.locator("details")
    expect(words).to_contain_text("Cocaine inhibits the dopamine transporter.")
    expect(words).to_contain_text("no accepted fact here")
    first.get_by_role("link", name="Cocaine raises dopamine through overproduction.").first.click()
    expect(page.locator("#card h2")).to_contain_text("through overproduction")


def seen(page: Page, selector: str) -> set[float]:
    """Return how opaque the parts of the first picture are."""
    parts = page.locator("#card svg.synapse").first.locator(selector)
    found = parts.evaluate_all("(all) => all.map((one) => Number(getComputedStyle(one).opacity))")
    assert found
    return set(found)


def test_a_picture_is_gone_through_step_by_step_and_printed_whole(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, address=COCAINE).page
    first = page.locator("#card .at-synapse").first
    words = first.locator("> [role=status]")
    onward = first.get_by_role("button", name="One step on")
    onward.focus()
    for at, (shown, hidden) in enumerate(
        [
            (".place", ".known, .said, .none, .mark"),
            (".place", ".known, .said, .none, .mark"),
            (".place", ".known, .said, .none, .mark"),
            (".place", ".known, .said, .none, .mark"),
            (".known", ".said, .mark"),
            (".known, .said", ".mark"),
            (".known, .said, .mark", ""),
        ],
        start=1,
    ):
        page.keyboard.press("Enter")
        expect(words).to_contain_text(f"{at} of 7: ")
        expect(onward).to_be_focused()
        assert seen(page, shown) == {1}
        if hidden:
            assert seen(page, hidden) == {0}
    expect(words).to_contain_text("Where they differ: “Cocaine raises dopamine through")
    first.get_by_role("button", name="One step back").click()
    expect(words).to_contain_text("What the article says of it: making: more made")
    page.emulate_media(media="print")
    assert seen(page, ".known, .said, .none, .mark") == {1}
    page.emulate_media(media="screen")
    onward.click()
    onward.click()
    expect(words).to_have_text("The whole picture.")
    assert seen(page, ".known, .said, .none, .mark") == {1}


def test_the_place_of_a_step_stands_out_and_nothing_moves_for_who_wants_calm(
    open_page: Open, shipped: DisplayGraph
) -> None:
    page = open_page(shipped, address=COCAINE).page
    picture = page.locator("#card svg.synapse").first
    onward = page.locator("#card .at-synapse").first.get_by_role("button", name="One step on")
    names = picture.locator("text.name").all_text_contents()
    for thick in ([], ["release"], ["receptors"], ["pump", "breakdown"], []):
        onward.click()
        widths = picture.locator("path.place").evaluate_all(
            "(all) => all.map((one) => getComputedStyle(one).strokeWidth)"
        )
        assert [names[at] for at, width in enumerate(widths) if width == "4px"] == thick
    moving = "(svg) => getComputedStyle(svg.querySelector('.known')).transitionDuration"
    assert picture.evaluate(moving) == "0s"
    page.emulate_media(reduced_motion="no-preference")
    assert picture.evaluate(moving) == "0.3s"


def test_marijuana_acts_by_what_is_in_it(open_page: Open, shipped: DisplayGraph) -> None:
    page = open_page(shipped, address="#node=ntg%3Acannabis").page
    first = page.locator("#card .at-synapse").first
    expect(first.locator("svg text.known").first).to_have_text("THC: activates (2)")
    first.locator("summary", has_text="The same in words").click()
    expect(first).to_contain_text("THC is an active ingredient of marijuana. THC partly activates")
    dopamine = page.locator("#card .at-synapse", has_text="dopamine")
    expect(dopamine).not_to_have_attribute("open", "")
