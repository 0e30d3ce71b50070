"""Find out whether a graph is large and stands in plain tables, without numpy."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from ntgraph.errors import GraphFileError, is_installed
from ntgraph.imports.files.file_pairs import GraphFiles, find_pair, find_pair_in, list_folder
from ntgraph.imports.files.find_format import find_format_and_files
from ntgraph.imports.files.graph_formats import find_ending, without_packing
from ntgraph.imports.files.hetionet_sif import find_nodes, find_sif
from ntgraph.imports.files.opened_files import Opened
from ntgraph.imports.large_files.not_plain import NotPlainError
from ntgraph.imports.large_files.text_blocks import read_bytes_in_parts, read_head

# A table with more rows is read in columns. So many statements are shown as a small page, which
# wants records: a test compares this with `display_limits`, which this room must not import.
ROWS_OF_SMALL_TABLE = 20_000
PARQUET = "parquet"
SIF = "sif"
TABLES = (SIF, "csv", "kgx", "hetionet", "primekg")
ENDINGS = (".csv", ".tsv", ".tab", ".txt")


@dataclass(frozen=True, slots=True)
class LargeGraph:
    """The files of a large graph, the name of their format, and what the graph is called."""

    parts: GraphFiles
    format: str
    name: str


def find_large_graph(path: Path, format: str | None) -> LargeGraph | None:
    """Return the files of a large graph that stands in tables; None for any other.

    Args:
        path: the file, or a folder with a pair of files.
        format: the name of the format, if it is given.
    """
    try:
        if is_parquet(path, format):
            return find_large_parquet(path, format)
        parts = find_large_files(path, format)
        if parts is None:
            return None
        heads = {each: read_head(each) for each in (parts.nodes, parts.edges) if each}
        found, _ = find_format_and_files(parts.main, format, Opened(files=heads))
    except (GraphFileError, NotPlainError):
        # The reader of small files says what is wrong.
        return None
    # A folder that is read as a whole gives the graph its name.
    named = path if found.finder else parts.main
    name = without_packing(named).name
    return LargeGraph(parts, found.name, name) if found.name in TABLES else None


def is_parquet(path: Path, format: str | None) -> bool:
    """Return whether a graph may stand in Parquet.

    Raises:
        GraphFileError: a folder cannot be read.
    """
    paths = list_folder(path) if path.is_dir() else [path]
    return format in (None, PARQUET) and (
        format is not None or any(find_ending(each) == f".{PARQUET}" for each in paths)
    )


def find_large_parquet(path: Path, format: str | None) -> LargeGraph | None:
    """Return the files of a graph in Parquet, one of them large; None where none is.

    Raises:
        GraphFileError: a folder holds no pair of files.
        NotPlainError: a file cannot be read.
    """
    if not is_installed(PARQUET):
        return None
    # Only these files need pyarrow.
    from ntgraph.imports.large_files.find_large_parquet import count_rows, find_parquet

    parts = find_parquet(path, format)
    files = filter(None, (parts.edges, parts.nodes)) if parts else ()
    if parts is None or all(count_rows(each) <= ROWS_OF_SMALL_TABLE for each in files):
        return None
    return LargeGraph(parts, PARQUET, path.name)


def find_large_files(path: Path, format: str | None) -> GraphFiles | None:
    """Return the files of a graph, one of them large; None where none is, or they are no tables.

    Raises:
        GraphFileError: a folder holds no pair of files.
        NotPlainError: a file cannot be read.
    """
    if format not in (None, *TABLES):
        return None
    if format == SIF:
        parts = GraphFiles(path, None)
    elif sif := find_sif(path):
        parts = GraphFiles(sif, find_nodes(sif))
    elif path.is_dir():
        parts = find_pair_in(path, list_folder(path), ENDINGS)
    elif find_ending(path) == f".{SIF}" and format is None:
        parts = GraphFiles(path, None)
    elif find_ending(path) in ENDINGS or format:
        parts = find_pair(path)
    else:
        return None
    files = filter(None, (parts.edges, parts.nodes))
    return parts if any(has_many_rows(each) for each in files) else None


def has_many_rows(path: Path) -> bool:
    """Return whether a file has more than `ROWS_OF_SMALL_TABLE` lines; it is read no further.

    Raises:
        NotPlainError: the file cannot be read.
    """
    if not path.is_file():
        return False
    count = 0
    for part in read_bytes_in_parts(path, stop):
        count += part.count(b"\n")
        if count > ROWS_OF_SMALL_TABLE:
            return True
    return False


def stop(message: str) -> NoReturn:
    """Leave a file that cannot be read to the reader of small files, which says what is wrong.

    Raises:
        NotPlainError: always.
    """
    raise NotPlainError(message)
