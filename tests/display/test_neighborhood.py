"""The map around one node: the same places as the page's script computes, in every picture."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import ntgraph
from ntgraph import from_networkx
from ntgraph.display import DisplayGraph, build_display, find_around, look_around
from ntgraph.display.layout.neighborhood_layout import Neighbor, Room, place_around
from ntgraph.display.model import DisplayPort
from ntgraph.graph.views import overview
from ntgraph.notebook import show_still
from tests.page.displays import world_display
from tests.page.made_graphs import GRAPHS

CASES = json.loads(
    (Path(__file__).parents[1] / "page" / "neighborhoods.json").read_text(encoding="utf-8")
)


def read_case(made: dict[str, Any]) -> DisplayGraph:
    """Return display data with the nodes, lines and amounts of evidence of a case."""
    world = world_display()
    node, edge, said, shown = world.nodes[0], world.edges[0], world.statements[0], world.types[0]
    ports = {
        each["id"]: tuple(DisplayPort("", "", **port) for port in each["ports"])
        for each in made["nodes"]
    }
    return replace(
        world,
        types=tuple(replace(shown, **each) for each in made["types"]),
        nodes=tuple(replace(node, **{**n, "ports": ports[n["id"]]}) for n in made["nodes"]),
        edges=tuple(
            replace(edge, **{**each, "statements": tuple(each["statements"])})
            for each in made["edges"]
        ),
        statements=tuple(
            replace(said, id=id, evidence=said.evidence[:1] * count)
            for id, count in made["evidence"].items()
        ),
    )


@pytest.mark.parametrize("at", range(len(CASES)))
def test_boxes_stand_where_the_page_has_them(at: int) -> None:
    display = read_case(CASES[at])
    nodes = {node.id: node for node in display.nodes}
    for wish in CASES[at]["wishes"]:
        asked = {name: wish[name] for name in ("steps", "most", "narrow")}
        around = find_around(display, wish["center"], **asked)
        assert around.left_out == wish["left_out"]
        assert around.steps == wish["hops"]
        assert around.places.keys() == wish["places"].keys()
        for id, (box, *ports) in wish["places"].items():
            reach = (ports[0][0] - box[0]) + nodes[id].ports[0].width / 2 if ports else 0.0
            shift = (reach - nodes[id].width / 2) / 2 if ports else 0.0
            place = around.places[id]
            assert (place.x - shift, place.y) == pytest.approx(tuple(box), abs=1e-4)


def test_causes_stand_left_and_effects_right() -> None:
    said = ntgraph.load().neighborhood("dopamine")
    looked = look_around(build_display(said.view), said.center)
    places = {node.id: node.x for node in looked.nodes if node.drawn}
    assert len(places) > 20
    for edge in looked.edges:
        if edge.sign != "0" and said.center in (edge.source, edge.target):
            other = edge.target if edge.source == said.center else edge.source
            both = {e.source == said.center for e in looked.edges if other in (e.source, e.target)}
            if len(both) == 1:
                assert (places[other] > 0) == (edge.source == said.center)


def test_a_notebook_shows_a_neighborhood_around_its_node() -> None:
    graph = ntgraph.load()
    said = graph.neighborhood("GABA")
    around = show_still(said.view, "", "")["text/html"]
    assert around != show_still(replace(said, center="").view, "", "")["text/html"]
    assert (
        around
        == graph.node("GABA")._repr_mimebundle_()["text/html"].partition("<table")[0][: len(around)]
    )


def test_the_node_in_the_middle_stays_with_further_conditions() -> None:
    said = ntgraph.load().neighborhood("GABA").where(cited=True)
    assert said.view.center == said.center
    assert ntgraph.load().neighborhood("GABA").where(about="cocaine").view.center in (
        "",
        said.center,
    )


def test_what_no_line_joins_to_the_node_keeps_the_whole_map() -> None:
    display = build_display(overview(from_networkx(GRAPHS["two parts"]()).facts))
    assert look_around(display, display.nodes[0].id) == display
    assert look_around(display, "nobody") == display


def test_columns_split_where_that_shows_them_larger() -> None:
    rooms = {f"n{at}": Room(80.0, 26.0) for at in range(61)}
    kept = [Neighbor(f"n{at}", 1, 1, "n0") for at in range(1, 61)]
    places = place_around("n0", kept, rooms)
    assert len({place.x for place in places.values()}) > 2
    assert len({(place.x, place.y) for place in places.values()}) == len(rooms)
