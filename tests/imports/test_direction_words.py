"""Direction words: read where a graph gives no signs, said so, and never guessed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pandas as pd
import pytest

from ntgraph import FactGraph, from_networkx, from_pandas, read_graph
from ntgraph.display import build_display
from ntgraph.graph.views import overview
from ntgraph.page import render_page

ROWS = [
    ("turbocharger", "increases", "boost"),
    ("wastegate", "reduces", "boost"),
    ("boost", "RAISES", "power"),
    ("rev limiter", "does not raise", "power"),
    ("spark", "increases the risk of", "knock"),
    ("crankshaft", "drives", "camshaft"),
]
SIGNS = {
    "increases": "+", "reduces": "-", "RAISES": "+", "does not raise": "0",
    "increases the risk of": "0", "drives": "0",
}  # fmt: skip
TOLD = (
    "No signs are given; by their words, “RAISES” and “increases” count as raising, "
    "and “reduces” as lowering."
)


def make_graph() -> nx.MultiDiGraph[str]:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for start, said, end in ROWS:
        graph.add_edge(start, end, predicate=said)
    return graph


def read_csv(folder: Path) -> FactGraph:
    path = folder / "engine.csv"
    lines = [",".join(row) for row in [("source", "predicate", "target"), *ROWS]]
    path.write_text("\n".join(lines), encoding="utf-8")
    return read_graph(path)


def read_graphml(folder: Path) -> FactGraph:
    nx.write_graphml(make_graph(), folder / "engine.graphml")
    return read_graph(folder / "engine.graphml")


def read_table(_: Path) -> FactGraph:
    return from_pandas(pd.DataFrame(ROWS, columns=["source", "predicate", "target"]))


def read_object(_: Path) -> FactGraph:
    return from_networkx(make_graph())


@pytest.mark.parametrize("read", [read_csv, read_graphml, read_table, read_object])
def test_words_on_the_list_are_read_and_said_so(
    read: Callable[[Path], FactGraph], tmp_path: Path
) -> None:
    graph = read(tmp_path)
    predicates = graph.facts.vocabulary.predicates
    assert {s.predicate: predicates[s.predicate].sign for s in graph.everything} == SIGNS
    assert TOLD in graph.notes
    page = render_page(build_display(overview(graph.facts)))
    assert "No signs are given; by their words" in page


def test_a_graph_with_signs_is_read_by_its_signs_alone(tmp_path: Path) -> None:
    path = tmp_path / "signs.csv"
    path.write_text("source,predicate,sign,target\na,raises,,b\na,feeds,-,c\n", encoding="utf-8")
    graph = read_graph(path)
    predicates = graph.facts.vocabulary.predicates
    assert (predicates["raises"].sign, predicates["feeds"].sign) == ("0", "-")
    assert not graph.notes


def test_a_denied_edge_gets_no_direction(tmp_path: Path) -> None:
    path = tmp_path / "denied.csv"
    path.write_text("source,predicate,negated,target\na,raises,true,b\n", encoding="utf-8")
    graph = read_graph(path)
    assert graph.facts.vocabulary.predicates["raises"].sign == "0"
    assert not graph.notes


def test_edges_without_an_order_get_no_direction() -> None:
    graph = from_networkx(nx.Graph(make_graph()))
    assert {p.sign for p in graph.facts.vocabulary.predicates.values()} == {"0"}
    assert not graph.notes
