"""The neighborhood of one node, laid out around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ntgraph.display.drawing import Shape
from ntgraph.display.model import DisplayEdge, DisplayPlace
from ntgraph.layout import Box, place

# Rather tall than wide: behind a second column, lines would be hard to follow.
ASPECT = 0.6


def place_around(
    id: str,
    edges: Sequence[DisplayEdge],
    shapes: Mapping[str, Shape],
    order: Mapping[str, int],
) -> tuple[DisplayPlace, ...]:
    """Stand what acts on a node to its left and what it acts on to its right.

    Args:
        id: the node in the middle.
        edges: the lines that end at it.
        shapes: every node's box.
        order: every node's rank, for the order from top to bottom.
    """
    sides = _find_sides(id, edges, shapes)
    # The layout sorts by id, so ranks stand in for ids here.
    names = {f"{order[node]:06d}": node for node in sides}
    boxes = [_box(name, shapes[node], sides[node]) for name, node in names.items()]
    points = place(boxes, (), sweeps=0, aspect=ASPECT, fill=False).points
    return tuple(
        DisplayPlace(node, round(points[name].x - shapes[node].ports_take / 2, 1), points[name].y)
        for name, node in sorted(names.items())
    )


def _box(name: str, shape: Shape, side: str) -> Box:
    return replace(shape.box(name), side=side)


def _find_sides(
    id: str,
    edges: Sequence[DisplayEdge],
    shapes: Mapping[str, Shape],
) -> dict[str, str]:
    """Give a side to each neighbor; where no direction is said, its own on the whole map."""
    acted_on = {edge.target for edge in edges if edge.source == id and edge.sign != "0"}
    acting = {edge.source for edge in edges if edge.target == id and edge.sign != "0"}
    near = {end for edge in edges for end in (edge.source, edge.target)}
    sides = {}
    for node in sorted(near - {id}):
        causes = shapes[node].side == "left"
        if (node in acting) != (node in acted_on):
            causes = node in acting
        sides[node] = "left" if causes else "right"
    return {id: "middle", **sides}
