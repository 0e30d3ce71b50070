"""Quizlet: each line has one tab, and no card loses its grounds or its safety notes."""

from __future__ import annotations

import csv
import io

import pandas as pd
import pytest
from hypothesis import given, settings

from ntgraph.exports import to_quizlet
from ntgraph.exports.anki import list_cards
from ntgraph.exports.quizlet import list_pairs
from ntgraph.facts import FactBase
from ntgraph.facts.spreadsheet_table import guard_cell
from tests import world as tiny
from tests.exports.packs import nasty_worlds, shipped
from tests.exports.told_questions import expect, flat


def read(facts: FactBase) -> list[list[str]]:
    """Read the lines as Quizlet does: a tab between term and definition, a line for a card."""
    text = "".join(to_quizlet(facts))
    assert text.endswith("\n")
    return [line.split("\t") for line in text.removesuffix("\n").split("\n")]


@pytest.mark.parametrize("which", ["world", "shipped"])
def test_every_card_of_anki_is_there(which: str, world: FactBase) -> None:
    facts = shipped() if which == "shipped" else world
    cards = read(facts)
    assert len(cards) == len(list(list_cards(facts)))
    assert all(len(card) == 2 and all(card) for card in cards)
    fronts = dict(cards)
    for question in expect(facts):
        if question.part == "checked":
            (front,) = [front for front in fronts if guard_cell(question.text) in front]
            back = fronts[front]
            assert back.split(") ", 1)[1].startswith(question.answer)
            for caution in question.cautions:
                assert caution.text in front
                assert caution.text in back
            for details in question.statement_details:
                assert flat(details.sentence) in back
                assert all(work.note in back for work in details.cited)


def test_a_judged_card_has_verdict_place_works_and_safety_note(world: FactBase) -> None:
    ((front, back),) = [
        pair for pair in list_pairs(world) if pair[0].startswith("An article says: “Caffeine sh")
    ]
    assert "Ask somebody before you act" in front
    assert tiny.SHORTENS.id not in front + back
    for words in (
        "contradicted. The article says: Caffeine shortens sleep.", "=A reason",
        "section “what coffee does”, worded with “may”, citing 1",
        "Müller A, O'Neil B. First work.", "does not support: Its title names another drug.",
        "Contested by: Caffeine does not shorten sleep. (denied)", "Safety: Ask somebody",
    ):  # fmt: skip
        assert words in back, words


def test_other_programs_read_the_same_cells() -> None:
    text = "".join(to_quizlet(shipped()))
    by_csv = list(csv.reader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE))
    frame = pd.read_csv(
        io.StringIO(text), sep="\t", header=None, quoting=csv.QUOTE_NONE, keep_default_na=False
    )
    assert by_csv == read(shipped()) == frame.to_numpy().tolist()


@settings(max_examples=60, deadline=None)
@given(nasty_worlds())
def test_no_cell_breaks_a_line_or_is_a_formula(world: FactBase) -> None:
    pairs = list(list_pairs(world))
    if pairs:
        cards = read(world)
        assert [tuple(card) for card in cards] == [
            (guard_cell(front), guard_cell(back)) for front, back in pairs
        ]
        assert not any(cell.startswith(("=", "+", "-", "@")) for card in cards for cell in card)
