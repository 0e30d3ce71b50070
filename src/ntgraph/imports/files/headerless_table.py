"""Tables of three columns without a line of column names: one fact in each row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from ntgraph.imports.files.csv_tables import (
    CsvDialect,
    CsvRow,
    find_quoted_columns,
    fit_row,
    read_csv_rows,
    unquote_row,
)
from ntgraph.imports.files.file_lines import check_length
from ntgraph.imports.files.kgx_quotation import read_names
from ntgraph.imports.files.known_names import is_known
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph
from ntgraph.imports.files.repairs import ROW_WITH_GAP

WIDTH = 3
# Rows that show what a column holds.
MOST_LOOKED_AT = 1_000
COLUMNS = ("source", "predicate", "target")
WEIGHED = ("source", "target", "weight")


def is_headerless(file: GraphFile, layout: CsvDialect) -> bool:
    """Return whether the first line has three filled cells and names no column.

    A word above a column of nothing but numbers is the name of the column, also if we do not
    know it.
    """
    # Who reads the rows reports what is wrong with them.
    rows = list(islice(read_csv_rows(replace(file, problems=[]), layout), MOST_LOOKED_AT))
    cells = read_names(rows[0].cells) if rows else []
    return (
        len(cells) == WIDTH
        and all(cell.strip() for cell in cells)
        and not any(is_column_name(cell) for cell in cells)
        and not any(names_numbers(at, cells, rows[1:]) for at in range(WIDTH))
    )


def names_numbers(at: int, first: Sequence[str], others: Sequence[CsvRow]) -> bool:
    """Return whether a column begins with a word and goes on with nothing but numbers."""
    below = [row.cells[at] for row in others if len(row.cells) > at]
    return bool(below) and not is_number(first[at]) and all(map(is_number, below))


def is_column_name(cell: str) -> bool:
    """Return whether a cell is the name of a column, in small or in capital letters.

    >>> is_column_name("Subject"), is_column_name(":START_ID"), is_column_name("tea")
    (True, True, False)
    """
    folded = cell.strip().casefold()
    return is_known(cell.strip()) or folded.startswith((":", "#")) or ":id" in folded


def read_headerless_table(graph: RawGraph, file: GraphFile, layout: CsvDialect) -> None:
    """Add the rows of a table to a graph: source, relation, target; or source, target, weight.

    The third column is a weight where all of its cells are numbers.
    """
    quoted = find_quoted_columns(file, layout, COLUMNS, frozenset(), has_names=False)
    rows = [
        row
        for row in read_csv_rows(file, layout)
        if fit_row(file, row.stretch.line, row.cells, WIDTH, layout)
        and unquote_row(row.cells, quoted)
        and is_complete(file, row)
    ]
    columns = WEIGHED if rows and all(is_number(row.cells[2]) for row in rows) else COLUMNS
    for row in rows:
        cells = dict(zip(columns, row.cells, strict=True))
        start, end = cells.pop("source"), cells.pop("target")
        graph.add_edge(RawEdge(start, end, cells, row.stretch))
    if rows:
        graph.notes.append(describe_columns(columns, rows[0].cells))


def is_complete(file: GraphFile, row: CsvRow) -> bool:
    """Return whether the three cells of a row are filled; report it as a problem if not."""
    line = row.stretch.line
    for name, cell in zip(COLUMNS, row.cells, strict=True):
        check_length(file, line, name, cell)
    empty = [name for name, cell in zip(COLUMNS, row.cells, strict=True) if not cell.strip()]
    if empty and file.lenient:
        file.repairs[ROW_WITH_GAP] += 1
        return False
    for name in empty:
        file.report(line, name, "expected a name, got nothing", ROW_WITH_GAP.remedy)
    return not empty


def is_number(cell: str) -> bool:
    """Return whether a cell is a number.

    >>> is_number("0.5"), is_number("1e-3"), is_number("5-HT")
    (True, True, False)
    """
    try:
        float(cell)
    except ValueError:
        return False
    return True


def describe_columns(columns: tuple[str, ...], first: list[str]) -> str:
    """Return the note on how the columns were read, and how to say otherwise."""
    mapped = " ".join(
        f'--map {name}="{cell}"'
        for name, cell in zip(columns, first, strict=True)
        if name in COLUMNS
    )
    listed = ", ".join(columns)
    return (
        f"line 1 names no column that is known, so it is read as data: {listed}; "
        f"if it does name the columns, say which they are, such as {mapped}"
    )
