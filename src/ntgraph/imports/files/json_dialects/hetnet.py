"""The JSON of hetnets, as Hetionet is published: nodes and edges with kinds, and their metagraph.

A node has `kind`, `identifier`, `name` and `data`; an edge has `source_id` and `target_id`, each
a kind with an identifier, `kind`, `direction` and `data`. `metaedge_tuples` lists the kinds of
edges. Source: `hetnet/json/README.md` of github.com/hetio/hetionet.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ntgraph.errors import count_of
from ntgraph.imports.files.hetionet_words import (
    BACKWARD,
    BETWEEN,
    BOTH,
    FORWARD,
    PHRASES,
    SIDES_NOTE,
)
from ntgraph.imports.files.json_dialects.node_link import take_list
from ntgraph.imports.files.json_dialects.outline import Branch, Leaf, Tree, drain, plain
from ntgraph.imports.files.open_graph_file import show_value
from ntgraph.imports.files.raw_graph import RawEdge, RawGraph, Stretch

METAEDGES = "metaedge_tuples"
NODE_KEYS = ("kind", "identifier")
EDGE_KEYS = ("source_id", "target_id", "kind", "direction")
DIRECTIONS = (FORWARD, BACKWARD, BOTH)
LISTS = ("nodes", "edges")
Metaedges = set[tuple[str, str, str]]


def find_hetnet(tree: Tree, _: Mapping[str, str]) -> Branch | None:
    """Return the object with nodes, edges and the kinds of edges; None if it is no hetnet."""
    if isinstance(tree, Branch) and {*LISTS, METAEDGES} <= tree.members.keys():
        return tree
    return None


def read_hetnet(graph: RawGraph, found: Branch, _: Tree, __: Mapping[str, str]) -> None:
    """Read a hetnet; an edge between two kinds leads the way in which its metaedge is listed."""
    lists = {name: found.members[name] for name in LISTS}
    metaedges = read_metaedges(graph, found.members[METAEDGES])
    for node in drain(take_list(graph.file, lists, LISTS[:1])):
        add_hetnet_node(graph, node)
    turned = 0
    for edge in drain(take_list(graph.file, lists, LISTS[1:])):
        turned += add_hetnet_edge(graph, edge, metaedges)
    graph.notes += tell_sides(turned)


def tell_sides(turned: int) -> list[str]:
    """Return the notes on the ways in which edges lead; `turned` counts those turned round."""
    if not turned:
        return [SIDES_NOTE]
    said = (
        f"{count_of(turned, 'edge')} turned round, as its kind is listed in {METAEDGES!r}"
        if turned == 1
        else f"{turned:,} edges turned round, as their kinds are listed in {METAEDGES!r}"
    )
    return [said, SIDES_NOTE]


def read_metaedges(graph: RawGraph, tree: Tree) -> Metaedges:
    """Return the kinds of edges, each as kind of the source, verb and kind of the target."""
    made: Metaedges = set()
    value = plain(tree)
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, list) and len(each) == 4 and all(isinstance(e, str) for e in each):
            source, target, verb, _ = each
            made.add((source, verb, target))
        else:
            message = f"expected [source kind, target kind, verb, direction], {found(each)}"
            graph.file.report(tree.stretch.line, METAEDGES, message)
    return made


def found(value: Any) -> str:
    """Return the end of a message: what was found instead."""
    return f"found {show_value(value)}"


def add_hetnet_node(graph: RawGraph, item: Leaf) -> None:
    """Add a node; one without kind or identifier is reported as a problem."""
    value, line = item.value, item.stretch.line
    if not isinstance(value, dict) or not all(is_name(value.get(key)) for key in NODE_KEYS):
        message = f"expected an object with 'kind' and 'identifier', {found(value)}"
        graph.file.report(line, "nodes", message)
        return
    kind, identifier = value["kind"], value["identifier"]
    data = value.get("data")
    told = {
        **(data if isinstance(data, dict) else {}),
        **{key: each for key, each in value.items() if key not in (*NODE_KEYS, "name", "data")},
        "label": value.get("name") or str(identifier),
        "type": kind,
    }
    graph.add_node(f"{kind}{BETWEEN}{identifier}", told, line)


def is_name(value: Any) -> bool:
    """Return whether a value can be a kind or an identifier: a text or a whole number."""
    return isinstance(value, str | int) and not isinstance(value, bool) and value != ""


def add_hetnet_edge(graph: RawGraph, item: Leaf, metaedges: Metaedges) -> bool:
    """Add an edge, and return whether it was turned round; one without ends is a problem."""
    value, stretch = item.value, item.stretch
    ends = [read_end(graph, value, key, stretch) for key in EDGE_KEYS[:2]]
    if None in ends:
        return False
    (start_kind, start), (end_kind, end) = (each for each in ends if each is not None)
    verb, direction = value.get("kind"), value.get("direction", BOTH)
    if not is_verb(verb, direction):
        graph.file.report(stretch.line, "edges", describe_verb(verb, direction))
        return False
    turned, directed = find_way((start_kind, verb, end_kind), direction, metaedges)
    if turned:
        start, end = end, start
    told = tell_hetnet_edge(value, verb)
    graph.add_edge(RawEdge(start, end, told, stretch, directed=directed))
    return turned


def is_verb(verb: Any, direction: Any) -> bool:
    """Return whether values can be the verb and the direction of an edge."""
    return isinstance(verb, str) and direction in DIRECTIONS


def describe_verb(verb: Any, direction: Any) -> str:
    """Return the message for an edge whose kind or direction is not as expected."""
    message = f"expected 'kind' as a text and 'direction' as one of {DIRECTIONS}, "
    return message + found([verb, direction])


def find_way(
    metaedge: tuple[str, str, str], direction: str, metaedges: Metaedges
) -> tuple[bool, bool]:
    """Return whether an edge is turned round, and whether it has a direction.

    Args:
        metaedge: the kind of its source, its verb, and the kind of its target.
        direction: its direction.
        metaedges: the kinds of edges that are listed.
    """
    start_kind, verb, end_kind = metaedge
    is_listed = metaedge in metaedges
    turned = direction == BACKWARD or (not is_listed and (end_kind, verb, start_kind) in metaedges)
    return turned, direction != BOTH or start_kind != end_kind


def tell_hetnet_edge(value: Mapping[str, Any], verb: str) -> dict[str, Any]:
    """Return the attributes of an edge's object: its data, what else it has, and its relation."""
    data = value.get("data")
    return {
        **(data if isinstance(data, dict) else {}),
        **{key: each for key, each in value.items() if key not in (*EDGE_KEYS, "data")},
        "predicate": PHRASES.get(verb, verb),
    }


def read_end(graph: RawGraph, value: Any, key: str, stretch: Stretch) -> tuple[str, str] | None:
    """Return the kind and the id of an end; None, and a problem, where there is none."""
    end = value.get(key) if isinstance(value, dict) else value
    if isinstance(end, list) and len(end) == 2 and all(map(is_name, end)):
        kind, identifier = map(str, end)
        return kind, f"{kind}{BETWEEN}{identifier}"
    graph.file.report(stretch.line, key, f"expected [kind, identifier], {found(end)}")
    return None
