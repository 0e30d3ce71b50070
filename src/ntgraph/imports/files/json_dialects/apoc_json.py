"""JSON as Neo4j's procedure `apoc.export.json` writes it: one node or relationship an object."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ntgraph.imports.files.json_dialects.graph_documents import describe_labeled_node
from ntgraph.imports.files.json_dialects.outline import Branch, Leaf, Listing, Tree, is_flat, leaf
from ntgraph.imports.files.json_dialects.records import (
    find_id,
    flatten,
    merge_node,
    settle_directions,
)
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


def find_apoc(tree: Tree, _: Mapping[str, str]) -> list[Leaf] | None:
    """Return the nodes and relationships of a file: lines, a list, or two lists."""
    if isinstance(tree, Listing):
        first = leaf(tree.items[0]) if tree.items else None
        return list(map(leaf, tree.items)) if first and any(objects_in(first)) else None
    if not isinstance(tree, Branch):
        return None
    found = find_lists(tree)
    if "nodes" in tree.members and any(has_ends(each.value) for each in found):
        return found
    is_answer = is_flat(tree) and any(objects_in(leaf(tree)))
    return [leaf(tree)] if is_answer else None


def find_lists(tree: Branch) -> list[Leaf]:
    """Return the nodes and relationships of an object that has them in lists or by their ids."""
    found: list[Leaf] = []
    for name in ("nodes", *RELATIONSHIPS):
        part = tree.members.get(name)
        if isinstance(part, Listing):
            found += map(leaf, part.items)
        elif isinstance(part, Branch):
            found += map(leaf, part.members.values())
    return found


def objects_in(item: Leaf) -> Iterator[Leaf]:
    """Yield the nodes and relationships in a value: itself, or those in an answer to a query.

    An answer has them under names that the query chose, in lists, or as a path.
    """
    if is_apoc(item.value):
        yield item
    elif (told := as_apoc(item.value)) is not None:
        yield Leaf(told, item.stretch)
    elif isinstance(item.value, dict | list):
        inner = item.value.values() if isinstance(item.value, dict) else item.value
        for each in inner:
            yield from objects_in(Leaf(each, item.stretch))


def as_apoc(value: Any) -> dict[str, Any] | None:
    """Return a node or relationship of Neo4j Browser's export as APOC writes it; else None.

    >>> as_apoc({"identity": 3, "labels": ["Drug"], "properties": {"name": "tea"}})
    {'type': 'node', 'id': 3, 'labels': ['Drug'], 'properties': {'name': 'tea'}}
    """
    if not isinstance(value, dict) or "identity" not in value:
        return None
    told = {"type": NODE, "id": value["identity"]}
    more = {k: each for k, each in value.items() if k not in ("identity", "start", "end", "type")}
    if isinstance(value.get("labels"), list):
        return {**told, **more}
    if isinstance(value.get("type"), str) and {"start", "end"} <= value.keys():
        ends = {name: {"id": value[name]} for name in ("start", "end")}
        return {**told, "type": RELATIONSHIP, "label": value["type"], **ends, **more}
    return None


def has_ends(value: Any) -> bool:
    """Return whether an object is a relationship with objects as its ends."""
    return isinstance(value, dict) and all(isinstance(value.get(e), dict) for e in ("start", "end"))


def read_apoc(graph: RawGraph, found: list[Leaf], _: Tree, __: Mapping[str, str]) -> None:
    """Read nodes, then relationships; where no nodes are listed, ends become nodes."""
    file = graph.file
    relationships: list[Leaf] = []
    answered: dict[Any, Leaf] = {}
    for item in found:
        if not isinstance(item.value, dict):
            message = f"expected a node or relationship, found {show_value(item.value)}"
            file.report(item.stretch.line, "", message)
        elif item.value.get("type") == RELATIONSHIP or has_ends(item.value):
            relationships.append(item)
        elif item.value.get("type") == NODE:
            add_apoc_node(graph, item)
        elif inner := list(objects_in(item)):
            add_answer(graph, inner, answered)
        else:
            message = "expected an object with 'type': 'node' or 'relationship', found "
            file.report(item.stretch.line, "type", message + show_value(item.value))
    graph.lists_nodes = bool(graph.nodes)
    add_relationships(graph, [*relationships, *answered.values()])
    settle_directions(graph)


def add_answer(graph: RawGraph, inner: list[Leaf], relationships: dict[Any, Leaf]) -> None:
    """Add the nodes of one row of an answer; its relationships go to the others, each once."""
    for item in inner:
        if item.value["type"] == RELATIONSHIP:
            relationships.setdefault(str(item.value.get("id")), item)
            continue
        id = find_id(graph.file, item.value.get("id"), item.stretch, "id")
        if id is not None:
            merge_node(graph, id, describe_apoc_node(item.value), item.stretch.line)


def describe_apoc_node(value: Mapping[str, Any]) -> dict[str, Any]:
    """Return a node's attributes by our names."""
    return describe_labeled_node(
        {key: each for key, each in value.items() if key not in ("type", "id")}
    )


def add_apoc_node(graph: RawGraph, item: Leaf) -> None:
    """Add a node with its labels as its type and its properties as attributes."""
    value, stretch = item.value, item.stretch
    id = find_id(graph.file, value.get("id"), stretch, "id")
    if id is not None:
        graph.add_node(id, describe_apoc_node(value), stretch.line)


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
        graph.add_node(id, describe_apoc_node(value), stretch.line)
    return id
