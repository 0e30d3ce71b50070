"""Our ids of nodes, as the script of a large page makes them of the ids of a file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

from ntgraph.records.identifiers import OWN_PREFIX

# A part of the CURIEs that a file may have; the script has the same expression.
PLAIN_CURIE = re.compile(r"[A-Za-z][A-Za-z0-9._-]*:[!-9;-{}~][!-{}~]*")


def list_odd_ids(own: Iterable[str], shown: Iterable[str]) -> dict[int, str]:
    """Return our ids of nodes, by row, where the script would make another one.

    >>> list_odd_ids(["own:tea", "own:tea~2", "CHEBI:1"], ["tea", "Tea", "CHEBI:1"])
    {1: 'own:tea~2'}
    """
    pairs = enumerate(zip(own, shown, strict=True))
    return {row: id for row, (id, given) in pairs if id != make_own_id(given)}


def make_own_id(given: str) -> str:
    """Return our id of a node with this id in its file, if no other node has the same.

    >>> make_own_id("green tea"), make_own_id("CHEBI:1")
    ('own:green%20tea', 'CHEBI:1')
    """
    if PLAIN_CURIE.fullmatch(given):
        return given
    return f"{OWN_PREFIX}:{given if given.isalnum() and given.isascii() else _quote(given)}"


def _quote(given: str) -> str:
    return quote(given, safe="", errors="replace")
