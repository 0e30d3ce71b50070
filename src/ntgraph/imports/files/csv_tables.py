"""Tables of edges and nodes: CSV, TSV, and KGX's TSV, which knows no quotation marks.

Python's `csv` splits the cells; the lines are counted here, so that every row has its place
and every ragged row is reported. `pandas.read_csv` stops at the first row that is too long,
fills rows that are too short, and reads a node called "NA" as nothing. `csv.Sniffer` is not
asked: it takes the `i` of a column `id` for a delimiter, splits `say ""no"", then` in two if
its sample had no doubled quotation marks, and needs 7 s for 285 kB of quoted texts.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ntgraph.imports.files.field_names import ENDS, canonical
from ntgraph.imports.files.import_size_limits import LONGEST_ROW, LONGEST_TEXT
from ntgraph.imports.files.open_graph_file import GraphFile, show_value, unknown_here
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph, Stretch

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
DELIMITERS = (",", "\t", ";")


@dataclass(frozen=True, slots=True)
class CsvRow:
    """One row of a table and its place in the file, without the line end."""

    cells: list[str]
    stretch: Stretch


@dataclass(frozen=True, slots=True)
class CsvDialect:
    """How a table is written: the character between cells, and whether cells may be quoted."""

    delimiter: str
    quoted: bool


def read_csv_rows(file: GraphFile, layout: CsvDialect) -> Iterator[CsvRow]:
    """Yield the rows of a table that are not empty, each with its place; first the column names.

    Raises:
        GraphFileError: a row is too long, or the text is no table.
    """
    position = file.start
    lines = _Lines(file)
    reader = csv.reader(
        lines,
        delimiter=layout.delimiter,
        quoting=csv.QUOTE_MINIMAL if layout.quoted else csv.QUOTE_NONE,
        strict=True,
    )
    line = 1
    try:
        for cells in reader:
            taken, line = lines.take(), lines.read + 1 - lines.count
            text = taken.rstrip("\r\n")
            if any(cells):
                yield CsvRow(cells, Stretch(line, position, position + len(text)))
            position += len(taken)
    except csv.Error as error:
        said = str(error)
        cause = "; is a quotation mark left open?" if layout.quoted else ""
        file.refuse(max(lines.read, 1), "", f"not a table: {said}{cause}")


class _Lines:
    """An iterator over the lines of a file that keeps the lines of the current row.

    `read` counts the lines read so far, `count` those of the last row.
    """

    def __init__(self, file: GraphFile) -> None:
        self._file = file
        self._lines = LINE.finditer(file.text, file.start)
        self._length = 0
        self._taken: list[str] = []
        self.read = 0
        self.count = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = next(self._lines)[0]
        self.read += 1
        self._length += len(line)
        if self._length > LONGEST_ROW:
            message = f"expected rows of at most {LONGEST_ROW:,} characters, found a longer one"
            self._file.refuse(self.read, "", message)
        self._taken.append(line)
        return line

    def take(self) -> str:
        """Return the lines read since the last call, joined, and forget them."""
        self.count = len(self._taken)
        text = "".join(self._taken)
        self._taken.clear()
        self._length = 0
        return text


@dataclass(slots=True)
class CsvTable:
    """A table after its first line; `columns` are the column names in canonical form."""

    file: GraphFile
    columns: list[str]
    rows: Iterator[CsvRow]
    layout: CsvDialect

    def records(self) -> Iterator[tuple[dict[str, str], Stretch]]:
        """Yield each row as a dict of its filled cells, with its place.

        A row with too few or too many cells is reported as a problem and left out.
        """
        width = len(self.columns)
        for row in self.rows:
            if len(row.cells) != width:
                message = f"expected {width} cells as in the first line, found {len(row.cells)}"
                self.file.report(row.stretch.line, "", message)
                continue
            for name, cell in zip(self.columns, row.cells, strict=True):
                if len(cell) > LONGEST_TEXT:
                    self.file.report(row.stretch.line, name, describe_long_cell(len(cell)))
            pairs = zip(self.columns, row.cells, strict=True)
            yield {name: cell for name, cell in pairs if cell != ""}, row.stretch


def describe_long_cell(length: int) -> str:
    """Return the message for a cell of `length` characters, more than are allowed."""
    return f"expected at most {LONGEST_TEXT:,} characters, found {length:,}"


def open_table(file: GraphFile, layout: CsvDialect) -> CsvTable:
    """Read the column names and return the table, ready to read its rows.

    Raises:
        GraphFileError: the file is empty, or a column name appears twice.
    """
    rows = read_csv_rows(file, layout)
    first = next(rows, None)
    if first is None:
        file.refuse(1, "", "empty: expected a line of column names")
    columns = [canonical(cell.strip()) for cell in first.cells]
    seen: set[str] = set()
    for name in columns:
        if name in seen:
            file.refuse(first.stretch.line, name[:40], f"column {show_value(name)} appears twice")
        seen.add(name)
    return CsvTable(file, columns, rows, layout)


def find_layout(file: GraphFile, suffix: str) -> CsvDialect:
    """Return the layout whose delimiter occurs most often in the line of column names.

    Where several occur equally often, the one that the file name's ending suggests comes first.
    """
    head = file.text[file.start : file.start + LONGEST_TEXT].partition("\n")[0]
    first = "\t" if suffix in (".tsv", ".tab") else ","
    order = sorted(DELIMITERS, key=lambda each: (-head.count(each), each != first))
    return CsvDialect(order[0], quoted=True)


def find_end_columns(table: CsvTable, mapping: Mapping[str, str]) -> tuple[str, str] | None:
    """Return the columns with both ends of an edge; None where the table has no such pair.

    Raises:
        GraphFileError: the mapping names a column that the table lacks.
    """
    if "source" in mapping or "target" in mapping:
        named = mapping.get("source", "source"), mapping.get("target", "target")
        for name in named:
            if name not in table.columns:
                table.file.refuse(1, name[:40], unknown_here("column", name, table.columns))
        return named
    return next((pair for pair in ENDS if set(pair) <= set(table.columns)), None)


def read_edge_table(graph: RawGraph, table: CsvTable, mapping: Mapping[str, str]) -> None:
    """Add the edges of a table to a graph; a row without both ends is reported as a problem."""
    ends = find_end_columns(table, mapping)
    if ends is None:
        wanted = " or ".join(f"{start!r} and {end!r}" for start, end in ENDS)
        listed = ", ".join(table.columns)[:200]
        table.file.refuse(1, "", f"expected columns {wanted}, found {listed}")
    for record, stretch in table.records():
        start, end = (record.pop(name, "") for name in ends)
        for column, value in zip(ends, (start, end), strict=True):
            if not value.strip():
                table.file.report(stretch.line, column, "expected a node, got nothing")
        graph.add_edge(RawEdge(start, end, record, stretch, record.get("id", "")))


def read_node_table(graph: RawGraph, table: CsvTable, mapping: Mapping[str, str]) -> None:
    """Add the nodes of a table to a graph; a row without an id is reported as a problem."""
    column = mapping.get("id", "id")
    if column not in table.columns:
        table.file.refuse(1, column[:40], unknown_here("column", column, table.columns))
    for record, stretch in table.records():
        id = record.pop(column, "")
        if id.strip():
            graph.add_node(id, record, stretch.line, table.file)
        else:
            table.file.report(stretch.line, column, "expected an id, got nothing")
