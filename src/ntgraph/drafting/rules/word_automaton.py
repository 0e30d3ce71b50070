"""Find thousands of names and phrases in a text in one pass.

The plain form walks a tree of words. Where `ahocorasick_rs` is installed, it looks for the same
phrases among the same words; both return the same places.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from typing import Any

# A phrase in the text: its first token, the first behind it, and the number of the phrase.
FoundPhrase = tuple[int, int, int]
LAST = ""


class WordTree:
    """Phrases as a tree of words."""

    def __init__(self, phrases: Iterable[Sequence[str]]) -> None:
        self._root: dict[str, Any] = {}
        for number, phrase in enumerate(phrases):
            branch = self._root
            for word in phrase:
                branch = branch.setdefault(word, {})
            branch[LAST] = number

    def find(self, words: Sequence[str]) -> list[FoundPhrase]:
        """Return all places of all phrases, also those that overlap, in order."""
        root, found, most = self._root, [], len(words)
        for at, word in enumerate(words):
            branch = root.get(word)
            end = at + 1
            while branch is not None:
                if LAST in branch:
                    found.append((at, end, branch[LAST]))
                if end == most:
                    break
                branch = branch.get(words[end])
                end += 1
        return found


class FastAutomaton:
    """The same with the automaton of `ahocorasick_rs`."""

    def __init__(self, phrases: Iterable[Sequence[str]]) -> None:
        import ahocorasick_rs

        self._automaton = ahocorasick_rs.AhoCorasick(
            [f" {' '.join(phrase)} " for phrase in phrases]
        )

    def find(self, words: Sequence[str]) -> list[FoundPhrase]:
        """Return all places of all phrases, also those that overlap, in order."""
        joined = f" {' '.join(words)} "
        starts, at = [], 0
        for word in words:
            starts.append(at)
            at += len(word) + 1
        found = [
            (bisect_left(starts, start), bisect_left(starts, end - 1), number)
            for number, start, end in self._automaton.find_matches_as_indexes(
                joined, overlapping=True
            )
        ]
        return sorted(found)


def make_automaton(phrases: Sequence[Sequence[str]]) -> WordTree | FastAutomaton:
    """Return what finds some phrases, each a sequence of tokens in small letters, each once."""
    return FastAutomaton(phrases) if find_spec("ahocorasick_rs") else WordTree(phrases)
