"""Where the lines of the whole map run, so that its first picture need not wait for routes."""

from __future__ import annotations

from ntgraph.display import DisplayGraph
from ntgraph.picture import find_curves

# Curves are written in tenths of a px, as whole numbers.
TENTHS = 10


def route_whole_map(display: DisplayGraph) -> list[list[int]]:
    """Return the curve of each line as x, y, x, y … in tenths of a px; empty if it is not drawn.

    The page's script computes the same for neighborhoods.
    """
    nodes = {node.id: node for node in display.nodes if node.drawn}
    edges = [edge for edge in display.edges if {edge.source, edge.target} <= nodes.keys()]
    curves = find_curves(display, nodes, edges)
    return [
        [round(TENTHS * length) for point in curves.get(edge.id, ()) for length in point]
        for edge in display.edges
    ]
