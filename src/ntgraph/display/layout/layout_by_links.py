"""Places boxes by their links alone, for graphs whose types have no sides.

Several ways to deal the boxes to columns are tried: along the direction of the links, by the
number of steps from one end of the graph, and by the distances between all boxes (a stress
layout). Each is sorted; the one whose picture is large, with few crossings and few lines inside
a column, is taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import inf, sqrt

from ntgraph.display.layout.box_order_in_columns import sort_columns
from ntgraph.display.layout.column_widths_and_gaps import make_columns
from ntgraph.display.layout.crossings import count_between_columns
from ntgraph.display.layout.layers_of_boxes import Layers, find_layers
from ntgraph.display.layout.layout_draft import Draft
from ntgraph.display.layout.layout_records import EVERYWHERE, Box, Layout, Point, Region

# What crossings, lines inside a column and columns that lines pass count, in px of the map's
# height and for each link; chosen by eye on 2026-11-28.
CROSSING = 150.0
INSIDE = 1500.0
PASSED = 150.0
# A picture in which the links run one way says more, so it may be larger.
DIRECTED = 0.65
# So narrow a shape that no layer is split.
UNSPLIT = 0.001


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
    best, least = None, inf
    found = find_layers([box.id for box in plain], links, aspect)
    for layers, directed in found:
        ordered, names = _order(plain, links, layers, sweeps, len(found))
        for shape in (aspect, aspect / 2, aspect / 4):
            draft = _draft(ordered, links, names, aspect=shape, fill=fill)
            cost = _cost(draft, aspect) * (DIRECTED if directed else 1.0)
            if best is None or cost < least:
                best, least = draft, cost
    if best is None:
        return Layout({}, ())
    points = read_points(best)
    return Layout(dict(sorted(points.items())), (_region(best),))


def _order(
    boxes: Sequence[Box],
    links: Sequence[tuple[str, str]],
    layers: Layers,
    sweeps: int,
    share: int,
) -> tuple[list[Box], list[str]]:
    """Return the boxes with the names of their layers as sides, sorted, and these names."""
    names = [f"{at:06d}" for at in range(len(layers))]
    layer = {id: name for name, ids in zip(names, layers, strict=True) for id in ids}
    order = {id: at for ids in layers for at, id in enumerate(ids)}
    moved = sorted(
        (replace(box, side=layer[box.id]) for box in boxes), key=lambda box: order[box.id]
    )
    draft = make_columns(moved, list(links), UNSPLIT, fill=False, sides=names)
    draft.spread()
    if sweeps:
        sort_columns(draft, sweeps, share=share)
    return [box for column in draft.columns for box in column.boxes], names


def _draft(
    boxes: Sequence[Box],
    links: Sequence[tuple[str, str]],
    names: Sequence[str],
    *,
    aspect: float,
    fill: bool,
) -> Draft:
    draft = make_columns(boxes, list(links), aspect, fill=fill, sides=names, deal=True)
    draft.spread()
    return draft


def _cost(draft: Draft, aspect: float) -> float:
    """Return the height that the map needs, and more for lines that are hard to follow."""
    last = draft.columns[-1]
    size = max(draft.height, (last.x + last.width / 2) / aspect)
    column = {box.id: at for at, own in enumerate(draft.columns) for box in own.boxes}
    steps = [abs(column[one] - column[other]) for one, other in draft.links if one != other]
    count = max(len(steps), 1)
    # Crossings grow with the square of the lines; their root is what a reader sees.
    crossed = sqrt(count_between_columns(draft) / count)
    inside, passed = steps.count(0) / count, sum(step - 1 for step in steps if step) / count
    return size + CROSSING * crossed + INSIDE * inside + PASSED * passed


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
