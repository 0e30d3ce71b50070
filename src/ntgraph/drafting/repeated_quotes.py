"""Marks that keep apart the places of equal words, such as the same cell in two rows of a table.

A place is known by the lines that it ends: its own, and as many before it as are needed. So it is
found again where the text was changed elsewhere, and not taken for another place with its words.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ntgraph.drafting.article_to_draft import ArticleToDraft
from ntgraph.drafting.proposal import Proposal
from ntgraph.quotations.folded_text import fold
from ntgraph.quotations.quote_finder import find_occurrences

LINES = (1, 2, 4, 8)
# Characters of a line that are looked at, before and behind a place.
REACH = 300
MARK = re.compile(r"(\d)-(\d+)-([0-9a-f]{8})")


def mark_repeated(article: ArticleToDraft, proposals: Iterable[Proposal]) -> list[Proposal]:
    """Return proposals with what tells their place from others with the same words."""
    listed = list(proposals)
    starts: dict[str, set[int]] = {}
    for sentence in article.list_read():
        words = article.text[sentence.start : sentence.end]
        starts.setdefault(words, set()).add(sentence.start)
    for proposal in listed:
        starts.setdefault(proposal.quote, set()).add(proposal.start)
    marks = {
        (quote, start): mark
        for quote in {each.quote for each in listed}
        if len(starts[quote]) > 1
        for start, mark in tell_apart(article.text, sorted(starts[quote])).items()
    }
    return [replace(each, beside=marks.get((each.quote, each.start), "")) for each in listed]


def tell_apart(text: str, starts: Sequence[int]) -> dict[int, str]:
    r"""Return a mark for each of some places: how many lines it was made of, which of equal ones.

    >>> row, other = tell_apart("tea | calms\nnap | calms", [6, 18]).values()
    >>> row == other
    False
    """
    hashes: dict[int, str] = {}
    used = 0
    for count in LINES:
        used, hashes = count, {start: hash_lines(text, start, count) for start in starts}
        if len(set(hashes.values())) == len(starts):
            break
    met: Counter[str] = Counter()
    marks: dict[int, str] = {}
    for start, hashed in hashes.items():
        marks[start] = f"{used}-{met[hashed]}-{hashed}"
        met[hashed] += 1
    return marks


class MarkedPlaces:
    """Where the words of proposals with a mark stand in a text, which may have changed since."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[tuple[str, int], dict[str, list[int]]] = {}

    def find(self, quote: str, mark: str) -> int:
        """Return where the words with a mark stand; -1 if they stand nowhere."""
        if not (parts := MARK.fullmatch(mark)):
            return -1
        count, number, hashed = int(parts[1]), int(parts[2]), parts[3]
        if (quote, count) not in self._known:
            places = self._known[quote, count] = {}
            for at in find_occurrences(self._text, quote):
                places.setdefault(hash_lines(self._text, at, count), []).append(at)
        there = self._known[quote, count].get(hashed, [])
        return there[number] if number < len(there) else -1


def hash_lines(text: str, start: int, count: int) -> str:
    """Return a short hash of the words near a place in its line, and of the lines before it."""
    end = text.find("\n", start, start + REACH)
    end = min(len(text), start + REACH) if end < 0 else end
    lines: list[str] = []
    while end >= 0 and len(lines) < count:
        low = max(0, (start if not lines else end) - REACH)
        begin = text.rfind("\n", low, end) + 1 or low
        line = fold(text[begin:end])
        lines += [line] if line else []
        end = begin - 1
    return hashlib.sha256("\x1f".join(lines).encode("utf-8", "replace")).hexdigest()[:8]
