"""GEXF, read back by networkx."""

from __future__ import annotations

import io

import networkx as nx
import pytest
from hypothesis import given, settings

from ntgraph.exports import to_gexf
from ntgraph.exports.flat_graph import flatten
from ntgraph.exports.xml_text import mend_for_xml as clean
from ntgraph.facts import FactBase
from tests.exports.awkward import WORLDS, brought_along


def read(facts: FactBase) -> nx.MultiDiGraph[str]:
    text = "".join(to_gexf(facts))
    graph = nx.read_gexf(io.BytesIO(text.encode("utf-8")))
    return nx.MultiDiGraph(graph)


def check(facts: FactBase) -> None:
    """Compare the graph that networkx reads with the graph that was written."""
    flat, back = flatten(facts), read(facts)
    assert set(back) == {clean(node) for node in flat.nodes}
    for node, values in flat.nodes.items():
        found = back.nodes[clean(node)]
        for name, value in values.items():
            assert found[name] == (clean(value) if isinstance(value, str) else value)
    assert back.number_of_edges() == len(flat.edges)
    edges = {data["id"]: (a, b, data) for a, b, data in back.edges(data=True)}
    for edge in flat.edges:
        start, end, found = edges[clean(edge.key)]
        assert (start, end) == (clean(edge.source), clean(edge.target))
        for name, value in edge.attributes.items():
            assert found[name] == (clean(value) if isinstance(value, str) else value)


@pytest.mark.parametrize("name", WORLDS)
def test_networkx_reads_every_node_edge_and_verdict(name: str) -> None:
    check(WORLDS[name]())


@settings(max_examples=30, deadline=None)
@given(brought_along())
def test_whatever_is_brought_along_reads_back(facts: FactBase) -> None:
    if facts.statements:  # networkx makes a plain graph of a file without edges
        check(facts)


def test_no_date_stands_in_the_file(world: FactBase) -> None:
    assert "lastmodifieddate" not in "".join(to_gexf(world))
