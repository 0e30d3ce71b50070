"""Where sentences begin and end, with citation marks of all kinds around them."""

from __future__ import annotations

import pytest

from ntgraph.articles.citation_marks import find_citations
from ntgraph.quotations.sentences import Sentences
from ntgraph.records import Block, Span
from ntgraph.records.identifiers import hash_span


def split(text: str) -> list[str]:
    """Return the sentences of a text that is one block."""
    block = Block("paragraph", Span("s", "p1", 0, len(text), hash_span(text)))
    marks = [(m.start, m.end) for m in find_citations(text, range(1, 30))]
    return [text[each.start : each.end] for each in Sentences(text, [block], marks).all]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One fact. Another fact.", ["One fact.", "Another fact."]),
        ("One fact.1,2 Another fact.3", ["One fact.", "Another fact."]),
        ("One fact [1]. Another fact.[2] Third.", ["One fact [1].", "Another fact.", "Third."]),
        ("One fact. [1, 2] Another.", ["One fact.", "Another."]),
        ("Drugs, e.g. Cocaine, act. Yes.", ["Drugs, e.g. Cocaine, act.", "Yes."]),
        ("Smith et al. Found it. So did J. Doe.", ["Smith et al. Found it.", "So did J. Doe."]),
        ("It rose by 3.5 percent. Then fell.", ["It rose by 3.5 percent.", "Then fell."]),
        ("“Is it so?” Yes! No end", ["“Is it so?”", "Yes!", "No end"]),
        ("Effect | It wakes. It calms | None. | ", ["Effect", "It wakes.", "It calms", "None."]),
        ("| a cell | 3|4 |", ["a cell", "3|4"]),
        ("e.g. small. letters go on.", ["e.g. small. letters go on."]),
    ],
)
def test_sentences_end_where_readers_see_it(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences
