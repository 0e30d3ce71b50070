"""The rule reader takes any text: it raises nothing, and all it proposes is in the text."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from ntgraph.drafting.article_to_draft import take_text
from ntgraph.drafting.draft_article import draft_article
from ntgraph.drafting.filter_proposals import filter_proposals
from tests.drafting.drafted import known, reader

PLAIN = """
kava dopamine raises lowers is blocked by the and , . ; : ( ) - may not no it this drug a lack of
too much causes nausea such as including symptoms include receptor GABA-A which that | % 5-HT
reduces risk release associated with in to caused called
"""
WORDS = [*PLAIN.split(), "\u0130", "\ufb00", "\u2028", "\x00", "\u2019", "\u201c", "\n\n"]
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join),
)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_any_text_is_read_and_every_quote_is_in_it(text: str) -> None:
    article = take_text(text)
    drafted = draft_article(article, known(), reader())
    for proposal in drafted.proposals:
        assert text[proposal.start : proposal.end] == proposal.quote
        assert 0 <= proposal.object_start < proposal.object_end <= len(text)
        place = "antecedent" if proposal.carried else "subject"
        first, last = (getattr(proposal, f"{place}_{end}") for end in ("start", "end"))
        assert 0 <= first < last <= len(text)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_what_passed_the_filter_passes_it_again(text: str) -> None:
    article = take_text(text)
    kept = draft_article(article, known(), reader()).proposals
    again = filter_proposals(article, known().names, known().vocabulary, kept)
    assert again.kept == kept
    assert again.refused == ()


def test_the_same_text_is_read_in_the_same_way() -> None:
    chance = random.Random(3)  # noqa: S311 - the same text in each run, no secret
    text = " ".join(chance.choice(WORDS) for _ in range(4_000))
    first, second = (draft_article(take_text(text), known(), reader()) for _ in range(2))
    assert first == second


def test_a_text_without_stops_is_read_in_pieces() -> None:
    text = "kava raises dopamine and then " * 400
    proposals = list(reader().read(take_text(text)))
    assert len(proposals) > 100
    assert max(p.end - p.start for p in proposals) <= 900
