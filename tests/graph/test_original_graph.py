"""The graph of a file comes back in networkx with its own ids and of its own kind."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from ntgraph import FactGraph, read_graph
from ntgraph.errors import UnknownNodeError

CSV = "source,relation,target,weight,directed\nGABA,calms,gaba,2,{}\ngaba,wakes,x,3,{}\n"


def read(folder: Path, *directed: str, more: str = "") -> FactGraph:
    path = folder / "cells.csv"
    path.write_text(CSV.format(*directed) + more, encoding="utf-8")
    return read_graph(path)


@pytest.mark.parametrize(
    ("directed", "kind"),
    [(("true", "true"), nx.DiGraph), (("no", "no"), nx.Graph), (("no", "yes"), nx.DiGraph)],
)
def test_a_table_is_directed_if_an_edge_is(
    directed: tuple[str, str], kind: type[nx.Graph[Any]], tmp_path: Path
) -> None:
    g = read(tmp_path, *directed)
    assert type(g.nx) is kind
    assert set(g.nx) == {"GABA", "gaba", "x"}
    assert g.nx.edges["GABA", "gaba"]["weight"] == 2
    assert g.nx.edges["GABA", "gaba"].get("directed", True) is (
        "no" not in directed[0] or kind is nx.Graph
    )
    assert {data["statement_id"] for *_, data in g.nx.edges(data=True)} == set(g.everything.ids)


def test_parallel_edges_have_the_ids_of_statements_as_keys(tmp_path: Path) -> None:
    g = read(tmp_path, "true", "true", more="gaba,feeds,x,4,true\n")
    assert type(g.nx) is nx.MultiDiGraph
    assert {key for *_, key in g.nx.edges(keys=True)} == set(g.everything.ids)
    assert type(g.where(predicate="feeds").nx) is nx.MultiDiGraph
    assert list(g.where(predicate="feeds").nx) == ["gaba", "x"]


def test_works_are_nodes_only_where_they_are_asked_for(tmp_path: Path) -> None:
    g = read(tmp_path, "true", "true")
    assert set(g.to_networkx(sources=True)) == {"GABA", "gaba", "x", "ntg:cells"}
    assert set(g.to_networkx(sources=False)) == {"GABA", "gaba", "x"}


def test_a_file_of_networkx_comes_back(tmp_path: Path) -> None:
    club = nx.karate_club_graph()
    path = tmp_path / "club.json"
    path.write_text(json.dumps(nx.node_link_data(club, edges="edges")), encoding="utf-8")
    g = read_graph(path)
    assert type(g.nx) is nx.Graph
    assert nx.utils.edges_equal(g.nx.edges, club.edges)
    assert round(nx.density(g.nx), 3) == 0.139
    assert {node: data["club"] for node, data in g.nx.nodes.items()} == dict(club.nodes("club"))
    assert g.node(33).id == "own:33"


def test_nodes_of_a_file_are_found_by_their_own_ids(tmp_path: Path) -> None:
    g = read(tmp_path, "true", "true")
    assert [g.originals[g.node(name).id] for name in ("GABA", "gaba")] == ["GABA", "gaba"]
    (path,) = g.paths("GABA", "x")
    assert [g.originals[id] for id in path.nodes] == ["GABA", "gaba", "x"]
    assert len(g.where(subject="GABA")) == 1
    assert len(g.where(about=["GABA", "x"])) == 2
    with pytest.raises(UnknownNodeError, match="GABBA"):
        g.node("GABBA")
    with pytest.raises(UnknownNodeError, match="7"):
        g.node(7)
    with pytest.raises(UnknownNodeError):
        g.node((1, [2]))


def test_an_empty_graph_is_an_empty_graph(tmp_path: Path) -> None:
    path = tmp_path / "empty.json"
    path.write_text('{"nodes": [], "edges": []}', encoding="utf-8")
    assert read_graph(path).nx.number_of_nodes() == 0
