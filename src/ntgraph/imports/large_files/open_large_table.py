"""Open a large table: find by its beginning how it is written and which columns it has."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

import numpy as np

from ntgraph.errors import GraphFileError
from ntgraph.facts.spreadsheet_table import MARKS
from ntgraph.imports.files.csv_tables import (
    CsvDialect,
    CsvTable,
    find_layout,
    open_table,
    read_csv_rows,
)
from ntgraph.imports.files.file_lines import LINE_END
from ntgraph.imports.files.graph_formats import find_ending
from ntgraph.imports.files.headerless_table import COLUMNS, is_headerless
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.raw_graph import are_canonical
from ntgraph.imports.large_files.coded_table import CodedTable
from ntgraph.imports.large_files.column_groups import SAMPLE, find_groups
from ntgraph.imports.large_files.not_plain import NotPlainError
from ntgraph.imports.large_files.quoted_columns import unquote_columns
from ntgraph.imports.large_files.split_blocks import BlockSplitter
from ntgraph.imports.large_files.text_blocks import LargeFile, TextBlock, TextBlocks


@dataclass(frozen=True, slots=True)
class TableHead:
    """How a table is written.

    Its data begin `skip` characters after the beginning, in `line`. `rows` are the first rows.
    `in_marks` are the columns whose names stand in quotation marks, in a table without quoting.
    """

    file: str
    layout: CsvDialect
    names: tuple[str, ...]
    has_names: bool
    skip: int
    line: int
    rows: Sequence[Sequence[str]]
    in_marks: frozenset[str] = frozenset()

    @property
    def table(self) -> CsvTable:
        """The columns, for the questions of `files.csv_tables`."""
        return CsvTable(GraphFile(self.file, "", b""), list(self.names), iter(()), self.layout)


def open_large_table(file: GraphFile, format: str, mapping: Mapping[str, str]) -> TableHead:
    """Return how a table is written, from its beginning.

    Raises:
        GraphFileError: there are no column names, or one appears twice.
        NotPlainError: the table is one that ntgraph wrote, or its beginning is no table.
    """
    ending = find_ending(Path(file.name))
    layout = CsvDialect("\t", quoted=False) if format == "kgx" else find_layout(file, ending)
    return read_table_head(file, layout, mapping)


def read_table_head(file: GraphFile, layout: CsvDialect, mapping: Mapping[str, str]) -> TableHead:
    """Return how a table with a known layout begins.

    Raises:
        GraphFileError: there are no column names, or one appears twice.
        NotPlainError: the table is one that ntgraph wrote, or its beginning is no table.
    """
    try:
        has_names = bool(mapping) or not is_headerless(file, layout)
    except GraphFileError as error:
        raise NotPlainError("its beginning is no table") from error
    if not has_names:
        sample = list(_take(read_csv_rows(file, layout), len(COLUMNS)))
        line = 2 if layout.head else 1
        return TableHead(file.name, layout, COLUMNS, False, file.start + layout.head, line, sample)
    table = open_table(file, layout)
    if set(MARKS) <= set(table.columns) or not are_canonical(tuple(table.columns)):
        raise NotPlainError("ntgraph wrote it, or two of its columns have nearly the same name")
    first = next(read_csv_rows(file, layout)).stretch
    end = LINE_END.match(file.text, first.end)
    skip = end.end() if end else len(file.text)
    line = len(LINE_END.findall(file.text, 0, skip)) + 1
    sample = list(_take(table.rows, len(table.columns)))
    names = tuple(table.columns)
    return TableHead(file.name, layout, names, True, skip, line, sample, table.in_marks)


def _take(rows: Iterator[object], width: int) -> Iterator[Sequence[str]]:
    """Yield the cells of the first rows that are complete."""
    try:
        for row in islice(rows, SAMPLE):
            cells: Sequence[str] = row.cells  # type: ignore[attr-defined]
            if len(cells) == width:
                yield cells
    except GraphFileError:
        # The beginning may end inside a quoted cell; the whole file is checked later.
        return


def read_large_table(
    path: Path,
    file: LargeFile,
    head: TableHead,
    most_bytes: int,
    packs: Callable[[str], bool],
    check: Callable[[int], None],
    check_bytes: Callable[[int, int], None],
) -> CodedTable:
    """Return the columns of a table.

    Args:
        path: the file.
        file: what problems are reported to; it gets the hash of the whole file.
        head: how the table is written.
        most_bytes: a file that is larger, when unpacked, is refused.
        packs: whether a column with this name may be kept row by row.
        check: is called now and then with the number of rows so far.
        check_bytes: is called now and then with the bytes so far, and their last line.

    Raises:
        GraphFileError: the file is no table; ragged rows are only reported.
    """
    groups = find_groups(head.rows, head.names, head.layout.delimiter, packs)
    splitter = BlockSplitter(file, head.layout, head.names, groups)
    blocks = _skip(TextBlocks(path, file, most_bytes, check_bytes), head)
    for rows in splitter.read(blocks):
        check(rows)
    columns = {}
    while groups:
        for column in groups.pop(0).finish(head.names):
            columns[column.name] = column
    lines = np.concatenate(splitter.lines) if splitter.lines else np.empty(0, np.uint32)
    table = CodedTable(columns, lines)
    return unquote_columns(table, head.in_marks, file) if splitter.has_marks else table


def _skip(blocks: TextBlocks, head: TableHead) -> Iterator[TextBlock]:
    """Yield the blocks without the line of column names."""
    left = head.skip
    for block in blocks:
        if not left:
            yield block
            continue
        if len(block.text) < left:
            raise NotPlainError("its first line is too long")
        text = block.text[left:]
        left = 0
        if text:
            yield replace(block, raw=text.encode("utf-8"), text=text, line=head.line)
