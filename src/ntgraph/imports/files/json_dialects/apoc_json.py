"""JSON as Neo4j's procedure `apoc.export.json` writes it: one node or relationship an object."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ntgraph.imports.files.json_dialects.graph_documents import describe_node
from ntgraph.imports.files.json_dialects.outline import Branch, Leaf, Listing, Tree, leaf
from ntgraph.imports.files.json_dialects.records import count_undirected, find_id, flatten
from ntgraph.imports.files.open_graph_file import show_value
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph, Stretch

NODE, RELATIONSHIP = "node", "relationship"
RELATIONSHIPS = ("rels", "relationships")


def is_apoc(value: Any) -> bool:
    """Return whether an object is a node or a relationship as APOC writes it.

    >>> is_apoc({"type": "node", "id": "0", "labels": ["Drug"]})
    True
    """
    if not isinstance(value, dict):
        return False
    if value.get("type") == NODE:
        return "id" in value and (isinstance(value.get("labels"), list) or "properties" in value)
    ends = (value.get("start"), value.get("end"))
    return value.get("type") == RELATIONSHIP and all(isinstance(end, dict) for end in ends)


def find_apoc(tree: Tree) -> list[Leaf] | None:
    """Return the nodes and relationships of a file: lines, a list, or two lists."""
    if isinstance(tree, Listing):
        items = [leaf(each) for each in tree.items]
        return items if items and is_apoc(items[0].value) else None
    if not isinstance(tree, Branch):
        return None
    if is_apoc(leaf(tree).value):
        return [leaf(tree)]
    if not isinstance(tree.get("data"), Listing | Branch):
        return find_lists(tree)
    inner = tree.members["data"]
    return find_apoc(inner) if len(tree.members) == 1 else None


def find_lists(tree: Branch) -> list[Leaf] | None:
    """Return the nodes and relationships of an object that has a list of each."""
    names = [name for name in ("nodes", *RELATIONSHIPS) if name in tree.members]
    found: list[Leaf] = []
    for name in names:
        part = tree.members[name]
        if not isinstance(part, Listing):
            return None
        found += map(leaf, part.items)
    relationships = [each for each in found if has_ends(each.value)]
    return found if relationships and "nodes" in names else None


def has_ends(value: Any) -> bool:
    """Return whether an object is a relationship with objects as its ends."""
    return isinstance(value, dict) and all(isinstance(value.get(e), dict) for e in ("start", "end"))


def read_apoc(graph: RawGraph, found: list[Leaf], _: Tree, __: Mapping[str, str]) -> None:
    """Read nodes, then relationships; where no nodes are listed, ends become nodes."""
    file = graph.file
    relationships = []
    for item in found:
        if not isinstance(item.value, dict):
            message = f"expected a node or relationship, found {show_value(item.value)}"
            file.report(item.stretch.line, "", message)
        elif item.value.get("type") == RELATIONSHIP or has_ends(item.value):
            relationships.append(item)
        elif item.value.get("type", NODE) == NODE:
            add_apoc_node(graph, item)
        else:
            message = f"expected 'node' or 'relationship', found {show_value(item.value['type'])}"
            file.report(item.stretch.line, "type", message)
    graph.lists_nodes = bool(graph.nodes)
    add_relationships(graph, relationships)
    count_undirected(graph)


def add_apoc_node(graph: RawGraph, item: Leaf) -> None:
    """Add a node with its labels as its type and its properties as attributes."""
    value, stretch = item.value, item.stretch
    id = find_id(graph.file, value.get("id"), stretch, "id")
    if id is not None:
        told = {key: each for key, each in value.items() if key not in ("type", "id")}
        graph.add_node(id, describe_node(told), stretch.line)


def add_relationships(graph: RawGraph, relationships: Iterable[Leaf]) -> None:
    """Add the edge of each relationship; its label is the relation."""
    for item in relationships:
        value, stretch = item.value, item.stretch
        ends = [find_apoc_end(graph, value.get(name), stretch, name) for name in ("start", "end")]
        label = value.get("label")
        if not isinstance(label, str):
            message = f"expected the relation as a text, found {show_value(label)}"
            graph.file.report(stretch.line, "label", message)
        elif None not in ends:
            used = ("type", "label", "start", "end")
            told = {key: each for key, each in value.items() if key not in used}
            data = flatten({"predicate": label, **told})
            graph.add_edge(RawEdge(ends[0], ends[1], data, stretch, str(value.get("id", ""))))


def find_apoc_end(graph: RawGraph, end: Any, stretch: Stretch, name: str) -> Any:
    """Return the id of an end, which is added as a node where the file lists no nodes."""
    value = end if isinstance(end, dict) else {}
    id = find_id(graph.file, value.get("id"), stretch, f"{name}.id")
    if id is not None and not graph.lists_nodes and id not in graph.nodes:
        told = {key: each for key, each in value.items() if key not in ("type", "id")}
        graph.add_node(id, describe_node(told), stretch.line)
    return id
