"""Read a large table of Parquet in batches of rows into columns."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
from pyarrow import parquet

from ntgraph.imports.files.import_size_limits import LONGEST_ROW, LONGEST_TEXT
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.parquet_tables import as_text, is_text
from ntgraph.imports.files.tables_as_text import TABS, write_as_text
from ntgraph.imports.large_files.arrow_columns import (
    ArrowColumn,
    TextTooLongError,
    UnnumberedColumn,
    make_column,
)
from ntgraph.imports.large_files.coded_table import CodedTable
from ntgraph.imports.large_files.column_groups import DIFFERENT, ENOUGH
from ntgraph.imports.large_files.memory_budget import MemoryBudget
from ntgraph.imports.large_files.not_plain import NotPlainError
from ntgraph.imports.large_files.open_large_table import TableHead, read_table_head
from ntgraph.imports.large_files.text_blocks import MB, LargeFile, read_bytes_in_parts

# Rows that are read at once.
BATCH = 16_384
# Rows that show how the table begins.
FIRST = 2_000
# The names of the columns are line 1.
FIRST_LINE = 2


class LargeParquet:
    """A file of Parquet that is read once, in batches; `head` is how it begins."""

    def __init__(self, path: Path, file: LargeFile, mapping: Mapping[str, str]) -> None:
        """Open a file.

        Args:
            path: the file.
            file: what problems are reported to.
            mapping: the file's own names of columns, by field.

        Raises:
            GraphFileError: it cannot be read, or two of its columns have the same name.
            NotPlainError: its rows have to be read one by one.
        """
        self._path = path
        self._file = file
        with refuse_damaged(file), parquet.ParquetFile(path) as table:
            self._schema = table.schema_arrow
            self._size = find_size(table)
            self._rows = table.metadata.num_rows
            self.head = self._read_head(table, mapping)
        if not self.head.has_names:
            raise NotPlainError("the names of its columns may be data")

    def _read_head(self, table: Any, mapping: Mapping[str, str]) -> TableHead:
        """Return the beginning of the table, as the reader of small tables sees it."""
        names = [field.name for field in self._schema]
        batches = table.iter_batches(batch_size=FIRST)
        rows = [
            [as_text(cell) for cell in row]
            for batch in islice(batches, 1)
            for row in zip(*(each.to_pylist() for each in batch.columns), strict=True)
        ]
        written = GraphFile(self._file.name, "", b"")
        write_as_text(written, enumerate([names, *rows], 1))
        return read_table_head(written, TABS, mapping)

    def check(self, budget: MemoryBudget) -> None:
        """Refuse a table that cannot fit into memory.

        Raises:
            GraphFileError: it cannot fit.
        """
        if self._size > budget.most_bytes:
            most, found = budget.most_bytes // MB, self._size // MB
            message = f"expected at most {most:,} MB when unpacked, found {found:,}"
            self._file.refuse(1, "", f"{message}: take a part of it")
        budget.check_rows(self._file, self._rows, len(self._schema), f"{self._rows:,} rows")

    def read(self, is_free: Callable[[str], bool], check: Callable[[int], None]) -> CodedTable:
        """Return the columns of the table.

        Args:
            is_free: whether the cells of a column with this name need not be compared.
            check: is called now and then with the number of rows so far.

        Raises:
            GraphFileError: the file is damaged, or a text is too long.
            NotPlainError: a column has to be read row by row.
        """
        columns = self._make_columns(is_free)
        count = 0
        for batch in self._read_batches(columns):
            for column, cells in zip(columns, batch.columns, strict=True):
                self._add(column, cells)
            if 2 * sum(each.longest for each in columns) + 3 * len(columns) > LONGEST_ROW:
                raise NotPlainError("its rows are too long")
            count += len(batch)
            check(count)
        self._keep_digest()
        lines = np.arange(FIRST_LINE, count + FIRST_LINE, dtype=np.uint32)
        return CodedTable({each.name: each.finish() for each in columns}, lines)

    def _make_columns(self, is_free: Callable[[str], bool]) -> list[ArrowColumn]:
        texts: Sequence[Sequence[str]] = list(zip(*self.head.rows, strict=True))
        texts = texts or [()] * len(self.head.names)
        many = len(self.head.rows) >= ENOUGH
        return [
            make_column(
                name,
                field.type,
                is_free=is_free(name),
                differs=many and len(set(cells)) > DIFFERENT * len(cells),
            )
            for name, field, cells in zip(self.head.names, self._schema, texts, strict=True)
        ]

    def _read_batches(self, columns: Sequence[ArrowColumn]) -> Iterator[Any]:
        """Yield the rows; of texts that repeat, only the numbers of a dictionary are unpacked."""
        repeated = [
            field.name
            for field, column in zip(self._schema, columns, strict=True)
            if is_text(field.type) and not isinstance(column, UnnumberedColumn)
        ]
        with refuse_damaged(self._file):
            table = parquet.ParquetFile(self._path, read_dictionary=repeated)
        with table:
            batches = table.iter_batches(batch_size=BATCH)
            while True:
                with refuse_damaged(self._file):
                    batch = next(batches, None)
                if batch is None:
                    return
                yield batch

    def _add(self, column: ArrowColumn, cells: Any) -> None:
        try:
            column.add(cells)
        except TextTooLongError as error:
            message = f"expected at most {LONGEST_TEXT:,} characters, found {error.length:,}"
            self._file.refuse(1, column.name[:40], message)

    def _keep_digest(self) -> None:
        digest = hashlib.sha256()
        for part in read_bytes_in_parts(self._path, partial(self._file.refuse, 1, "")):
            digest.update(part)
        self._file.keep_digest(digest.hexdigest())


@contextmanager
def refuse_damaged(file: LargeFile) -> Iterator[None]:
    """Turn the errors of pyarrow into one of ours."""
    try:
        yield
    except (pa.ArrowException, OSError, ValueError) as error:
        file.refuse(1, "", f"a damaged Parquet file: {str(error)[:200]}")


def find_size(table: Any) -> int:
    """Return the bytes of an open file when unpacked."""
    known = table.metadata
    return sum(known.row_group(at).total_byte_size for at in range(known.num_row_groups))
