"""Take some rows of columns, in any order; values that no row has any more are kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ntgraph.columns.coded_column import Coded
from ntgraph.columns.graph_columns import LinkColumns
from ntgraph.columns.joined_ranges import take_ranges

T = TypeVar("T")
Rows = NDArray[np.integer]


def take_links(
    links: LinkColumns,
    rows: Rows,
    pieces: Rows,
    first: NDArray[np.int64] | None,
    manners: NDArray[np.int32] | None = None,
) -> LinkColumns:
    """Return the statements of some rows with some of their evidence.

    Args:
        links: the statements to take from.
        rows: the rows of the statements.
        pieces: the rows of their evidence, statement by statement.
        first: where the evidence of each of them starts among the pieces; None if each has one.
        manners: the manner of each piece, if a statement is to have that of its first one.
    """
    own, of_pieces = links.manners[rows], take_array(links.piece_manners, pieces)
    if manners is not None and first is not None:
        own, of_pieces = manners[first[:-1]], manners
    return replace(
        links,
        subjects=links.subjects[rows],
        objects=links.objects[rows],
        manners=own,
        piece_manners=of_pieces,
        lines=links.lines[pieces],
        first=first,
        works=take_column(links.works, pieces),
        passages=take_column(links.passages, pieces),
        notes=take_column(links.notes, pieces),
        attributes=take_columns_of(links.attributes, pieces),
    )


def take_statements(links: LinkColumns, rows: Rows) -> LinkColumns:
    """Return the statements of some rows with all their evidence."""
    if links.first is None:
        return take_links(links, rows, rows, None)
    return take_links(links, rows, *take_ranges(links.first, rows))


def take_array(column: NDArray[np.int32] | None, rows: Rows) -> NDArray[np.int32] | None:
    """Return some rows of an array; None where there is none."""
    return None if column is None else column[rows]


def take_column(column: Coded[T] | None, rows: Rows) -> Coded[T] | None:
    """Return some rows of a column; None where there is no column."""
    return None if column is None else take_rows(column, rows)


def take_columns_of(columns: Mapping[str, Coded[T]], rows: Rows) -> dict[str, Coded[T]]:
    """Return some rows of each of some columns."""
    return {name: take_rows(each, rows) for name, each in columns.items()}


def take_rows(column: Coded[T], rows: Rows | Sequence[int]) -> Coded[T]:
    """Return some rows of a column, in their order.

    >>> column = Coded(np.array([0, 1, -1], dtype=np.int32), ("tea", "milk"))
    >>> take_rows(column, [2, 1]).codes.tolist()
    [-1, 1]
    """
    return Coded(column.codes[rows], column.values)
