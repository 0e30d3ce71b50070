"""Recognize a folder of Parquet files that belong together, without pyarrow."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ntgraph.imports.files.file_pairs import find_part
from ntgraph.imports.files.graph_rag import find_graph_rag
from ntgraph.imports.files.own_tables import NEEDED


def is_parquet_folder(paths: Sequence[Path]) -> bool:
    """Return whether a folder holds our own tables, GraphRAG's, or a pair of nodes and edges."""
    found = [path for path in paths if path.suffix.casefold() == ".parquet"]
    names = {path.name for path in found}
    own = {f"{name}.parquet" for name in NEEDED} <= names
    return bool(
        own or (found and find_graph_rag(found[0].parent, names)) or any(map(find_part, found))
    )
