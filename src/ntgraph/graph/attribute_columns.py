"""Columns and attributes for what a graph file says besides the fields we know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from ntgraph.graph.attribute_names import free_name
from ntgraph.records import Value

# The first whole number that a column of numbers cannot hold.
LARGEST_INTEGER = 2**63
Values = Mapping[str, tuple[Value, ...]]


def add_attributes(frame: pd.DataFrame, rows: Sequence[Values]) -> pd.DataFrame:
    """Return a frame with a column for each attribute of its rows.

    A column whose cells are all numbers, or missing, is a column of numbers.

    Args:
        frame: the frame to add to; it is unchanged.
        rows: the attributes of each row of the frame.
    """
    names = sorted({name for row in rows for name in row})
    return add_cells(frame, {name: [to_cell(row.get(name, ())) for row in rows] for name in names})


def add_cells(frame: pd.DataFrame, given: Mapping[str, Sequence[Any]]) -> pd.DataFrame:
    """Return a frame with a column for each attribute.

    Args:
        frame: the frame to add to; it is unchanged.
        given: the cells of each attribute, in the order of the rows; None where there is none.
    """
    if not given:
        return frame
    columns: dict[str, Any] = {}
    for name, cells in given.items():
        title = free_name(name, {*frame.columns, str(frame.index.name), *columns})
        columns[title] = pd.Series(cells, index=frame.index, dtype=choose_dtype(cells))
    return pd.concat([frame, pd.DataFrame(columns, index=frame.index)], axis="columns")


def to_cell(values: tuple[Value, ...]) -> Any:
    """Return a value as a cell: None where there is none, a tuple where there are several."""
    return (values[0] if len(values) == 1 else values) if values else None


def choose_dtype(cells: Sequence[Any]) -> Any:
    """Return the type of a column: whole numbers, numbers, truth values, or any object.

    >>> choose_dtype([1, None]), choose_dtype([1, 0.5]), choose_dtype(["a", 1])
    ('Int64', 'float64', 'object')
    """
    kinds = {type(cell) for cell in cells if cell is not None}
    if int in kinds and any(isinstance(c, int) and abs(c) >= LARGEST_INTEGER for c in cells):
        return "object"
    is_full = None not in cells
    if kinds == {int}:
        return "int64" if is_full else "Int64"
    if kinds and kinds <= {int, float}:
        return "float64"
    return "bool" if kinds == {bool} and is_full else "object"
