"""Any part of any text is found again, in whatever spelling its blanks and marks are."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntgraph.quotations.quote_finder import QuoteFinder, trim

LETTERS = st.text(
    st.one_of(
        st.characters(codec="utf-8", exclude_categories=["Cs"]),
        st.sampled_from("abcAB  .,;-–—“”‘’'\"é\u0301\u00a0\u00ad\n\r\tßİﬁ½1²[]"),
    ),
    max_size=120,
)


@given(text=LETTERS, data=st.data())
def test_every_part_of_a_text_is_found_or_its_places_are_listed(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = text[start:end]
    places = QuoteFinder(text).find(quote)
    if any(map(str.isalnum, quote)):
        start += quote.index(trim(quote))
        assert (start, start + len(trim(quote))) in places
        assert all(text[first:last] == trim(quote) for first, last in places)
    else:
        assert places == []


@given(
    words=st.lists(st.sampled_from(["well-being", "it's", '"calm"', "naïve", "GABA"]), min_size=3)
)
def test_spelling_of_blanks_marks_and_case_does_not_matter(words: list[str]) -> None:
    printed = {"-": "‑", "'": "’", '"': "“", " ": " \n\u00a0"}
    plain = " ".join(words)
    text = "Before. " + re.sub("""[-'" ]""", lambda m: printed[m[0]], plain) + "! After."
    places = QuoteFinder(text).find(plain.upper())
    assert (8, len(text) - 8) in places


@pytest.mark.parametrize("quote", ["", "  ", "…", "–"])
def test_quote_without_a_letter_stands_nowhere(quote: str) -> None:
    assert QuoteFinder("One … two – three").find(quote) == []


def test_nearest_passage_is_the_one_with_most_of_the_words() -> None:
    text = "Nicotine eases stress. Coffee keeps people awake. Sleep is good."
    finder = QuoteFinder(text)
    passages = [(0, 22), (23, 49), (50, 64)]
    assert finder.find_nearest("coffee keeps most people awake", passages) == (23, 49)
    assert finder.find_nearest("quite another subject", passages) is None


def test_overlapping_places_are_all_listed() -> None:
    assert QuoteFinder("aaa").find("aa") == [(0, 2), (1, 3)]
