"""Abbreviations that a text explains."""

from __future__ import annotations

import pytest

from ntgraph.drafting.short_forms import find_short_forms


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the central nervous system (CNS)", {"CNS": "central nervous system"}),
        ("loss of appetite (LOA)", {"LOA": "loss of appetite"}),
        ("a trial (RCT)", {}),
        ("attention-deficit disorder (ADD)", {"ADD": "attention-deficit disorder"}),
        ("one, two three (OTT)", {}),
        ("(CNS)", {}),
    ],
)
def test_short_forms(text: str, found: dict[str, str]) -> None:
    assert find_short_forms(text) == found
