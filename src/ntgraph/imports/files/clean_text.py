"""Clean texts for our tables: no invisible characters, normal form C, not too long.

Used by the readers of graph files and by `imports.fact_tables`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from ntgraph.facts.table_reader import INVISIBLE

LONGEST_NOTE = 2_000


def clean_cell(text: str, longest: int = 0) -> str:
    r"""Return a text as a table cell can hold it, cut to `longest` characters if that is not 0.

    >>> clean_cell("a\u200b  b\tc "), clean_cell("sleepless", 6)
    ('a b c', 'sleep…')
    """
    text = INVISIBLE.sub("", text.replace("\u2028", " ").replace("\u2029", " "))
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    return f"{text[: longest - 1]}…" if 0 < longest < len(text) else text


def clean_list_item(text: str) -> str:
    """Return a text as one item of a list in a cell, where `|` separates items.

    >>> clean_list_item("this|that")
    'this/that'
    """
    return clean_cell(text).replace("|", "/")


def clean_items(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the cleaned items of a list, each once, without empty ones."""
    return tuple(dict.fromkeys(filter(None, map(clean_list_item, texts))))


class Renaming:
    """A mapping from texts to clean names in which no two texts share a name."""

    def __init__(self, otherwise: str) -> None:
        self._otherwise = otherwise
        self._made: dict[str, str] = {}
        self._taken: set[str] = set()
        self._counts: dict[str, int] = {}

    def find(self, text: str, wanted: str, between: str = " ") -> str:
        """Return the clean name of a text, the same one every time.

        Args:
            text: the text to rename.
            wanted: the name it gets if that is free.
            between: the text before the number that is added to a name already taken.
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
