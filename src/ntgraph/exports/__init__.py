"""Exports: one format, one module. Each takes a fact base and gives the file in pieces.

>>> import ntgraph
>>> from ntgraph.exports import to_statement_lines
>>> facts = ntgraph.load_facts(ntgraph.shipped_facts())
>>> next(iter(to_statement_lines(facts)))[:7]
'{"id": '
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from ntgraph.exports.formats import FORMATS, Format, get_format

if TYPE_CHECKING:
    from ntgraph.exports.anki import to_anki
    from ntgraph.exports.everything import export_all
    from ntgraph.exports.gift import to_gift
    from ntgraph.exports.graphml import to_graphml
    from ntgraph.exports.map_picture import to_png, to_svg
    from ntgraph.exports.node_link import to_node_link
    from ntgraph.exports.quiz_sheet import to_quiz_sheet
    from ntgraph.exports.statement_lines import to_statement_lines
    from ntgraph.exports.statement_table import to_statement_table
    from ntgraph.exports.vault import to_vault

# Loaded on first use: some stand on libraries that not everybody installs.
_HOMES = {
    "export_all": "everything",
    "to_anki": "anki",
    "to_gift": "gift",
    "to_graphml": "graphml",
    "to_node_link": "node_link",
    "to_png": "map_picture",
    "to_quiz_sheet": "quiz_sheet",
    "to_statement_lines": "statement_lines",
    "to_statement_table": "statement_table",
    "to_svg": "map_picture",
    "to_vault": "vault",
}

__all__ = [
    "FORMATS",
    "Format",
    "export_all",
    "get_format",
    "to_anki",
    "to_gift",
    "to_graphml",
    "to_node_link",
    "to_png",
    "to_quiz_sheet",
    "to_statement_lines",
    "to_statement_table",
    "to_svg",
    "to_vault",
]


def __getattr__(name: str) -> object:
    """Load an export from its module on first use."""
    if name not in _HOMES:
        raise AttributeError(f"module 'ntgraph.exports' has no attribute {name!r}")
    return getattr(import_module(f"ntgraph.exports.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
