from __future__ import annotations

import json
from dataclasses import replace

import networkx as nx
import pytest

from ntgraph.exports import to_node_link
from ntgraph.exports.full_records import build_whole_graph
from ntgraph.facts import FactBase
from ntgraph.graph.networkx_graph import build_graph
from tests import world as tiny
from tests.small import small_facts


@pytest.mark.parametrize("facts", [tiny.world(), small_facts()], ids=["world", "small article"])
def test_node_link_reads_back_as_an_equal_graph(facts: FactBase) -> None:
    data = json.loads("".join(to_node_link(facts)))
    back = nx.node_link_graph(data, edges="edges")
    graph = build_whole_graph(facts)
    assert type(back) is type(graph)
    assert nx.utils.graphs_equal(back, graph)
    assert list(back) == list(graph)


@pytest.mark.parametrize("facts", [tiny.world(), small_facts()], ids=["world", "small article"])
def test_lines_are_those_that_networkx_would_write(facts: FactBase) -> None:
    data = nx.node_link_data(build_whole_graph(facts), edges="edges")
    nodes, edges = (
        ",\n".join(json.dumps(each, ensure_ascii=False) for each in data.pop(name))
        for name in ("nodes", "edges")
    )
    head = json.dumps(data, ensure_ascii=False)[:-1]
    expected = f'{head}, "nodes": [\n{nodes}\n], "edges": [\n{edges}\n]}}\n'
    assert "".join(to_node_link(facts)) == expected


def test_each_node_and_edge_stands_on_a_line_of_its_own(world: FactBase) -> None:
    head, *lines, foot, end = "".join(to_node_link(world)).split("\n")
    graph = build_graph(world)
    middle = lines.index('], "edges": [')
    nodes = [json.loads(line.rstrip(",")) for line in lines[:middle]]
    edges = [json.loads(line.rstrip(",")) for line in lines[middle + 1 :]]
    assert [node["id"] for node in nodes] == list(graph)
    assert [edge["key"] for edge in edges] == [key for *_, key in graph.edges(keys=True)]
    assert (head[-12:], foot, end) == (', "nodes": [', "]}", "")


def test_letters_are_written_as_they_are(world: FactBase) -> None:
    assert "théine ☕" in "".join(to_node_link(world))


def test_empty_facts_make_an_empty_graph(world: FactBase) -> None:
    empty = replace(world, nodes={}, sources={}, statements={}, articles={})
    data = json.loads("".join(to_node_link(empty)))
    assert (data["nodes"], data["edges"]) == ([], [])
