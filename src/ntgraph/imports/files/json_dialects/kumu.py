"""Kumu's JSON: `elements` and `connections`, as blueprints and exported projects have them."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from itertools import chain, islice
from typing import Any

from ntgraph.errors import count_with_verb, did_you_mean, suggest
from ntgraph.imports.files.import_notes import show_names
from ntgraph.imports.files.import_size_limits import LONGEST_COMPARED, MOST_SUGGESTED_FROM
from ntgraph.imports.files.json_dialects.outline import Branch, Leaf, Listing, Tree, leaf, plain
from ntgraph.imports.files.json_dialects.records import (
    WAYS,
    find_id,
    flatten,
    settle_directions,
    take_direction,
)
from ntgraph.imports.files.open_graph_file import show_value
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph

IDS = ("_id", "id")
ELEMENT_TYPE, CONNECTION_TYPE = "element type", "connection type"
# Types of connections in system maps: both ends move in the same direction, or in opposite ones.
POLARITIES = ("+", "-")
# Parts of an exported project that only say how it is drawn or typed in.
DRAWN = ("maps", "perspectives", "attributes", "attributeRelevance", "controls")


def find_kumu(tree: Tree, _: Mapping[str, str]) -> Branch | None:
    """Return the file if it has elements and connections."""
    if not isinstance(tree, Branch):
        return None
    parts = (tree.get("elements"), tree.get("connections"))
    return tree if all(isinstance(part, Listing) for part in parts) else None


def read_kumu(graph: RawGraph, found: Branch, _: Tree, __: Mapping[str, str]) -> None:
    """Read elements and connections; a connection names its ends by id or by label."""
    for key, tree in found.members.items():
        if key not in ("elements", "connections", *DRAWN):
            graph.head[{"name": "title"}.get(key, key)] = plain(tree)
    labels: dict[Hashable, list[Hashable]] = {}
    for element in items_of(graph, found, "elements"):
        add_element(graph, element, labels)
    for connection in items_of(graph, found, "connections"):
        add_connection(graph, connection, labels)
    settle_directions(graph)
    turned = sum(edge.data.get("reversed") is True for edge in graph.edges)
    if turned:
        told = count_with_verb(turned, "connection")
        graph.notes.append(f"{told} marked 'reversed', which is kept; read from 'from' to 'to'")
    left = [name for name in (*DRAWN, "loops") if plain(found.get(name))]
    if left:
        graph.notes.append(f"not carried over of Kumu: {show_names(left)}")


def items_of(graph: RawGraph, found: Branch, name: str) -> list[Leaf]:
    """Return the objects of a list; what is no object is reported."""
    part = found.members[name]
    items = [leaf(each) for each in part.items] if isinstance(part, Listing) else []
    for item in items:
        if not isinstance(item.value, dict):
            message = f"expected an object, found {show_value(item.value)}"
            graph.file.report(item.stretch.line, name, message)
    return [item for item in items if isinstance(item.value, dict)]


def read_item(item: Leaf) -> dict[str, Any]:
    """Return an element or connection with its attributes beside the rest, in small letters."""
    data = flatten(item.value, "attributes")
    return {key.casefold() if key in item.value else key: value for key, value in data.items()}


def take_type(data: dict[str, Any], name: str) -> Any:
    """Take the type out of an element or connection; projects and blueprints call it otherwise."""
    return data.pop(name, None) or data.pop("type", None)


def add_element(graph: RawGraph, element: Leaf, labels: dict[Hashable, list[Hashable]]) -> None:
    """Add an element; its id is its own, else its label."""
    data = read_item(element)
    column = next((each for each in IDS if each in data), "label")
    id = find_id(graph.file, data.get(column), element.stretch, column)
    if id is None:
        return
    if column != "label":
        del data[column]
    if (kind := take_type(data, ELEMENT_TYPE)) is not None:
        data["type"] = kind
    if isinstance(label := data.get("label"), str):
        labels.setdefault(label, []).append(id)
    graph.add_node(id, data, element.stretch.line)


def add_connection(
    graph: RawGraph, connection: Leaf, labels: Mapping[Hashable, list[Hashable]]
) -> None:
    """Add a connection; its label is the relation, else its type."""
    data, stretch = read_item(connection), connection.stretch
    ends = [find_kumu_end(graph, data.pop(e, None), connection, e, labels) for e in ("from", "to")]
    key = next((str(data.pop(each)) for each in IDS if each in data), "")
    kind = take_type(data, CONNECTION_TYPE)
    label = data.pop("label", None)
    if kind in POLARITIES:
        data["sign"], kind = kind, None
    if label or kind:
        data["predicate"] = label or kind
    if label and kind:
        data[CONNECTION_TYPE] = kind
    directed = is_directed(graph, data, connection)
    if None not in ends:
        graph.add_edge(RawEdge(ends[0], ends[1], data, stretch, key, directed))


def is_directed(graph: RawGraph, data: dict[str, Any], connection: Leaf) -> bool:
    """Return whether a connection goes one way; a mutual one stays marked as such."""
    given = data.get("direction", "directed")
    text = given.casefold() if isinstance(given, str) else ""
    if text not in WAYS:
        near = did_you_mean(suggest(text[:40], WAYS))
        message = f"expected directed, undirected or mutual, found {show_value(given)}{near}"
        graph.file.report(connection.stretch.line, "direction", message)
        return True
    return take_direction(data, otherwise=True)


def find_kumu_end(
    graph: RawGraph,
    value: Any,
    connection: Leaf,
    name: str,
    labels: Mapping[Hashable, list[Hashable]],
) -> Hashable | None:
    """Return the element that a connection names by id or label; report one that there is not."""
    id = find_id(graph.file, value, connection.stretch, name)
    if id is None or id in graph.nodes:
        return id
    found = labels.get(id, [])
    if len(found) == 1:
        return found[0]
    if not found and graph.file.lenient:
        return id
    if found:
        message = f"{show_value(value)} is the label of {len(found)} elements: expected an id"
    else:
        known = islice(chain(labels, graph.nodes), MOST_SUGGESTED_FROM)
        names = [name for name in map(str, known) if len(name) <= LONGEST_COMPARED]
        near = suggest(str(value)[:LONGEST_COMPARED], names)
        message = f"no element {show_value(value)}{did_you_mean(near)}"
    graph.file.report(connection.stretch.line, name, message)
    return None
