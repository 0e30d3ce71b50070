"""Find statements in columns by their cells, as tables write them."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ntgraph.columns.graph_columns import Manner
from ntgraph.columns.lazy_nodes import LazyNodes
from ntgraph.columns.lazy_statements import LazyStatements
from ntgraph.columns.row_ids import RowIds
from ntgraph.records import Statement, write_qualifiers


def find_in_columns(
    statements: Mapping[str, Statement], wanted: Mapping[str, str]
) -> list[Statement]:
    """Return the statements that have all of some cells, sorted by id.

    Args:
        statements: statements in columns.
        wanted: `layer`, `subject`, `predicate`, `object`, `subject_level`, `negated` (`true`) and
            `qualifiers`; a cell not given may be anything.

    Raises:
        TypeError: the statements stand in no columns.
    """
    if not isinstance(statements, LazyStatements):
        raise TypeError(f"expected statements in columns, got {type(statements).__name__}")
    links, nodes = statements.columns.links, LazyNodes(statements.columns)
    ends = {"subject": links.subjects, "object": links.objects}
    of_kind = {key: value for key, value in wanted.items() if key not in ends}
    kinds = np.array([_has_cells(kind, of_kind) for kind in links.kinds], dtype=np.bool_)
    mask = kinds[links.manners]
    for name, rows in ends.items():
        if name in wanted:
            row = nodes.find(wanted[name])
            mask &= False if row is None else rows == row
    return list(RowIds(statements, np.flatnonzero(mask)).records())


def _has_cells(kind: Manner, wanted: Mapping[str, str]) -> bool:
    cells = {
        "layer": kind.layer,
        "predicate": kind.predicate,
        "subject_level": kind.subject_level,
        "negated": "true" if kind.negated else "",
        "qualifiers": "|".join(write_qualifiers(kind.qualifiers)),
    }
    return all(cells[key] == value for key, value in wanted.items())
