"""What a reader of a large graph does first, in each engine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.engines.conftest import HEAD, LISTENS, Shown
from tests.browser.engines.window import Window
from tests.browser.large_words import words_page

pytestmark = pytest.mark.browser

COLORS = """(() => {
  const canvas = document.querySelector(".bubbles canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  const colors = new Set();
  for (let at = 0; at < data.length; at += 4) colors.add(data.slice(at, at + 4).join());
  return colors.size;
})()"""


@pytest.fixture
def large(window: Window, tmp_path: Path) -> Iterator[Shown]:
    """A large page in a window; when the test ends, it has said nothing and loaded nothing."""
    path = tmp_path / "words.html"
    path.write_text(words_page().replace(HEAD, HEAD + LISTENS, 1), encoding="ascii", newline="\n")
    shown = Shown(window, path)
    yield shown
    assert shown.heard() == []
    assert window.requests() == []


def heading(window: Window, view: str, words: str) -> None:
    """Wait for a view with this heading."""
    question = f"document.querySelector('#view-{view} h2:not([hidden] *)')?.textContent"
    window.until(f"{question} === {json.dumps(words)}")


def test_groups_are_drawn_and_opened(large: Shown) -> None:
    window = large.open()
    window.until(f"{COLORS} > 3")
    window.click(".group-list a")
    window.until("document.querySelector('.type-lists li')")
    assert "more left out" in window.text(".type-lists")
    window.back()
    window.until("document.querySelector('.group-list').checkVisibility()")


def test_a_thing_is_found_and_its_statement_read(large: Shown) -> None:
    window = large.open()
    window.click("#search")
    window.type("dog")
    window.until("!document.getElementById('found').hidden")
    window.press("Enter")
    heading(window, "near", "dog")
    window.click(".said a")
    window.until("document.querySelector('#card h3')")
    assert "graph.tsv" in window.text("#card")


def test_the_table_has_the_rows_in_sight(large: Shown) -> None:
    window = large.open("#view=table&sort=-line")
    window.until("document.querySelectorAll('.grid-body [role=row]').length > 5")
    assert window.run("document.querySelectorAll('[role=row]').length") < 60
    window.run("document.querySelector('.grid').scrollTop = 1e6")
    window.until("document.querySelector('[aria-rowindex=\"246\"]')?.checkVisibility()")


def test_a_path_is_told(large: Shown) -> None:
    window = large.open("#view=paths&from=n1&to=n2")
    window.until("document.querySelector('.ways-told .trail')")
    assert "Dog is a kind of animal." in window.text(".ways-told")
