"""Objects that are nodes or edges of one graph, one a line: KGX's, our statements, triples."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ntgraph.imports.files.json_dialects.outline import (
    Branch,
    Leaf,
    Listing,
    Tree,
    is_flat,
    leaf,
    plain,
)
from ntgraph.imports.files.json_dialects.records import (
    add_edge,
    add_node,
    find_end_keys,
    note_once,
    settle_directions,
)
from ntgraph.imports.files.json_dialects.triple_lists import AS_READ, add_listed_triple, is_triple
from ntgraph.imports.files.ntgraph_json_lines import edge_attributes_of, end_nodes, is_own_statement
from ntgraph.imports.files.open_graph_file import GraphFile, show_value
from ntgraph.imports.files.raw_graph import RawGraph


def find_records(tree: Tree, mapping: Mapping[str, str]) -> list[Tree] | None:
    """Return the values of a file that has one on each line; also of one with a single edge."""
    if isinstance(tree, Listing):
        return tree.items if tree.is_lines and is_record(plain(tree.items[0])) else None
    value = plain(tree) if isinstance(tree, Branch) and is_flat(tree) else None
    return [tree] if isinstance(value, dict) and is_triple(value, mapping) else None


def is_record(value: Any) -> bool:
    """Return whether a value is a node or an edge: an object, or a list of three."""
    return isinstance(value, dict) or is_triple(value, {})


def read_records(graph: RawGraph, found: list[Tree], _: Tree, mapping: Mapping[str, str]) -> None:
    """Read nodes and edges, in any order."""
    graph.lists_nodes = False
    for each in found:
        add_record(graph, graph.file, leaf(each), mapping)
    settle_directions(graph)


def add_record(graph: RawGraph, file: GraphFile, item: Leaf, mapping: Mapping[str, str]) -> None:
    """Add a node, an edge, or one of our own statements, which holds both."""
    value, stretch = item
    if isinstance(value, list):
        add_listed_triple(graph, item)
        note_once(graph, AS_READ)
    elif not isinstance(value, dict):
        file.report(stretch.line, "", f"expected an object, found {show_value(value)}")
    elif is_own_statement(value):
        for id, data in end_nodes(value).items():
            if id not in graph.nodes:
                graph.add_node(id, data, stretch.line, file)
        add_edge(graph, edge_attributes_of(value), stretch, mapping)
    elif has_ends(value, mapping):
        add_edge(graph, value, stretch, mapping)
    else:
        add_node(graph, value, stretch, mapping.get("id", "id"), file)


def has_ends(record: Mapping[str, Any], mapping: Mapping[str, str]) -> bool:
    """Return whether an object is an edge: whether it has the keys of both ends."""
    keys = find_end_keys(record, mapping) or ()
    return bool(keys) and any(key in record for key in keys)
