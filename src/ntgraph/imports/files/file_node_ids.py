"""Make ids for the nodes of a graph file: CURIEs are kept, other ids get the prefix `own`."""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable, Iterable
from urllib.parse import quote

from ntgraph.facts.table_reader import INVISIBLE
from ntgraph.imports.plain_words import LONGEST, PREFIX, word
from ntgraph.records.identifiers import is_curie


def name_nodes(nodes: Iterable[Hashable]) -> dict[Hashable, str]:
    """Return an id for each node; no two nodes share one, and a CURIE stays as it is.

    >>> name_nodes(["CHEBI:18243", "tea", 1, "1"])
    {'CHEBI:18243': 'CHEBI:18243', 'tea': 'own:tea', 1: 'own:1', '1': 'own:1~2'}
    """
    listed = list(nodes)
    names = {node: node for node in listed if isinstance(node, str) and is_plain_curie(node)}
    taken = set(names.values())
    counts: dict[str, int] = {}
    made: dict[Hashable, str] = {}
    for node in listed:
        if node in names and isinstance(node, str):
            made[node] = names[node]
            continue
        base = f"{PREFIX}:{quote(word(node)[:LONGEST], safe='') or '-'}"
        id = base
        while id in taken:
            counts[base] = counts.get(base, 1) + 1
            id = f"{base}~{counts[base]}"
        taken.add(id)
        made[node] = id
    return made


def is_plain_curie(text: str) -> bool:
    """Return whether a text is a CURIE that a table can hold unchanged."""
    return (
        len(text) <= LONGEST
        and is_curie(text)
        and text.isprintable()
        and INVISIBLE.search(text) is None
        and unicodedata.is_normalized("NFC", text)
    )
