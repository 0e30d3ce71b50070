"""What happens at a synapse, on the card of the shipped page."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

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
