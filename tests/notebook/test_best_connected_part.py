"""A map in a notebook holds no more nodes than it can draw."""

from __future__ import annotations

import networkx as nx

import ntgraph
from ntgraph.explore import FactGraph
from ntgraph.facts import FactBase
from ntgraph.graph.display_limits import MOST_BOXES_DRAWN
from ntgraph.graph.views import whole_view
from ntgraph.notebook.best_connected_part import limit_view

SPOKES = 400


def star() -> FactGraph:
    return ntgraph.from_networkx(nx.star_graph(SPOKES), title="Star")


def test_a_view_that_can_be_drawn_is_left_as_it_is(world: FactBase) -> None:
    view = whole_view(world)
    assert limit_view(view) is view


def test_the_best_connected_stay_and_the_rest_is_counted() -> None:
    facts = star().facts
    (hub,) = (node.id for node in facts.nodes.values() if node.label == "0")
    view = limit_view(whole_view(facts))
    assert len(view.nodes) == MOST_BOXES_DRAWN
    assert hub in view.nodes
    assert len(view.statements) == MOST_BOXES_DRAWN - 1
    assert view.left_out == SPOKES + 1 - MOST_BOXES_DRAWN


def test_widget_and_picture_say_what_is_left_out() -> None:
    graph = star()
    left_out = SPOKES + 1 - MOST_BOXES_DRAWN
    for view in (graph, graph.everything):
        widget = view.widget()
        assert f"{left_out} more nodes left out" in repr(widget)
        assert f"{left_out} further things are left out" in widget.page
