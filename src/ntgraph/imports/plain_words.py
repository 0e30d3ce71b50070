"""Names for things of any kind: texts without line breaks, and ids that keep them apart."""

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
    r"""Give any value as one line of text; what stands for nothing is empty.

    >>> word(None), word(float("nan")), word("two  lines\nof text"), word(3)
    ('', '', 'two lines of text', '3')
    """
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    text = str(value)
    if text in ("<NA>", "NaT"):
        return ""
    # A lone half of a character pair cannot be written to any file.
    text = text.encode("utf-8", "replace").decode("utf-8")
    return " ".join(text.split())


def name_nodes(nodes: Iterable[Hashable]) -> dict[Hashable, str]:
    """Give each node an id of its own, after its name; 1 and "1" stay two nodes.

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
