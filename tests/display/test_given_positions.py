"""Where positions are read from, and when they count."""

from __future__ import annotations

from typing import Any

import networkx as nx
import numpy as np
import pytest

from ntgraph import from_networkx
from ntgraph.display import DisplayNode, build_display
from ntgraph.display.given_positions import find_positions
from ntgraph.graph.views import overview


def places(*data: dict[str, Any]) -> dict[str, tuple[float, float]] | None:
    graph: nx.Graph[int] = nx.path_graph(len(data))
    for node, own in enumerate(data):
        graph.nodes[node].update(own)
    return find_positions(from_networkx(graph).facts.nodes.values())


@pytest.mark.parametrize(
    "data",
    [
        {"pos": (1.0, 2.0)},
        {"pos": [1, 2]},
        {"pos": np.array([1.0, 2.0])},
        {"pos": (1.0, 2.0, 5.0)},
        {"viz": {"position": {"x": 1.0, "y": 2.0, "z": 0.0}, "color": {"r": 1}}},
        {"x": 1, "y": -2.0},
    ],
)
def test_positions_are_read_with_y_downward(data: dict[str, Any]) -> None:
    found = places(data, {"pos": (0, 0)})
    assert found == {"own:0": (1.0, -2.0), "own:1": (0.0, 0.0)}


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"pos": "left"},
        {"pos": (1.0,)},
        {"pos": (True, False)},
        {"pos": (float("inf"), 0)},
        {"viz": {"color": {"r": 1}}},
        {"viz": "red"},
        {"viz": 3},
        {"x": 1},
        {"x": "1", "y": "2"},
        {"pos": (0, 0)},
    ],
)
def test_a_node_without_a_place_of_its_own_leaves_the_map_to_us(data: dict[str, Any]) -> None:
    assert places(data, {"pos": (0, 0)}) is None


def show(graph: nx.Graph[Any]) -> dict[str, DisplayNode]:
    display = build_display(overview(from_networkx(graph).facts))
    return {node.label: node for node in display.nodes}


def test_the_map_keeps_the_picture() -> None:
    club = nx.karate_club_graph()
    pos = nx.circular_layout(club)
    nx.set_node_attributes(club, pos, "pos")
    shown = show(club)
    right = max(pos, key=lambda node: pos[node][0])
    top = max(pos, key=lambda node: pos[node][1])
    assert shown[str(right)].x == max(node.x for node in shown.values())
    assert shown[str(top)].y == min(node.y for node in shown.values())
    assert {node.label: (node.x, node.y) for node in show(nx.karate_club_graph()).values()} != {
        node.label: (node.x, node.y) for node in shown.values()
    }
