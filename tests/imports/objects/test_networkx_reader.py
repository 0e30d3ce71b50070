"""Any networkx graph is read completely, and is not changed."""

from __future__ import annotations

import copy
import pickle
from collections import Counter
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ntgraph import from_networkx
from ntgraph.atomic_write import encode
from ntgraph.exports import FORMATS
from ntgraph.records.identifiers import is_curie
from tests.world import MARKUP

IDS = st.one_of(
    st.integers(),
    st.text(max_size=20),
    st.booleans(),
    st.none(),
    st.floats(allow_nan=False),
    st.tuples(st.integers(), st.text(max_size=5)),
    st.frozensets(st.integers(), max_size=3),
    st.builds(np.int64, st.integers(-5, 5)),
    st.sampled_from(
        ["__proto__", MARKUP, "a b", "a%20b", "own:1", "~2", "\u202e", "1", 1, "", "-"]
    ),
)
VALUES = st.one_of(
    st.text(max_size=20),
    st.integers(),
    st.floats(),
    st.none(),
    st.lists(st.integers(), max_size=2),
    st.just(pd.NA),
    st.just(np.float64("nan")),
    st.just("{subject}"),
)
NAMES = st.sampled_from(["label", "type", "definition", "predicate", "sign", "weight", "color"])
DATA = st.dictionaries(NAMES, VALUES, max_size=4)
KINDS = st.sampled_from([nx.Graph, nx.DiGraph, nx.MultiGraph, nx.MultiDiGraph])


@st.composite
def graphs(draw: st.DrawFn) -> nx.Graph[Any]:
    """Draw a graph of any kind with awkward ids and attributes, loops and parallel edges."""
    graph: nx.Graph[Any] = draw(KINDS)()
    nodes = draw(st.lists(IDS, max_size=8))
    for node in nodes:
        if node is not None:
            graph.add_node(node, **draw(DATA))
    known = list(graph)
    if known:
        ends = st.tuples(st.sampled_from(known), st.sampled_from(known))
        for start, end in draw(st.lists(ends, max_size=12)):
            graph.add_edge(start, end, **draw(DATA))
    return graph


def fingerprint(graph: nx.Graph[Any]) -> bytes:
    return pickle.dumps((graph.graph, vars(graph)["_adj"], vars(graph)["_node"], type(graph)))


@settings(max_examples=200, deadline=None)
@given(graphs())
def test_nothing_is_lost_and_nothing_changed(graph: nx.Graph[Any]) -> None:
    before = fingerprint(graph)
    g = from_networkx(graph)
    assert fingerprint(graph) == before
    assert len(g.facts.nodes) == graph.number_of_nodes()
    assert len(g.everything) == graph.number_of_edges()
    assert {id(g.originals[node]) for node in g.facts.nodes} == {id(node) for node in graph}
    ours = {id(original): node for node, original in g.originals.items()}
    held = {node: node for node in graph}
    pairs = Counter((ours[id(held[s])], ours[id(held[e])]) for s, e in graph.edges())
    assert Counter((s.subject, s.object) for s in g.everything) == pairs
    assert all(is_curie(node) for node in g.facts.nodes)


@pytest.mark.slow
@settings(max_examples=30, deadline=None)
@given(graphs())
def test_every_export_and_the_page_take_what_was_brought(graph: nx.Graph[Any]) -> None:
    g = from_networkx(graph, title="Mine")
    for format in FORMATS.values():
        for chunks in format.make_files(g.facts, "out").values():
            b"".join(encode(chunks))
    g.everything.render().encode("utf-8")
    g.everything._repr_html_().encode("utf-8")


def test_ids_that_look_alike_stay_apart() -> None:
    graph: nx.Graph[Any] = nx.Graph([(1, "1"), ("1", "a b"), ("a b", "a%20b")])
    g = from_networkx(graph)
    assert len(set(g.facts.nodes)) == 4
    assert sorted(map(str, g.originals.values())) == ["1", "1", "a b", "a%20b"]


def test_attributes_are_read_by_the_names_given() -> None:
    graph: nx.MultiDiGraph[Any] = nx.MultiDiGraph()
    graph.add_node(7, name="cocaine", kind="drug", what="A stimulant.", weight=3)
    graph.add_node(8, name="dopamine", kind="messenger")
    graph.add_edge(7, 8, says="blocks the uptake of", direction=1, weight=2)
    graph.add_edge(7, 8, says="blocks the uptake of", direction=1)
    graph.add_edge(7, 8, direction="up")
    g = from_networkx(
        graph, label="name", type="kind", definition="what", predicate="says", sign="direction"
    )
    assert g.node("cocaine").record.node_type == "drug"
    assert g.node("cocaine").record.definition == "A stimulant."
    assert sorted(g.statements["sign"]) == ["+", "+", "0"]
    assert g.notes == (
        (
            "kept as the graph has them: 'direction', 'weight'; "
            "if one of them means more: from_networkx(…, FIELD=NAME)"
        ),
        "sign 'up' means nothing here, read as 0",
    )
    assert repr(g) == "A graph: 2 nodes, 3 statements (2 notes: g.notes)"


def test_a_sign_is_said_only_where_the_words_do_not_say_it() -> None:
    graph: nx.DiGraph[Any] = nx.DiGraph()
    graph.add_edge("tea", "sleep", predicate="delays", sign="-")
    graph.add_edge("sun", "sleep", predicate="alters", sign="-")
    graph.add_edge("sun", "mood", predicate="alters", sign="+")
    graph.add_edge("sun", "skin", sign="-")
    g = from_networkx(graph)
    assert sorted(g.everything.sentences()) == [
        "Sun alters mood (raising it).",
        "Sun alters sleep (lowering it).",
        "Sun is linked to skin (lowering it).",
        "Tea delays sleep.",
    ]
    assert sorted(g.statements["sign"]) == ["+", "-", "-", "-"]


def test_an_attribute_that_is_nowhere_is_named_with_the_nearest() -> None:
    graph: nx.DiGraph[Any] = nx.DiGraph()
    graph.add_node("x", name="tea")
    notes = from_networkx(graph, label="nmae").notes
    assert notes[-1] == (
        "from_networkx(label='nmae'): attribute 'nmae' is nowhere (did you mean 'name'?)"
    )
    assert from_networkx(graph, label="name").notes == ()


def test_parallel_edges_are_told_apart() -> None:
    graph: nx.MultiDiGraph[Any] = nx.MultiDiGraph([("a", "b"), ("a", "b"), ("a", "b")])
    assert sorted(from_networkx(graph).everything.sentences()) == [
        "A is linked to b (edge 2).",
        "A is linked to b (edge 3).",
        "A is linked to b.",
    ]


def test_page_of_an_own_graph_is_written(tmp_path: Path) -> None:
    graph = nx.karate_club_graph()
    path = from_networkx(graph, title="A karate club").everything.write_page(tmp_path / "k.html")
    assert "A karate club" in path.read_text(encoding="utf-8")


def test_copies_of_the_input_stay_equal() -> None:
    graph = nx.les_miserables_graph()
    twin = copy.deepcopy(graph)
    from_networkx(graph)
    assert nx.utils.graphs_equal(graph, twin)


@pytest.mark.parametrize("kind", [nx.Graph, nx.DiGraph, nx.MultiGraph, nx.MultiDiGraph])
def test_an_empty_graph_is_one(kind: type[nx.Graph[Any]]) -> None:
    g = from_networkx(kind())
    assert (len(g.facts.nodes), len(g.everything)) == (0, 0)
