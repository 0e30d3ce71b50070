from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from dataclasses import replace

import networkx as nx
import pytest

from ntgraph.exports import to_graphml
from ntgraph.exports.full_records import build_whole_graph
from ntgraph.exports.map_appearance import find_appearance
from ntgraph.facts import FactBase
from tests import world as tiny
from tests.small import small_facts

YED = "{http://www.yworks.com/xml/graphml}"


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
        drawn = {name: back.nodes[node][name] for name in ("x", "y", "shape_type")}
        assert back.nodes[node] == drawn | {name: join(value) for name, value in data.items()}
    for start, end, key, data in graph.edges(keys=True, data=True):
        found = back.edges[start, end, key]
        expected = {name: join(value) for name, value in data.items()}
        assert {name: found[name] for name in expected} == expected
        assert found["edge_id"] == key


def test_types_survive(world: FactBase) -> None:
    edge = read(world).edges[tiny.CAFFEINE, tiny.SLEEP, tiny.SHORTENS_NOT.id]
    assert edge["negated"] is True
    assert edge["evidence_count"] == 1


def test_graph_s_own_description_survives(world: FactBase) -> None:
    assert read(world).graph["title"] == "A tiny world"


def test_markup_in_a_name_stays_text(world: FactBase) -> None:
    root = ET.fromstring("".join(to_graphml(world)))  # noqa: S314 - we wrote it
    tags = {element.tag for element in root.iter()}
    ours = {tag.rpartition("}")[2] for tag in tags if not tag.startswith(YED)}
    assert ours == {"graphml", "key", "graph", "node", "edge", "data"}
    assert {tag.removeprefix(YED) for tag in tags if tag.startswith(YED)} == {
        "Arrows", "BorderStyle", "EdgeLabel", "Fill", "Geometry", "LineStyle", "NodeLabel",
        "PolyLineEdge", "Shape", "ShapeNode",
    }  # fmt: skip


def test_file_ends_with_a_line_end(world: FactBase) -> None:
    text = "".join(to_graphml(world))
    assert text.endswith("</graphml>\n")
    assert "\r" not in text


def test_yed_draws_the_map(world: FactBase) -> None:
    looks = find_appearance(world)
    root = ET.fromstring("".join(to_graphml(world)))  # noqa: S314 - we wrote it
    namespaces = {"y": YED[1:-1], "g": "http://graphml.graphdrawing.org/xmlns"}
    nodes = {node.get("id"): node for node in root.iterfind(".//g:node", namespaces)}
    for id, look in looks.nodes.items():
        place = nodes[id].find(".//y:Geometry", namespaces)
        assert place is not None
        left, top, width, height = (float(place.get(n, "")) for n in ("x", "y", "width", "height"))
        assert abs(left + width / 2 - look.x) <= 0.1
        assert abs(top + height / 2 - look.y) <= 0.1
        label = nodes[id].findtext(".//y:NodeLabel", "", namespaces)
        assert label == "\n".join(look.lines)
    lines = {edge.get("id"): edge for edge in root.iterfind(".//g:edge", namespaces)}
    tips = {
        id: (
            lines[id].find(".//y:Arrows", namespaces).get("target"),  # type: ignore[union-attr]
            lines[id].find(".//y:LineStyle", namespaces).get("type"),  # type: ignore[union-attr]
            lines[id].findtext(".//y:EdgeLabel", "", namespaces),
        )
        for id in looks.edges
    }
    assert tips[tiny.SHORTENS.id] == ("t_shape", "line", "✕ shortens")
    assert tips[tiny.SHORTENS_NOT.id] == ("plain", "dotted", "does not shorten")


def test_a_graph_of_relations_without_direction_is_undirected(world: FactBase) -> None:
    bare = replace(tiny.GO_ALONG, layer="article")
    facts = replace(world, statements={bare.id: bare}, articles={}, safety_notes={})
    text = "".join(to_graphml(facts))
    assert not nx.read_graphml(io.BytesIO(text.encode("utf-8"))).is_directed()
