"""Cells that a spreadsheet would run as formulas are made safe, and read back as they were."""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.facts.spreadsheet_table import INVISIBLE, guard_cell, unguard_cell

# The page's script is tested with the same cases.
CASES = json.loads((Path(__file__).parents[1] / "page/formula_cases.json").read_text())
RISKY = st.text(st.sampled_from("=+-@\t\r\n;'\" \u200b\uff1dab1|"), max_size=12)


@pytest.mark.parametrize(("cell", "guarded"), CASES)
def test_cell_is_guarded(cell: str, guarded: str) -> None:
    assert guard_cell(cell) == guarded
    assert unguard_cell(guarded) == cell


@given(st.text() | RISKY)
def test_guarded_cell_is_read_back_as_it_was(cell: str) -> None:
    assert unguard_cell(guard_cell(cell)) == cell


@given(RISKY, st.sampled_from(";\t"))
def test_no_piece_of_a_guarded_cell_begins_a_formula(cell: str, separator: str) -> None:
    for piece in re.split(r"[\r\n]", guard_cell(cell)):
        for part in piece.split(separator):
            bare = part.lstrip(' \u200b"')
            assert not bare.startswith(tuple("=+-@\uff1d"))


def test_invisible_characters_are_those_of_unicode() -> None:
    found = re.compile(f"[{INVISIBLE}]")
    for code in range(sys.maxunicode + 1):
        if unicodedata.category(chr(code)) == "Cf":
            assert found.match(chr(code)), hex(code)
