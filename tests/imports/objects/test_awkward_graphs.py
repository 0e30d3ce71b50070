"""Graphs with awkward ids, attributes and kinds: each is read whole and comes back as it was."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings

from ntgraph import FactGraph, from_networkx, load
from tests.imports.objects.awkward_graphs import GRAPHS, GraphCase
from tests.imports.objects.test_networkx_reader import graphs

CASES = pytest.mark.parametrize("case", GRAPHS, ids=lambda case: case.name)
FOUR = (nx.Graph, nx.DiGraph, nx.MultiGraph, nx.MultiDiGraph)
WRITERS = ("graphml", "gexf", "gml")


@pytest.fixture(scope="module")
def shipped() -> FactGraph:
    return load()


def content(graph: nx.Graph[Any]) -> tuple[Any, ...]:
    """Return what a graph consists of, in a form in which NaN and arrays can be compared."""
    edges: Any = graph.edges
    listed = edges(keys=True, data=True) if graph.is_multigraph() else edges(data=True)
    return (
        graph.is_directed(),
        graph.is_multigraph(),
        repr(graph.graph),
        [(type(node), repr(node), repr(data)) for node, data in graph.nodes.items()],
        [repr(edge) for edge in listed],
    )


@CASES
def test_sentences_notes_and_attributes_are_as_expected(case: GraphCase) -> None:
    g = from_networkx(case.make())
    assert sorted(g.everything.sentences()) == sorted(case.sentences)
    told = "\n".join(g.notes)
    assert [words for words in case.notes if words not in told] == []
    assert sorted({name for s in g.everything for name in s.attributes}) == list(case.attributes)


@CASES
def test_the_graph_comes_back_as_it_was_and_is_not_changed(case: GraphCase) -> None:
    graph = case.make()
    before = content(graph)
    g = from_networkx(graph)
    if case.name != "an embedding":  # it lists every edge of an undirected graph twice
        assert content(g.nx) == before
    assert type(g.nx) in FOUR
    own = g.to_networkx()
    for node in list(own):
        g.nx.nodes[node]["changed"] = True
        own.add_edge(node, "another")
    assert content(graph) == before
    assert content(g.to_networkx()) == content(from_networkx(graph).nx)


@CASES
def test_every_node_is_found_by_its_own_id(case: GraphCase) -> None:
    graph = case.make()
    g = from_networkx(graph)
    for node in graph:
        found = g.node(node)
        assert g.originals[found.id] is node or g.originals[found.id] == node
        about = g.where(about=node)
        assert {node, *about.nx} == {node, *nx.all_neighbors(graph, node)} or not len(about)
        assert len(g.where(about=[node])) == len(about)
        assert g.neighborhood(node).center == found.id


@CASES
@pytest.mark.parametrize("sources", [True, False])
def test_writers_take_the_flat_form(case: GraphCase, sources: bool, tmp_path: Path) -> None:
    g = from_networkx(case.make())
    flat = g.to_networkx(flat=True, sources=sources)
    size = flat.number_of_nodes(), flat.number_of_edges()
    for name in WRITERS:
        path = tmp_path / f"graph.{name}"
        getattr(nx, f"write_{name}")(flat, path)
        read = getattr(nx, f"read_{name}")(path)
        assert (read.number_of_nodes(), read.number_of_edges()) == size, name
    back = nx.node_link_graph(nx.node_link_data(flat, edges="edges"), edges="edges")
    assert (back.number_of_nodes(), back.number_of_edges()) == size
    assert len(nx.to_pandas_edgelist(flat)) == size[1]


@settings(max_examples=60, deadline=None)
@given(graphs())
def test_any_graph_comes_back(graph: nx.Graph[Any]) -> None:
    before = content(graph)
    g = from_networkx(graph)
    assert content(g.nx) == content(g.everything.graph.to_networkx()) == before
    ours = g.to_networkx(sources=True)
    assert ours.number_of_edges() >= graph.number_of_edges()
    assert content(graph) == before


@settings(max_examples=40, deadline=None)
@given(graphs())
def test_the_flat_form_of_any_graph_is_plain(graph: nx.Graph[Any]) -> None:
    flat = from_networkx(graph).to_networkx(flat=True)
    assert (flat.number_of_nodes(), flat.number_of_edges()) == (
        graph.number_of_nodes(),
        graph.number_of_edges(),
    )
    edges: Any = flat.edges(data=True)
    for data in [*(data for _, data in flat.nodes(data=True)), *(data for *_, data in edges)]:
        assert {type(value) for value in data.values()} <= {str, int, float, bool}
    "\n".join(nx.generate_graphml(flat))
    "\n".join(nx.generate_gexf(flat))
    "\n".join(nx.generate_gml(flat))


def test_values_that_can_be_changed_are_not_shared() -> None:
    graph: nx.Graph[Any] = nx.Graph([("a", "b", {"tags": ["x"]})])
    g = from_networkx(graph)
    g.nx.edges["a", "b"]["tags"].append("y")
    assert graph.edges["a", "b"]["tags"] == ["x"]
    assert g.to_networkx().edges["a", "b"]["tags"] == ["x"]
    graph.edges["a", "b"]["tags"].append("z")
    assert g.to_networkx().edges["a", "b"]["tags"] == ["x"]


def test_karate_club_in_karate_club_out() -> None:
    club = nx.karate_club_graph()
    g = from_networkx(club)
    assert type(g.nx) is nx.Graph
    assert nx.utils.graphs_equal(g.nx, club)
    assert round(nx.density(g.nx), 3) == 0.139
    assert g.facts.data.title == "Zachary's Karate Club"
    assert list(g.statements["weight"]) == [s.attributes["weight"][0] for s in g.everything]
    part = g.neighborhood(16).nx
    assert type(part) is nx.Graph
    assert nx.utils.edges_equal(part.edges, club.subgraph(part).edges)
    sources = g.to_networkx(sources=True)
    assert set(sources) - set(club) == {"ntg:graph"}


def test_weights_reach_arrays() -> None:
    club = nx.karate_club_graph()
    np_array = nx.to_numpy_array(from_networkx(club).nx, weight="weight")
    assert (np_array == nx.to_numpy_array(club, weight="weight")).all()
    flat = from_networkx(club).to_networkx(flat=True)
    assert (nx.to_numpy_array(flat, weight="weight") == np_array).all()
    pytest.importorskip("scipy", reason="networkx needs scipy: pip install scipy")
    assert nx.to_scipy_sparse_array(flat, weight="weight").sum() == np_array.sum()


def test_our_own_graph_is_read_as_it_is(shipped: FactGraph) -> None:
    read = from_networkx(shipped.nx)
    assert read.facts.statements.keys() == shipped.facts.statements.keys()
    assert set(read.facts.sources) - set(shipped.facts.sources) == {"ntg:graph"}
    assert set(read.facts.nodes) == set(shipped.facts.nodes)
    for id, statement in shipped.facts.statements.items():
        other = read.facts.statements[id]
        assert other.verdict == statement.verdict
        assert other.sources == statement.sources
        assert other.cited_sources == statement.cited_sources
    assert read.everything.sentences() == shipped.everything.sentences()
    assert nx.utils.graphs_equal(read.nx, shipped.nx)
    part = shipped.where(about="dopamine", layer="article")
    assert set(from_networkx(part.nx).everything.ids) == set(part.ids)


def test_our_own_graph_is_written_flat(shipped: FactGraph, tmp_path: Path) -> None:
    flat = shipped.to_networkx(flat=True)
    for name in WRITERS:
        path = tmp_path / f"facts.{name}"
        getattr(nx, f"write_{name}")(flat, path)
        read = getattr(nx, f"read_{name}")(path)
        assert set(read) == set(flat)
        assert read.number_of_edges() == flat.number_of_edges()
    assert shipped.to_networkx(sources=False).number_of_edges() == len(shipped.everything)


def test_exact_names_win() -> None:
    graph: nx.Graph[Any] = nx.Graph([("GABA", "gaba"), (1, "1"), ("gaba", "x")])
    g = from_networkx(graph)
    assert [g.originals[g.node(name).id] for name in ("GABA", "gaba", 1, "1")] == [
        "GABA",
        "gaba",
        1,
        "1",
    ]
    assert len(g.where(about="gaba")) == 2
    assert len(g.where(about="GABA")) == 1


def test_a_graph_can_be_pickled_with_what_it_was_read_from() -> None:
    g = from_networkx(nx.path_graph(3))
    again = pickle.loads(pickle.dumps(g))  # noqa: S301 # made here
    assert nx.utils.graphs_equal(again.nx, g.nx)
