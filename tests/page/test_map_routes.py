"""The curves of the whole map, which come with the page."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from ntgraph.page import render_page
from ntgraph.page.map_routes import route_whole_map
from ntgraph.picture import find_curves
from tests.page.displays import world_display
from tests.page.packed import read_data


def test_the_page_has_the_curves_of_the_picture_in_tenths() -> None:
    display = world_display()
    nodes = {node.id: node for node in display.nodes}
    curves = find_curves(display, nodes, display.edges)
    for edge, tenths in zip(display.edges, route_whole_map(display), strict=True):
        lengths = [length for point in curves[edge.id] for length in point]
        assert [tenth / 10 for tenth in tenths] == pytest.approx(lengths, abs=0.051)
        assert len(tenths) > 6


def test_a_line_that_is_not_on_the_map_has_none() -> None:
    display = world_display()
    gone = display.edges[0].source
    nodes = [replace(node, drawn=node.id != gone) for node in display.nodes]
    few = replace(display, nodes=tuple(nodes))
    empty = [not tenths for tenths in route_whole_map(few)]
    assert empty == [gone in (edge.source, edge.target) for edge in few.edges]


def test_lines_of_the_page_have_their_curves() -> None:
    display = world_display()
    page = render_page(display)
    start = page.index('id="ntgraph-data">') + len('id="ntgraph-data">')
    data: dict[str, Any] = read_data(page[start : page.index("</script>", start)])
    assert [edge["curve"] for edge in data["drawing"]["edges"]] == route_whole_map(display)
