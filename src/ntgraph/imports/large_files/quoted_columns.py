"""Take the quotation marks of `csv` off whole columns of a large KGX table."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from ntgraph.imports.files.kgx_quotation import MARK, ColumnMarks, TableMarks, take_off_marks
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.large_files.coded_table import (
    CodedCells,
    CodedTable,
    ValueNumbers,
    make_cells,
)
from ntgraph.imports.large_files.packed_texts import PackedTexts


def unquote_columns(table: CodedTable, in_marks: frozenset[str], file: GraphFile) -> CodedTable:
    """Return a table without the marks of `csv`, and count in `file` what is told of its marks.

    Args:
        table: the table, in which marks are letters.
        in_marks: the columns whose names stand in marks.
        file: where the counts are kept.
    """
    names = list(table.columns)
    marks = TableMarks(names, in_marks)
    for cells, column in zip(table.columns.values(), marks.columns, strict=True):
        look_at(cells, column)
    marks.count(file)
    quoted = {names[at] for at in marks.find_quoted()}
    columns = {
        name: unquote(cells) if name in quoted else cells for name, cells in table.columns.items()
    }
    return CodedTable(columns, table.lines)


def look_at(cells: CodedCells, column: ColumnMarks) -> None:
    """Look at all cells of a column."""
    counts: Iterable[int] | None = None
    if cells.codes is not None:
        counts = np.bincount(cells.codes, minlength=len(cells.values)).tolist()
    for text, count in zip(cells.values, counts or [1] * len(cells.values), strict=True):
        if text[:1] == MARK:
            column.look(text, count)


def unquote(cells: CodedCells) -> CodedCells:
    """Return a column without marks; texts that are the same now have one number."""
    if isinstance(cells.values, PackedTexts):
        texts = cells.values.map(take_off_marks)
        return CodedCells(cells.name, texts, None, all(texts), not any(texts))
    numbers = ValueNumbers()
    own = np.array([numbers[take_off_marks(text)] for text in cells.values], dtype=np.int32)
    return make_cells(cells.name, numbers, own[cells.places(len(own))], "\t")
