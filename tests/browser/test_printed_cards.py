"""Cards on paper, printed by a browser: the sheets fit A4 and Letter, the texts their cards."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from ntgraph.exports import to_printed_cards
from ntgraph.facts import load_facts, shipped_facts
from tests.small import small_facts

PAGE_OF_PDF = re.compile(rb"/Type\s*/Page\b")
# What stands out of its card, and sheets whose columns are not the same left and right.
MEASURE = """() => {
  const out = [];
  for (const card of document.querySelectorAll("article")) {
    const box = card.getBoundingClientRect();
    const foot = card.querySelector(".foot").getBoundingClientRect();
    if (card.scrollHeight > card.clientHeight + 1 || card.scrollWidth > card.clientWidth + 1
        || foot.bottom > box.bottom) out.push(card.getAttribute("aria-label"));
  }
  const sheets = [...document.querySelectorAll(".sheet")].map((sheet) => {
    const box = sheet.getBoundingClientRect();
    return [box.left, document.documentElement.clientWidth - box.right];
  });
  return { out, sheets };
}"""


@pytest.mark.browser
@pytest.mark.parametrize("font", ["Arial, Helvetica, sans-serif", "DejaVu Sans, Verdana"])
def test_every_text_stays_in_its_card(browser: Browser, tmp_path: Path, font: str) -> None:
    path = tmp_path / "cards.html"
    text = "".join(to_printed_cards(load_facts(shipped_facts())))
    path.write_text(text.replace("Arial, Helvetica,", f"{font},"), "utf-8")
    page = browser.new_page()
    page.emulate_media(media="print")
    page.goto(path.as_uri())
    measured = page.evaluate(MEASURE)
    assert measured["out"] == []
    assert all(abs(left - right) < 1 for left, right in measured["sheets"])
    page.close()


@pytest.mark.browser
def test_each_sheet_is_a_page_of_either_paper(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "cards.html"
    path.write_text("".join(to_printed_cards(small_facts())), "utf-8")
    sheets = path.read_text("utf-8").count('<section class="sheet')
    page = browser.new_page()
    page.goto(path.as_uri())
    for size in ("A4", "Letter"):
        assert len(PAGE_OF_PDF.findall(page.pdf(format=size))) == sheets > 0
    page.close()
