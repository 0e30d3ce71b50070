"""Read JSON Lines, one object a line: KGX's nodes and edges, and our own statements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ntgraph.imports.files.json_stream import JsonReader
from ntgraph.imports.files.known_names import ENDS
from ntgraph.imports.files.node_link import add_edge, add_node
from ntgraph.imports.files.ntgraph_json_lines import edge_attributes_of, end_nodes, is_own_statement
from ntgraph.imports.files.open_graph_file import GraphFile, show_value
from ntgraph.imports.files.raw_graph import RawGraph, Stretch


def read_lines(graph: RawGraph, file: GraphFile, mapping: Mapping[str, str]) -> None:
    """Add the nodes and edges of a file to a graph; one of our own statements holds both."""
    for record, stretch in read_objects(file):
        if is_own_statement(record):
            for id, data in end_nodes(record).items():
                if id not in graph.nodes:
                    graph.add_node(id, data, stretch.line, file)
            add_edge(graph, edge_attributes_of(record), stretch, mapping)
        elif has_ends(record, mapping):
            add_edge(graph, record, stretch, mapping)
        else:
            add_node(graph, record, stretch, mapping.get("id", "id"), file)


def read_objects(file: GraphFile) -> Iterator[tuple[dict[str, Any], Stretch]]:
    """Yield the objects of a file, each with its place; other values are reported as problems."""
    reader = JsonReader(file)
    while reader.skip():
        value, stretch = reader.value()
        if isinstance(value, dict):
            yield value, stretch
        else:
            file.report(stretch.line, "", f"expected an object, found {show_value(value)}")


def has_ends(record: Mapping[str, Any], mapping: Mapping[str, str]) -> bool:
    """Return whether an object is an edge: whether it has the keys of both ends."""
    named = {mapping[name] for name in ("source", "target") if name in mapping}
    return bool(named and named <= record.keys()) or any(set(e) <= record.keys() for e in ENDS)
