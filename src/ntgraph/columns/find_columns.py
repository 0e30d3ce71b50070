"""Find the columns under a mapping of records, without loading numpy where there are none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ntgraph.columns.graph_columns import GraphColumns


def columns_of(records: Mapping[str, object]) -> GraphColumns | None:
    """Return the columns that statements or nodes are read from; None for records in memory.

    >>> columns_of({}) is None
    True
    """
    columns: GraphColumns | None = getattr(records, "columns", None)
    return columns
