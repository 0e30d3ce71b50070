"""Find a few quoted words in a text: as they are written, else in another spelling."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from ntgraph.quotations.folded_text import FoldedText, fold

WORD = re.compile(r"\w+")
# Words that stand in more places than this tell nothing about where a quote is from.
COMMON = 60
COMPARED = 8

Place = tuple[int, int]


class QuoteFinder:
    """A text and where each of its words stands, so that a quote is found without a search."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = FoldedText(text)
        self._words: dict[str, list[int]] = {}
        for word in WORD.finditer(self.folded.text):
            self._words.setdefault(word[0], []).append(word.start())

    def find(self, quote: str) -> list[Place]:
        """Return all places of a quote, in order; those written in the same way, if there are any.

        A quote without a letter or digit stands nowhere.
        """
        if not any(c.isalnum() for c in quote):
            return []
        wanted, written = fold(quote), trim(quote)
        places = [self.folded.place(at, at + len(wanted)) for at in self._find_folded(wanted)]
        exact = [place for place in places if self.text[slice(*place)] == written]
        if exact or places:
            return exact or places
        # A quote may begin or end between a letter and the mark above it.
        return [(at, at + len(quote)) for at in find_occurrences(self.text, quote)]

    def _find_folded(self, wanted: str) -> Iterator[int]:
        """Yield where folded words stand in the folded text, in order."""
        text = self.folded.text
        inner = [w for w in WORD.finditer(wanted) if w.start() > 0 and w.end() < len(wanted)]
        if not inner:
            yield from find_occurrences(text, wanted)
            return
        rarest = min(inner, key=lambda word: len(self._words.get(word[0], ())))
        for at in self._words.get(rarest[0], ()):
            if text.startswith(wanted, at - rarest.start()) and at >= rarest.start():
                yield at - rarest.start()

    def find_nearest(self, quote: str, passages: list[Place]) -> Place | None:
        """Return the passage whose words are most like those of a quote; None if none is."""
        wanted = fold(quote)
        starts = [start for start, _ in passages]
        shared: Counter[int] = Counter()
        for word in {word[0] for word in WORD.finditer(wanted)}:
            places = self._words.get(word, ())
            if len(places) <= COMMON:
                found = (self.folded.place(at, at + 1)[0] for at in places)
                shared.update({find_before(starts, at) for at in found})
        best = [passages[number] for number, _ in shared.most_common(COMPARED) if number >= 0]
        rated = [(self._likeness(wanted, passage), passage) for passage in best]
        score, passage = max(rated, default=(0.0, None))
        return passage if score > 0.3 else None

    def _likeness(self, wanted: str, passage: Place) -> float:
        """Return how much of a quote a passage holds in the same order, from 0 to 1."""
        match = SequenceMatcher(None, wanted, fold(self.text[slice(*passage)]), autojunk=False)
        return sum(block.size for block in match.get_matching_blocks()) / max(1, len(wanted))


def trim(quote: str) -> str:
    """Return a quote without blanks and unseen characters at its ends."""
    start, end = 0, len(quote)
    while start < end and not fold(quote[start]):
        start += 1
    while end > start and not fold(quote[end - 1]):
        end -= 1
    return quote[start:end]


def find_occurrences(text: str, wanted: str) -> Iterator[int]:
    """Yield every place at which some characters stand in a text, also where they overlap."""
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


def find_before(starts: list[int], at: int) -> int:
    """Return the number of the last of some starts that is not after a place; -1 if none is."""
    return bisect_right(starts, at) - 1
