"""Denials of relations that a graph names itself are plain English."""

from __future__ import annotations

from pathlib import Path

import pytest

from ntgraph import read_graph
from ntgraph.facts.statement_sentences import say
from ntgraph.imports.denied_wording import find_base, word_denial
from ntgraph.learning.wording_questions import deny

BASES = {
    "lowers": "lower", "carries": "carry", "passes": "pass", "has": "have", "raises": "raise",
    "causes": "cause", "feeds": "feed", "fixes": "fix", "teaches": "teach", "pushes": "push",
    "undergoes": "undergo", "goes": "go", "lies": "lie", "freezes": "freeze", "stays": "stay",
    "focuses": "focus", "buzzes": "buzz", "oxidizes": "oxidize", "flies": "fly", "uses": "use",
    "supplies": "supply", "inhibits": "inhibit",
}  # fmt: skip


def test_base_forms_of_verbs() -> None:
    assert {verb: find_base(verb) for verb in BASES} == BASES


@pytest.mark.parametrize(
    "word", ["part", "less", "plus", "basis", "as", "its", "towards", "class", "always", "DRIVES"]
)
def test_what_seems_no_verb_is_denied_as_a_whole(word: str) -> None:
    denial = word_denial(word, plural=False)
    assert denial == f"it is not so that {{subject}} {word} {{object}}"


def test_forms_of_be_and_further_words_stay() -> None:
    assert word_denial("is", plural=False) == "{subject} is not {object}"
    assert word_denial("leads to", plural=False) == "{subject} does not lead to {object}"
    assert word_denial("leads to", plural=True) == "{subject} do not lead to {object}"


def test_denials_of_a_file_read_as_english(tmp_path: Path) -> None:
    path = tmp_path / "water.csv"
    path.write_text(
        "subject,relation,object\nDrought,lowers,groundwater\nRiver,part_of,basin\n", "utf-8"
    )
    g = read_graph(path)
    told = {say(deny(statement), g.facts) for statement in g.everything}
    assert told == {
        "Drought does not lower groundwater.",
        "It is not so that River part of basin.",
    }
