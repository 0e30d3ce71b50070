"""Make ids for the nodes of a graph file: CURIEs are kept, other ids get the prefix `own`."""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable, Iterable

from ntgraph.facts.table_reader import INVISIBLE
from ntgraph.imports.values_as_text import LONGEST_ID, name_nodes
from ntgraph.records.identifiers import is_curie


def name_file_nodes(nodes: Iterable[Hashable]) -> dict[Hashable, str]:
    """Return an id for each node, no two the same; a CURIE stays unchanged.

    >>> name_file_nodes(["CHEBI:18243", "tea", 1, "1"])
    {'CHEBI:18243': 'CHEBI:18243', 'tea': 'own:tea', 1: 'own:1', '1': 'own:1~2'}
    """
    listed = list(nodes)
    curies = (node for node in listed if isinstance(node, str) and is_plain_curie(node))
    return name_nodes(listed, {curie: curie for curie in curies})


def is_plain_curie(text: str) -> bool:
    """Return whether a text is a CURIE that a table can hold unchanged."""
    return (
        len(text) <= LONGEST_ID
        and is_curie(text)
        and text.isprintable()
        and INVISIBLE.search(text) is None
        and unicodedata.is_normalized("NFC", text)
    )
