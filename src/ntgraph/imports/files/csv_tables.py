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
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from ntgraph.errors import GraphFileError
from ntgraph.imports.files.import_size_limits import LONGEST_ROW, LONGEST_TEXT
from ntgraph.imports.files.kgx_quotation import (
    MARK,
    TableMarks,
    is_cut,
    read_names,
    take_off_marks,
)
from ntgraph.imports.files.known_names import canonical
from ntgraph.imports.files.open_graph_file import GraphFile, show_value
from ntgraph.imports.files.raw_graph import Stretch
from ntgraph.imports.files.repairs import ROW_FILLED

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
DELIMITERS = (",", "\t", ";")
# So many different cells of one column are looked up to share equal ones.
MOST_SHARED = 10_000
# What is said of a row without quoting that looks like a part of one.
IN_MARKS = (
    "; a cell in quotation marks seems to hold a tab or a line end, which KGX tables cannot: "
    "write the table without them, or as CSV"
)
# A message lists so many of the pairs of columns that could be ends.
# The first line of tables that tell Excel their delimiter.
SEPARATOR_LINE = re.compile(r'"?sep=(?P<delimiter>[,;\t|])"?\r?', re.IGNORECASE)


@dataclass(slots=True)
class CsvRow:
    """One row of a table and its place in the file, without the line end."""

    cells: list[str]
    stretch: Stretch


@dataclass(frozen=True, slots=True)
class CsvDialect:
    """How a table is written: the character between cells, and whether cells may be quoted.

    `head` is the length of the first line where that only names the delimiter, as Excel's
    `sep=;` does; else 0.
    """

    delimiter: str
    quoted: bool
    head: int = 0


def read_csv_rows(file: GraphFile, layout: CsvDialect) -> Iterator[CsvRow]:
    """Yield the rows of a table that are not empty, each with its place; first the column names.

    Raises:
        GraphFileError: a row is too long, or the text is no table.
    """
    position = file.start + layout.head
    lines = _Lines(file, position, 1 if layout.head else 0)
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
            if lines.count > 1 and layout.delimiter == "\t":
                report_swallowed_rows(file, line, cells)
            if any(cells):
                yield CsvRow(cells, Stretch(line, position, position + len(text)))
            position += len(taken)
    except csv.Error as error:
        said = str(error)
        cause = "; is a quotation mark left open?" if layout.quoted else ""
        file.refuse(max(lines.read, 1), "", f"not a table: {said}{cause}")


def report_swallowed_rows(file: GraphFile, line: int, cells: list[str]) -> None:
    """Report a cell of a table with tabs that holds both tabs and line ends: it took in rows."""
    if any("\t" in cell and "\n" in cell for cell in cells):
        message = (
            "a quotation mark opens a cell that takes in further rows: write marks inside cells "
            'twice ("") or, if they are plain letters, read it as KGX (--format kgx)'
        )
        file.report(line, "", message)


class _Lines:
    """An iterator over the lines of a file that keeps the lines of the current row.

    `read` counts the lines read so far, `count` those of the last row.
    """

    def __init__(self, file: GraphFile, start: int, read: int) -> None:
        self._file = file
        self._lines = LINE.finditer(file.text, start)
        self._length = 0
        self._taken: list[str] = []
        self.read = read
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
    """A table after its first line; `columns` are the column names in canonical form.

    `in_marks` are the columns whose names stand in quotation marks, in a table without quoting.
    """

    file: GraphFile
    columns: list[str]
    rows: Iterator[CsvRow]
    layout: CsvDialect
    in_marks: frozenset[str] = frozenset()

    def records(self) -> Iterator[tuple[dict[str, str], Stretch]]:
        """Yield each row as a dict of its filled cells, with its place.

        A row with too few or too many cells is reported as a problem and left out; in a file
        that is read leniently, a short row is filled up with empty cells.
        """
        width = len(self.columns)
        quoted = find_quoted_columns(self.file, self.layout, self.columns, self.in_marks)
        columns: list[tuple[str, dict[str, str]]] = [(name, {}) for name in self.columns]
        for row in self.rows:
            if not fit_row(self.file, row.stretch.line, row.cells, width, self.layout):
                continue
            if quoted and not unquote_row(row.cells, quoted):
                continue
            record = {}
            for (name, known), cell in zip(columns, row.cells, strict=True):
                if not cell:
                    continue
                if len(cell) > LONGEST_TEXT:
                    self.file.report(row.stretch.line, name, describe_long_cell(len(cell)))
                # Most columns have few different cells; each of those is kept in memory once.
                record[name] = (
                    known.setdefault(cell, cell)
                    if len(known) < MOST_SHARED
                    else known.get(cell, cell)
                )
            yield record, row.stretch


def describe_width(expected: int, found: int) -> str:
    """Return the message for a row that has too few or too many cells."""
    return f"expected {expected} cells as in the first line, found {found}"


def report_width(file: GraphFile, line: int, expected: int, found: int) -> None:
    """Report a row that has too few or too many cells."""
    remedy = ROW_FILLED.remedy if found < expected else ""
    file.report(line, "", describe_width(expected, found), remedy)


def fit_row(file: GraphFile, line: int, cells: list[str], width: int, layout: CsvDialect) -> bool:
    """Return whether a row has as many cells as it should; report it if not.

    In a lenient reading, a short row is filled up with empty cells.
    """
    if not layout.quoted and is_cut(cells, width):
        file.report(line, "", f"{describe_width(width, len(cells))}{IN_MARKS}")
        return False
    if len(cells) < width and file.lenient:
        file.repairs[ROW_FILLED] += 1
        cells.extend([""] * (width - len(cells)))
    if len(cells) != width:
        report_width(file, line, width, len(cells))
    return len(cells) == width


def find_quoted_columns(
    file: GraphFile,
    layout: CsvDialect,
    names: Sequence[str],
    in_marks: frozenset[str],
    *,
    has_names: bool = True,
) -> list[int]:
    """Return the places of the columns of a table without quoting that `csv` quoted all the same.

    All rows are looked at first, and what is told of their marks is counted.
    """
    if layout.quoted or MARK not in file.text:
        return []
    width, marks = len(names), TableMarks(names, in_marks)
    # Who reads the rows reports what is wrong with them.
    rows = read_csv_rows(replace(file, problems=[]), layout)
    try:
        marks.look(
            row.cells
            for row in islice(rows, int(has_names), None)
            if len(row.cells) == width
            or (file.lenient and len(row.cells) < width and not is_cut(row.cells, width))
        )
    except GraphFileError:
        return []
    marks.count(file)
    return marks.find_quoted()


def unquote_row(cells: list[str], quoted: Sequence[int]) -> bool:
    """Take the quotation marks off some cells of a row; return whether any cell is filled."""
    for at in quoted:
        cells[at] = take_off_marks(cells[at])
    return any(cells)


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
    names = first.cells if layout.quoted else read_names(first.cells)
    columns = name_columns(names)
    seen: set[str] = set()
    for name in columns:
        if name in seen:
            file.refuse(first.stretch.line, name[:40], f"column {show_value(name)} appears twice")
        seen.add(name)
    pairs = zip(columns, names, first.cells, strict=True)
    in_marks = frozenset(column for column, name, cell in pairs if name != cell)
    return CsvTable(file, columns, rows, layout, in_marks)


def name_columns(cells: list[str]) -> list[str]:
    """Return column names as we know them; of two that we know by one name, the first is renamed.

    >>> name_columns([" Source", "Target", "Relation Type", "relation_type"])
    ['source', 'target', 'Relation Type', 'relation_type']
    """
    given = [cell.strip() for cell in cells]
    taken = set(given)
    named = []
    for cell in given:
        known = canonical(cell)
        named.append(cell if known in taken else known)
        taken.add(known)
    return named


def find_layout(file: GraphFile, suffix: str) -> CsvDialect:
    """Return the layout whose delimiter occurs most often in the line of column names.

    Where several occur equally often, the one that the file name's ending suggests comes first.
    """
    head, end, _ = file.text[file.start : file.start + LONGEST_TEXT].partition("\n")
    if match := SEPARATOR_LINE.fullmatch(head):
        return CsvDialect(match["delimiter"], quoted=True, head=len(head + end))
    first = "\t" if suffix in (".tsv", ".tab") else ","
    order = sorted(DELIMITERS, key=lambda each: (-head.count(each), each != first))
    return CsvDialect(order[0], quoted=True)
