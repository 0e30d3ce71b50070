"""Splits a large map into two tiers: the mechanisms above, everything else below."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ntgraph.display.layout import EVERYWHERE, Box, Layout, place_boxes
from ntgraph.display.map_shapes import Shape
from ntgraph.display.model import DisplayEdge, DisplayRegion, DisplayType
from ntgraph.graph.display_limits import MOST_BOXES_READ


def find_core(shapes: Mapping[str, Shape], edges: Sequence[DisplayEdge]) -> frozenset[str]:
    """Return the ids of the nodes of the upper tier.

    These are the nodes in the middle, the nodes linked to them, and the nodes linked to two
    or more of all these. While there is room, nodes linked to one of them follow, best
    connected first. If the map is small enough to be read at once, all nodes are in the
    upper tier.
    """
    middle = {id for id, shape in shapes.items() if shape.side == "middle"}
    if len(shapes) <= MOST_BOXES_READ or not middle:
        return frozenset(shapes)
    near: dict[str, set[str]] = {id: set() for id in shapes}
    for edge in edges:
        near[edge.source].add(edge.target)
        near[edge.target].add(edge.source)
    direct = middle.union(*(near[id] for id in middle))
    core = direct | {id for id in shapes if len(near[id] & direct) > 1}
    more = sorted((-len(near[id]), id) for id in shapes.keys() - core if near[id] & core)
    return frozenset(core.union(id for _, id in more[: max(0, MOST_BOXES_READ - len(core))]))


def set_back(
    edges: Sequence[DisplayEdge], shapes: Mapping[str, Shape], core: frozenset[str]
) -> tuple[DisplayEdge, ...]:
    """Return lines, faint if they lead from the left side to the right one or between tiers.

    Such lines cross most others; drawn faintly, they let the eye follow the mechanisms.
    """
    has_middle = any(shape.side == "middle" for shape in shapes.values())

    def is_faint(edge: DisplayEdge) -> bool:
        sides = {shapes[edge.source].side, shapes[edge.target].side}
        past = has_middle and sides == {"left", "right"}
        return past or (edge.source in core) != (edge.target in core)

    return tuple(replace(edge, faint=is_faint(edge)) for edge in edges)


def place_nodes(
    shapes: Mapping[str, Shape], links: Iterable[tuple[str, str]], core: frozenset[str]
) -> Layout:
    """Return the layout of both tiers: `core` above, everything else below it."""
    boxes: list[Box] = [
        shape.box(id, tier=int(id not in core)) for id, shape in sorted(shapes.items())
    ]
    return place_boxes(boxes, links)


def describe_regions(
    layout: Layout,
    shapes: Mapping[str, Shape],
    types: Mapping[str, str],
    shown: Sequence[DisplayType],
    core: frozenset[str],
) -> tuple[DisplayRegion, ...]:
    """Return each part of the map with a heading that names the types of its nodes.

    Args:
        layout: where all boxes stand.
        shapes: every node's box.
        types: every node's type.
        shown: the types, in the order of the legend.
        core: the ids of the nodes of the upper tier.
    """
    by_side: dict[tuple[str, int], set[str]] = {}
    for id in layout.points:
        side, tier = (shapes[id].side, int(id not in core)) if layout.by_sides else (EVERYWHERE, 0)
        by_side.setdefault((side, tier), set()).add(types[id])
    return tuple(
        DisplayRegion(
            heading=_head(
                [t.plural for t in shown if t.id in by_side.get((region.side, region.tier), ())],
                core=not region.tier,
            ),
            core=not region.tier,
            x=region.x,
            y=region.y,
            width=region.width,
            height=region.height,
        )
        for region in layout.regions
    )


def _head(words: Sequence[str], *, core: bool) -> str:
    text = "" if core else "further "
    text += " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
    return text[:1].upper() + text[1:]
