"""A large graph as columns: numbers in arrays, each text and each kind of statement once."""

from __future__ import annotations

from ntgraph.columns.coded_column import Coded
from ntgraph.columns.graph_columns import GraphColumns, LinkColumns, Manner, NodeColumns

__all__ = ["Coded", "GraphColumns", "LinkColumns", "Manner", "NodeColumns"]
