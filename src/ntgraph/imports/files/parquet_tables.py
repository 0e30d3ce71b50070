"""Parquet: tables of edges and nodes, GraphRAG's entities and relationships, and our own tables."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import parquet

from ntgraph.errors import GraphFileError
from ntgraph.imports.files.file_pairs import find_pair, find_pair_in, list_folder
from ntgraph.imports.files.graph_rag import find_graph_rag, make_graph_rag
from ntgraph.imports.files.import_size_limits import (
    LARGEST_FILE,
    LONGEST_TEXT,
    MOST_EDGES,
    MOST_VALUES,
)
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.opened_files import Opened, share_problems
from ntgraph.imports.files.own_tables import NEEDED, Row, make_own_graph
from ntgraph.imports.files.raw_graph import RawGraph, Stretch
from ntgraph.imports.files.table_files import read_table
from ntgraph.imports.files.tables_as_text import TABS, describe_places, write_as_text

# Rows that are made Python values at once.
BATCH = 1_000
# In bytes, after unpacking.
LARGEST_TABLE = 4 * LARGEST_FILE
ENDING = ".parquet"
OWN = (*NEEDED, "sources", "assessments", "stances", "safety_notes")


def read_parquet(path: Path, mapping: Mapping[str, str], opened: Opened) -> RawGraph:
    """Return the graph of a Parquet file, or of several that belong together.

    Raises:
        GraphFileError: a file is no Parquet table, or too large.
    """
    folder = path if path.is_dir() else path.parent
    names = {each.name for each in list_folder(folder)}
    if {f"{name}.parquet" for name in NEEDED} <= names and is_own_table(path):
        return read_own(folder, names, opened)
    if found := find_graph_rag(path, names):
        tables = {key: ParquetTable(folder / name, opened) for key, name in found.items()}
        return make_graph_rag(tables)
    is_folder = path.is_dir()
    files = find_pair_in(path, list_folder(path), (ENDING,)) if is_folder else find_pair(path)
    parts = (("nodes", files.nodes), ("edges", files.edges))
    tables = {key: ParquetTable(each, opened) for key, each in parts if each}
    main = tables.get("edges") or tables["nodes"]
    graph = RawGraph(main.file, lists_nodes="nodes" in tables)
    for table in tables.values():
        share_problems(main.file, table.file)
        table.write()
        read_table(graph, table.file, TABS, mapping)
    graph.notes.append(describe_places("the table"))
    return graph


def is_own_table(path: Path) -> bool:
    """Return whether a path is our folder of tables, or one of its files."""
    return path.is_dir() or path.stem in OWN


def read_own(folder: Path, names: set[str], opened: Opened) -> RawGraph:
    """Return the graph of the folder that `ntgraph export parquet` writes."""
    tables = {
        name: ParquetTable(folder / f"{name}.parquet", opened)
        for name in OWN
        if f"{name}.parquet" in names
    }
    main = tables["statements"]
    share_problems(main.file, *(table.file for table in tables.values()))
    main.write()
    rows: dict[str, list[Row]] = {
        name: [(drop_empty(row), place) for row, place in table.placed_rows()]
        for name, table in tables.items()
    }
    graph = make_own_graph(main.file, rows)
    graph.notes.append(describe_places("statements.parquet"))
    return graph


def drop_empty(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the filled cells of a row."""
    return {name: value for name, value in row.items() if value not in (None, "", [])}


class ParquetTable:
    """A Parquet file, checked for its size; its rows are read in batches."""

    def __init__(self, path: Path, opened: Opened) -> None:
        """Open a file.

        Raises:
            GraphFileError: it is no Parquet table, or too large.
        """
        whole = opened.open_binary(path)
        self.file = GraphFile(whole.name, "", b"", lenient=whole.lenient)
        try:
            plain = parquet.ParquetFile(io.BytesIO(whole.raw))
            texts = [field.name for field in plain.schema_arrow if is_text(field.type)]
            self._table = parquet.ParquetFile(io.BytesIO(whole.raw), read_dictionary=texts)
        except (pa.ArrowException, OSError, ValueError) as error:
            self.file.refuse(1, "", f"not a Parquet file: {str(error)[:200]}")
        self._check_size()
        self.columns = [field.name for field in self._table.schema_arrow]

    def _check_size(self) -> None:
        known = self._table.metadata
        size = sum(known.row_group(at).total_byte_size for at in range(known.num_row_groups))
        for found, most, what in (
            (known.num_rows, MOST_EDGES, "rows"),
            (size, LARGEST_TABLE, "bytes when unpacked"),
            (known.num_rows * known.num_columns, MOST_VALUES, "values"),
        ):
            if found > most:
                message = f"expected at most {most:,} {what}, found {found:,}: take a part of it"
                self.file.refuse(1, "", message)

    def rows(self, *columns: str) -> Iterator[dict[str, Any]]:
        """Yield the rows as plain values; with names, only these columns.

        Raises:
            GraphFileError: the file is damaged, or a text is too long.
        """
        try:
            for batch in self._table.iter_batches(batch_size=BATCH, columns=list(columns) or None):
                self._check_texts(batch)
                yield from batch.to_pylist()
        except GraphFileError:
            raise
        except (pa.ArrowException, OSError, ValueError) as error:
            self.file.refuse(1, "", f"a damaged Parquet file: {str(error)[:200]}")

    def _check_texts(self, batch: pa.RecordBatch) -> None:
        for name, column in zip(batch.schema.names, batch.columns, strict=True):
            kept = column.dictionary if pa.types.is_dictionary(column.type) else column
            if is_text(kept.type):
                longest = pc.max(pc.utf8_length(kept)).as_py() or 0
                if longest > LONGEST_TEXT:
                    message = f"expected at most {LONGEST_TEXT:,} characters, found {longest:,}"
                    self.file.refuse(1, name[:40], message)

    def write(self) -> None:
        """Write the rows as the text of the file; the names of the columns are its first line."""
        rows = ([as_text(row[name]) for name in self.columns] for row in self.rows())
        write_as_text(self.file, enumerate([self.columns, *rows], 1))

    def placed_rows(self) -> Iterator[Row]:
        """Yield the rows, each with its place in the text, if that is written."""
        at, text = self.file.text.find("\n") + 1, self.file.text
        for line, row in enumerate(self.rows(), 2):
            end = text.find("\n", at)
            yield row, Stretch(line, at, end) if text else Stretch(line, 0, 0)
            at = end + 1


def is_text(kind: Any) -> bool:
    """Return whether a type of Arrow is text."""
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind))


def as_text(value: Any) -> str:
    """Return a value as the text of a cell; items of a list are joined by `|`."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and not any(isinstance(each, list | dict) for each in value):
        return "|".join(as_text(each) for each in value)
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value).lower() if isinstance(value, bool) else str(value)
