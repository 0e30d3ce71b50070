"""Node-link JSON: one object with `nodes` and `edges` (or `links`), as networkx and D3 write.

Read here and not by networkx, which keeps one of two parallel edges with the same key, makes
a node of every misspelled end of an edge without a word, and names no line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ntgraph.errors import did_you_mean, suggest
from ntgraph.imports.files.field_names import as_id, is_id
from ntgraph.imports.files.json_dialects.outline import (
    Branch,
    Leaf,
    Listing,
    Tree,
    drain,
    leaf,
    plain,
)
from ntgraph.imports.files.json_dialects.records import (
    ID_KEYS,
    add_edge,
    add_node,
    find_end_keys,
    settle_directions,
)
from ntgraph.imports.files.open_graph_file import GraphFile, show_value
from ntgraph.imports.files.raw_graph import RawGraph

NODES = ("nodes", "vertices")
EDGES = ("edges", "links")
# Set by programs that draw, and of no use without their picture.
DRAWN = ("index", "x", "y", "vx", "vy", "fx", "fy")
BY_POSITION = "the ends of the edges are positions in the list of nodes, counted from 0"


def find_node_link(tree: Tree, _: Mapping[str, str]) -> Branch | None:
    """Return the object with nodes or edges: the file's own, or `graph` in it (JSON Graph)."""
    if not isinstance(tree, Branch):
        return None
    graphs = tree.get("graphs")
    inner = graphs.items if isinstance(graphs, Listing) else [tree.get("graph")]
    for found in (tree, *inner):
        if isinstance(found, Branch) and found.members.keys() & {*NODES, *EDGES}:
            return found
    return None


def read_node_link(graph: RawGraph, found: Branch, tree: Tree, mapping: Mapping[str, str]) -> None:
    """Read a node-link graph; `directed`, `multigraph` and `graph` may be missing."""
    file = graph.file
    if isinstance(tree, Branch) and tree is not found:
        require_one_graph(file, tree)
        outer = {key: each for key, each in tree.members.items() if key not in ("graph", "graphs")}
        read_heads(graph, outer)
    lists = {key: each for key, each in found.members.items() if key in (*NODES, *EDGES)}
    require_lists(file, found)
    read_heads(graph, {key: each for key, each in found.members.items() if key not in lists})
    nodes, edges = (take_list(file, lists, names) for names in (NODES, EDGES))
    nodes, edges, column = find_ids(graph, nodes, edges, mapping)
    drawn = any(isinstance(node.value, dict) and node.value.keys() & {"x", "vx"} for node in nodes)
    for node in drain(nodes):
        value = without_drawing(node.value) if drawn else node.value
        add_node(graph, value, node.stretch, column)
    for edge in drain(edges):
        value = without_drawing(edge.value) if drawn else edge.value
        add_edge(graph, value, edge.stretch, mapping)
    settle_directions(graph)
    if drawn:
        graph.notes.append("positions are not carried over")


def without_drawing(value: Any) -> Any:
    """Return a node or edge of D3 without what its drawing added."""
    if not isinstance(value, dict) or not value.keys() & {"vx", "index"}:
        return value
    return {key: each for key, each in value.items() if key not in DRAWN}


def require_one_graph(file: GraphFile, tree: Branch) -> None:
    """Check that a JSON Graph file has one graph, since each has ids of its own.

    Raises:
        GraphFileError: there are several.
    """
    graphs = tree.get("graphs")
    if isinstance(graphs, Listing) and len(graphs.items) > 1:
        count = len(graphs.items)
        message = f"expected one graph, found {count}: take them apart, one file for each"
        file.refuse(graphs.stretch.line, "graphs", message)


def require_lists(file: GraphFile, found: Branch) -> None:
    """Check that a file has a list of nodes and one list of edges.

    Raises:
        GraphFileError: a list is missing, or there are both `edges` and `links`.
    """
    for names in (NODES, EDGES):
        here = [name for name in names if name in found.members]
        if len(here) > 1:
            line = found.line_of(here[1])
            message = f"expected either {here[0]!r} or {here[1]!r}, found both"
            file.refuse(line, here[1], message)
        if not here:
            near = did_you_mean(suggest(names[0], list(found.members)[:100]))
            file.refuse(1, names[0], f"missing: expected a list {names[0]!r}{near}")


def take_list(file: GraphFile, lists: Mapping[str, Tree], names: Iterable[str]) -> list[Leaf]:
    """Return the nodes or the edges, also where they are an object with their ids as keys.

    They are taken out of the tree, so that they can be freed one by one.

    Raises:
        GraphFileError: they are neither a list nor an object.
    """
    name = next(each for each in names if each in lists)
    value = lists[name]
    if isinstance(value, Leaf):
        message = f"expected a list, found {show_value(value.value)}"
        file.refuse(value.stretch.line, name, message)
    if isinstance(value, Branch):
        items = [with_key(key, leaf(each)) for key, each in value.members.items()]
        value.members = {}
    else:
        items = [leaf(each) for each in value.items]
        value.items = []
    return items


def with_key(key: str, item: Leaf) -> Leaf:
    """Return an object of an object, with its key as its id if it has no other."""
    value = item.value
    return Leaf({"id": key, **value}, item.stretch) if isinstance(value, dict) else item


def read_heads(graph: RawGraph, heads: Mapping[str, Tree]) -> None:
    """Read the keys that are about the graph as a whole: `directed`, a title, a license."""
    for key, tree in heads.items():
        value = plain(tree)
        if key in ("directed", "multigraph") and not isinstance(value, bool):
            message = f"expected true or false, found {show_value(value)}"
            graph.file.report(tree.stretch.line, key, message)
        elif key == "directed":
            graph.directed = value
        elif key in ("graph", "metadata") and isinstance(value, dict):
            graph.head.update(value)
        elif key == "hyperedges":
            graph.notes.append("'hyperedges' are not carried over")
        elif key not in ("multigraph", "graph"):
            graph.head[key] = value
    if "title" not in graph.head and isinstance(graph.head.get("label"), str):
        graph.head["title"] = graph.head["label"]


def find_ids(
    graph: RawGraph, nodes: list[Leaf], edges: list[Leaf], mapping: Mapping[str, str]
) -> tuple[list[Leaf], list[Leaf], str]:
    """Return nodes and edges that name each other by ids, and the key of a node's id.

    Where nodes have no ids, edges name their ends by position or by a name; where no end is an
    id, but all are positions, edges get the ids at these positions.
    """
    column = mapping.get("id", "id")
    dicts = [node for node in nodes if isinstance(node.value, dict)]
    if "id" in mapping or not edges or len(dicts) < len(nodes):
        return nodes, edges, column
    having = sum("id" in node.value for node in dicts)
    if having == len(dicts):
        return read_positions(graph, nodes, edges, mapping)
    if having:
        return nodes, edges, column
    ends = list(list_ends(edges, mapping))
    if ends and all(is_position(end, len(nodes)) for end in ends):
        graph.notes.append(BY_POSITION)
        named = (Leaf({"id": at, **node.value}, node.stretch) for at, node in enumerate(nodes))
        return list(named), edges, column
    key = find_key_of_ends(nodes, ends)
    if not key:
        return nodes, edges, column
    graph.notes.append(f"the nodes have no 'id': the edges name them by {key!r}")
    return (
        [Leaf({"id": node.value[key], **node.value}, node.stretch) for node in nodes],
        edges,
        "id",
    )


def list_ends(edges: Iterable[Leaf], mapping: Mapping[str, str]) -> Iterator[Any]:
    """Yield the values of all ends, as far as edges have them."""
    for edge in edges:
        keys = find_end_keys(edge.value, mapping) if isinstance(edge.value, dict) else None
        yield from (edge.value.get(key) for key in keys or ())


def is_position(value: Any, count: int) -> bool:
    """Return whether a value is the position of one of so many nodes."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < count


def read_positions(
    graph: RawGraph,
    nodes: list[Leaf],
    edges: list[Leaf],
    mapping: Mapping[str, str],
) -> tuple[list[Leaf], list[Leaf], str]:
    """Return nodes and edges; ends that are no ids, but all positions, become ids."""
    if not all(is_position(end, len(nodes)) for end in list_ends(edges, mapping)):
        return nodes, edges, "id"
    ids = {as_id(node.value["id"]) for node in nodes if is_id(as_id(node.value["id"]))}
    ends = list(list_ends(edges, mapping))
    fitting = sum(end in ids for end in ends)
    if ends and fitting == 0:
        graph.notes.append(f"{BY_POSITION}, since none of them is an id")
        return nodes, [by_position(edge, nodes, mapping) for edge in edges], "id"
    if fitting < len(ends):
        message = (
            f"ambiguous: {fitting:,} of {len(ends):,} ends of edges are ids of nodes, all are "
            "positions in the list: expected ids"
        )
        graph.file.report(edges[0].stretch.line, "source", message)
    return nodes, edges, "id"


def by_position(edge: Leaf, nodes: list[Leaf], mapping: Mapping[str, str]) -> Leaf:
    """Return an edge with the ids of its ends instead of their positions."""
    keys = find_end_keys(edge.value, mapping) or ()
    ends = {key: nodes[edge.value[key]].value["id"] for key in keys}
    return Leaf({**edge.value, **ends}, edge.stretch)


def find_key_of_ends(nodes: Iterable[Leaf], ends: Iterable[Any]) -> str:
    """Return the key by which most ends name the nodes; empty where no key can be an id.

    All nodes must have the key, no two with the same value.
    """
    values = [node.value for node in nodes]
    texts = {as_id(end) for end in ends if is_id(as_id(end))}
    best, most = "", -1
    for key in NAME_KEYS:
        named = [as_id(value.get(key)) for value in values]
        if all(map(is_id, named)) and len(set(named)) == len(named):
            count = len(texts.intersection(named))
            best, most = (key, count) if count > most else (best, most)
    return best


NAME_KEYS = (*ID_KEYS[1:], "entity_name", "entity", "text", "word", "term")
