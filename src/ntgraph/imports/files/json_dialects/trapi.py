"""TRAPI: the knowledge graph in an answer of the Translator programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ntgraph.imports.files.edge_claims import BIOLINK
from ntgraph.imports.files.import_notes import show_names
from ntgraph.imports.files.json_dialects.outline import Branch, Leaf, Tree, leaf, plain
from ntgraph.imports.files.json_dialects.records import (
    find_id,
    join_passages,
    merge_values,
    note_once,
    settle_directions,
)
from ntgraph.imports.files.open_graph_file import show_value
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph

ENDS = ("subject", "object")
PASSAGE = "supporting_text"
PARTS = ("nodes", "edges")
LEFT = ("results", "query_graph", "auxiliary_graphs")
# What an attribute says beside its type and its value.
PLAIN = frozenset({"attribute_type_id", "value", "original_attribute_name", "value_type_id"})


def find_knowledge(tree: Tree, _: Mapping[str, str]) -> Branch | None:
    """Return the knowledge graph of a file: in its `message`, at its top, or the file itself."""
    if not isinstance(tree, Branch):
        return None
    for path in (("message", "knowledge_graph"), ("knowledge_graph",)):
        found = tree.get(*path)
        if isinstance(found, Branch) and any(name in found.members for name in PARTS):
            return found
    parts = [tree.get(name) for name in PARTS]
    if not all(isinstance(part, Branch) for part in parts):
        return None
    first = next((leaf(each).value for each in tree_members(parts[1])), None)
    is_edge = isinstance(first, dict) and {*ENDS, "predicate"} <= first.keys()
    return tree if is_edge else None


def tree_members(tree: Tree | None) -> Iterator[Tree]:
    """Yield the values of an object."""
    if isinstance(tree, Branch):
        yield from tree.members.values()


def read_knowledge(graph: RawGraph, found: Branch, tree: Tree, _: Mapping[str, str]) -> None:
    """Read a knowledge graph; questions and answers about it are noted as left out."""
    for id, node in objects_of(graph, found, "nodes"):
        add_trapi_node(graph, id, node)
    for id, edge in objects_of(graph, found, "edges"):
        add_trapi_edge(graph, id, edge)
    settle_directions(graph)
    outer = tree.get("message") if isinstance(tree, Branch) and tree.get("message") else tree
    left = [name for name in LEFT if isinstance(outer, Branch) and outer.members.get(name)]
    if left:
        graph.notes.append(f"not carried over of TRAPI: {show_names(left)}")


def objects_of(graph: RawGraph, found: Branch, name: str) -> Iterator[tuple[str, Leaf]]:
    """Yield the nodes or edges with their ids; what is no object is reported."""
    part = found.members.get(name)
    if part is None or plain(part) is None:
        graph.notes.append(f"the knowledge graph has no {name}")
        return
    if not isinstance(part, Branch):
        message = f"expected an object with ids as keys, found {show_value(plain(part))}"
        graph.file.refuse(part.stretch.line, name, message)
    for id, each in part.members.items():
        item = leaf(each)
        if isinstance(item.value, dict):
            yield id, item
        else:
            message = f"expected an object, found {show_value(item.value)}"
            graph.file.report(item.stretch.line, id[:40], message)


def add_trapi_node(graph: RawGraph, id: str, node: Leaf) -> None:
    """Add a node with its name, categories and attributes."""
    renamed = {"name": "label", "categories": "category"}
    told = {
        renamed.get(key, key): value
        for key, value in node.value.items()
        if key != "attributes" and value is not None
    }
    merge_values(told, read_attributes(graph, node))
    if id and find_id(graph.file, id, node.stretch, "id") is not None:
        graph.add_node(id, told, node.stretch.line)


def add_trapi_edge(graph: RawGraph, id: str, edge: Leaf) -> None:
    """Add an edge with its qualifiers, sources and attributes."""
    value, stretch = edge.value, edge.stretch
    ends = [find_id(graph.file, value.get(name), stretch, name) for name in ENDS]
    if None in ends:
        return
    inner = ("attributes", "qualifiers", "sources")
    data = {key: each for key, each in value.items() if key not in (*ENDS, *inner)}
    for more in (read_qualifiers(edge), read_sources(graph, edge), read_attributes(graph, edge)):
        merge_values(data, more)
    if PASSAGE in data:
        data[PASSAGE] = join_passages(data[PASSAGE])
    graph.add_edge(RawEdge(ends[0], ends[1], data, stretch, id))


def listed(item: Leaf, name: str) -> Iterator[Mapping[str, Any]]:
    """Yield the objects of a list inside a node or edge."""
    value = item.value.get(name)
    for each in value if isinstance(value, list) else ():
        if isinstance(each, dict):
            yield each


def without_prefix(name: Any) -> str:
    """Return a name of Biolink without its prefix.

    >>> without_prefix("biolink:publications"), without_prefix("METATYPE:Float")
    ('publications', 'METATYPE:Float')
    """
    return str(name).removeprefix(BIOLINK)


def read_qualifiers(edge: Leaf) -> dict[str, Any]:
    """Return the qualifiers of an edge, as KGX has them: a column for each."""
    told: dict[str, Any] = {}
    for each in listed(edge, "qualifiers"):
        name = without_prefix(each.get("qualifier_type_id"))
        merge_values(told, {name: each.get("qualifier_value")})
    return told


def read_sources(graph: RawGraph, edge: Leaf) -> dict[str, Any]:
    """Return the sources of an edge by their roles, as KGX has them."""
    told: dict[str, Any] = {}
    for each in listed(edge, "sources"):
        role = without_prefix(each.get("resource_role"))
        merge_values(told, {role: each.get("resource_id")})
        if each.get("source_record_urls") or each.get("upstream_resource_ids"):
            note_once(graph, "addresses and order of the sources are not carried over")
    return told


def read_attributes(graph: RawGraph, item: Leaf) -> dict[str, Any]:
    """Return the attributes of a node or edge by their names; equal names make a list."""
    told: dict[str, Any] = {}
    for each in listed(item, "attributes"):
        name = without_prefix(each.get("attribute_type_id") or each.get("original_attribute_name"))
        merge_values(told, {name: each.get("value")})
        if each.keys() - PLAIN and any(each[key] for key in each.keys() - PLAIN):
            note_once(graph, "where each attribute comes from is not carried over")
    return told
