"""Texts made fit for our tables: no invisible characters, normal form C, not too long."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from ntgraph.facts.table_reader import INVISIBLE

LONGEST_NOTE = 2_000


def clean(text: str, longest: int = 0) -> str:
    r"""Give a text as a cell of a table can hold it, cut where a length is given.

    >>> clean("a\u200b  b\tc "), clean("sleepless", 6)
    ('a b c', 'sleep…')
    """
    text = INVISIBLE.sub("", text.replace("\u2028", " ").replace("\u2029", " "))
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    return f"{text[: longest - 1]}…" if 0 < longest < len(text) else text


def clean_item(text: str) -> str:
    """Give a text as one item of a list in a cell.

    >>> clean_item("this|that")
    'this/that'
    """
    return clean(text).replace("|", "/")


def clean_items(texts: Iterable[str]) -> tuple[str, ...]:
    """Clean the items of a list; each stands once, and none is empty."""
    return tuple(dict.fromkeys(filter(None, map(clean_item, texts))))


class Renaming:
    """Gives each text a clean one, and two texts never the same."""

    def __init__(self, otherwise: str) -> None:
        self._otherwise = otherwise
        self._made: dict[str, str] = {}
        self._taken: set[str] = set()
        self._counts: dict[str, int] = {}

    def find(self, text: str, wanted: str, between: str = " ") -> str:
        """Give the clean text that stands for another.

        Args:
            text: what is to be renamed.
            wanted: what it should be called.
            between: what stands before a number that tells it from another.
        """
        if text not in self._made:
            base = wanted or self._otherwise
            name, count = base, self._counts.get(base, 1)
            while name in self._taken:
                count += 1
                name = f"{base}{between}{count}"
            self._counts[base] = count
            self._taken.add(name)
            self._made[text] = name
        return self._made[text]
