"""GEXF, read back by networkx and compared with its schema."""

from __future__ import annotations

import io
from dataclasses import replace
from xml.etree import ElementTree

import networkx as nx
import pytest
from hypothesis import given, settings

from ntgraph.exports import to_gexf
from ntgraph.exports.flat_graph import Value, flatten
from ntgraph.exports.map_appearance import find_appearance
from ntgraph.exports.xml_text import mend_for_xml as clean
from ntgraph.exports.xml_text import value_as_text
from ntgraph.facts import FactBase
from tests import world as tiny
from tests.exports.awkward import WORLDS, brought_along
from tests.exports.gexf_schema import NAMESPACE, find_faults

NAMESPACES = {"g": NAMESPACE, "viz": f"{NAMESPACE}/viz"}


def read(facts: FactBase) -> nx.MultiDiGraph[str]:
    text = "".join(to_gexf(facts))
    graph = nx.read_gexf(io.BytesIO(text.encode("utf-8")))
    if graph.is_directed():
        return nx.MultiDiGraph(graph)
    # Each edge once, as it was written: networkx would turn it into two.
    back: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    back.add_nodes_from(graph.nodes(data=True))
    for edge in ElementTree.fromstring(text).iterfind(".//g:edge", NAMESPACES):  # noqa: S314 - ours
        ends = edge.get("source", ""), edge.get("target", "")
        found = [graph.get_edge_data(*ends)]
        datas = found[0].values() if graph.is_multigraph() else found
        back.add_edge(*ends, **next(data for data in datas if data["id"] == edge.get("id")))
    return back


# networkx puts these of GEXF's own over attributes of the same name.
OF_GEXF = ("label", "weight", "id", "kind", "type")


def expect(value: Value, found: object) -> object:
    """Return what must be found for a value: a column with values of several kinds holds texts."""
    is_text = isinstance(value, str) or isinstance(found, str)
    return clean(value_as_text(value)) if is_text else value


def check(facts: FactBase) -> None:
    """Compare the graph that networkx reads with the graph that was written."""
    flat, back = flatten(facts), read(facts)
    assert set(back) == {clean(node) for node in flat.nodes}
    for node, values in flat.nodes.items():
        found = back.nodes[clean(node)]
        for name, value in values.items():
            assert found[name] == expect(value, found[name])
    assert back.number_of_edges() == len(flat.edges)
    edges = {data["id"]: (a, b, data) for a, b, data in back.edges(data=True)}
    for edge in flat.edges:
        start, end, found = edges[clean(edge.key)]
        assert (start, end) == (clean(edge.source), clean(edge.target))
        for name, value in edge.attributes.items():
            if name in OF_GEXF:
                continue
            assert found[name] == expect(value, found[name])


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


@pytest.mark.parametrize("name", WORLDS)
def test_it_is_valid_by_its_schema(name: str) -> None:
    assert list(find_faults("".join(to_gexf(WORLDS[name]())))) == []


@settings(max_examples=20, deadline=None)
@given(brought_along())
def test_whatever_is_brought_along_is_valid(facts: FactBase) -> None:
    assert list(find_faults("".join(to_gexf(facts)))) == []


@pytest.mark.parametrize(
    ("written", "broken"),
    {
        "<meta>": "<meta><title>x</title>",
        'mode="static">\n<attributes': 'mode="static" size="1">\n<attributes',
        '<viz:position x="': '<viz:position z="1" x="',
        '<viz:color r="': '<viz:color r="9',
        '<viz:shape value="disc"/>': '<viz:shape value="round"/>',
        "<attvalues>": "<attvalues><viz:size/>",
    }.items(),
)
def test_a_fault_would_be_found(written: str, broken: str, world: FactBase) -> None:
    text = "".join(to_gexf(world))
    assert written in text
    assert list(find_faults(text.replace(written, broken, 1)))


def edges_of(facts: FactBase) -> dict[str, ElementTree.Element]:
    root = ElementTree.fromstring("".join(to_gexf(facts)))  # noqa: S314 - we wrote it
    return {edge.get("id", ""): edge for edge in root.iterfind(".//g:edge", NAMESPACES)}


def test_label_tells_what_gephi_does_not_draw(world: FactBase) -> None:
    labels = {id: edge.get("label") for id, edge in edges_of(world).items()}
    assert labels[tiny.SHORTENS.id] == "✕ shortens"
    assert labels[tiny.SHORTENS_NOT.id] == "does not shorten"
    assert labels[tiny.COSTS_SLEEP.id] == "(too little) shortens"


def test_contradicted_and_denied_statements_are_no_plain_lines(world: FactBase) -> None:
    found = {
        id: (
            edge.find("viz:color", NAMESPACES).attrib,  # type: ignore[union-attr]
            edge.find("viz:shape", NAMESPACES).get("value"),  # type: ignore[union-attr]
        )
        for id, edge in edges_of(world).items()
    }
    red, manner = found[tiny.SHORTENS.id]
    assert (red, manner) == ({"r": "179", "g": "38", "b": "30"}, "solid")
    assert found[tiny.ACTS_ON.id][0] != red
    assert found[tiny.SHORTENS_NOT.id][1] == "dotted"


def test_places_are_those_of_the_map(world: FactBase) -> None:
    looks = find_appearance(world).nodes
    for node, data in read(world).nodes(data=True):
        place = data["viz"]["position"]
        assert (place["x"], -place["y"]) == (looks[node].x, looks[node].y)


def test_ids_of_attributes_are_numbers_used_once(world: FactBase) -> None:
    root = ElementTree.fromstring("".join(to_gexf(world)))  # noqa: S314 - we wrote it
    ids = [each.get("id", "") for each in root.iterfind(".//g:attribute", NAMESPACES)]
    assert ids == [str(at) for at in range(len(ids))]


def test_a_graph_of_relations_without_direction_is_undirected(world: FactBase) -> None:
    bare = replace(tiny.GO_ALONG, layer="article")
    facts = replace(world, statements={bare.id: bare}, articles={}, safety_notes={})
    text = "".join(to_gexf(facts))
    assert list(find_faults(text)) == []
    graph = nx.read_gexf(io.BytesIO(text.encode("utf-8")))
    assert not graph.is_directed()
    assert [*graph.edges()] in ([(bare.subject, bare.object)], [(bare.object, bare.subject)])
    assert nx.read_gexf(io.BytesIO("".join(to_gexf(world)).encode("utf-8"))).is_directed()
