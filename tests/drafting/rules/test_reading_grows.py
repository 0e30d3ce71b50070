"""A text twice as long takes twice the time, whatever is in it, also without a single stop."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ntgraph.drafting.article_to_draft import take_text
from ntgraph.drafting.draft_article import draft_article
from tests.drafting.drafted import known, reader
from tests.growth import MOST_GROWTH, growth

UNITS = {
    "sentences": "Kava may raise dopamine and GABA. It lowers anxiety, nausea, and fear. ",
    "no stops": "kava raises dopamine and it lowers anxiety which causes sleep ",
    "cells": "kava | raises | dopamine | ",
    "commas": "kava, dopamine, and tea, ",
    "parentheses": "kava ((( raises ((( ",
    "hyphens": "a-b-c raises-d ",
    "semicolons": "raises kava; or ",
}


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_time_grows_with_the_length_of_a_text(unit: str) -> None:
    def make(size: int) -> Callable[[], object]:
        text = (unit * (size // len(unit) + 1))[:size]
        return lambda: draft_article(take_text(text), known(), reader())

    assert growth(make, 20_000, MOST_GROWTH) < MOST_GROWTH
