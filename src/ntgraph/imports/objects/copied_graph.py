"""Copy a networkx graph, so that what happens to the copy never changes the graph."""

from __future__ import annotations

import copy
from collections.abc import Hashable, Mapping
from typing import Any

import networkx as nx

# The ends of an edge and, in a graph with parallel edges, its key.
EdgeId = tuple[Hashable, ...]
# Values that can be changed in place; all others are shared with the copy.
CHANGEABLE = (list, dict, set, bytearray)


def copy_graph(graph: nx.Graph[Any]) -> nx.Graph[Any]:
    """Return a graph of the same kind with the same ids, keys and attributes, in the same order.

    It is one of networkx's four kinds of graph, also for views and for classes made of these.

    >>> copied = copy_graph(nx.path_graph(3))
    >>> type(copied).__name__, list(copied.edges)
    ('Graph', [(0, 1), (1, 2)])
    """
    made = make_kind(directed=graph.is_directed(), multi=graph.is_multigraph())
    made.graph.update(copy_values(graph.graph))
    made.add_nodes_from((node, copy_values(data)) for node, data in graph.nodes.items())
    multi = made.is_multigraph()
    copied: Any = made
    for start, near in graph.adjacency():
        for end, data in near.items():
            for key, own in data.items() if multi else ((None, data),):
                edge = (start, end, key) if multi else (start, end)
                if not copied.has_edge(*edge):
                    copied.add_edge(*edge)
                    copied.edges[edge].update(copy_values(own))
    return made


def list_edges(graph: nx.Graph[Any]) -> list[tuple[EdgeId, dict[Any, Any]]]:
    """Return the edges of a graph, each with its attributes."""
    view: Any = graph.edges
    if graph.is_multigraph():
        return [((start, end, key), data) for start, end, key, data in view(keys=True, data=True)]
    return [((start, end), data) for start, end, data in view(data=True)]


def make_kind(*, directed: bool, multi: bool) -> nx.Graph[Any]:
    """Return an empty graph of one of networkx's four kinds."""
    if multi:
        return nx.MultiDiGraph() if directed else nx.MultiGraph()
    return nx.DiGraph() if directed else nx.Graph()


def copy_values(data: Mapping[Any, Any]) -> dict[Any, Any]:
    """Return attributes; lists and other values that can be changed in place are copied."""
    if any(isinstance(value, CHANGEABLE) or hasattr(value, "tolist") for value in data.values()):
        return {name: copy_value(value) for name, value in data.items()}
    return dict(data)


def copy_value(value: Any) -> Any:
    """Return a value, copied if it can be changed in place."""
    if not isinstance(value, CHANGEABLE) and not hasattr(value, "tolist"):
        return value
    try:
        return copy.deepcopy(value)
    except TypeError:  # it contains something that cannot be copied, such as an open file
        return copy.copy(value)
