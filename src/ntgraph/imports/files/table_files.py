"""The formats that are tables of edges and of nodes: CSV, and KGX's TSV."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ntgraph.imports.files.csv_tables import CsvDialect, find_layout, open_table
from ntgraph.imports.files.edges_and_nodes_of_tables import (
    find_end_columns,
    read_edge_table,
    read_node_table,
)
from ntgraph.imports.files.file_pairs import find_part
from ntgraph.imports.files.graph_formats import find_ending
from ntgraph.imports.files.headerless_table import is_headerless, read_headerless_table
from ntgraph.imports.files.kgx_quotation import describe_marks
from ntgraph.imports.files.ntgraph_csv_table import read_own_table
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.raw_graph import RawGraph


def is_kgx_table(file: GraphFile) -> bool:
    """Return whether a table is named as one of a KGX pair."""
    return bool(find_part(Path(file.name)))


def read_kgx_table(graph: RawGraph, file: GraphFile, mapping: Mapping[str, str]) -> None:
    """Add a KGX table of nodes or of edges to a graph."""
    read_table(graph, file, CsvDialect("\t", quoted=False), mapping)
    graph.notes += describe_marks(file)


def read_csv_table(graph: RawGraph, file: GraphFile, mapping: Mapping[str, str]) -> None:
    """Add a table of nodes or of edges to a graph."""
    read_table(graph, file, find_layout(file, find_ending(Path(file.name))), mapping)


def read_table(
    graph: RawGraph, file: GraphFile, layout: CsvDialect, mapping: Mapping[str, str]
) -> None:
    """Add a table of nodes or of edges to a graph; its columns show which it is."""
    graph.texts_only = True
    if not mapping and is_headerless(file, layout):
        read_headerless_table(graph, file, layout)
        return
    table = open_table(file, layout)
    if read_own_table(graph, table):
        return
    has_ends = find_end_columns(table, mapping) or find_end_columns(table, {})
    # With a mapping, a table of edges that lacks a mapped column must not pass for one of nodes.
    could_be = "source" not in mapping or find_part(Path(file.name)) == "nodes"
    if mapping.get("id", "id") in table.columns and not has_ends and could_be:
        read_node_table(graph, table, mapping)
    else:
        read_edge_table(graph, table, mapping)
