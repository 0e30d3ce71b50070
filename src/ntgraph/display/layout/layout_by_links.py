"""Places boxes by their links alone, for graphs whose types have no sides.

Several ways to deal the boxes to columns are tried: along the direction of the links, by the
number of steps from one end of the graph, and by the distances between all boxes (a stress
layout). Each is sorted; the one whose picture is large, with few crossings and few lines inside
a column, is taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ntgraph.display.layout.box_order_in_columns import sort_columns
from ntgraph.display.layout.column_widths_and_gaps import make_columns
from ntgraph.display.layout.crossings import count_between_columns
from ntgraph.display.layout.layers_of_boxes import Layers, find_layers
from ntgraph.display.layout.layout_draft import Draft
from ntgraph.display.layout.layout_records import EVERYWHERE, Box, Layout, Point, Region

# What a crossing, and a line inside a column, counts in px of the map's size, for each link.
CROSSING = 250.0
INSIDE = 500.0


def place_by_links(
    boxes: Sequence[Box],
    links: Sequence[tuple[str, str]],
    *,
    sweeps: int,
    aspect: float,
    fill: bool,
) -> Layout:
    """Return a place for every box; the sides and tiers of the boxes have no meaning here."""
    plain = [replace(box, side=EVERYWHERE, tier=0) for box in boxes]
    drafts = [
        _draft(plain, links, layers, sweeps=sweeps, aspect=aspect, fill=fill)
        for layers in find_layers([box.id for box in plain], links, aspect)
    ]
    best = min(drafts, key=lambda draft: _cost(draft, aspect))
    points = read_points(best)
    return Layout(dict(sorted(points.items())), (_region(best),))


def _draft(
    boxes: Sequence[Box],
    links: Sequence[tuple[str, str]],
    layers: Layers,
    *,
    sweeps: int,
    aspect: float,
    fill: bool,
) -> Draft:
    names = [f"{at:06d}" for at in range(len(layers))]
    layer = {id: name for name, ids in zip(names, layers, strict=True) for id in ids}
    order = {id: at for ids in layers for at, id in enumerate(ids)}
    moved = sorted(
        (replace(box, side=layer[box.id]) for box in boxes), key=lambda box: order[box.id]
    )
    draft = make_columns(moved, list(links), aspect, fill=fill, sides=names)
    draft.spread()
    if sweeps:
        sort_columns(draft, sweeps)
    return draft


def _cost(draft: Draft, aspect: float) -> float:
    """Return the height that the map needs, and more for lines that are hard to follow."""
    last = draft.columns[-1]
    size = max(draft.height, (last.x + last.width / 2) / aspect)
    column = {box.id: at for at, own in enumerate(draft.columns) for box in own.boxes}
    inside = sum(column[one] == column[other] for one, other in draft.links if one != other)
    count = max(len(draft.links), 1)
    return size + CROSSING * count_between_columns(draft) / count + INSIDE * inside / count


def read_points(draft: Draft) -> dict[str, Point]:
    """Return the places of the boxes in the columns of a draft."""
    return {
        box.id: Point(round(column.x, 1), round(draft.y[box.id], 1))
        for column in draft.columns
        for box in column.boxes
    }


def _region(draft: Draft) -> Region:
    last = draft.columns[-1]
    return Region(EVERYWHERE, 0.0, 0.0, round(last.x + last.width / 2, 1), round(draft.height, 1))
