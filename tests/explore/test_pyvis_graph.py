"""A network of pyvis with our places, colors and titles, and what its titles may not do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import networkx as nx
import pytest

import ntgraph
from ntgraph.display import build_map
from ntgraph.explore import FactGraph
from ntgraph.explore.pyvis_graph import write_title
from ntgraph.graph.views import whole_view
from tests.page.displays import HOSTILE
from tests.world import BEES, CAFFEINE, SLEEP, world

LINKED = 'one <a href="javascript:alert(1)">two</a>'


@pytest.fixture(scope="module")
def network() -> Any:
    return ntgraph.to_pyvis(whole_view(world()))


def test_boxes_stand_where_they_stand_on_the_map(network: Any) -> None:
    display = build_map(whole_view(world()))
    assert {BEES, CAFFEINE, SLEEP} <= {*network.get_nodes()}
    colors = {each.id: each.light for each in display.types}
    for node in display.nodes:
        if node.id in network.get_nodes() and node.drawn:
            box = network.get_node(node.id)
            assert (box["x"], box["y"]) == (node.x, node.y)
            fill, border, _ = colors[node.type]
            assert box["color"]["background"] == fill
            assert box["color"]["border"] == border


def test_every_line_has_its_statements_sentence_and_correction(network: Any) -> None:
    facts = world()
    found = [id for edge in network.edges for id in edge["statements"]]
    assert sorted(found) == sorted({*found})
    for edge in network.edges:
        for id in edge["statements"]:
            sentence = ntgraph.say(facts.statements[id], facts)
            assert write_title([sentence]) in edge["title"]
    assert any("Take care: " in edge["title"] for edge in network.edges)
    denied = [edge for edge in network.edges if edge.get("label") == "not"]
    assert denied
    ends = {edge["arrows"]["to"]["type"] for edge in network.edges}
    assert {"arrow", "bar"} <= ends


def test_nothing_moves_and_pyvis_knows_it(network: Any) -> None:
    assert network.options["physics"] == {"enabled": False}
    assert "'Segoe UI'" in network.options["nodes"]["font"]["face"]


def test_the_network_can_be_added_to(network: Any) -> None:
    own = ntgraph.to_pyvis(whole_view(world()))
    own.add_node("mine", label="mine")
    own.add_edge("mine", BEES)
    assert own.num_nodes() == network.num_nodes() + 1
    assert own.num_edges() == network.num_edges() + 1
    assert own.neighbors("mine") == {BEES}


def test_every_answer_with_a_map_becomes_a_network() -> None:
    graph = FactGraph(world())
    answers = (graph, graph.where(about="caffeine"), graph.node("caffeine"))
    for answer in answers:
        assert CAFFEINE in ntgraph.to_pyvis(answer).get_nodes()
    assert ntgraph.to_pyvis(graph, height="300px", bgcolor="#fff").height == "300px"


@pytest.mark.parametrize("text", [*HOSTILE.values(), LINKED], ids=[*HOSTILE, "link"])
def test_names_stay_text_in_titles_labels_and_ids(text: str) -> None:
    graph: nx.DiGraph[Any] = nx.DiGraph()
    graph.add_edge(text, "other", predicate=text)
    made = ntgraph.to_pyvis(ntgraph.from_networkx(graph), select_menu=True, filter_menu=True)
    for each in (*made.nodes, *made.edges):
        assert not {"<", ">"} & {*each["title"]}
        assert "href" not in each["title"].casefold()
        assert not {*each["id"]} & {*"<>\"'&{}"}
        assert not each["id"].startswith("__")
    html = made.generate_html()
    for start in ("<img src=x", "two</a>", "</script><script>global"):
        assert start not in html
    # pyvis would show titles as HTML.
    assert "popup.innerHTML" not in html


def test_write_html_writes_one_file_and_no_folder_beside_it(
    network: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    network.write_html("net.html")
    assert [path.name for path in tmp_path.iterdir()] == ["net.html"]
