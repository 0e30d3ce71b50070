"""Find recorded places again in a text that was corrected, by their hashes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ntgraph.records.identifiers import hash_span

WORD_START = re.compile(r"(?<![^\s(\[“\"‘'])\S")


class MovedPlaces:
    """A text in which places are looked for by length and hash, near where they were first.

    The text may have other line ends than before: it is also searched with LF in their place.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._texts = [text]
        self._breaks: list[int] = []
        if "\r\n" in text:
            self._texts.append(text.replace("\r\n", "\n"))
            self._breaks = [m.start() - n for n, m in enumerate(re.finditer("\r\n", text))]
        self._shift = 0
        self._known: dict[int, dict[str, int]] = {}

    def find(self, start: int, end: int, sha256: str) -> tuple[int, int] | None:
        """Return where a passage stands now; None if its words are no longer in the text."""
        length = end - start
        for number, text in enumerate(self._texts):
            shifted = start + (self._shift if number == 0 else 0)
            for at in dict.fromkeys((shifted, start)):
                if at >= 0 and hash_span(text[at : at + length]) == sha256:
                    return self._report(number, at, length, start)
        number = len(self._texts) - 1
        at = self._index(length).get(sha256, -1)
        return self._report(number, at, length, start) if at >= 0 else None

    def _report(self, number: int, at: int, length: int, start: int) -> tuple[int, int]:
        """Return a place in the text as it is, and remember how far it moved."""
        first, last = at, at + length
        if number:
            first += bisect_left(self._breaks, first)
            last += bisect_left(self._breaks, last)
        self._shift = first - start
        return first, last

    def _index(self, length: int) -> dict[str, int]:
        """Return the first place of each passage of a length that begins with a word."""
        if length not in self._known:
            text = self._texts[-1]
            hashes: dict[str, int] = {}
            for at in word_starts(text):
                hashes.setdefault(hash_span(text[at : at + length]), at)
            self._known[length] = hashes
        return self._known[length]


def word_starts(text: str) -> Iterator[int]:
    """Yield where words begin."""
    return (match.start() for match in WORD_START.finditer(text))


def fits(text: str, places: Sequence[tuple[int, int, str]]) -> bool:
    """Return whether every place has the hash of the text there."""
    return all(hash_span(text[start:end]) == sha256 for start, end, sha256 in places)
