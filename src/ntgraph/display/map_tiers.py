"""Splits a large map into tiers: the mechanisms above, everything else below.

Of several articles the one that was judged most fills the first two tiers, as it would alone;
what only other articles speak of stands in a tier of its own below.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from ntgraph.display.layout import ASPECT, EVERYWHERE, Box, Layout, place_as_given, place_boxes
from ntgraph.display.map_shapes import Shape
from ntgraph.display.model import DisplayEdge, DisplayRegion, DisplayStatement, DisplayType
from ntgraph.graph.display_limits import MOST_BOXES_READ
from ntgraph.records import NOT_ASSESSED

UPPER, LOWER, LATER = 0, 1, 2


def find_later(statements: Iterable[DisplayStatement]) -> frozenset[str]:
    """Return the nodes that only other articles speak of than the one that was judged most.

    Among articles that were judged as much it is the one with most statements. Nothing is
    later where an article, or what no article says, is all there is.
    """
    named: dict[str, set[str]] = {}
    judged: Counter[str] = Counter()
    said: Counter[str] = Counter()
    for statement in statements:
        articles = {evidence.article for evidence in statement.evidence}
        said.update(articles)
        judged.update(articles if statement.verdict != NOT_ASSESSED else ())
        for end in (statement.subject, statement.object):
            named.setdefault(end, set()).update(articles)
    first = min(said, key=lambda slug: (-judged[slug], -said[slug], slug), default="")
    return frozenset(id for id, articles in named.items() if articles and first not in articles)


def assign_tiers(
    shapes: Mapping[str, Shape],
    edges: Sequence[DisplayEdge],
    later: Container[str] = frozenset(),
) -> dict[str, int]:
    """Return the tier of each node; a map that can be read at once has only one."""
    if len(shapes) <= MOST_BOXES_READ:
        return dict.fromkeys(shapes, UPPER)
    first = {id: shape for id, shape in shapes.items() if id not in later}
    core = find_core(first, [e for e in edges if e.source in first and e.target in first])
    return {id: LATER if id not in first else LOWER if id not in core else UPPER for id in shapes}


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
    edges: Sequence[DisplayEdge], shapes: Mapping[str, Shape], tiers: Mapping[str, int]
) -> tuple[DisplayEdge, ...]:
    """Return lines, faint if they lead from the left side to the right one or between tiers.

    Such lines cross most others; drawn faintly, they let the eye follow the mechanisms.
    """
    has_middle = any(shape.side == "middle" for shape in shapes.values())

    def is_faint(edge: DisplayEdge) -> bool:
        sides = {shapes[edge.source].side, shapes[edge.target].side}
        past = has_middle and sides == {"left", "right"}
        return past or tiers.get(edge.source, LOWER) != tiers.get(edge.target, LOWER)

    return tuple(replace(edge, faint=is_faint(edge)) for edge in edges)


def place_nodes(
    shapes: Mapping[str, Shape],
    links: Iterable[tuple[str, str]],
    tiers: Mapping[str, int],
    wanted: Mapping[str, tuple[float, float]] | None = None,
) -> Layout:
    """Return the layout of all tiers, one below the other; or the `wanted` places of all boxes."""
    boxes: list[Box] = [shape.box(id, tier=tiers[id]) for id, shape in sorted(shapes.items())]
    if wanted and len(boxes) > 1:
        return place_as_given(boxes, sorted({*links}), wanted, aspect=ASPECT)
    return place_boxes(boxes, links)


def describe_regions(
    layout: Layout,
    shapes: Mapping[str, Shape],
    types: Mapping[str, str],
    shown: Sequence[DisplayType],
    tiers: Mapping[str, int],
    later: str = "",
) -> tuple[DisplayRegion, ...]:
    """Return each part of the map with a heading that names the types of its nodes.

    Args:
        layout: where all boxes stand.
        shapes: every node's box.
        types: every node's type.
        shown: the types, in the order of the legend.
        tiers: the tier of every node that has a place.
        later: who speaks of the things of the last tier.
    """
    by_side: dict[tuple[str, int], set[str]] = {}
    for id in layout.points:
        side, tier = (shapes[id].side, tiers[id]) if layout.by_sides else (EVERYWHERE, 0)
        by_side.setdefault((side, tier), set()).add(types[id])
    return tuple(
        DisplayRegion(
            heading=_head(
                [t.plural for t in shown if t.id in by_side.get((region.side, region.tier), ())],
                tier=region.tier,
                later=later,
            ),
            core=not region.tier,
            x=region.x,
            y=region.y,
            width=region.width,
            height=region.height,
        )
        for region in layout.regions
    )


def _head(words: Sequence[str], *, tier: int, later: str) -> str:
    text = ("", "further ", f"only in {later}: ")[tier]
    text += " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
    return text[:1].upper() + text[1:]
