"""Exports: one format, one module. Each takes a fact base and gives the file in pieces."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from ntgraph.exports.graphml import to_graphml
from ntgraph.exports.node_link import to_node_link
from ntgraph.exports.statement_lines import to_statement_lines
from ntgraph.exports.statement_table import to_statement_table
from ntgraph.facts import FactBase

__all__ = [
    "EXPORTS",
    "to_graphml",
    "to_node_link",
    "to_statement_lines",
    "to_statement_table",
]

Export = Callable[[FactBase], Iterable[str]]

EXPORTS: Mapping[str, Export] = {
    "csv": to_statement_table,
    "graphml": to_graphml,
    "json": to_node_link,
    "jsonl": to_statement_lines,
}
