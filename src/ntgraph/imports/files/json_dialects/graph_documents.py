"""Nodes and relationships with inner `properties`: LangChain, LlamaIndex, Neo4j's query answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ntgraph.errors import count_with_verb
from ntgraph.imports.files.json_dialects.outline import Branch, Leaf, Listing, Tree, leaf
from ntgraph.imports.files.json_dialects.records import (
    find_end,
    find_end_keys,
    find_id,
    flatten,
    merge_node,
    note_once,
    settle_directions,
)
from ntgraph.imports.files.open_graph_file import show_value
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph

RELATIONSHIPS = ("relationships", "relations", "rels")
# Long lists of numbers that only a search by similarity can use.
VECTORS = ("embedding", "embeddings", "vector")
# Words of the relation, the most exact first.
NAMES = ("type", "label", "relation", "predicate", "name")
# Properties by which a thing is called, where it has no name or label.
CALLED = ("title", "caption", "id", "value")


def find_documents(tree: Tree, _: Mapping[str, str]) -> list[Branch] | None:
    """Return the graphs of a file: each an object with `nodes` and `relationships`."""
    found = [each for each in walk_graphs(tree) if is_document(each)]
    return found or None


def is_document(tree: Branch) -> bool:
    """Return whether an object is a graph with nodes and relationships."""
    nodes = tree.members.get("nodes")
    opened = isinstance(nodes, Listing | Branch)
    return opened and any(
        isinstance(tree.members.get(name), Listing | Branch) for name in RELATIONSHIPS
    )


def walk_graphs(tree: Tree) -> Iterator[Branch]:
    """Yield the objects in which a graph may be: of a list, of lines, of an answer of Neo4j."""
    if isinstance(tree, Listing):
        for item in tree.items:
            yield from walk_graphs(item)
    elif isinstance(tree, Branch):
        if "nodes" in tree.members:
            yield tree
            return
        for key in ("results", "data", "graph"):
            if key in tree.members:
                yield from walk_graphs(tree.members[key])


def read_documents(
    graph: RawGraph, found: list[Branch], tree: Tree, mapping: Mapping[str, str]
) -> None:
    """Read graphs as one: a node that is in several of them is one node."""
    said: dict[tuple[Any, ...], set[str]] = {}
    for document in found:
        for node in records_of(document, ("nodes",)):
            add_document_node(graph, node, mapping.get("id", "id"), said)
    for document in found:
        for edge in records_of(document, RELATIONSHIPS):
            add_document_edge(graph, edge, mapping)
    settle_directions(graph)
    note_left(graph, found)
    differing = sum(len(each) > 1 for each in said.values())
    if differing:
        told = count_with_verb(differing, "node")
        graph.notes.append(f"{told} described in several ways, all of them are kept")


def records_of(document: Branch, names: tuple[str, ...]) -> Iterator[Leaf]:
    """Yield the nodes or relationships of a graph, which may have their ids as keys."""
    tree = next((document.members[name] for name in names if name in document.members), None)
    if isinstance(tree, Listing):
        yield from map(leaf, tree.items)
    elif isinstance(tree, Branch):
        for key, each in tree.members.items():
            item = leaf(each)
            is_object = isinstance(item.value, dict)
            yield Leaf({"id": key, **item.value}, item.stretch) if is_object else item


def add_document_node(
    graph: RawGraph, node: Leaf, column: str, said: dict[tuple[Any, ...], set[str]]
) -> None:
    """Add a node with its labels as its type and its properties as attributes."""
    value, stretch = node.value, node.stretch
    if not isinstance(value, dict) or column not in value:
        message = f"expected a node as an object with {column!r}, found {show_value(value)}"
        graph.file.report(stretch.line, column, message)
        return
    id = find_id(graph.file, value[column], stretch, column)
    if id is None:
        return
    told = {key: each for key, each in value.items() if key != column}
    data = without_vectors(graph, describe_labeled_node(told))
    said.setdefault((id,), set()).add(repr(data))
    merge_node(graph, id, data, stretch.line)


def describe_labeled_node(value: Mapping[str, Any]) -> dict[str, Any]:
    """Return a node's attributes by our names: `labels` or `type` is its type."""
    data = flatten(value)
    if "labels" in data:
        data["type"] = data.pop("labels")
    elif "label" in data and "name" in data and "type" not in data:
        data["type"] = data.pop("label")
    if not data.keys() & {"label", "name"}:
        named = (data[key] for key in each_called() if isinstance(data.get(key), str))
        if (name := next(named, None)) is not None:
            data["label"] = name
    return data


def without_vectors(graph: RawGraph, data: dict[str, Any]) -> dict[str, Any]:
    """Return attributes without vectors; a note says that they were left out."""
    kept = {k: each for k, each in data.items() if k not in VECTORS or not isinstance(each, list)}
    if len(kept) < len(data):
        note_once(graph, "vectors (embeddings) are not carried over")
    return kept


def each_called() -> Iterator[str]:
    """Yield the keys under which a node may have its name."""
    for key in CALLED:
        yield from (key, f"properties.{key}")


def add_document_edge(graph: RawGraph, edge: Leaf, mapping: Mapping[str, str]) -> None:
    """Add a relationship; its type is the relation, its properties are attributes."""
    value, stretch = edge.value, edge.stretch
    keys = find_end_keys(value, mapping) if isinstance(value, dict) else None
    if keys is None:
        message = "expected a relationship as an object with two ends such as 'source' and 'target'"
        graph.file.report(stretch.line, "", f"{message}, found {show_value(value)}")
        return
    ends = [find_end(graph, value.get(key), stretch, key) for key in keys]
    told = {key: each for key, each in value.items() if key not in keys}
    data = without_vectors(graph, describe_relationship(told))
    if None not in ends:
        graph.add_edge(RawEdge(ends[0], ends[1], data, stretch, str(data.get("id", ""))))


def describe_relationship(value: Mapping[str, Any]) -> dict[str, Any]:
    """Return a relationship's attributes; its type is called `predicate`."""
    name = next((key for key in NAMES if isinstance(value.get(key), str)), "")
    told = {"predicate": value[name]} if name else {}
    return flatten(told | {key: each for key, each in value.items() if key != name})


def note_left(graph: RawGraph, found: list[Branch]) -> None:
    """Note which texts and vectors beside the graphs are not carried over."""
    if any("source" in each.members for each in found):
        graph.notes.append("the texts from which the graphs were made are not carried over")
    if any("triplets" in each.members for each in found):
        graph.notes.append("'triplets' only repeats the relations")
