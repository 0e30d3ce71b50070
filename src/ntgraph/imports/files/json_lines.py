"""Read JSON Lines: KGX's nodes and edges, our own statements, triples, or a graph on each line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ntgraph.imports.files.json_dialects.apoc_json import is_apoc
from ntgraph.imports.files.json_dialects.extractions import is_extraction
from ntgraph.imports.files.json_dialects.json_records import add_record
from ntgraph.imports.files.json_dialects.outline import Leaf, is_inner_graph
from ntgraph.imports.files.json_dialects.read_json import read_into
from ntgraph.imports.files.json_dialects.records import settle_directions
from ntgraph.imports.files.json_stream import JsonReader
from ntgraph.imports.files.open_graph_file import GraphFile
from ntgraph.imports.files.raw_graph import RawGraph


def read_lines(graph: RawGraph, file: GraphFile, mapping: Mapping[str, str]) -> None:
    """Add the nodes and edges of a file to a graph.

    Raises:
        GraphFileError: it is not JSON, or its lines have no shape that we know.
    """
    reader = JsonReader(file)
    is_first = True
    while reader.skip():
        item = Leaf(*reader.value())
        if is_first and is_other_dialect(item.value):
            read_into(graph, file, mapping)
            return
        is_first = False
        add_record(graph, file, item, mapping)
    settle_directions(graph)


def is_other_dialect(value: Any) -> bool:
    """Return whether a line is more than a node or an edge: a graph, or an object of APOC."""
    if isinstance(value, list):
        return any(isinstance(each, list) for each in value) or len(value) not in (3, 4)
    is_graph = isinstance(value, dict) and is_inner_graph(value)
    return is_graph or is_apoc(value) or is_extraction(value)
