"""GraphML: the networkx graph for Gephi, yEd, igraph and others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import networkx as nx

from ntgraph.facts import FactBase
from ntgraph.graph import build_graph


def to_graphml(facts: FactBase) -> Iterator[str]:
    """Give the graph of `build_graph` as GraphML.

    GraphML has no lists: they are joined by `|`. Places and hashes of passages do not fit
    on an edge; `statements.jsonl` holds them under the same statement ids.
    """
    graph = build_graph(facts)
    flat: nx.MultiDiGraph[str] = nx.MultiDiGraph(**join_lists(graph.graph))
    for node, attributes in graph.nodes(data=True):
        flat.add_node(node, **join_lists(attributes))
    for start, end, key, attributes in graph.edges(keys=True, data=True):
        flat.add_edge(start, end, key=key, **join_lists(attributes))
    for line in nx.generate_graphml(flat, named_key_ids=True):
        yield line + "\n"


def join_lists(attributes: dict[str, Any]) -> dict[str, Any]:
    """Join every list among attribute values by `|`."""
    return {
        name: "|".join(value) if isinstance(value, list) else value
        for name, value in attributes.items()
    }
