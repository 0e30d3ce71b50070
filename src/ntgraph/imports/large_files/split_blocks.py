"""Split blocks of a table into columns: at once where that is safe, else row by row.

Both ways give the rows that `files.csv_tables` gives, and report the same problems.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ntgraph.imports.files.csv_tables import LINE, CsvDialect, fit_row, report_swallowed_rows
from ntgraph.imports.files.file_lines import LINE_END
from ntgraph.imports.files.import_size_limits import LONGEST_ROW, LONGEST_TEXT
from ntgraph.imports.files.kgx_quotation import MARK
from ntgraph.imports.large_files.column_groups import Group
from ntgraph.imports.large_files.not_plain import NotPlainError
from ntgraph.imports.large_files.packed_texts import STAND_IN
from ntgraph.imports.large_files.text_blocks import LargeFile, TextBlock

NEWLINE = 10
# Rows that are taken at once where quotation marks have to be obeyed.
ROWS = 4_000
Row = list[str]


class BlockSplitter:
    """Adds the rows of blocks to groups of columns; `lines` has the lines of the rows.

    `has_marks` is true if a table without quoting has quotation marks.

    Once a quoted cell goes over several lines, the rest of the file is read row by row, since it
    can go on in the next block.
    """

    def __init__(
        self, file: LargeFile, layout: CsvDialect, names: Sequence[str], groups: Sequence[Group]
    ) -> None:
        self._file = file
        self._layout = layout
        self._names = names
        self._groups = groups
        self.lines: list[NDArray[np.uint32]] = []
        self.rows = 0
        self.has_marks = False

    def read(self, blocks: Iterator[TextBlock]) -> Iterator[int]:
        """Add all blocks; yield the number of rows now and then.

        Raises:
            GraphFileError: the text is no table, or there are too many problems.
            NotPlainError: the text has control characters.
        """
        for block in map(require_no_stand_in, blocks):
            raw: bytes | None = block.raw
            if self._layout.quoted:
                raw = unquote_lines(block, self._layout.delimiter)
            if raw is None:
                rest = map(require_no_stand_in, blocks)
                yield from self._read_rows(chain([block], rest))
                return
            has_marks = not self._layout.quoted and MARK in block.text
            self.has_marks |= has_marks
            cells = None
            # In a table of one column, a part of a row is as wide as a whole one.
            if len(self._names) > 1 or not has_marks:
                cells = split_at_once(raw, self._layout.delimiter, len(self._names), self._groups)
            if cells is None:
                for _ in self._read_rows([block]):
                    pass
            else:
                self._add(cells, range(block.line, block.line + len(cells[0])))
            yield self.rows

    def _add(self, columns: Sequence[Sequence[Any]], lines: Sequence[int]) -> None:
        for group, cells in zip(self._groups, columns, strict=True):
            group.add(cells)
        self.lines.append(np.fromiter(lines, np.uint32, len(lines)))
        self.rows += len(lines)

    def _read_rows(self, blocks: Iterable[TextBlock]) -> Iterator[int]:
        """Add blocks row by row."""
        reader = RowReader(self._file, self._layout, blocks)
        while rows := reader.take():
            good, lines = self._check(*rows)
            if good:
                self._add(self._group(good), lines)
            yield self.rows

    def _check(self, rows: list[Row], lines: Sequence[int]) -> tuple[list[Row], Sequence[int]]:
        """Return the rows that have the right number of cells; report the others."""
        width = len(self._names)
        can_be_parts = width == 1 and not self._layout.quoted
        if not can_be_parts and all(len(row) == width for row in rows) and all(map(any, rows)):
            return rows, lines
        good, places = [], []
        for row, line in zip(rows, lines, strict=True):
            if not any(row):
                continue
            if not fit_row(self._file, line, row, width, self._layout):
                continue
            good.append(row)
            places.append(line)
        return good, places

    def _group(self, rows: list[Row]) -> list[Sequence[Any]]:
        columns = list(zip(*rows, strict=True))
        return [
            columns[each.first]
            if each.first == each.last
            else list(zip(*columns[each.first : each.last + 1], strict=True))
            for each in self._groups
        ]


def require_no_stand_in(block: TextBlock) -> TextBlock:
    """Return a block if it does not have the character that stands for a delimiter in a cell.

    Raises:
        NotPlainError: it has.
    """
    if STAND_IN in block.text:
        raise NotPlainError("it has control characters")
    return block


def unquote_lines(block: TextBlock, delimiter: str) -> bytes | None:
    """Return a block in which no cell is quoted; None where a quoted cell holds a line end.

    Delimiters inside of cells become `STAND_IN`.
    """
    if MARK not in block.text:
        return block.raw
    text = block.text.replace("\r\n", "\n")
    if "\r" in text:
        return None
    lines = text.split("\n")
    places = [at for at, line in enumerate(lines) if MARK in line]
    try:
        rows = list(csv.reader([lines[at] for at in places], delimiter=delimiter, strict=True))
    except csv.Error:
        return None
    if len(rows) != len(places) or any("\n" in cell for row in rows for cell in row):
        return None
    for at, row in zip(places, rows, strict=True):
        lines[at] = delimiter.join([cell.replace(delimiter, STAND_IN) for cell in row])
    return "\n".join(lines).encode("utf-8")


def split_at_once(
    raw: bytes, delimiter: str, width: int, groups: Sequence[Group]
) -> list[list[str]] | None:
    """Return the cells of a block by groups of columns; None where it has to be read by rows.

    That is where a row has too few or too many cells, or one that is too long.
    """
    raw = raw.replace(b"\r\n", b"\n") if b"\r" in raw else raw
    if not raw.endswith(b"\n"):
        raw += b"\n"
    marks = np.frombuffer(raw, np.uint8)
    places = np.flatnonzero((marks == ord(delimiter)) | (marks == NEWLINE))
    if len(places) % width or b"\r" in raw:
        return None
    ends = marks[places].reshape(-1, width)
    if (ends[:, -1] != NEWLINE).any() or (ends[:, :-1] == NEWLINE).any():
        return None
    if len(raw) > LONGEST_TEXT and int(np.diff(places, prepend=-1).max()) > LONGEST_TEXT:
        return None
    if len(groups) < width:
        marks = marks.copy()
        lasts = [group.last for group in groups]
        marks[places.reshape(-1, width)[:, lasts]] = NEWLINE
        raw = marks.tobytes()
        cells = raw[:-1].decode("utf-8").split("\n")
    else:
        cells = raw[:-1].decode("utf-8").replace("\n", delimiter).split(delimiter)
    return [cells[at :: len(groups)] for at in range(len(groups))]


class RowReader:
    """Reads rows with Python's `csv`, a few thousand at once, each with its first line."""

    def __init__(self, file: LargeFile, layout: CsvDialect, blocks: Iterable[TextBlock]) -> None:
        self._file = file
        self._layout = layout
        self._blocks = iter(blocks)
        first = next(self._blocks)
        self._start = first.line - 1
        self._before = self._start
        self._fault: tuple[int, str, str] | None = None
        lines = chain.from_iterable(map(split_lines, chain([first], self._blocks)))
        self._reader = csv.reader(
            lines,
            delimiter=layout.delimiter,
            quoting=csv.QUOTE_MINIMAL if layout.quoted else csv.QUOTE_NONE,
            strict=True,
        )

    def take(self) -> tuple[list[Row], Sequence[int]] | None:
        """Return the next rows with the lines in which they begin; None at the end.

        Raises:
            GraphFileError: the text is no table.
        """
        if self._fault:
            self._file.refuse(*self._fault)
        rows: list[Row] = []
        try:
            # Unlike a list of the rows, the list grown one by one has those before an error.
            for row in islice(self._reader, ROWS):
                rows.append(row)
        except csv.Error as error:
            line = max(self._start + self._reader.line_num, 1)
            cause = "; is a quotation mark left open?" if self._layout.quoted else ""
            self._fault = line, "", f"not a table: {error}{cause}"
        if not rows:
            return self.take() if self._fault else None
        first, self._before = self._before + 1, self._start + self._reader.line_num
        if self._before - first + 1 == len(rows):
            return rows, range(first, first + len(rows))
        return rows, self._count_lines(rows, first)

    def _count_lines(self, rows: list[Row], line: int) -> list[int]:
        """Return the first line of each row, where some go over several."""
        places = []
        for row in rows:
            places.append(line)
            count = sum(len(LINE_END.findall(cell)) for cell in row if "\n" in cell or "\r" in cell)
            if sum(map(len, row)) > LONGEST_ROW:
                found = f"expected rows of at most {LONGEST_ROW:,} characters, found a longer one"
                self._file.refuse(line + count, "", found)
            if count and self._layout.delimiter == "\t":
                report_swallowed_rows(self._file, line, row)
            line += count + 1
        return places


def split_lines(block: TextBlock) -> list[str]:
    """Return the lines of a block, with their ends."""
    return LINE.findall(block.text)
