"""Read a networkx graph as facts, as a graph file is read; the graph itself is never changed."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, Any

from ntgraph.imports.files.raw_graph import RawEdge, RawNode, clean_edge, clean_keys
from ntgraph.imports.imported_graph import ImportedGraph
from ntgraph.imports.objects.plain_values import PlainValues
from ntgraph.imports.objects.python_graph import (
    finish_graph,
    make_place,
    read_mapping,
    start_graph,
)

if TYPE_CHECKING:
    import networkx as nx

CALL = "from_networkx"


def read_networkx(graph: nx.Graph[Any], *, title: str = "", **names: str | None) -> ImportedGraph:
    """Read any networkx graph as facts.

    Args:
        graph: directed or not, with parallel edges or not.
        title: what to call it.
        names: the attributes that stand for fields, as `ntgraph.from_networkx` explains them.

    Raises:
        UnknownTermError: there is no such field.

    >>> import networkx as nx
    >>> read = read_networkx(nx.path_graph(3), title="Three in a row")
    >>> len(read.facts.nodes), len(read.facts.statements)
    (3, 2)
    """
    from ntgraph.imports.objects.copied_graph import copy_graph, list_edges

    mapping = read_mapping(CALL, names, "graph", "title")
    copied = copy_graph(graph)
    raw = start_graph(CALL, "graph", "edge", directed=copied.is_directed(), lenient=False)
    values = PlainValues()
    raw.head.update(values.attributes(copied.graph))
    # Added here and not by `raw.add_node`: its limits are for files of somebody else.
    for number, (node, data) in enumerate(copied.nodes.items(), 1):
        raw.nodes[node] = RawNode(clean_keys(values.attributes(data)), number)
    for number, ((start, end, *keys), data) in enumerate(list_edges(copied), 1):
        made = without_ends(values.attributes(data), start, end)
        key = keys[0] if keys and isinstance(keys[0], str) else ""
        if key:
            made.setdefault("key", key)
        place = make_place(number)
        raw.edges.append(RawEdge(start, end, clean_edge(made), place, key, raw.directed))
    raw.notes += values.notes()
    return finish_graph(raw, mapping, title, copied)


def without_ends(data: dict[str, Any], start: Hashable, end: Hashable) -> dict[str, Any]:
    """Return the attributes of an edge without those that only repeat its ends.

    Who adds edges from the rows of a table often adds both columns of ends as attributes, too.

    >>> without_ends({"source": "a", "target": "b", "weight": 2}, "a", "b")
    {'weight': 2}
    """
    if "source" not in data or "target" not in data:
        return data
    # Compared as lists, since a value that is no id may be a list itself.
    if [data["source"], data["target"]] not in ([start, end], [end, start]):
        return data
    return {name: value for name, value in data.items() if name not in ("source", "target")}
