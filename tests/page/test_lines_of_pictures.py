"""No line of the page's own pictures is behind a box that is not one of its ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import quote

import pytest

from ntgraph.display import (
    DisplayGraph,
    DisplayNode,
    build_display,
    find_around,
    look_around,
)
from ntgraph.explore import from_networkx
from ntgraph.facts import load_facts, shipped_facts
from ntgraph.graph.views import overview
from ntgraph.picture.line_curves import Curve, Frame, frame_node, frame_port
from ntgraph.picture.map_svg import find_curves
from tests.page.displays import world_display
from tests.page.drawn_lines import Drawn, draw_pictures, read_page
from tests.page.made_graphs import GRAPHS

MOST_NEIGHBORHOODS = 12
# Neighborhoods of several steps have hundreds of lines; they are drawn for some nodes only.
FAR_EACH = 4
# Python's pictures are compared with the page's for so many nodes of each graph.
NEIGHBORHOODS_DRAWN = 4
STEPS_DRAWN = 2
# The page writes tenths of a px.
SAME = 0.06
# The width of the map on a phone of 360 px; the margins and the smallest scale of visible_part.js.
PHONE = 296
MARGIN = 28
LEAST_SCALE = 0.5


@pytest.fixture(scope="module")
def shipped() -> DisplayGraph:
    return build_display(overview(load_facts(shipped_facts()), layers=["article"]))


def views_of(display: DisplayGraph, most: int | None = None) -> Iterator[dict[str, Any]]:
    """Yield the whole map, and the neighborhoods of nodes at different steps and widths."""
    yield {"hash": "", "narrow": False}
    nodes = display.nodes if most is None else display.nodes[:: len(display.nodes) // most + 1]
    for at, node in enumerate(nodes):
        for more in ("", "&hops=2", "&hops=3&most=127") if at % FAR_EACH == 0 else ("",):
            yield {"hash": f"#node={quote(node.id)}{more}", "narrow": False}
        yield {"hash": f"#node={quote(node.id)}", "narrow": True}


def count_behind(pictures: list[Drawn]) -> tuple[int, int]:
    """Return how many lines are behind boxes, and how many there are."""
    return sum(len(p.behind()) for p in pictures), sum(len(p.lines) for p in pictures)


def test_no_line_of_the_shipped_page_is_behind_a_box(shipped: DisplayGraph) -> None:
    pictures = draw_pictures(read_page(shipped), list(views_of(shipped)))
    behind, lines = count_behind(pictures)
    assert lines > 15 * len(shipped.nodes)
    assert behind == 0


def test_neighborhoods_on_a_phone_fit_its_width(shipped: DisplayGraph) -> None:
    views = [
        {"hash": f"#node={quote(node.id)}", "narrow": True}
        for node in shipped.nodes
        if not node.off_map
    ]
    for picture in draw_pictures(read_page(shipped), views):
        left, right = (min(b.left for b in picture.boxes), max(b.right for b in picture.boxes))
        assert LEAST_SCALE * (right - left + 2 * MARGIN) <= PHONE


@pytest.mark.parametrize("name", GRAPHS)
def test_no_line_of_a_made_up_graph_is_behind_a_box(name: str) -> None:
    graph = from_networkx(GRAPHS[name](), title=name)
    display = build_display(overview(graph.facts))
    pictures = draw_pictures(read_page(display), list(views_of(display, MOST_NEIGHBORHOODS)))
    behind, lines = count_behind(pictures)
    assert len(pictures[0].lines) == len(display.edges)
    assert lines >= len(display.edges)
    assert behind == 0


@pytest.mark.parametrize("made", ["world", "shipped"])
def test_the_page_and_python_draw_the_same_lines(made: str, shipped: DisplayGraph) -> None:
    display = shipped if made == "shipped" else world_display()
    (drawn,) = draw_pictures(read_page(display), [{"hash": "", "narrow": False}])
    nodes = {node.id: node for node in display.nodes if node.drawn}
    edges = [edge for edge in display.edges if {edge.source, edge.target} <= nodes.keys()]
    curves = find_curves(display, nodes, edges)
    assert len(drawn.lines) == len(curves)
    for line, curve in zip(drawn.lines, curves.values(), strict=True):
        for point, wanted in zip(line[:-1], curve[:-1], strict=True):
            assert point == pytest.approx(wanted, abs=0.051)


@pytest.mark.parametrize("name", ["shipped", *GRAPHS])
def test_python_draws_a_neighborhood_as_the_page_does(name: str, shipped: DisplayGraph) -> None:
    """The same boxes and lines at the same places, and no line behind a box that is not its end."""
    display = shipped
    if name != "shipped":
        display = build_display(overview(from_networkx(GRAPHS[name](), title=name).facts))
    ids = [node.id for node in display.nodes if not node.off_map]
    centers = ids[:: len(ids) // NEIGHBORHOODS_DRAWN + 1]
    hashes = [f"#node={quote(id)}&hops={STEPS_DRAWN}&most=299" for id in centers]
    pages = draw_pictures(read_page(display), [{"hash": h, "narrow": False} for h in hashes])
    for center, page in zip(centers, pages, strict=True):
        own = draw_around(display, center)
        assert not own.behind()
        for wanted, found in ((page.boxes, own.boxes), (page.lines, own.lines)):
            left = [flatten(each) for each in found]
            for each in wanted:
                left.remove(next(o for o in left if o == pytest.approx(flatten(each), abs=SAME)))
            assert not left


def draw_around(display: DisplayGraph, center: str) -> Drawn:
    """Return the lines and boxes of Python's picture around a node."""
    kept = find_around(display, center, steps=STEPS_DRAWN).places.keys()
    nodes = (replace(node, drawn=node.id in kept) for node in display.nodes)
    edges = (edge for edge in display.edges if {edge.source, edge.target} <= kept)
    looked = look_around(replace(display, nodes=tuple(nodes), edges=tuple(edges)), center)
    drawn = {node.id: node for node in looked.nodes if node.drawn}
    curves = find_curves(looked, drawn, looked.edges)
    return Drawn(list(curves.values()), [f for node in drawn.values() for f in frames_of(node)])


def frames_of(node: DisplayNode) -> list[Frame]:
    """Return the frames of a box and its ports."""
    return [frame_node(node, alone=True), *map(frame_port, node.ports)]


def flatten(drawn: Frame | Curve) -> list[float]:
    """Return the numbers of a frame, or of a line up to its last point, which a tip may move.

    Pieces of a line without a length are left out: the last digits decide whether there are any.
    """
    if isinstance(drawn, Frame):
        return [drawn.left, drawn.top, drawn.right, drawn.bottom]
    points = [drawn[0]]
    for at in range(1, len(drawn), 3):
        if any(point != pytest.approx(points[-1], abs=SAME) for point in drawn[at : at + 3]):
            points += drawn[at : at + 3]
    return [number for point in points[:-1] for number in point]
