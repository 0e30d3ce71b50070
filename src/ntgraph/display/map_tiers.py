"""Splits a large map into two tiers: the mechanisms above, everything else below."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ntgraph.display.layout import Box, Layout, Point, Region, place_boxes
from ntgraph.display.map_shapes import Shape
from ntgraph.display.model import DisplayEdge, DisplayRegion, DisplayType
from ntgraph.graph.display_limits import MOST_BOXES_READ

TIER_GAP_PX = 120.0
LOWER_ASPECT = 4.2


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
    shapes: Mapping[str, Shape], edges: Sequence[DisplayEdge], core: frozenset[str]
) -> tuple[Layout, Layout]:
    """Return the layout of the upper tier and, below it and centered, of the lower tier."""
    upper = _place(core, shapes, edges)
    rest = shapes.keys() - core
    if not rest:
        return upper, Layout({}, ())
    lower = _place(rest, shapes, edges, aspect=LOWER_ASPECT)
    (left, right, bottom), (low_left, low_right, _) = _extent(upper), _extent(lower)
    shift = (left + right - low_left - low_right) / 2
    return upper, _move(lower, round(shift, 1), round(bottom + TIER_GAP_PX, 1))


def _place(
    ids: Iterable[str],
    shapes: Mapping[str, Shape],
    edges: Sequence[DisplayEdge],
    **options: float,
) -> Layout:
    inside = set(ids)
    boxes: list[Box] = [shapes[id].box(id) for id in sorted(inside)]
    ends = ((edge.source, edge.target) for edge in edges)
    links = [(one, other) for one, other in ends if one in inside and other in inside]
    return (
        place_boxes(boxes, links, aspect=options["aspect"])
        if options
        else place_boxes(boxes, links)
    )


def _extent(layout: Layout) -> tuple[float, float, float]:
    left = min((region.x for region in layout.regions), default=0.0)
    right = max((region.x + region.width for region in layout.regions), default=0.0)
    return left, right, max((r.y + r.height for r in layout.regions), default=0.0)


def _move(layout: Layout, x: float, y: float) -> Layout:
    points = {id: Point(round(p.x + x, 1), round(p.y + y, 1)) for id, p in layout.points.items()}
    regions = [
        Region(r.side, round(r.x + x, 1), round(r.y + y, 1), r.width, r.height)
        for r in layout.regions
    ]
    return Layout(points, tuple(regions))


def describe_regions(
    layout: Layout,
    shapes: Mapping[str, Shape],
    types: Mapping[str, str],
    shown: Sequence[DisplayType],
    *,
    core: bool,
) -> tuple[DisplayRegion, ...]:
    """Return each part of a tier with a heading that names the types of its nodes.

    Args:
        layout: the tier.
        shapes: every node's box.
        types: every node's type.
        shown: the types, in the order of the legend.
        core: whether this is the upper tier.
    """
    by_side: dict[str, set[str]] = {}
    for id in layout.points:
        side = shapes[id].side
        by_side.setdefault(side, set()).add(types[id])
    return tuple(
        DisplayRegion(
            heading=_head([t.plural for t in shown if t.id in by_side.get(region.side, ())], core),
            core=core,
            x=region.x,
            y=region.y,
            width=region.width,
            height=region.height,
        )
        for region in layout.regions
    )


def _head(words: Sequence[str], core: bool) -> str:
    text = "" if core else "further "
    text += " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
    return text[:1].upper() + text[1:]
