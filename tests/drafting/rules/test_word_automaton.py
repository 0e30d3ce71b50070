"""Names and phrases are found in one pass, by the plain automaton and by the fast one."""

from __future__ import annotations

import random

import pytest

from ntgraph.drafting.rules.text_tokens import split_tokens
from ntgraph.drafting.rules.word_automaton import FastAutomaton, WordTree

PHRASES = [("gaba",), ("gaba", "a", "receptor"), ("a",), ("receptor", "agonist"), ("b", "b")]


def look_for(phrases: list[tuple[str, ...]], words: list[str]) -> list[tuple[int, int, int]]:
    """Return the places of phrases, found word by word."""
    return [
        (at, at + len(phrase), number)
        for at in range(len(words))
        for length in range(1, 4)
        for number, phrase in enumerate(phrases)
        if len(phrase) == length and tuple(words[at : at + length]) == phrase
    ]


@pytest.mark.parametrize("automaton", [WordTree, FastAutomaton])
def test_all_places_are_found(automaton: type[WordTree | FastAutomaton]) -> None:
    if automaton is FastAutomaton:
        pytest.importorskip("ahocorasick_rs")
    chance = random.Random(1)  # noqa: S311 - the same words in each run, no secret
    words = [chance.choice(["gaba", "a", "receptor", "agonist", "b", "x"]) for _ in range(500)]
    assert automaton(PHRASES).find(words) == look_for(PHRASES, words)


def test_tokens_keep_their_places() -> None:
    text = "Vitamin B12’s GABA-A (5-HT) İstanbul"
    tokens = split_tokens(text)
    assert len(tokens.words) == len(tokens.starts) == len(tokens.ends)
    assert [text[s:e] for s, e in zip(tokens.starts, tokens.ends, strict=True)] == [
        "Vitamin", "B12’s", "GABA", "A", "(", "5", "HT", ")", "İstanbul",
    ]  # fmt: skip
