"""Find out whether a graph stands in large tables of Parquet that are read in batches."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from ntgraph.imports.files.file_pairs import GraphFiles, find_pair, find_pair_in, list_folder
from ntgraph.imports.files.find_format import find_format_and_files
from ntgraph.imports.files.graph_rag import find_graph_rag
from ntgraph.imports.files.import_size_limits import MOST_EDGES
from ntgraph.imports.files.opened_files import Opened
from ntgraph.imports.files.own_tables import NEEDED
from ntgraph.imports.files.parquet_tables import ENDING, LARGEST_TABLE, is_own_table
from ntgraph.imports.large_files.not_plain import NotPlainError
from ntgraph.imports.large_files.read_parquet import find_size
from ntgraph.imports.large_files.text_blocks import MB


def find_parquet(path: Path, format: str | None) -> GraphFiles | None:
    """Return the tables of a graph; None where they are GraphRAG's, ours, or another format.

    Raises:
        GraphFileError: a folder holds no table of edges or nodes.
    """
    if find_format_and_files(path, format, Opened())[0].name != "parquet":
        return None
    names = {each.name for each in list_folder(path if path.is_dir() else path.parent)}
    is_own = {f"{name}{ENDING}" for name in NEEDED} <= names and is_own_table(path)
    if is_own or find_graph_rag(path, names):
        return None
    return find_pair_in(path, list_folder(path), (ENDING,)) if path.is_dir() else find_pair(path)


def count_rows(path: Path) -> int:
    """Return the number of rows of a table.

    Raises:
        NotPlainError: the file is no table of Parquet.
    """
    try:
        return int(parquet.read_metadata(path).num_rows)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise NotPlainError("it is no plain Parquet file") from error


def describe_too_large(path: Path, reason: str) -> str:
    """Return why a table that is read row by row is refused; empty if it is small enough."""
    with parquet.ParquetFile(path) as table:
        rows, size = table.metadata.num_rows, find_size(table)
    for found, most, what in (
        (rows, MOST_EDGES, "rows"),
        (size // MB, LARGEST_TABLE // MB, "MB when unpacked"),
    ):
        if found > most:
            expected = f"expected at most {most:,} {what} of a table that is read row by row"
            return f"{expected} ({reason}), found {found:,}: take a part of it"
    return ""
