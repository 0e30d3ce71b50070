from __future__ import annotations

import io
import xml.etree.ElementTree as ET

import networkx as nx
import pytest

from ntgraph.exports import to_graphml
from ntgraph.exports.full_records import build_whole_graph
from ntgraph.facts import FactBase
from tests import world as tiny
from tests.small import small_facts


def read(facts: FactBase) -> nx.MultiDiGraph[str]:
    """Return the graph that networkx reads from the file."""
    text = "".join(to_graphml(facts))
    graph = nx.read_graphml(io.BytesIO(text.encode("utf-8")), force_multigraph=True)
    assert isinstance(graph, nx.MultiDiGraph)
    return graph


def join(value: object) -> object:
    """Return a list joined as in the file; other values unchanged."""
    return "|".join(value) if isinstance(value, list) else value


@pytest.mark.parametrize("facts", [tiny.world(), small_facts()], ids=["world", "small article"])
def test_graphml_reads_back_as_the_graph_with_joined_lists(facts: FactBase) -> None:
    graph, back = build_whole_graph(facts), read(facts)
    assert set(back) == set(graph)
    assert {(a, b, key) for a, b, key in back.edges(keys=True)} == set(graph.edges(keys=True))
    for node, data in graph.nodes(data=True):
        assert back.nodes[node] == {name: join(value) for name, value in data.items()}
    for start, end, key, data in graph.edges(keys=True, data=True):
        found = back.edges[start, end, key]
        expected = {name: join(value) for name, value in data.items()}
        assert {name: found[name] for name in expected} == expected


def test_types_survive(world: FactBase) -> None:
    edge = read(world).edges[tiny.CAFFEINE, tiny.SLEEP, tiny.SHORTENS_NOT.id]
    assert edge["negated"] is True
    assert edge["evidence_count"] == 1


def test_graph_s_own_description_survives(world: FactBase) -> None:
    assert read(world).graph["title"] == "A tiny world"


def test_markup_in_a_name_stays_text(world: FactBase) -> None:
    root = ET.fromstring("".join(to_graphml(world)))  # noqa: S314 - we wrote it
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert tags == {"graphml", "key", "graph", "node", "edge", "data"}


def test_file_ends_with_a_line_end(world: FactBase) -> None:
    text = "".join(to_graphml(world))
    assert text.endswith("</graphml>\n")
    assert "\r" not in text
