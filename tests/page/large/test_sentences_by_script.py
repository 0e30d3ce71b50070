"""The browser's script words the statements of a large page as Python does."""

from __future__ import annotations

import numpy as np
import pytest

from ntgraph.display.large import LargeDisplay
from ntgraph.facts.statement_sentences import make_sentence, say
from ntgraph.page.large import PageNodes, SortedLinks, encode_links, encode_nodes
from ntgraph.page.large.large_header import write_kind
from ntgraph.page.large.sections import encode_sections
from tests.display.large.test_statement_kinds import sentences_of, shipped
from tests.page.displays import HOSTILE
from tests.page.large.large_displays import show_random, show_small
from tests.page.large.read_by_script import ask_script, make_page

# First words with capital letters, with none, and with letters that Unicode tells more about.
FIRST = [
    *("pH", "dopamine", "5-HT", "ß-carotene", "ǆ", "ŉ", "ﬁne", "İstanbul", "ªa", "ⓐ", "ǅ"),
    *(
        "\u03b1-synuclein",
        "Σigma",
        "ʰ",
        "中文",
        "1",
        "a1B",
        "éa",
        "e\u0301a",
        "\U0001d41a",
        "\U0001f41d",
    ),
    *("libc6", "libstdc++", "x.org", "a_b", "etc.", "etc.,", "a:b", "a:", "tea\\", "b3,", "a/b"),
    *("", " ", "?", "what?", "done.", "stop!", "ꭰ", "Ⅷ", "ⅷ", "\u00a0a", "{subject}", "$&"),
    *HOSTILE.values(),
]


def word_by_script(display: LargeDisplay) -> list[str]:
    kinds = [write_kind(kind) for kind in display.kinds]
    nodes, links = len(display.nodes), len(display.links)
    page = make_page(encode_sections(display), nodes, links, kinds)
    (answer,) = ask_script([page], sentences=1)
    said: list[str] = answer["sentences"]
    return said


def test_every_shipped_statement_is_worded_as_in_python() -> None:
    facts, display = shipped()
    told = word_by_script(display)
    assert told == sentences_of(display)
    assert sorted(told) == sorted(say(each, facts) for each in facts.statements.values())


@pytest.mark.parametrize("display", [show_small(), show_random(500)], ids=["small", "random"])
def test_statements_of_columns_are_worded_as_in_python(display: LargeDisplay) -> None:
    assert word_by_script(display) == sentences_of(display)


@pytest.mark.parametrize("words", ["is", "has {{braces}", "is it?"])
def test_capitals_and_stops_are_those_of_python(words: str) -> None:
    template = f"{{subject}} {words} {{object}}"
    names = [*dict.fromkeys(FIRST)]
    nodes = PageNodes(names, np.zeros(len(names), int))
    each = np.arange(len(names), dtype=np.int32)
    links = SortedLinks.of(each, each[::-1], np.zeros(len(names), np.int32), each, 1)
    sections = [*encode_nodes(nodes), encode_links(links)]
    page = make_page(sections, len(names), len(names), [{"template": template}])
    (answer,) = ask_script([page], sentences=1)
    said = words.replace("{{", "{")
    pairs = zip(names, reversed(names), strict=True)
    assert answer["sentences"] == [make_sentence(f"{one} {said} {two}") for one, two in pairs]
