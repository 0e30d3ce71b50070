"""Node-link JSON: the networkx graph as `networkx.node_link_graph` reads it back."""

from __future__ import annotations

import json
from collections.abc import Iterator

import networkx as nx

from ntgraph.exports.full_records import build_whole_graph
from ntgraph.facts import FactBase


def to_node_link(facts: FactBase) -> Iterator[str]:
    """Yield the graph of `build_whole_graph` as JSON with `nodes` and `edges`.

    Each node and edge is on a line of its own, so that version control can compare two
    files. `networkx.node_link_graph(json.load(file), edges="edges")` reads it back.
    """
    data = nx.node_link_data(build_whole_graph(facts), edges="edges")
    lists = {"nodes": data.pop("nodes"), "edges": data.pop("edges")}
    head = json.dumps(data, ensure_ascii=False)
    yield head[:-1]
    for name, entries in lists.items():
        yield f', "{name}": [\n'
        for i, entry in enumerate(entries):
            yield ("" if i == 0 else ",\n") + json.dumps(entry, ensure_ascii=False)
        yield "\n]"
    yield "}\n"
