"""Cards on paper: nothing is cut, each back is behind its front, and all fit the paper."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ntgraph.exports import to_printed_cards
from ntgraph.exports.anki import list_cards as list_anki_cards
from ntgraph.exports.card_sheets import (
    BACK_SIZES,
    COLUMNS,
    LARGE,
    SMALL,
    Card,
    CardLine,
    choose_height,
    choose_size,
    count_lines,
    lay_out,
)
from ntgraph.exports.printed_cards import list_cards
from ntgraph.facts import FactBase
from tests.exports.packs import TEXTS, nasty_worlds, read_text, shipped
from tests.exports.told_questions import flat


class ArticleReader(HTMLParser):
    """Collect the text of each side of a card by its accessible name."""

    def __init__(self) -> None:
        super().__init__()
        self.sides: dict[str, str] = {}
        self.name = ""
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag == "article":
            self.name = dict(attrs)["aria-label"] or ""
            assert self.name not in self.sides
            self.sides[self.name] = ""

    def handle_endtag(self, tag: str) -> None:
        self.name = "" if tag == "article" else self.name

    def handle_data(self, data: str) -> None:
        if self.name:
            self.sides[self.name] += f" {data}"


def write(facts: FactBase) -> str:
    return "".join(to_printed_cards(facts))


def read(page: str) -> ArticleReader:
    reader = ArticleReader()
    reader.feed(page)
    reader.close()
    return reader


@pytest.mark.parametrize("which", ["world", "shipped"])
def test_both_sides_of_every_card_are_whole(which: str, world: FactBase) -> None:
    facts = shipped() if which == "shipped" else world
    cards = list(list_cards(facts))
    assert len(cards) == len(list(list_anki_cards(facts)))
    fitting = [card for height in (SMALL, LARGE) for card in cards if choose_height(card) == height]
    page = write(facts)
    sides = read(page).sides
    assert len(sides) == 2 * len(fitting) > 0
    for number, card in enumerate(fitting, 1):
        for name, lines in (("front", card.front), ("back", card.back)):
            text = flat(sides[f"Card {number}, {name}"])
            for line in lines:
                assert flat(f"{line.label} {line.text}") in text
            assert f"{flat(card.deck)} {number}" in text
            assert "not medical advice" in text
    missing = len(cards) - len(fitting)
    assert (f"{missing} cards left out" in read_text(page)) == (missing > 1)


def test_safety_notes_stand_on_both_sides() -> None:
    noted = [card for card in list_cards(shipped()) if "Safety:" in {x.label for x in card.front}]
    assert noted
    for card in noted:
        for line in card.front:
            if line.label == "Safety:":
                assert any(x.label == "Safety:" and line.text in x.text for x in card.back)


@settings(max_examples=40, deadline=None)
@given(nasty_worlds())
def test_no_text_becomes_markup(world: FactBase) -> None:
    cards = [card for card in list_cards(world) if choose_height(card)]
    reader = read(write(world))
    assert len(reader.sides) == 2 * len(cards)
    assert reader.tags <= {
        "html", "head", "meta", "title", "style", "body", "header", "h1", "p", "main", "section",
        "article", "span", "div", "i", "b",
    }  # fmt: skip


@given(st.lists(st.sampled_from(["a", "a b c " * 40, "a long text " * 60]), max_size=30))
def test_each_back_is_behind_its_front(texts: list[str]) -> None:
    cards = [Card("deck", (CardLine("front"),), (CardLine(text),)) for text in texts]
    sheets = list(lay_out(cards))
    numbers = []
    for sheet in sheets:
        assert len(sheet.front) == len(sheet.back)
        assert len(sheet.front) * sheet.height <= 4 * SMALL * COLUMNS
        for start in range(0, len(sheet.front), COLUMNS):
            front = sheet.front[start : start + COLUMNS]
            back = sheet.back[start : start + COLUMNS]
            # Turned over the long edge, the left of the back is behind the right of the front.
            assert [side and side.number for side in front] == [
                side and side.number for side in reversed(back)
            ]
        numbers += [side.number for side in sheet.front if side]
    assert numbers == list(range(1, len(cards) + 1))


def test_what_fits_no_card_is_left_out_and_counted(world: FactBase) -> None:
    long = Card("deck", (CardLine("front"),), (CardLine("word " * 2000),))
    assert choose_height(long) is None
    assert choose_size(long.back, LARGE, BACK_SIZES) is None
    (node, *_) = [node for node in world.nodes.values() if node.definition]
    wordy = replace(node, definition="word " * 2000)
    page = write(replace(world, nodes={**world.nodes, node.id: wordy}))
    assert "1 card left out: too long" in read_text(page)
    assert "word word" not in page


@given(TEXTS, st.integers(5, 60))
def test_no_line_has_more_letters_than_it_holds(text: str, letters: int) -> None:
    lines = count_lines(text, letters)
    assert lines >= 1
    assert lines * letters >= sum(map(len, text.split()))


def test_page_needs_no_network_and_no_script() -> None:
    page = write(shipped())
    assert "default-src 'none'" in page
    assert not re.search(r"<script|<link|<img|url\(|https?://", page)


def test_facts_without_cards_say_why(world: FactBase) -> None:
    page = read_text(write(replace(world, statements={})))
    assert "These facts give no cards. There are no statements." in page
