"""Turn values of any kind into one line of text, and nodes of any kind into ids."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable, Mapping
from typing import Any
from urllib.parse import quote

from ntgraph.records.identifiers import OWN_PREFIX
from ntgraph.records.text_encoding import replace_lone_halves

PREFIX = OWN_PREFIX
UNNAMED = "is linked to"
SIGNS = {
    "+": "+", "1": "+", "1.0": "+", "+1": "+", "True": "+", "plus": "+", "positive": "+",
    "-": "-", "-1": "-", "-1.0": "-", "minus": "-", "negative": "-",
    "\N{MINUS SIGN}": "-", "\N{MINUS SIGN}1": "-", "\N{EN DASH}": "-",
    "0": "0", "0.0": "0", "none": "0", "": "0",
}  # fmt: skip
LONGEST_ID = 120


def plain_text(value: Any) -> str:
    r"""Return a value as one line of text; empty for None, NaN and pandas' missing values.

    >>> plain_text(None), plain_text(float("nan")), plain_text("two  lines\nof text"), plain_text(3)
    ('', '', 'two lines of text', '3')
    """
    if type(value) is str and value.isascii():
        return value if value.isalnum() else " ".join(value.split()) if value != "<NA>" else ""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    text = str(value)
    if text in ("<NA>", "NaT"):
        return ""
    return " ".join(replace_lone_halves(text).split())


def name_nodes(
    nodes: Iterable[Hashable], kept: Mapping[Hashable, str] | None = None
) -> dict[Hashable, str]:
    """Return an id for each node, made from its name; 1 and "1" stay two nodes.

    Args:
        nodes: what to name.
        kept: the ids of those nodes whose names are ids already.

    >>> name_nodes(["gaba", 1, "1", "1~2"])
    {'gaba': 'own:gaba', 1: 'own:1', '1': 'own:1~2', '1~2': 'own:1~2~2'}
    """
    names = dict(kept or {})
    taken = set(names.values())
    counts: dict[str, int] = {}
    made: dict[Hashable, str] = {}
    for node in nodes:
        if node in names:
            made[node] = names[node]
            continue
        base = f"{PREFIX}:{quote(plain_text(node)[:LONGEST_ID], safe='') or '-'}"
        id = base
        while id in taken:
            counts[base] = counts.get(base, 1) + 1
            id = f"{base}~{counts[base]}"
        taken.add(id)
        made[node] = id
    return made
