"""Turn values of any kind into one line of text, and nodes of any kind into ids."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable
from itertools import count
from typing import Any
from urllib.parse import quote

PREFIX = "own"
UNNAMED = "is linked to"
SIGNS = {
    "+": "+", "1": "+", "1.0": "+", "True": "+", "-": "-", "-1": "-", "-1.0": "-",
    "0": "0", "0.0": "0", "": "0",
}  # fmt: skip
LONGEST = 120


def word(value: Any) -> str:
    r"""Return a value as one line of text; empty for None, NaN and pandas' missing values.

    >>> word(None), word(float("nan")), word("two  lines\nof text"), word(3)
    ('', '', 'two lines of text', '3')
    """
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    text = str(value)
    if text in ("<NA>", "NaT"):
        return ""
    # A lone surrogate cannot be encoded, so no file could hold it.
    text = text.encode("utf-8", "replace").decode("utf-8")
    return " ".join(text.split())


def name_nodes(nodes: Iterable[Hashable]) -> dict[Hashable, str]:
    """Return an id for each node, made from its name; 1 and "1" get different ids.

    >>> name_nodes(["gaba", 1, "1", "1~2"])
    {'gaba': 'own:gaba', 1: 'own:1', '1': 'own:1~2', '1~2': 'own:1~2~2'}
    """
    taken: set[str] = set()
    names: dict[Hashable, str] = {}
    for node in nodes:
        base = quote(word(node)[:LONGEST], safe="") or "-"
        tries = (base if at == 1 else f"{base}~{at}" for at in count(1))
        free = next(each for each in tries if each not in taken)
        taken.add(free)
        names[node] = f"{PREFIX}:{free}"
    return names
