"""A review by keys in Chromium, Firefox and WebKitGTK: decided, written, saved as a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ntgraph.drafting.decision_files import read_decision_file
from ntgraph.drafting.decisions import ACCEPTED, ADDED, REJECTED
from ntgraph.drafting.review_data import review_data
from ntgraph.page.review.render_review_page import render_review_page
from tests.browser.engines.conftest import HEAD, LISTENS
from tests.browser.engines.test_smoke import saved_file
from tests.browser.engines.window import Window
from tests.drafting.reviewed import write_reviewed_folder

pytestmark = pytest.mark.browser


@pytest.fixture
def reviewed(window: Window, tmp_path: Path) -> Iterator[Window]:
    """The review of a short article; when the test ends, it has said and loaded nothing."""
    file = tmp_path / "review.html"
    page = render_review_page(review_data(write_reviewed_folder(tmp_path)))
    file.write_text(page.replace(HEAD, HEAD + LISTENS, 1), encoding="ascii", newline="\n")
    for saved in window.downloads.glob("*.tsv"):
        saved.unlink()
    window.open(file.as_uri())
    window.until("document.querySelector('#panel .items')")
    yield window
    assert window.run("heard") == []
    assert window.requests() == []


def test_a_review_by_keys_ends_in_a_file(reviewed: Window) -> None:
    window = reviewed
    assert window.text("[aria-current] .says") == "Caffeine blocks adenosine receptors."
    window.press("a")
    window.press("r")
    window.press("1")
    window.until("document.getElementById('told').textContent.startsWith('2 of 6')")
    window.press("f")
    window.until("document.activeElement.id === 'fact-subject'")
    window.press("Enter")
    window.until("document.activeElement.id === 'fact-predicate'")
    for letters, field in (("rai", "predicate"), ("stres", "object")):
        window.type(letters)
        window.until(f"document.querySelector('#fact-{field}-found [aria-selected=true]')")
        window.press("Enter")
    window.until("document.getElementById('fact-preview').textContent.endsWith('stress.')")
    window.press("Enter")
    window.until("document.getElementById('told').textContent.includes('1 added by hand')")
    window.press("u")
    window.until("!document.getElementById('told').textContent.includes('added by hand')")
    window.press("n")
    assert window.text("#article .open")
    window.click("#tools button:nth-of-type(3)")
    decisions = read_decision_file(saved_file(window, "decisions.tsv"))
    assert [each.verdict for each in decisions] == [ACCEPTED, REJECTED]
    assert ADDED not in {each.verdict for each in decisions}
